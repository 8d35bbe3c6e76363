import { type ReactNode, useState } from 'react'
import { Alert, App, Button, Checkbox, Space } from 'antd'

interface RecoveryCodeProps {
  code: string
  /** What the code is for, and whose. */
  note: ReactNode
  /** What to do with it. */
  advice: string
  /** The button that goes on, once the code is kept. */
  goOn: string
  onKept: () => void
}

/** Shows a recovery code, once, to be copied or printed; goes on after somebody said that it is kept. */
export function RecoveryCode(props: RecoveryCodeProps) {
  const { message } = App.useApp()
  const [kept, setKept] = useState(false)

  async function copy() {
    try {
      await navigator.clipboard.writeText(props.code)
      void message.success('恢复码已复制')
    } catch {
      void message.warning('没有复制成功,请用鼠标选中恢复码后按 Ctrl+C')
    }
  }

  return (
    <>
      <p>{props.note}</p>
      <output className="recovery-code" aria-label="恢复码">
        {props.code}
      </output>
      <Space className="no-print">
        <Button onClick={copy}>复制</Button>
        <Button onClick={() => window.print()}>打印</Button>
      </Space>
      <Alert className="no-print" style={{ margin: '16px 0' }} type="warning" showIcon title={props.advice} />
      <Space className="no-print" style={{ width: '100%', justifyContent: 'space-between' }}>
        <Checkbox checked={kept} onChange={(event) => setKept(event.target.checked)}>
          我已抄写保存
        </Checkbox>
        <Button type="primary" disabled={!kept} onClick={props.onKept}>
          {props.goOn}
        </Button>
      </Space>
    </>
  )
}
