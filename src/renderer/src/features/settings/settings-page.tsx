import { App, Button, Form, Input, InputNumber, Radio, Typography } from 'antd'
import type { Settings } from '@shared/api/session'
import { call } from '../../api'
import { takeSettings, useOpenSession } from '../../session'
import { useAction } from '../../ui/use-action'
import { ChangePassword } from './change-password'
import { LeftBehindSettings } from './left-behind-settings'
import { VisitSettings } from './visit-settings'

/** The school's settings, and one's own password. Members see the settings; the director changes them. */
export function SettingsPage() {
  const { message } = App.useApp()
  const { settings, role, demo } = useOpenSession()
  const { busy, run } = useAction()

  const save = (values: Settings) =>
    run(async () => {
      takeSettings(await call('settings.write', values))
      void message.success('设置已保存')
    })

  return (
    <section className="plain-page">
      <Typography.Title level={4}>设置</Typography.Title>
      {role !== 'director' && <p className="hint">学校的设置由管理员修改;自己的密码在本页最下面修改。</p>}
      <Form<Settings>
        name="settings"
        labelCol={{ span: 6 }}
        wrapperCol={{ span: 14 }}
        requiredMark={false}
        initialValues={settings}
        disabled={role !== 'director'}
        onFinish={save}
      >
        <Form.Item
          name="programmeName"
          label="台账名称"
          rules={[{ required: true, whitespace: true, message: '请填写台账名称' }]}
        >
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item
          name="schoolName"
          label="学校名称"
          rules={[{ required: true, whitespace: true, message: '请填写学校名称' }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="stage" label="学段">
          <Radio.Group options={['小学', '初中', '九年一贯']} />
        </Form.Item>
        <Form.Item name="primaryGrades" label="学制">
          <Radio.Group
            options={[
              { label: '六三制(小学六年)', value: 6 },
              { label: '五四制(小学五年)', value: 5 }
            ]}
          />
        </Form.Item>
        <Form.Item label="自动锁定">
          <Form.Item name="autoLockMinutes" noStyle rules={[{ required: true, message: '请填写分钟数' }]}>
            <InputNumber min={1} max={240} precision={0} />
          </Form.Item>
          <span style={{ marginLeft: 8 }}>分钟没有操作后锁定</span>
        </Form.Item>
        <LeftBehindSettings />
        <Form.Item label="法治讲座课时">
          <span style={{ marginRight: 8 }}>每年不少于</span>
          <Form.Item name="legalHours" noStyle rules={[{ required: true, message: '请填写课时数' }]}>
            <InputNumber min={0} max={100} />
          </Form.Item>
          <span style={{ marginLeft: 8 }}>课时(教育部令第52号规定 4 课时)</span>
        </Form.Item>
        <Form.Item label="家长学校结业">
          一学年缺席不超过{' '}
          <Form.Item name="trainingAbsences" noStyle rules={[{ required: true, message: '请填写次数' }]}>
            <InputNumber aria-label="结业允许缺席次数" min={0} max={60} precision={0} />
          </Form.Item>
          <span style={{ marginLeft: 8 }}>次(补课的不算)的家长结业</span>
        </Form.Item>
        <VisitSettings />
        <Form.Item wrapperCol={{ offset: 6 }}>
          <Button type="primary" htmlType="submit" loading={busy}>
            保存设置
          </Button>
        </Form.Item>
      </Form>
      {!demo && (
        <>
          <Typography.Title level={4}>修改密码</Typography.Title>
          <ChangePassword />
        </>
      )}
    </section>
  )
}
