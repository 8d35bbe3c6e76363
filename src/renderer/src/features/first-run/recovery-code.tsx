import { useState } from 'react'
import { Alert, App, Button, Checkbox, Space } from 'antd'
import { CentredCard } from '../../ui/centred-card'

/** Shows the recovery code, once: without it and the password nobody can open the ledger. */
export function RecoveryCode(props: { code: string; onKept: () => void }) {
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
    <CentredCard title="请抄写并保存恢复码" width={620}>
      <p>忘记密码时,只有这个恢复码能打开台账。它只显示这一次,程序里不保存,也没有人能代为找回。</p>
      <output className="recovery-code" aria-label="恢复码">
        {props.code}
      </output>
      <Space className="no-print">
        <Button onClick={copy}>复制</Button>
        <Button onClick={() => window.print()}>打印</Button>
      </Space>
      <Alert
        className="no-print"
        style={{ margin: '16px 0' }}
        type="warning"
        showIcon
        title="请抄在纸上,放进带锁的档案柜。不要存在这台电脑里,也不要发到微信群。"
      />
      <Space className="no-print" style={{ width: '100%', justifyContent: 'space-between' }}>
        <Checkbox checked={kept} onChange={(event) => setKept(event.target.checked)}>
          我已抄写保存
        </Checkbox>
        <Button type="primary" disabled={!kept} onClick={props.onKept}>
          进入台账
        </Button>
      </Space>
    </CentredCard>
  )
}
