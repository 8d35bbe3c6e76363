import { z } from 'zod'
import { classChoice, day } from './procedure'
import { leftBehindDefinitions } from './session'

/** The time that a report is about. */
export const periodChoiceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('schoolYear'), schoolYear: z.number().int() }),
  z.object({ kind: z.literal('calendarYear'), year: z.number().int() }),
  z.object({
    kind: z.literal('term'),
    schoolYear: z.number().int(),
    term: z.union([z.literal(1), z.literal(2)])
  }),
  z.object({ kind: z.literal('dates'), from: day, to: day })
])
export type PeriodChoice = z.infer<typeof periodChoiceSchema>

/** What a report is asked for: events in the period, people as of the day. */
export const summaryQuestionSchema = z.object({
  period: periodChoiceSchema,
  /** The last day of the period, or today where that is earlier, unless said. */
  asOf: day.optional(),
  by: z.enum(['school', 'stage', 'grade', 'class']).default('grade'),
  definition: z.enum(leftBehindDefinitions).optional(),
  ...classChoice
})
export type SummaryQuestion = z.input<typeof summaryQuestionSchema>

/** A figure of a report. */
export interface SummaryFigure {
  /** Group and name, such as `students.boys`; stable, templates refer to it. */
  key: string
  label: string
  unit: string
  /** `count` and `sum` open the rows behind them; `rate` is 100 × `rate[0]` ÷ `rate[1]`, one decimal, null where there is nothing to divide by. */
  kind: 'count' | 'sum' | 'rate'
  rate?: [string, string]
  /** Parts under one `split` add up to the figure `of`. */
  of?: string
  split?: string
  /** There is no list of the rows to open, such as of accounts. */
  closed?: true
}

/** One of the twelve groups of indicators (domain §4.3). */
export interface SummaryGroup {
  key: string
  title: string
  figures: SummaryFigure[]
}

/** A line of a report: the school, a stage, a grade or a class, or what belongs to no class. */
export interface SummaryLine {
  key: string
  label: string
  kind: 'school' | 'stage' | 'grade' | 'class' | 'wholeSchool'
  grade?: number
  classNo?: number | null
}

/** Somebody or something that a difference is about. */
export interface SummaryCase {
  register: string
  id: number
  /** 三(2)班 示例甲 */
  label: string
}

/** A sum that does not come out, with those who are the reason. */
export interface SummaryDifference {
  code: string
  /** 男+女=在校学生数 */
  rule: string
  line: string
  left: number
  right: number
  /** What is wrong and what to do. */
  message: string
  cases: SummaryCase[]
}

/** A report. `values[figure]` holds a number for each line; null where it cannot be known. */
export interface Summary {
  title: string
  period: PeriodChoice
  /** `YYYY-MM-DD` */
  from: string
  to: string
  asOf: string
  definition: string
  notes: string[]
  groups: SummaryGroup[]
  lines: SummaryLine[]
  values: Record<string, (number | null)[]>
  differences: SummaryDifference[]
  /** Every rule that was checked, whether it came out or not. */
  rules: number
  /** The same figures a year before, where asked for. */
  before?: { title: string; values: Record<string, (number | null)[]> }
}

/** The rows behind one number: what a list of this register shows for these ids; `amounts` where a row counts more than once. */
export interface SummaryRows {
  register: string
  ids: number[]
  amounts: Record<number, number> | null
  /** 受访学生数 counts students, not visits. */
  counted: string
}
