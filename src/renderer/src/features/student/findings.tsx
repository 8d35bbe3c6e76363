import type { ReactNode } from 'react'
import { Alert, Tag } from 'antd'
import type { LeftBehindFinding } from '@shared/api/students'
import { DayInput } from '../../registers/day-input'
import { DEFINITIONS } from '../../registers/left-behind-definitions'
import { useOpenSession } from '../../session'
import { today } from '../../ui/moment'

interface FindingsProps {
  findings: LeftBehindFinding[]
  asOf: string
  onAsOf: (day: string) => void
  /** What stands behind the date. */
  children?: ReactNode
}

/** What each definition says on the cut-off date, and why; the school's own comes first. */
export function Findings({ findings, asOf, onAsOf, children }: FindingsProps) {
  const { leftBehindDefinition } = useOpenSession().settings
  const own = findings.filter(({ definition }) => definition === leftBehindDefinition)
  const others = findings.filter(({ definition }) => definition !== leftBehindDefinition)

  return (
    <section className="findings" aria-label="认定">
      <div className="as-of">
        <label>
          截止日期 <DayInput label="截止日期" day={asOf} onDay={(day) => onAsOf(day ?? today())} />
        </label>
        {children}
      </div>
      {[...own, ...others].map((finding) => (
        <article key={finding.definition} className={own.includes(finding) ? 'finding own' : 'finding'}>
          <header>
            <FindingTag type={finding.type} />
            <strong>{DEFINITIONS[finding.definition].name}</strong>
            {own.includes(finding) && <span className="hint">本校采用</span>}
          </header>
          <div className="hint">{DEFINITIONS[finding.definition].rule}</div>
          {finding.reasons.length > 0 && <div>{finding.reasons.join(';')}</div>}
          {finding.missing.length > 0 && (
            <Alert type="warning" className="form-doubt" title={`还缺:${finding.missing.join('、')}`} />
          )}
        </article>
      ))}
    </section>
  )
}

/** 非留守, 单亲留守, 双亲留守, or that the facts do not suffice. */
export function FindingTag({ type }: { type: LeftBehindFinding['type'] }) {
  if (type === null) return <Tag color="orange">事实不全</Tag>
  return <Tag color={type === '非留守' ? 'default' : 'red'}>{type}</Tag>
}
