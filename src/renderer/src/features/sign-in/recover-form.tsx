import { Button, Form, Input, Space } from 'antd'
import type { InputOf } from '@shared/api/contract'
import { PasswordFields } from '../../ui/password-fields'

interface RecoverFormProps {
  busy: boolean
  userName?: string
  onSubmit: (input: InputOf<'session.recover'>) => void
  onBack: () => void
}

/** Sets a new password with the recovery code written down at set-up. */
export function RecoverForm(props: RecoverFormProps) {
  return (
    <Form
      name="recover"
      layout="vertical"
      requiredMark={false}
      initialValues={{ userName: props.userName ?? 'admin' }}
      onFinish={(values: { userName: string; recoveryCode: string; password: string }) =>
        props.onSubmit({
          userName: values.userName,
          recoveryCode: values.recoveryCode,
          newPassword: values.password
        })
      }
    >
      <Form.Item name="userName" label="登录名" rules={[{ required: true, message: '请填写登录名' }]}>
        <Input autoComplete="username" />
      </Form.Item>
      <Form.Item
        name="recoveryCode"
        label="恢复码"
        extra="首次设置时抄下的恢复码,不分大小写,横线可以不输"
        rules={[{ required: true, message: '请填写恢复码' }]}
      >
        <Input autoComplete="off" autoFocus />
      </Form.Item>
      <PasswordFields label="新密码" />
      <Space>
        <Button type="primary" htmlType="submit" loading={props.busy}>
          设新密码并登录
        </Button>
        <Button onClick={props.onBack}>返回登录</Button>
      </Space>
    </Form>
  )
}
