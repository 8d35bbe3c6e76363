import type { ReactNode } from 'react'
import { Table, Tag } from 'antd'
import type { OpenMatter } from '@shared/api/committee'
import { meetingText } from './open-matters'

/** A matter in a list, also one that is done. */
export type ListedMatter = OpenMatter

interface MatterTableProps {
  label: string
  matters: readonly ListedMatter[]
  /** Whether the meeting is told: not where all are of the one that is open. */
  ofMeetings: boolean
  emptyText: string
  actions: (matter: ListedMatter) => ReactNode
}

const STATE_COLOURS: Record<string, string> = { 已办结: 'green', 不采纳: 'default', 办理中: 'blue' }

/** What parents raised, with the answer and how far it is; what is late is red. */
export function MatterTable({ label, matters, ofMeetings, emptyText, actions }: MatterTableProps) {
  return (
    <Table<ListedMatter>
      aria-label={label}
      size="small"
      tableLayout="fixed"
      rowKey={({ register, id, position }) => `${register}.${id}.${position}`}
      dataSource={matters}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
      locale={{ emptyText }}
      columns={[
        {
          title: '意见或建议',
          dataIndex: 'matter',
          render: (text: string) => <span className="matter-text">{text}</span>
        },
        { title: '提出人', dataIndex: 'raisedBy', width: 76 },
        ...(ofMeetings
          ? [{ title: '会议', width: 140, render: (_: unknown, one: ListedMatter) => meetingText(one) }]
          : []),
        {
          title: '学校答复',
          dataIndex: 'answer',
          render: (text: string) => <span className="matter-text">{text}</span>
        },
        { title: '责任人', dataIndex: 'responsible', width: 76 },
        {
          title: '答复时限',
          width: 104,
          render: (_, { deadline, lateness }) =>
            lateness === '已超期' ? <span className="field-error">{deadline}</span> : deadline
        },
        {
          title: '状态',
          width: 84,
          render: (_, { state, lateness }) => (
            <>
              <Tag color={STATE_COLOURS[state] ?? 'gold'}>{state || '待答复'}</Tag>
              {lateness && <Tag color="red">{lateness}</Tag>}
            </>
          )
        },
        { title: '', width: 76, render: (_, matter) => actions(matter) }
      ]}
    />
  )
}
