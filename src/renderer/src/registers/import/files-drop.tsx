import { type DragEvent, useRef, useState } from 'react'
import { Button, Space } from 'antd'
import { FolderOpenOutlined, InboxOutlined } from '@ant-design/icons'
import { droppedFiles, READABLE, workbooksAmong } from './dropped-files'

interface FilesDropProps {
  hint: string
  note: string
  disabled: boolean
  onFiles: (files: File[]) => void
}

/** A place to drop workbooks or whole folders on, and to choose either. The files stay here. */
export function FilesDrop(props: FilesDropProps) {
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)

  function take(input: HTMLInputElement) {
    const chosen = workbooksAmong([...(input.files ?? [])])
    // The same file can be chosen again after it was changed.
    input.value = ''
    if (chosen.length > 0) props.onFiles(chosen)
  }
  async function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    if (props.disabled) return
    const dropped = await droppedFiles(event.dataTransfer)
    if (dropped.length > 0) props.onFiles(dropped)
  }

  return (
    <div
      className={over ? 'files-drop over' : 'files-drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <InboxOutlined aria-hidden className="files-drop-icon" />
      <p className="files-drop-hint">{props.hint}</p>
      <Space>
        <Button type="primary" disabled={props.disabled} onClick={() => files.current?.click()}>
          选择文件
        </Button>
        <Button
          icon={<FolderOpenOutlined aria-hidden />}
          disabled={props.disabled}
          onClick={() => folder.current?.click()}
        >
          选择文件夹
        </Button>
      </Space>
      <p className="hint">{props.note}</p>
      <input
        ref={files}
        type="file"
        aria-label="要导入的文件"
        hidden
        multiple
        accept={READABLE.join(',')}
        onChange={({ target }) => take(target)}
      />
      <input
        ref={folder}
        type="file"
        aria-label="要导入的文件夹"
        hidden
        multiple
        // Not yet a property that React knows.
        {...{ webkitdirectory: '' }}
        onChange={({ target }) => take(target)}
      />
    </div>
  )
}
