import { useCallback, useState } from 'react'
import { Button, Segmented, Select, Space, Table, Tag } from 'antd'
import { ArrowLeftOutlined, DownloadOutlined } from '@ant-design/icons'
import type { PlannedChild } from '@shared/api/visits'
import { type VisitState, visitStates } from '@shared/rules/visit-plan'
import { call, callForFile } from '../../api'
import { studentColumn } from '../../registers/student-column'
import { PreviewButton } from '../../ui/print-preview/preview-button'
import { saveFile } from '../../ui/save-file'
import { useAction } from '../../ui/use-action'
import { useLoaded } from '../../ui/use-loaded'
import type { ChosenChild } from './log-dialog'
import { lastVisitText, remarkOf, STATE_COLOURS } from './plan-words'

interface PlanPageProps {
  schoolYear: number
  choice: { grade: number | undefined; classNo: number | undefined }
  /** The choice in words. */
  where: string
  /** The state that is listed at first; null for all. */
  first: VisitState | null
  changes: number
  /** One click: the form of a visit to this child. */
  onLogOne: (child: PlannedChild) => void
  /** One visit for each of the chosen. */
  onLog: (children: ChosenChild[]) => void
  onOpenStudent: (studentId: number) => void
  onClose: () => void
}

const UNVISITED: VisitState[] = visitStates.filter((state) => state !== '已访')
const TERMS = [
  { value: 1 as const, label: '第一学期' },
  { value: 2 as const, label: '第二学期' }
]
/** What the list leaves of the window to what stands around it, in pixels. */
const AROUND_LIST = 236

/** Who is to be visited in a term, the most urgent first; visits are logged from here. */
export function PlanPage(props: PlanPageProps) {
  const { schoolYear, changes } = props
  const { grade, classNo } = props.choice
  const { busy, run } = useAction()
  const [term, setTerm] = useState<1 | 2 | undefined>()
  const [state, setState] = useState<VisitState | 'all'>(props.first ?? 'all')
  const [className, setClassName] = useState('')
  const [ticked, setTicked] = useState<number[]>([])
  const load = useCallback(
    () => call('visits.plan', { schoolYear, grade, classNo, term }),
    [classNo, grade, schoolYear, term]
  )
  const { value: plan, busy: loading } = useLoaded(load, changes)
  const inClass = plan?.children.filter((child) => className === '' || child.className === className) ?? []
  const listed = inClass.filter((child) => state === 'all' || child.state === state)
  const count = (one: VisitState) => inClass.filter((child) => child.state === one).length
  const chosen = listed.filter(({ studentId }) => ticked.includes(studentId))

  async function workbook() {
    const only =
      state === 'all' ? (plan?.counts.已访 === plan?.counts.total ? undefined : UNVISITED) : [state]
    const ofClass = className === '' ? undefined : inClass[0]
    const where = { grade: ofClass?.grade ?? grade, classNo: ofClass?.classNo ?? classNo }
    const input = { schoolYear, ...where, term, workbook: true, ...(only ? { only } : {}) }
    return (await callForFile('visits.plan', input)).file
  }
  const download = () =>
    run(async () => {
      const file = await workbook()
      if (file) saveFile(file)
    })
  const states = [
    { value: 'all' as const, label: `应访 ${inClass.length}` },
    ...visitStates.map((one) => ({ value: one, label: `${one} ${count(one)}` }))
  ]

  return (
    <section
      className="register-cover"
      aria-label="家访计划"
      onKeyDown={({ key }) => key === 'Escape' && props.onClose()}
    >
      <header className="cover-head">
        <Button autoFocus icon={<ArrowLeftOutlined aria-hidden />} onClick={props.onClose}>
          返回家访
        </Button>
        <strong>
          {props.where} {plan?.label}
        </strong>
        <Segmented
          size="small"
          aria-label="学期"
          options={TERMS}
          value={plan?.term ?? 1}
          onChange={setTerm}
        />
        <span className="hint">点姓名打开学生档案;家访要求和截止日期在“设置”里修改</span>
      </header>
      <div className="visit-tools">
        <Space size={8}>
          <Select
            aria-label="班级"
            style={{ width: 120 }}
            value={className}
            options={classesOf(plan?.children ?? [])}
            onChange={setClassName}
          />
          <Segmented aria-label="状态" options={states} value={state} onChange={setState} />
        </Space>
        <Space size={6}>
          <PreviewButton size="small" disabled={!plan || plan.counts.total === 0} fetchFile={workbook} />
          <Button
            size="small"
            icon={<DownloadOutlined aria-hidden />}
            disabled={!plan || plan.counts.total === 0}
            loading={busy}
            onClick={() => void download()}
          >
            下载名单
          </Button>
          <Button
            type="primary"
            size="small"
            disabled={chosen.length === 0}
            onClick={() => {
              setTicked([])
              props.onLog(chosen)
            }}
          >
            登记所选{chosen.length > 0 ? ` ${chosen.length} 人` : ''}
          </Button>
        </Space>
      </div>
      <Table<PlannedChild>
        className="visit-plan"
        size="small"
        rowKey="studentId"
        virtual
        loading={loading}
        pagination={false}
        dataSource={listed}
        scroll={{ x: 1000, y: Math.max(240, window.innerHeight - AROUND_LIST) }}
        locale={{ emptyText: plan?.counts.total === 0 ? '没有需要家访的学生' : '没有这样的学生' }}
        rowSelection={{
          columnWidth: 44,
          selectedRowKeys: ticked,
          onChange: (keys) => setTicked(keys as number[]),
          getCheckboxProps: ({ name }) => ({ 'aria-label': `选择${name}` }) as object
        }}
        columns={[
          studentColumn(props.onOpenStudent),
          { title: '班级', dataIndex: 'className', width: 90 },
          { title: '类别', width: 140, render: (_, { groups }) => groups.join('、') },
          {
            title: '状态',
            width: 130,
            render: (_, child) => (
              <>
                <Tag color={STATE_COLOURS[child.state]}>{child.state}</Tag>
                {child.daysOverdue > 0 && <span className="field-error">{child.daysOverdue} 天</span>}
              </>
            )
          },
          { title: '应访日期', dataIndex: 'due', width: 110 },
          { title: '最近一次家访', width: 170, render: (_, child) => lastVisitText(child) },
          { title: '说明', width: 170, ellipsis: true, render: (_, child) => remarkOf(child) },
          {
            title: '登记',
            width: 90,
            render: (_, child) => (
              <Button
                size="small"
                aria-label={`登记家访 ${child.name}`}
                onClick={() => props.onLogOne(child)}
              >
                登记家访
              </Button>
            )
          }
        ]}
      />
    </section>
  )
}

/** The classes of the plan, in their order, and all of them together. */
function classesOf(children: PlannedChild[]): { value: string; label: string }[] {
  const names = [...new Set(children.map(({ className }) => className))]
  return [{ value: '', label: '全部班级' }, ...names.map((name) => ({ value: name, label: name }))]
}
