import { useRef } from 'react'
import { Button } from 'antd'
import type { Summary } from '@shared/api/summary'
import { Differences } from './differences'
import { GroupTable, type OpenedNumber } from './group-table'

interface ReportSheetProps {
  summary: Summary
  /** As it was sent, instead of counted now. */
  frozen?: boolean
  onOpenNumber: (number: OpenedNumber) => void
  onOpenRecord: (register: string, id: number) => void
}

/** A report as it would lie on the desk: what does not add up, then group by group, its notes at the foot. */
export function ReportSheet({ summary, frozen = false, onOpenNumber, onOpenRecord }: ReportSheetProps) {
  const sheet = useRef<HTMLDivElement>(null)
  const { groups, lines, values, before } = summary
  const nothing = groups.every(({ figures }) =>
    figures.every(({ key }) => (values[key] ?? []).every((value) => value === null || value === 0))
  )
  const jump = (key: string) =>
    sheet.current?.querySelector(`#summary-${key}`)?.scrollIntoView({ block: 'start' })
  return (
    <div className="summary-body">
      <nav className="summary-jump" aria-label="指标分组">
        {groups.map(({ key, title }) => (
          <Button key={key} type="text" size="small" onClick={() => jump(key)}>
            {title}
          </Button>
        ))}
      </nav>
      <div className="summary-sheet" ref={sheet}>
        <h2>{summary.title}</h2>
        <p className="summary-about">
          统计时间 {summary.from} 至 {summary.to},人数截至 {summary.asOf}
          {before && `;数字旁的增减是与${before.title}相比,比率的增减是百分点`}
        </p>
        {nothing ? (
          <p className="summary-nothing">
            这段时间没有可以统计的数据。请换一个统计时间,或先在花名册和各台账中登记。
          </p>
        ) : (
          <Differences
            differences={summary.differences}
            rules={summary.rules}
            frozen={frozen}
            onOpen={(register, id) => onOpenRecord(register, id)}
          />
        )}
        {lines.length > 0 &&
          groups.map((group) => (
            <GroupTable key={group.key} group={group} summary={summary} onOpen={onOpenNumber} />
          ))}
        <footer className="summary-notes">
          {(summary.notes.length > 0 ? summary.notes : [summary.definition]).map((note) => (
            <p key={note}>{note}</p>
          ))}
        </footer>
      </div>
    </div>
  )
}
