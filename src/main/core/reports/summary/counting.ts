import type { SummaryFigure } from '@shared/api/summary'
import type { RegisterKey } from '@shared/registers'
import type { Place } from '../counted-students'

export type { Place } from '../counted-students'

/** One row behind a figure. */
export interface CountedRow {
  /** The record that opens; an account opens nothing. */
  register: RegisterKey | 'accounts'
  id: number
  place: Place
  /** What it adds to the figure. */
  amount: number
  /** Rows of one line with the same key add up once: the classes of one lecture, the visits to one child. */
  once?: string | number
  /** How the row is called where it is named as the reason of a difference; students have their names anyway. */
  label?: string
}

/** A figure with every row that it counts. A rate has none: it follows from two others. */
export interface CountedFigure extends SummaryFigure {
  rows: readonly CountedRow[]
  /** Shown only where it counts something, such as 性别未填; `values` always has it. */
  whenSome?: true
  /** Nothing on record says the number: every line is null. */
  unknown?: true
}

/** A group of figures with what must hold between them. */
export interface CountedGroup {
  key: string
  /** 一、班级与学生 */
  title: string
  figures: CountedFigure[]
  rules: SumRule[]
  /** What two sources must agree on. */
  checks?: CrossCheck[]
  /** How the figures are counted, where their labels do not say it; sentences for the foot of the report. */
  notes?: string[]
}

/** Parts that must add up to a whole on every line; the rows of the whole that no part has are the reason where they do not. */
export interface SumRule {
  code: string
  whole: string
  parts: readonly string[]
  /** What is wrong with the rows, and what to do: 这些学生的性别没有填写,请补填。 */
  message: string
}

/** Two numbers from two sources that must be the same; the rows that tell them apart are the reason where they are not. */
export interface CrossCheck {
  code: string
  /** 花名册上报的留守儿童=按事实认定的留守儿童 */
  rule: string
  left: number
  right: number
  message: string
  /** Each with what is wrong about it, where the message does not say it: 上报单亲留守,认定双亲留守. */
  rows: readonly (Omit<CountedRow, 'amount'> & { note?: string })[]
}

/** How a figure is called and measured. */
type Naming = Pick<SummaryFigure, 'key' | 'label' | 'unit' | 'of' | 'split' | 'closed'> &
  Pick<CountedFigure, 'whenSome' | 'unknown'>

/** How many rows, each counting 1. */
export function countOf(naming: Naming, rows: readonly Omit<CountedRow, 'amount'>[]): CountedFigure {
  return { ...naming, kind: 'count', rows: rows.map((row) => ({ ...row, amount: 1 })) }
}

/** Amounts added up; rows that add nothing are no part of it. */
export function sumOf(naming: Naming, rows: readonly CountedRow[]): CountedFigure {
  return { ...naming, kind: 'sum', rows: rows.filter(({ amount }) => amount !== 0) }
}

/** A share in per cent of one figure of the report in another. */
export function rateOf(naming: Naming, rate: [part: string, whole: string]): CountedFigure {
  return { ...naming, kind: 'rate', rate, rows: [] }
}
