import { Button, Space, Table, Tag } from 'antd'
import type { Account } from '@shared/api/accounts'

interface AccountsTableProps {
  accounts: Account[] | undefined
  busy: boolean
  /** The user name of whoever is signed in. */
  self: string
  onChange: (account: Account) => void
  onPassword: (account: Account) => void
  onCloseAccount: (account: Account) => void
}

/** Everybody who may or might sign in. */
export function AccountsTable(props: AccountsTableProps) {
  return (
    <Table<Account>
      size="small"
      rowKey="id"
      loading={props.busy}
      pagination={false}
      dataSource={props.accounts}
      columns={[
        { title: '姓名', dataIndex: 'displayName', width: 120 },
        { title: '登录名', dataIndex: 'userName', width: 140 },
        {
          title: '身份',
          dataIndex: 'role',
          width: 90,
          render: (role: Account['role']) => (role === 'director' ? '管理员' : '班主任')
        },
        { title: '任教班级', render: (_, account) => <Classes account={account} /> },
        {
          title: '状态',
          dataIndex: 'closed',
          width: 90,
          render: (closed: boolean) => (closed ? <Tag>已停用</Tag> : <Tag color="green">使用中</Tag>)
        },
        {
          title: '操作',
          width: 230,
          render: (_, account) => (
            <Space size={0}>
              {!account.closed && (
                <Button type="link" size="small" onClick={() => props.onChange(account)}>
                  修改
                </Button>
              )}
              <Button type="link" size="small" onClick={() => props.onPassword(account)}>
                {account.closed ? '恢复使用' : '重设密码'}
              </Button>
              {!account.closed && account.userName !== props.self && (
                <Button type="link" size="small" danger onClick={() => props.onCloseAccount(account)}>
                  停用
                </Button>
              )}
            </Space>
          )
        }
      ]}
    />
  )
}

function Classes({ account }: { account: Account }) {
  if (account.role === 'director') return <span className="hint">全校</span>
  if (account.classes.length > 0) return account.classes.map(({ name }) => name).join('、')
  return account.closed ? null : <span className="field-error">还没有选择班级,看不到学生</span>
}
