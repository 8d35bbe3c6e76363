import { useCallback } from 'react'
import { App, Button, Table, Tag, Typography } from 'antd'
import type { ImportRecord } from '@shared/api/imports'
import { findRegister } from '@shared/registers'
import { call } from '../../api'
import { useOpenSession } from '../../session'
import { momentText } from '../../ui/moment'
import { useAction } from '../../ui/use-action'
import { useLoaded } from '../../ui/use-loaded'
import { unitOf } from '../fields'
import { undoneWords } from './finished'

/** Every import, newest first, each of which can be undone as one. */
export function ImportHistory() {
  const { role } = useOpenSession()
  const { message, modal } = App.useApp()
  const { run } = useAction()
  const load = useCallback(() => call('imports.list', {}), [])
  const { value, busy, reload } = useLoaded(load)

  async function undo(record: ImportRecord) {
    const sure = await modal.confirm({
      title: '撤销这次导入?',
      content: '这次导入新增的会移出台账,更新的内容会改回原样;导入后又改动过的保留不动。',
      okText: '撤销导入',
      cancelText: '取消'
    })
    if (!sure) return
    await run(async () => {
      const { undone, kept } = await call('imports.undo', { importId: record.importId })
      const register = findRegister(record.register)
      void message.success(undoneWords(undone, kept, register ? unitOf(register) : '人'))
      await reload()
    })
  }

  return (
    <section className="plain-page wide">
      <Typography.Title level={4}>导入记录</Typography.Title>
      <Table<ImportRecord>
        size="small"
        rowKey="importId"
        loading={busy}
        dataSource={value}
        locale={{ emptyText: '还没有导入过文件' }}
        pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
        columns={[
          { title: '时间', dataIndex: 'at', width: 160, render: momentText },
          { title: '操作人', dataIndex: 'account', width: 110 },
          {
            title: '台账',
            dataIndex: 'register',
            width: 190,
            render: (key: string) => findRegister(key)?.label ?? key
          },
          { title: '文件', dataIndex: 'fileName' },
          { title: '新增', width: 80, render: (_, { summary }) => summary.create },
          { title: '更新', width: 80, render: (_, { summary }) => summary.update },
          { title: '未变', width: 80, render: (_, { summary }) => summary.unchanged },
          { title: '退回', width: 80, render: (_, { summary }) => summary.rejected },
          {
            title: '操作',
            width: 200,
            render: (_, record) =>
              record.undoneAt ? (
                <Tag>已于 {momentText(record.undoneAt)} 撤销</Tag>
              ) : (
                role === 'director' && (
                  <Button size="small" onClick={() => void undo(record)}>
                    撤销
                  </Button>
                )
              )
          }
        ]}
      />
    </section>
  )
}
