import type { Summary, SummaryFigure, SummaryGroup, SummaryLine } from '@shared/api/summary'
import { cellKeys } from './cell-keys'
import { changeText, headersOf, headingWidth, linesOf, numberText, opensRows, valueAt } from './sheet'

/** A number of a report that was opened. */
export interface OpenedNumber {
  figure: SummaryFigure
  line: SummaryLine
  value: number
}

interface GroupTableProps {
  group: SummaryGroup
  summary: Summary
  onOpen: (number: OpenedNumber) => void
}

/** What the lines are, over their names. */
const KINDS: Partial<Record<SummaryLine['kind'], string>> = { stage: '学段', grade: '年级', class: '班级' }

/** One group of indicators as a table: a line a class or grade, a column a figure, every number opens its rows. */
export function GroupTable({ group, summary, onOpen }: GroupTableProps) {
  const headers = headersOf(group)
  const grouped = headers.some(({ label }) => label !== null)
  const { values, before } = summary
  const lines = linesOf(summary, group.figures)
  const figures = headers.flatMap(({ figures: below }) => below)
  /** The one number that Tab comes to; arrows go on from it. */
  const reached = lines
    .flatMap(({ key }) => figures.map((figure) => ({ key, figure })))
    .find(({ key, figure }) => opensRows(figure, valueAt(summary, values, figure.key, key)))
  function cell(figure: SummaryFigure, line: SummaryLine) {
    const value = valueAt(summary, values, figure.key, line.key)
    const text = numberText(value, figure)
    const change = before ? changeText(value, valueAt(summary, before.values, figure.key, line.key)) : ''
    if (value === null || !opensRows(figure, value)) return <Plain text={text} change={change} />
    const first = reached?.key === line.key && reached.figure === figure
    return (
      <>
        <button
          type="button"
          className="summary-number"
          tabIndex={first ? 0 : -1}
          aria-label={`${line.label} ${figure.label} ${text}${figure.unit}`}
          onClick={() => onOpen({ figure, line, value })}
        >
          {text}
        </button>
        {change && <span className="summary-change">{change}</span>}
      </>
    )
  }
  return (
    <section className="summary-group" id={`summary-${group.key}`} aria-label={group.title}>
      <h3>{group.title}</h3>
      <div className="summary-scroll">
        <table className="summary-table" onKeyDown={cellKeys}>
          <thead>
            <tr>
              <th rowSpan={grouped ? 2 : 1} className="summary-line" scope="col">
                {KINDS[lines[0]?.kind ?? 'school'] ?? ''}
              </th>
              {headers.map(({ label, figures: below }) =>
                label === null ? (
                  below.map((figure) => (
                    <th
                      key={figure.key}
                      rowSpan={grouped ? 2 : 1}
                      scope="col"
                      style={{ minWidth: `calc(${headingWidth(figure)}em + 18px)` }}
                    >
                      <Heading figure={figure} />
                    </th>
                  ))
                ) : (
                  <th key={below[0]?.key} colSpan={below.length} scope="colgroup">
                    {label}
                  </th>
                )
              )}
            </tr>
            {grouped && (
              <tr>
                {headers
                  .filter(({ label }) => label !== null)
                  .flatMap(({ figures: below }) => below)
                  .map((figure) => (
                    <th
                      key={figure.key}
                      scope="col"
                      style={{ minWidth: `calc(${headingWidth(figure)}em + 18px)` }}
                    >
                      <Heading figure={figure} />
                    </th>
                  ))}
              </tr>
            )}
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key} className={line.kind === 'school' ? 'summary-sum' : undefined}>
                <th scope="row" className="summary-line">
                  {line.label}
                </th>
                {figures.map((figure) => (
                  <td key={figure.key}>{cell(figure, line)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Heading({ figure: { label, unit } }: { figure: SummaryFigure }) {
  return (
    <>
      {label}
      <span className="summary-unit">({unit})</span>
    </>
  )
}

function Plain({ text, change }: { text: string; change: string }) {
  return (
    <>
      <span className={text === '0' || text === '—' ? 'summary-none' : undefined}>{text}</span>
      {change && <span className="summary-change">{change}</span>}
    </>
  )
}
