import { Button, Space } from 'antd'

interface RecordFooterProps {
  hint: string
  busy: boolean
  dirty: boolean
  /** Begins a copy; absent where there is nothing to copy. */
  onCopy: (() => void) | undefined
  onClose: () => void
  onSave: () => void
  /** Saves and begins another; absent where records are not written down one after the other. */
  onSaveAndNew: (() => void) | undefined
}

/** Below the form of a record: what the keys do, and what can be done with it. */
export function RecordFooter(props: RecordFooterProps) {
  const { busy, dirty } = props
  return (
    <div className="record-footer" data-after-fields>
      <span className="hint" title={props.hint}>
        {props.hint}
      </span>
      <Space>
        {props.onCopy && <Button onClick={props.onCopy}>复制为新的一条</Button>}
        <Button onClick={props.onClose}>取消</Button>
        {props.onSaveAndNew && (
          <Button title="Ctrl+Shift+Enter" disabled={!dirty || busy} onClick={props.onSaveAndNew}>
            保存并新增
          </Button>
        )}
        <Button type="primary" title="Ctrl+S" loading={busy} disabled={!dirty} onClick={props.onSave}>
          保存
        </Button>
      </Space>
    </div>
  )
}
