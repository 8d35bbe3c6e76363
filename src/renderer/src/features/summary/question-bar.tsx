import { Checkbox, Select, Space } from 'antd'
import type { PeriodChoice } from '@shared/api/summary'
import type { LeftBehindDefinition } from '@shared/api/session'
import { DayInput } from '../../registers/day-input'
import { DEFINITIONS } from '../../registers/left-behind-definitions'
import { schoolYearChoices } from '../../registers/school-years'
import { useOpenSession } from '../../session'
import { today } from '../../ui/moment'
import { type Asked, calendarYearChoices, DIVISIONS, PERIOD_KINDS, periodOfKind } from './question'

interface QuestionBarProps {
  asked: Asked
  /** The day as of which people were counted, where none was chosen. */
  countedOn: string | undefined
  onAsk: (asked: Asked) => void
}

const TERMS = [
  { value: 1 as const, label: '第一学期' },
  { value: 2 as const, label: '第二学期' }
]
const CHOICES = Object.entries(DEFINITIONS).map(([definition, { name, rule }]) => ({
  value: definition as LeftBehindDefinition,
  label: name,
  rule
}))

/** What a report is asked for, in one line. */
export function QuestionBar({ asked, countedOn, onAsk }: QuestionBarProps) {
  const { settings } = useOpenSession()
  const { period } = asked
  const now = { today: today(), springTermFrom: settings.springTermFrom }
  const ask = (change: Partial<Asked>) => onAsk({ ...asked, ...change })
  return (
    <Space size={6} wrap className="summary-question" role="group" aria-label="统计条件">
      <Space.Compact size="small">
        <Select
          aria-label="统计时间"
          style={{ width: 96 }}
          value={period.kind}
          options={PERIOD_KINDS}
          onChange={(kind) => ask({ period: periodOfKind(kind, period, now), asOf: undefined })}
        />
        <PeriodFields period={period} onPeriod={(chosen) => ask({ period: chosen, asOf: undefined })} />
      </Space.Compact>
      <label>
        统计日期{' '}
        <DayInput
          label="统计日期"
          day={asked.asOf ?? countedOn ?? ''}
          onDay={(day) => ask({ asOf: day ?? undefined })}
        />
      </label>
      <label>
        分列{' '}
        <Select
          size="small"
          aria-label="分列"
          style={{ width: 70 }}
          value={asked.by}
          options={DIVISIONS}
          onChange={(by) => ask({ by })}
        />
      </label>
      <label>
        留守口径{' '}
        <Select
          size="small"
          aria-label="留守口径"
          style={{ width: 132 }}
          popupMatchSelectWidth={false}
          value={asked.definition}
          options={CHOICES}
          optionRender={({ data }) => (
            <>
              {data.label} <span className="hint">{data.rule}</span>
            </>
          )}
          onChange={(definition) => ask({ definition })}
        />
      </label>
      <Checkbox checked={asked.compare} onChange={({ target }) => ask({ compare: target.checked })}>
        与上年比较
      </Checkbox>
    </Space>
  )
}

/** Which school year, term, year or days. */
function PeriodFields({ period, onPeriod }: { period: PeriodChoice; onPeriod: (p: PeriodChoice) => void }) {
  switch (period.kind) {
    case 'calendarYear':
      return (
        <Select
          aria-label="年份"
          style={{ width: 96 }}
          value={period.year}
          options={calendarYearChoices(today())}
          onChange={(year) => onPeriod({ ...period, year })}
        />
      )
    case 'dates':
      return (
        <>
          <DayInput
            label="起始日期"
            day={period.from}
            onDay={(from) => from && onPeriod({ ...period, from })}
          />
          <DayInput label="截止日期" day={period.to} onDay={(to) => to && onPeriod({ ...period, to })} />
        </>
      )
    default:
      return (
        <>
          <Select
            aria-label="统计学年"
            style={{ width: 146 }}
            value={period.schoolYear}
            options={schoolYearChoices().slice(1)}
            onChange={(schoolYear) => onPeriod({ ...period, schoolYear })}
          />
          {period.kind === 'term' && (
            <Select
              aria-label="统计学期"
              style={{ width: 90 }}
              value={period.term}
              options={TERMS}
              onChange={(term) => onPeriod({ ...period, term })}
            />
          )}
        </>
      )
  }
}
