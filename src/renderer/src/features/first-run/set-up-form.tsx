import { Button, Col, Form, Input, Radio, Row } from 'antd'
import type { InputOf } from '@shared/api/contract'
import { PasswordFields } from '../../ui/password-fields'

/** What the set-up form asks for. */
export type SetUpValues = InputOf<'session.setUp'> & { passwordAgain: string }

const filled = (what: string) => [{ required: true, whitespace: true, message: `请填写${what}` }]

/** School, person and password: all that a new ledger needs. */
export function SetUpForm(props: { busy: boolean; onSubmit: (values: SetUpValues) => void }) {
  return (
    <Form<SetUpValues>
      name="set-up"
      layout="vertical"
      requiredMark={false}
      size="middle"
      initialValues={{ stage: '九年一贯', programmeName: '校家同创台账', userName: 'admin' }}
      onFinish={props.onSubmit}
    >
      <Row gutter={16}>
        <Col span={14}>
          <Form.Item name="schoolName" label="学校名称" rules={filled('学校名称')}>
            <Input maxLength={60} placeholder="例:××县第一中心学校" autoFocus />
          </Form.Item>
        </Col>
        <Col span={10}>
          <Form.Item name="programmeName" label="台账名称" rules={filled('台账名称')}>
            <Input maxLength={40} />
          </Form.Item>
        </Col>
        <Col span={24}>
          <Form.Item name="stage" label="学段">
            <Radio.Group
              optionType="button"
              options={['小学', '初中', '九年一贯'].map((stage) => ({ label: stage, value: stage }))}
            />
          </Form.Item>
        </Col>
        <Col span={12}>
          <Form.Item name="displayName" label="您的姓名" rules={filled('您的姓名')}>
            <Input maxLength={30} autoComplete="off" />
          </Form.Item>
        </Col>
        <Col span={12}>
          <Form.Item name="userName" label="登录名" rules={filled('登录名')}>
            <Input maxLength={30} autoComplete="username" />
          </Form.Item>
        </Col>
      </Row>
      <div className="two-columns">
        <PasswordFields label="密码" />
      </div>
      <Button type="primary" htmlType="submit" loading={props.busy} block>
        建立台账
      </Button>
    </Form>
  )
}
