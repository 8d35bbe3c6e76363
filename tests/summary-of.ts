import type { Summary, SummaryQuestion, SummaryRows } from '@shared/api/summary'
import type { Caller } from './temporary-core'

/** A report as tests ask of it. */
export interface AskedSummary {
  summary: Summary
  /** The number of a figure on a line, the whole school's unless another is named. */
  value(figure: string, line?: string): number | null | undefined
  /** What a rule that does not come out says: its two sides and whom it names; undefined where it comes out. */
  broken(code: string): { left: number; right: number; cases: string[] } | undefined
  rows(figure: string, line?: string): Promise<SummaryRows>
}

/** The report of the school year 2026 by class, unless something else is asked for. */
export async function summaryOf(
  caller: Caller,
  question: Partial<SummaryQuestion> = {}
): Promise<AskedSummary> {
  const asked: SummaryQuestion = {
    period: { kind: 'schoolYear', schoolYear: 2026 },
    by: 'class',
    ...question
  }
  const summary = await caller.call('summary.make', asked)
  return {
    summary,
    value(figure, line = 'school') {
      const numbers = summary.values[figure]
      if (!numbers) throw new Error(`no figure ${figure}`)
      return numbers[summary.lines.findIndex(({ key }) => key === line)]
    },
    broken(code) {
      const found = summary.differences.find((one) => one.code === code)
      if (!found) return undefined
      return { left: found.left, right: found.right, cases: found.cases.map(({ label }) => label) }
    },
    rows: (figure, line = 'school') => caller.call('summary.rows', { ...asked, figure, line })
  }
}
