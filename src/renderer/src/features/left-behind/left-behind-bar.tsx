import { useCallback, useState } from 'react'
import { Button, Segmented, Select, Space } from 'antd'
import { BarChartOutlined, PrinterOutlined } from '@ant-design/icons'
import type { Filter } from '@shared/api/records'
import type { LeftBehindDefinition } from '@shared/api/session'
import { callForFile } from '../../api'
import { CardsDialog } from '../../registers/cards-dialog'
import { DayInput } from '../../registers/day-input'
import { DEFINITIONS } from '../../registers/left-behind-definitions'
import type { RegisterBarProps } from '../../registers/register-bar'
import { useOpenSession } from '../../session'
import { today } from '../../ui/moment'
import { useLoaded } from '../../ui/use-loaded'
import { figureOf, lineOf } from './figures'
import { SummaryDialog } from './summary-dialog'

const WHO: { value: string; label: string; types: string[] }[] = [
  { value: 'all', label: '全部', types: [] },
  { value: 'now', label: '现在留守', types: ['单亲留守', '双亲留守'] },
  { value: 'before', label: '已不留守', types: ['非留守'] }
]

const CHOICES = Object.entries(DEFINITIONS).map(([definition, { name, rule }]) => ({
  value: definition as LeftBehindDefinition,
  label: name,
  rule
}))

/** Figures of the report that stand in the bar, by the names of their columns. */
const COUNTED = ['双亲留守', '单亲留守', '事实不全']

/** Over the register of left-behind children: on which day and by which definition, who, and how many. */
export function LeftBehindBar(props: RegisterBarProps) {
  const { register, choice, narrowing, onNarrow, changes } = props
  const { settings } = useOpenSession()
  const [open, setOpen] = useState<'summary' | 'cards' | null>(null)
  const [who, setWho] = useState('all')
  const asOf = narrowing.asOf ?? today()
  const definition = narrowing.definition ?? settings.leftBehindDefinition
  const load = useCallback(
    () => callForFile('reports.summary', { register: register.key, asOf, definition }),
    [asOf, definition, register.key]
  )
  const { value: summary } = useLoaded(load, changes)
  const line = summary && lineOf(summary.value, choice)

  function choose(value: string) {
    setWho(value)
    const types = WHO.find((one) => one.value === value)?.types ?? []
    const filters: Filter[] =
      types.length > 0 ? [{ field: 'leftBehindType', operator: 'in', value: types }] : []
    onNarrow({ ...narrowing, filters })
  }

  return (
    <div className="register-bar" role="group" aria-label="留守情况">
      <Space size={10}>
        <label>
          截止日期{' '}
          <DayInput
            label="截止日期"
            day={asOf}
            onDay={(day) => onNarrow({ ...narrowing, asOf: day ?? undefined })}
          />
        </label>
        <label>
          口径{' '}
          <Select
            size="small"
            aria-label="口径"
            style={{ width: 190 }}
            popupMatchSelectWidth={false}
            value={definition}
            options={CHOICES}
            optionRender={({ data }) => (
              <>
                {data.label} <span className="hint">{data.rule}</span>
              </>
            )}
            onChange={(chosen) => onNarrow({ ...narrowing, definition: chosen })}
          />
        </label>
        <Segmented size="small" aria-label="看哪些学生" options={WHO} value={who} onChange={choose} />
      </Space>
      <span className="bar-figures" role="status" aria-label="留守人数">
        {line &&
          COUNTED.map((name) => (
            <span key={name}>{`${name} ${figureOf(summary.value, line, name) ?? 0}`}</span>
          ))}
      </span>
      <Space size={6}>
        <Button
          size="small"
          icon={<BarChartOutlined aria-hidden />}
          disabled={!summary}
          onClick={() => setOpen('summary')}
        >
          统计表
        </Button>
        <Button size="small" icon={<PrinterOutlined aria-hidden />} onClick={() => setOpen('cards')}>
          打印登记卡
        </Button>
      </Space>
      {summary && (
        <SummaryDialog
          report={summary.value}
          file={summary.file}
          open={open === 'summary'}
          onClose={() => setOpen(null)}
        />
      )}
      <CardsDialog
        {...props}
        title="打印留守儿童登记卡"
        open={open === 'cards'}
        onClose={() => setOpen(null)}
      />
    </div>
  )
}
