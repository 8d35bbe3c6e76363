import { Alert, Form, Modal } from 'antd'
import type { Account } from '@shared/api/accounts'
import { call } from '../../api'
import { enterDialog } from '../../ui/enter-dialog'
import { PasswordFields } from '../../ui/password-fields'
import { useAction } from '../../ui/use-action'

interface PasswordDialogProps {
  account: Account
  onClose: () => void
  /** With the new recovery code of the account. */
  onSet: (recoveryCode: string) => void
}

/** Gives somebody a new password; a closed account is in use again with it. */
export function PasswordDialog({ account, onClose, onSet }: PasswordDialogProps) {
  const { busy, run } = useAction()
  const [form] = Form.useForm<{ password: string }>()

  const set = ({ password }: { password: string }) =>
    run(async () => {
      const { recoveryCode } = await call('accounts.setPassword', { id: account.id, password })
      onSet(recoveryCode)
    })

  return (
    <Modal
      title={`${account.closed ? '恢复使用' : '重设密码'}:${account.displayName}`}
      open
      onCancel={onClose}
      afterOpenChange={enterDialog}
      okButtonProps={{ htmlType: 'submit', form: 'new-password' }}
      okText={account.closed ? '恢复使用' : '重设密码'}
      cancelText="取消"
      confirmLoading={busy}
    >
      <Form name="new-password" form={form} layout="vertical" requiredMark={false} onFinish={set}>
        <Alert
          style={{ marginBottom: 12 }}
          type="info"
          showIcon
          title="原来的密码和恢复码马上失效,程序会给出新的恢复码。请当面把新密码告诉本人。"
        />
        <PasswordFields label="新密码" />
      </Form>
    </Modal>
  )
}
