import { useState } from 'react'
import { Button, Progress, Table } from 'antd'
import { ArrowLeftOutlined } from '@ant-design/icons'
import type { ClassCompletion } from '@shared/api/forms'
import { schoolYearName } from '../../registers/school-years'
import { BehindList, type OpenedFigure } from './behind-list'
import { FIGURES, type Figures, percentOf, sumOf } from './figures'
import './completion.css'
import { useEverybody } from '../../session'

interface CompletionPageProps {
  schoolYear: number
  classes: ClassCompletion[]
  /** Which figure is open at first. */
  first: OpenedFigure
  changes: number
  onOpenStudent: (studentId: number) => void
  onClose: () => void
}

/** How far every class has come with its forms; behind every figure are its students. */
export function CompletionPage(props: CompletionPageProps) {
  const { classes, schoolYear } = props
  const everybody = useEverybody()
  const [figure, setFigure] = useState(props.first)
  const sum = sumOf(classes)

  function numberOf(of: Figures, { key, label, only }: (typeof FIGURES)[number], where?: ClassCompletion) {
    const name = where?.className ?? everybody
    const opened: OpenedFigure = {
      title: `${name} ${label}`,
      only,
      ...(where ? { grade: where.grade, classNo: where.classNo ?? undefined } : {})
    }
    return (
      <Button
        type={opened.title === figure.title ? 'primary' : 'link'}
        size="small"
        className="in-table"
        aria-label={`${opened.title} ${of[key]}`}
        onClick={() => setFigure(opened)}
      >
        {of[key]}
      </Button>
    )
  }

  return (
    <section
      className="register-cover"
      aria-label="交表情况"
      onKeyDown={({ key }) => key === 'Escape' && props.onClose()}
    >
      <header className="cover-head">
        <Button autoFocus icon={<ArrowLeftOutlined aria-hidden />} onClick={props.onClose}>
          返回登记表
        </Button>
        <strong>{schoolYearName(schoolYear)}登记表交表情况</strong>
        <span className="hint">已交指家长已经确认的;点数字看是哪些学生,点姓名打开学生档案</span>
      </header>
      <div className="cover-body">
        <Table<ClassCompletion>
          className="completion-table"
          size="small"
          rowKey="className"
          pagination={false}
          scroll={{ y: 'calc(100vh - 250px)' }}
          dataSource={classes}
          locale={{ emptyText: '还没有班级' }}
          columns={[
            { title: '班级', dataIndex: 'className', width: 100 },
            ...FIGURES.map((one) => ({
              title: one.label,
              width: one.label.length * 15 + 36,
              align: 'right' as const,
              render: (_: unknown, of: ClassCompletion) => numberOf(of, one, of)
            })),
            {
              title: '完成',
              width: 130,
              render: (_, of) => (
                <Progress
                  size="small"
                  status="normal"
                  strokeColor="var(--brand)"
                  percent={of.students === 0 ? 0 : (of.confirmed / of.students) * 100}
                  format={() => percentOf(of)}
                />
              )
            }
          ]}
          summary={() => (
            <Table.Summary fixed>
              <Table.Summary.Row>
                <Table.Summary.Cell index={0}>
                  <strong>合计</strong>
                </Table.Summary.Cell>
                {FIGURES.map((one, at) => (
                  <Table.Summary.Cell key={one.key} index={at + 1} align="right">
                    {numberOf(sum, one)}
                  </Table.Summary.Cell>
                ))}
                <Table.Summary.Cell index={FIGURES.length + 1}>
                  <strong>{percentOf(sum)}</strong>
                </Table.Summary.Cell>
              </Table.Summary.Row>
            </Table.Summary>
          )}
        />
        <BehindList
          figure={figure}
          schoolYear={schoolYear}
          changes={props.changes}
          onOpenStudent={props.onOpenStudent}
        />
      </div>
    </section>
  )
}
