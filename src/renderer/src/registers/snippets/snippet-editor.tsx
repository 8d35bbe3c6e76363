import { Alert, Button, Input, Space } from 'antd'
import { LONGEST_SNIPPET } from '@shared/api/typing'

interface SnippetEditorProps {
  text: string
  refusal: string | null
  onText: (text: string) => void
  onSave: () => void
  onCancel: () => void
}

/** The text of one snippet. */
export function SnippetEditor(props: SnippetEditorProps) {
  return (
    <div className="snippet-editor">
      <Input.TextArea
        autoFocus
        aria-label="常用语内容"
        autoSize={{ minRows: 3, maxRows: 8 }}
        maxLength={LONGEST_SNIPPET}
        showCount
        value={props.text}
        onChange={({ target }) => props.onText(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey) return
          event.preventDefault()
          props.onSave()
        }}
      />
      {props.refusal && <Alert type="error" title={props.refusal} />}
      <Space style={{ marginTop: 24 }}>
        <Button type="primary" title="Ctrl+Enter" onClick={props.onSave}>
          保存
        </Button>
        <Button onClick={props.onCancel}>返回列表</Button>
      </Space>
    </div>
  )
}
