import { useEffect, useState } from 'react'
import { Alert, Button, Form, Input, Space } from 'antd'
import { LedgerError } from '@shared/api/errors'
import type { SessionOpened } from '@shared/api/session'
import { call } from '../../api'
import { CentredCard } from '../../ui/centred-card'
import { sentenceOf } from '../../ui/sentence'
import { RecoverForm } from './recover-form'

interface SignInProps {
  title: string
  /** Who was here before the lock, to save typing. */
  userName?: string
  note?: string
  onOpen: (opened: SessionOpened) => void
  onRestore?: () => void
}

/** Name and password; after too many wrong ones the wait is counted down. */
export function SignIn(props: SignInProps) {
  const [recovering, setRecovering] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [wait, setWait] = useState(0)

  useEffect(() => {
    if (wait <= 0) return
    const timer = setTimeout(() => setWait(wait - 1), 1000)
    return () => clearTimeout(timer)
  }, [wait])

  async function attempt(open: () => Promise<SessionOpened>) {
    setBusy(true)
    setRefusal(null)
    try {
      props.onOpen(await open())
    } catch (error) {
      if (error instanceof LedgerError && error.code === 'sign_in_delayed') {
        setWait(Math.ceil(Number(error.details.seconds ?? 1)))
      } else setRefusal(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }

  const shown = wait > 0 ? `连续输错次数过多,请等 ${wait} 秒后再试。` : refusal
  return (
    <CentredCard title={props.title} note={props.note}>
      {shown && <Alert type="error" showIcon title={shown} style={{ marginBottom: 16 }} role="alert" />}
      {recovering ? (
        <RecoverForm
          busy={busy || wait > 0}
          userName={props.userName}
          onSubmit={(input) => attempt(() => call('session.recover', input))}
          onBack={() => setRecovering(false)}
        />
      ) : (
        <Form
          name="sign-in"
          layout="vertical"
          requiredMark={false}
          initialValues={{ userName: props.userName ?? 'admin' }}
          onFinish={(input: { userName: string; password: string }) =>
            attempt(() => call('session.signIn', input))
          }
        >
          <Form.Item name="userName" label="登录名" rules={[{ required: true, message: '请填写登录名' }]}>
            <Input autoComplete="username" />
          </Form.Item>
          <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
            <Input.Password autoComplete="current-password" autoFocus />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={busy} disabled={wait > 0}>
            登录
          </Button>
          <Space style={{ marginTop: 12, width: '100%', justifyContent: 'space-between' }}>
            <Button type="link" style={{ padding: 0 }} onClick={() => setRecovering(true)}>
              忘记密码
            </Button>
            {props.onRestore && (
              <Button type="link" style={{ padding: 0 }} onClick={props.onRestore}>
                从备份恢复
              </Button>
            )}
          </Space>
        </Form>
      )}
    </CentredCard>
  )
}
