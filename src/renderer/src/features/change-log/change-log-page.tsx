import { useCallback, useState } from 'react'
import { Table, Typography } from 'antd'
import type { AuditEntry } from '@shared/api/session'
import { call } from '../../api'
import { momentText } from '../../ui/moment'
import { useLoaded } from '../../ui/use-loaded'

const PAGE = 50

/** Who changed what and who looked at what, newest first. */
export function ChangeLogPage() {
  const [page, setPage] = useState(1)
  const load = useCallback(() => call('audit.list', { offset: (page - 1) * PAGE, limit: PAGE }), [page])
  const { value, busy } = useLoaded(load)

  return (
    <section className="plain-page wide">
      <Typography.Title level={4}>操作记录</Typography.Title>
      <Table<AuditEntry & { key: number }>
        size="small"
        loading={busy}
        dataSource={value?.entries.map((entry, key) => ({ ...entry, key }))}
        pagination={{
          current: page,
          pageSize: PAGE,
          total: value?.total ?? 0,
          showSizeChanger: false,
          showTotal: (total) => `共 ${total} 条`,
          onChange: setPage
        }}
        columns={[
          { title: '时间', dataIndex: 'at', width: 160, render: momentText },
          { title: '操作人', dataIndex: 'account', width: 120 },
          { title: '操作', dataIndex: 'action', width: 160 },
          { title: '内容', dataIndex: 'subject' }
        ]}
      />
    </section>
  )
}
