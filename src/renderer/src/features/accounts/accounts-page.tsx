import { useCallback, useState } from 'react'
import { App, Button, Typography } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import type { Account } from '@shared/api/accounts'
import { call } from '../../api'
import { useOpenSession } from '../../session'
import { RecoveryCode } from '../../ui/recovery-code'
import { useAction } from '../../ui/use-action'
import { useLoaded } from '../../ui/use-loaded'
import { AccountDialog } from './account-dialog'
import { AccountsTable } from './accounts-table'
import { PasswordDialog } from './password-dialog'

interface Given {
  account: Account
  recoveryCode: string
}

/** Who may sign in, for the director: class teachers with their classes, and other directors. */
export function AccountsPage() {
  const { modal, message } = App.useApp()
  const { run } = useAction()
  const { userName: self } = useOpenSession()
  const load = useCallback(() => call('accounts.list', {}), [])
  const { value: accounts, busy, reload } = useLoaded(load)
  const [editing, setEditing] = useState<{ account: Account | null } | null>(null)
  const [forgotten, setForgotten] = useState<Account | null>(null)
  const [given, setGiven] = useState<Given | null>(null)

  function changed() {
    setEditing(null)
    void message.success('账号已保存')
    void reload()
  }
  function give(next: Given) {
    setEditing(null)
    setForgotten(null)
    setGiven(next)
    void reload()
  }
  const close = (account: Account) =>
    modal.confirm({
      title: `停用${account.displayName}的账号?`,
      content:
        '停用后马上退出登录,密码和恢复码都不能再用。登记过的内容和操作记录不变,以后可以恢复使用。停用前做的备份仍能用原来的密码打开,请妥善保管。',
      okText: '停用',
      okButtonProps: { danger: true },
      cancelText: '取消',
      onOk: () =>
        run(async () => {
          await call('accounts.update', { id: account.id, closed: true })
          await reload()
        })
    })

  if (given) {
    const { account, recoveryCode } = given
    return (
      <section className="plain-page">
        <Typography.Title level={4}>
          {account.displayName}(登录名 {account.userName})的恢复码
        </Typography.Title>
        <RecoveryCode
          code={recoveryCode}
          note="本人忘记密码时,可以用这个恢复码登录并设新密码。它只显示这一次,程序里不保存。"
          advice="请打印或抄下来当面交给本人,不要用微信、QQ发送,也不要存在这台电脑里。"
          goOn="返回账号列表"
          onKept={() => setGiven(null)}
        />
      </section>
    )
  }
  return (
    <section className="plain-page wide">
      <Typography.Title level={4}>账号</Typography.Title>
      <p>
        每位班主任用自己的账号登录,只能看到和修改自己班的学生;管理员能看到全校。请不要几个人共用一个账号。
      </p>
      <Button
        type="primary"
        icon={<PlusOutlined aria-hidden />}
        style={{ marginBottom: 12 }}
        onClick={() => setEditing({ account: null })}
      >
        新增账号
      </Button>
      <AccountsTable
        accounts={accounts}
        busy={busy}
        self={self}
        onChange={(account) => setEditing({ account })}
        onPassword={setForgotten}
        onCloseAccount={close}
      />
      {editing && (
        <AccountDialog
          account={editing.account}
          onClose={() => setEditing(null)}
          onChanged={changed}
          onMade={give}
        />
      )}
      {forgotten && (
        <PasswordDialog
          account={forgotten}
          onClose={() => setForgotten(null)}
          onSet={(recoveryCode) => give({ account: forgotten, recoveryCode })}
        />
      )}
    </section>
  )
}
