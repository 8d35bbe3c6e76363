import { App, Button, Form, Input } from 'antd'
import { call } from '../../api'
import { PasswordFields } from '../../ui/password-fields'
import { useAction } from '../../ui/use-action'

/** Sets another password for whoever is signed in; the recovery code stays as it is. */
export function ChangePassword() {
  const { message } = App.useApp()
  const { busy, run } = useAction()
  const [form] = Form.useForm<{ oldPassword: string; password: string }>()

  const change = (values: { oldPassword: string; password: string }) =>
    run(async () => {
      await call('session.changePassword', { oldPassword: values.oldPassword, newPassword: values.password })
      form.resetFields()
      void message.success('密码已修改,恢复码不变')
    })

  return (
    <Form
      name="change-password"
      form={form}
      labelCol={{ span: 6 }}
      wrapperCol={{ span: 14 }}
      requiredMark={false}
      onFinish={change}
    >
      <Form.Item
        name="oldPassword"
        label="现在的密码"
        rules={[{ required: true, message: '请填写现在的密码' }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <PasswordFields label="新密码" />
      <Form.Item wrapperCol={{ offset: 6 }}>
        <Button htmlType="submit" loading={busy}>
          修改密码
        </Button>
      </Form.Item>
    </Form>
  )
}
