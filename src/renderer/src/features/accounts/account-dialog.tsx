import { useCallback } from 'react'
import { Form, Input, Modal, Radio, Spin } from 'antd'
import type { Account } from '@shared/api/accounts'
import type { InputOf, OutputOf } from '@shared/api/contract'
import { call } from '../../api'
import { thisSchoolYear } from '../../registers/school-years'
import { enterDialog } from '../../ui/enter-dialog'
import { PasswordFields } from '../../ui/password-fields'
import { useAction } from '../../ui/use-action'
import { useLoaded } from '../../ui/use-loaded'
import { ClassTicks } from './class-ticks'
import { classLines } from './classes'

interface AccountDialogProps {
  /** The account to be changed, or null for a new one. */
  account: Account | null
  onClose: () => void
  onChanged: () => void
  onMade: (made: OutputOf<'accounts.create'>) => void
}

type Values = Pick<Account, 'displayName' | 'userName' | 'role' | 'classes'> & { password: string }

const filled = (what: string) => [{ required: true, whitespace: true, message: `请填写${what}` }]

/** Adds an account, or changes the name and classes of one. */
export function AccountDialog({ account, onClose, onChanged, onMade }: AccountDialogProps) {
  const { busy, run } = useAction()
  const [form] = Form.useForm<Values>()
  const role = Form.useWatch('role', form) ?? account?.role ?? 'member'
  const load = useCallback(
    () => call('records.classes', { register: 'students', schoolYear: thisSchoolYear() }),
    []
  )
  const { value: classes } = useLoaded(load)

  const save = ({ displayName, userName, password, classes }: Values) =>
    run(async () => {
      const taught = role === 'member' ? { classes: withoutNames(classes) } : {}
      if (account) {
        await call('accounts.update', { id: account.id, displayName, ...taught })
        onChanged()
      } else {
        onMade(await call('accounts.create', { userName, displayName, role, password, ...taught }))
      }
    })

  return (
    <Modal
      title={account ? `修改账号:${account.userName}` : '新增账号'}
      open
      width={640}
      onCancel={onClose}
      afterOpenChange={enterDialog}
      okButtonProps={{ htmlType: 'submit', form: 'account' }}
      okText={account ? '保存' : '建立账号'}
      cancelText="取消"
      confirmLoading={busy}
      styles={{ body: { maxHeight: 'calc(100vh - 200px)', overflow: 'auto' } }}
      style={{ top: 40 }}
    >
      <Form<Values>
        name="account"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={account ?? { role: 'member', classes: [] }}
        onFinish={save}
      >
        <div className="two-columns">
          <Form.Item name="displayName" label="姓名" rules={filled('姓名')}>
            <Input maxLength={30} autoComplete="off" />
          </Form.Item>
          <Form.Item name="userName" label="登录名" rules={filled('登录名')}>
            <Input maxLength={30} autoComplete="off" disabled={account !== null} />
          </Form.Item>
          {!account && <PasswordFields label="初始密码" />}
        </div>
        <Form.Item name="role" label="身份">
          <Radio.Group
            disabled={account !== null}
            className="radio-lines"
            options={[
              { value: 'member', label: '班主任(只能看到和修改自己班的学生)' },
              { value: 'director', label: '管理员(能看到全校,能管理账号、设置和备份)' }
            ]}
          />
        </Form.Item>
        {role === 'member' &&
          (classes ? (
            <Form.Item
              name="classes"
              label="任教班级"
              extra="每年9月随学生自动升级。没有勾选班级的班主任看不到学生。"
            >
              <ClassTicks lines={classLines(classes, account?.classes ?? [])} />
            </Form.Item>
          ) : (
            <Spin />
          ))}
      </Form>
    </Modal>
  )
}

function withoutNames(classes: Account['classes']): InputOf<'accounts.update'>['classes'] {
  return classes.map(({ stage, entryYear, classNo }) => ({ stage, entryYear, classNo }))
}
