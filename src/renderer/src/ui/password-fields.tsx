import { Form, Input } from 'antd'

/** A new password typed twice; the form's value is `password`. */
export function PasswordFields(props: { label: string }) {
  return (
    <>
      <Form.Item
        name="password"
        label={props.label}
        extra="至少 8 个字符"
        rules={[
          { required: true, message: '请填写密码' },
          { min: 8, message: '密码至少 8 个字符' }
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="passwordAgain"
        label="再输入一遍"
        dependencies={['password']}
        rules={[
          { required: true, message: '请再输入一遍密码' },
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              !value || value === getFieldValue('password')
                ? Promise.resolve()
                : Promise.reject(new Error('两次输入的密码不一样'))
          })
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  )
}
