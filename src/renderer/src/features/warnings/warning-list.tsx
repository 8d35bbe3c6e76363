import { Button, Table } from 'antd'
import type { Warning } from '@shared/api/warnings'
import { studentColumn } from '../../registers/student-column'
import { momentText } from '../../ui/moment'
import { rowKeys } from '../../ui/row-keys'

/** How many warnings are listed at once. */
export const PAGE = 100

interface WarningListProps {
  warnings: Warning[]
  total: number
  page: number
  reading: boolean
  /** Whether those somebody looked into are listed, instead of the open ones. */
  settled: boolean
  onPage: (page: number) => void
  onOpenStudent: (studentId: number) => void
  onSettle: (warning: Warning) => void
  onReopen: (warning: Warning) => void
}

/** Warnings one by one. A line has the keyboard: arrows go up and down, Enter opens the student. */
export function WarningList(props: WarningListProps) {
  return (
    <Table<Warning>
      size="small"
      rowKey={({ studentId, code }) => `${studentId}.${code}`}
      loading={props.reading}
      dataSource={props.warnings}
      scroll={{ y: 'calc(100vh - 260px)' }}
      locale={{ emptyText: props.settled ? '没有核对过的提醒' : '没有要核对的内容' }}
      onRow={(warning) => ({
        tabIndex: 0,
        onDoubleClick: () => props.onOpenStudent(warning.studentId),
        onKeyDown: (event) => rowKeys(event, () => props.onOpenStudent(warning.studentId))
      })}
      pagination={{
        current: props.page,
        pageSize: PAGE,
        total: props.total,
        showSizeChanger: false,
        showTotal: (total) => `共 ${total} 条`,
        onChange: props.onPage
      }}
      columns={[
        studentColumn(props.onOpenStudent, 110),
        { title: '班级', dataIndex: 'className', width: 100 },
        {
          title: '要核对的内容',
          render: (_, { message, settled }) => (
            <>
              {message}
              {settled && (
                <div className="hint">
                  已核对:{settled.reason}({settled.account},{momentText(settled.at)})
                </div>
              )}
            </>
          )
        },
        {
          title: '',
          width: 110,
          render: (_, warning) =>
            warning.settled ? (
              <Button size="small" onClick={() => props.onReopen(warning)}>
                重新打开
              </Button>
            ) : (
              <Button size="small" onClick={() => props.onSettle(warning)}>
                已核对…
              </Button>
            )
        }
      ]}
    />
  )
}
