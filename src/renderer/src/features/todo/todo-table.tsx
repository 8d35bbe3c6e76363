import { Button, Table, Tag } from 'antd'
import { type TodoEntry, todoKinds } from '@shared/api/todo'
import { rowKeys } from '../../ui/row-keys'

/** How many entries are listed at once. */
export const PAGE = 100

interface TodoTableProps {
  entries: TodoEntry[]
  total: number
  page: number
  reading: boolean
  /** Whether those that were put off are listed, instead of the open ones. */
  postponed: boolean
  onPage: (page: number) => void
  onOpen: (entry: TodoEntry) => void
  onPostpone: (entry: TodoEntry) => void
  onResume: (entry: TodoEntry) => void
}

/** Entries one by one, overdue first. A line has the keyboard: arrows go up and down, Enter opens what it is about. */
export function TodoTable(props: TodoTableProps) {
  return (
    <Table<TodoEntry>
      size="small"
      rowKey="entry"
      loading={props.reading}
      dataSource={props.entries}
      scroll={{ y: 'calc(100vh - 260px)' }}
      locale={{ emptyText: props.postponed ? '没有暂缓的事项' : '没有待办,都办完了' }}
      onRow={(entry) => ({
        tabIndex: 0,
        onDoubleClick: () => props.onOpen(entry),
        onKeyDown: (event) => rowKeys(event, () => props.onOpen(entry))
      })}
      pagination={{
        current: props.page,
        pageSize: PAGE,
        total: props.total,
        showSizeChanger: false,
        showTotal: (total) => `共 ${total} 项`,
        onChange: props.onPage
      }}
      columns={[
        {
          title: '期限',
          width: 170,
          render: (_, { due, overdue }) => (
            <>
              {due ?? '不限'} {overdue && <Tag color="error">逾期</Tag>}
            </>
          )
        },
        {
          title: '要办的事',
          render: (_, entry) => (
            <>
              <Button type="link" size="small" className="in-table" onClick={() => props.onOpen(entry)}>
                {entry.title}
              </Button>
              {entry.detail && <div className="hint">{entry.detail}</div>}
              {entry.postponed && (
                <div className="hint">
                  暂缓到 {entry.postponed.until}:{entry.postponed.reason}
                </div>
              )}
            </>
          )
        },
        { title: '班级', dataIndex: 'className', width: 100 },
        { title: '种类', width: 130, render: (_, { kind }) => todoKinds[kind] },
        {
          title: '',
          width: 90,
          render: (_, entry) =>
            entry.postponed ? (
              <Button size="small" onClick={() => props.onResume(entry)}>
                恢复提醒
              </Button>
            ) : (
              <Button size="small" onClick={() => props.onPostpone(entry)}>
                暂缓…
              </Button>
            )
        }
      ]}
    />
  )
}
