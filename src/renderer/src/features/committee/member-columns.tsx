import type { TableColumnsType } from 'antd'
import type { MemberInList } from '@shared/api/committee'

/** The columns by which members of the committee are known in a list. */
export function memberColumns<Member extends MemberInList>(): TableColumnsType<Member> {
  return [
    { title: '家长', dataIndex: 'memberName', width: 90 },
    { title: '级别', dataIndex: 'level', width: 64 },
    { title: '职务', dataIndex: 'position', width: 84 },
    {
      title: '学生',
      width: 150,
      render: (_, { studentName, className }) => `${studentName} ${className}`.trim()
    },
    {
      title: '任期',
      render: (_, { session, termFrom, termTo }) =>
        [session, termFrom || termTo ? `${termFrom || '—'} 至 ${termTo || '—'}` : '没有写明']
          .filter(Boolean)
          .join(' ')
    }
  ]
}
