import { Upload } from 'antd'
import { InboxOutlined } from '@ant-design/icons'

interface FileDropProps {
  /** Accessible name of the file choice. */
  label: string
  hint: string
  note?: string
  accept?: string
  disabled?: boolean
  onFile: (file: File) => void
}

/** A place to drop a file on or to click for choosing one. The file stays here; nothing is sent by this control. */
export function FileDrop(props: FileDropProps) {
  return (
    <Upload.Dragger
      aria-label={props.label}
      accept={props.accept}
      multiple={false}
      showUploadList={false}
      disabled={props.disabled}
      beforeUpload={(file) => {
        props.onFile(file)
        return false
      }}
    >
      <p className="ant-upload-drag-icon">
        <InboxOutlined aria-hidden />
      </p>
      <p className="ant-upload-text">{props.hint}</p>
      {props.note && <p className="ant-upload-hint">{props.note}</p>}
    </Upload.Dragger>
  )
}
