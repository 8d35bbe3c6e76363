import type { ReactNode } from 'react'
import { Button, Space } from 'antd'

interface SaveBarProps {
  unsaved: boolean
  busy: boolean
  onSave: () => void
  onGiveUp: () => void
  /** What stands on the left: what the keys do. */
  hint?: ReactNode
  /** A further step after saving. */
  children?: ReactNode
}

/** Below a form: whether something is unsaved, and what can be done about it. */
export function SaveBar(props: SaveBarProps) {
  return (
    <footer className="save-bar" data-after-fields>
      <span className="hint">{props.hint}</span>
      <Space>
        {props.unsaved && <span className="unsaved">有改动还没有保存</span>}
        <Button disabled={!props.unsaved} onClick={props.onGiveUp}>
          放弃改动
        </Button>
        <Button
          type={props.children ? 'default' : 'primary'}
          disabled={!props.unsaved}
          loading={props.busy}
          title="Ctrl+S"
          onClick={props.onSave}
        >
          保存
        </Button>
        {props.children}
      </Space>
    </footer>
  )
}
