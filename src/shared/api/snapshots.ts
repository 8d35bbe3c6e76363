import type { Summary, SummaryGroup, SummaryLine, SummaryQuestion } from './summary'

/** A report as it was sent (存档上报): who got it, and what was asked. */
export interface Snapshot {
  id: number
  title: string
  recipient: string
  note: string | null
  question: SummaryQuestion
  /** The day as of which people were counted, `YYYY-MM-DD`. */
  asOf: string
  /** When it was sent, ISO 8601, and who sent it. */
  at: string
  account: string
  /** Since when it is taken out of the list, ISO 8601; null while it is in it. */
  removedAt: string | null
}

/** A record behind a number, as it was called on the day the report was sent. */
export interface FrozenRow {
  register: string
  id: number
  /** 三(2)班 示例甲, or 2026-10-12 三(2)班 家长会 期中座谈会 */
  label: string
  /** What it adds to the number. */
  amount: number
}

/** One number of two reports. Null where a report has no such number. */
export interface NumberChange {
  figure: string
  line: string
  before: number | null
  after: number | null
  /** How many rows the later report counts that the earlier did not, and the other way round. */
  came: number
  went: number
}

/** Two reports beside each other: only the numbers that differ, or that count other rows. */
export interface SnapshotComparison {
  before: ComparedReport
  after: ComparedReport
  groups: SummaryGroup[]
  lines: SummaryLine[]
  changes: NumberChange[]
  /** How many numbers were compared. */
  compared: number
}

/** What a report in a comparison is called; `at` is null for one that was counted just now. */
export interface ComparedReport {
  title: string
  asOf: string
  at: string | null
}

/** The rows by which one number of two reports differs. */
export interface RowChanges {
  came: FrozenRow[]
  went: FrozenRow[]
  /** In both, with another amount in the later report. */
  changed: (FrozenRow & { before: number })[]
}

/** A report as it was sent, with its figures. */
export interface OpenedSnapshot extends Snapshot {
  summary: Summary
}
