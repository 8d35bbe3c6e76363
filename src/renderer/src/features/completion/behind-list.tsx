import { useCallback } from 'react'
import { Table, Tag } from 'antd'
import type { CompletionStudent } from '@shared/api/forms'
import { call } from '../../api'
import { studentColumn } from '../../registers/student-column'
import { useLoaded } from '../../ui/use-loaded'
import type { Behind } from './figures'

/** A figure that was opened: of which class, or of all; and what it counts. */
export interface OpenedFigure {
  title: string
  only: Behind
  grade?: number
  classNo?: number
}

const COLOURS: Record<CompletionStudent['state'], string> = { 已确认: 'green', 草稿: 'gold', 未交: 'red' }

interface BehindListProps {
  figure: OpenedFigure
  schoolYear: number
  /** Counts the changes of forms, so that the list is read again. */
  changes: number
  onOpenStudent: (studentId: number) => void
}

/** The students behind a figure of the completion, each of whom opens. */
export function BehindList({ figure, schoolYear, changes, onOpenStudent }: BehindListProps) {
  const { only, grade, classNo } = figure
  const load = useCallback(
    () => call('forms.completionStudents', { schoolYear, only, grade, classNo }),
    [classNo, grade, only, schoolYear]
  )
  const { value, busy } = useLoaded(load, changes)
  return (
    <section className="behind-list" aria-label={figure.title}>
      <h4>
        {figure.title}
        <span className="hint"> {value ? `${value.length} 人` : ''}</span>
      </h4>
      <Table<CompletionStudent>
        size="small"
        rowKey="studentId"
        loading={busy}
        dataSource={value}
        pagination={{ pageSize: 14, showSizeChanger: false, hideOnSinglePage: true, size: 'small' }}
        locale={{ emptyText: '没有这样的学生' }}
        onRow={({ studentId }) => ({ onDoubleClick: () => onOpenStudent(studentId) })}
        columns={[
          studentColumn(onOpenStudent, 110),
          { title: '班级', dataIndex: 'className', width: 90 },
          {
            title: '登记表',
            dataIndex: 'state',
            width: 90,
            render: (state: CompletionStudent['state']) => <Tag color={COLOURS[state]}>{state}</Tag>
          },
          {
            title: '监护人电话',
            dataIndex: 'guardianPhone',
            render: (has: boolean) => (has ? '有' : <span className="field-error">没有</span>)
          }
        ]}
      />
    </section>
  )
}
