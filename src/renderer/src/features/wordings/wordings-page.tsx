import { useState } from 'react'
import { App, Button, Space, Table, Tag, Typography } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import type { WordingProfile } from '@shared/api/wording'
import { call } from '../../api'
import { exampleOf } from '../../registers/wording/example'
import { useWordings } from '../../registers/wording/use-wordings'
import { useAction } from '../../ui/use-action'
import { WordingDialog } from './wording-dialog'

/** How values are written for whom a file goes to, for the director: profiles with an example of each. */
export function WordingsPage() {
  const { modal, message } = App.useApp()
  const { run } = useAction()
  const { profiles, busy, reload } = useWordings()
  const [editing, setEditing] = useState<Pick<WordingProfile, 'name' | 'wording'> & { id?: number }>()

  const remove = ({ id, name }: WordingProfile) =>
    modal.confirm({
      title: `删除“${name}”?`,
      content: '台账里的内容不受影响;以后导出和填表时不能再选这种写法。',
      okText: '删除',
      okButtonProps: { danger: true },
      cancelText: '取消',
      onOk: () =>
        run(async () => {
          await call('wordings.remove', { id })
          await reload()
        })
    })
  function saved() {
    setEditing(undefined)
    void message.success('上报写法已保存')
    void reload()
  }

  return (
    <section className="plain-page wide">
      <Typography.Title level={4}>上报写法</Typography.Title>
      <p>
        各个部门要的日期、班级、是与否等写法不一样。在这里按收表的部门存好,导出和填上级表格时一选就行;台账里的内容不会改变。
      </p>
      <Button
        type="primary"
        icon={<PlusOutlined aria-hidden />}
        style={{ marginBottom: 12 }}
        onClick={() => setEditing({ name: '', wording: {} })}
      >
        新增写法
      </Button>
      <Table<WordingProfile>
        size="small"
        rowKey="id"
        loading={busy}
        pagination={false}
        dataSource={profiles}
        columns={[
          {
            title: '名称',
            width: 260,
            render: (_, { id, name }) => (
              <>
                {name} {id < 0 && <Tag>自带</Tag>}
              </>
            )
          },
          { title: '示例', render: (_, { wording }) => exampleOf(wording) },
          {
            title: '操作',
            width: 200,
            render: (_, profile) => (
              <Space size={0}>
                {profile.id > 0 && (
                  <Button type="link" size="small" onClick={() => setEditing(profile)}>
                    修改
                  </Button>
                )}
                <Button
                  type="link"
                  size="small"
                  onClick={() => setEditing({ name: '', wording: profile.wording })}
                >
                  照此新增
                </Button>
                {profile.id > 0 && (
                  <Button type="link" size="small" danger onClick={() => remove(profile)}>
                    删除
                  </Button>
                )}
              </Space>
            )
          }
        ]}
      />
      {editing && <WordingDialog profile={editing} onClose={() => setEditing(undefined)} onSaved={saved} />}
    </section>
  )
}
