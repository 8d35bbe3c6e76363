import type { ParsedInputOf } from '@shared/api/contract'
import type { FileContent } from '@shared/api/messages'
import type { Summary } from '@shared/api/summary'
import { titleOfPeriod } from '@shared/rules/report-periods'
import type { Call } from '../../context'
import { workbookFileName } from '../../excel/writing/names'
import { makeSummary, type SettledQuestion } from './make-summary'
import { writeReport } from './report-workbook'
import { settle, settleYearBefore } from './settle'

type Question = Omit<ParsedInputOf<'summary.make'>, 'workbook'>

/** The report that a question asks for, beside the year before where it wants that; refuses as `settle` does. */
export function makeReport(call: Call, { compare, ...question }: Question): Summary {
  const settled = settle(call, question)
  const { summary } = makeSummary(call.ledger, settled)
  return compare ? { ...summary, before: figuresBefore(call, settled, summary) } : summary
}

/** A report as a workbook, called after the school, what it is and its day. */
export function reportFile(call: Call, summary: Summary): FileContent {
  const { schoolName } = call.ledger.settings()
  return {
    name: workbookFileName(schoolName, summary.title, summary.asOf),
    bytes: writeReport(summary, { schoolName, filledBy: call.session.displayName })
  }
}

/** The figures of a year before on the lines of the report; a class that did not exist has none. */
function figuresBefore(
  call: Call,
  settled: SettledQuestion,
  { lines }: Summary
): NonNullable<Summary['before']> {
  const earlier = settleYearBefore(call, settled)
  const { summary } = makeSummary(call.ledger, earlier)
  const places = lines.map(({ key }) => summary.lines.findIndex((line) => line.key === key))
  const values = Object.entries(summary.values).map(([key, numbers]) => [
    key,
    places.map((at) => numbers[at] ?? null)
  ])
  return { title: titleOfPeriod(earlier.choice), values: Object.fromEntries(values) as Summary['values'] }
}
