import { useState } from 'react'
import { Alert, Button, Divider, Space } from 'antd'
import type { SessionOpened } from '@shared/api/session'
import { call } from '../../api'
import { CentredCard } from '../../ui/centred-card'
import { RecoveryCode } from '../../ui/recovery-code'
import { useAction } from '../../ui/use-action'
import { SetUpForm, type SetUpValues } from './set-up-form'

/** What a new computer shows: make a ledger, try it with made-up data, or bring a backup back. */
export function FirstRun(props: { onOpen: (opened: SessionOpened) => void; onRestore: () => void }) {
  const { busy, run } = useAction()
  const [made, setMade] = useState<(SessionOpened & { recoveryCode: string }) | null>(null)

  if (made) {
    return (
      <CentredCard title="请抄写并保存恢复码" width={620}>
        <RecoveryCode
          code={made.recoveryCode}
          note="忘记密码时,只有这个恢复码能打开台账。它只显示这一次,程序里不保存,也没有人能代为找回。"
          advice="请抄在纸上,放进带锁的档案柜。不要存在这台电脑里,也不要发到微信群。"
          goOn="进入台账"
          onKept={() => props.onOpen(made)}
        />
      </CentredCard>
    )
  }

  const setUp = (values: SetUpValues) =>
    run(async () => {
      const { passwordAgain: _, ...input } = values
      setMade(await call('session.setUp', input))
    })
  const tryOut = () => run(async () => props.onOpen(await call('session.startDemo', {})))

  return (
    <CentredCard
      title="欢迎使用校家同创台账"
      width={620}
      note="学生花名册和校家同创记录都保存在这台电脑上,加密存放,不上传网络。第一次使用,请先填写下面几项。"
    >
      <SetUpForm busy={busy} onSubmit={setUp} />
      <Divider plain>或者</Divider>
      <Space orientation="vertical" style={{ width: '100%' }}>
        <Space>
          <Button onClick={tryOut} loading={busy}>
            先用虚构数据试一试
          </Button>
          <Button onClick={props.onRestore} disabled={busy}>
            从备份恢复
          </Button>
        </Space>
        <Alert
          type="info"
          showIcon
          title="试用的学生全是虚构的,结束试用后自动清除,不影响以后建立正式台账。"
        />
      </Space>
    </CentredCard>
  )
}
