import type { SummaryFigure } from '@shared/api/summary'
import type { RegisterKey } from '@shared/registers'

/** Where a row belongs: a class, a grade without a class number, or with `grade` null the whole school. */
export interface Place {
  grade: number | null
  classNo: number | null
}

/** One row behind a figure. */
export interface CountedRow {
  /** The record that opens. */
  register: RegisterKey
  id: number
  place: Place
  /** What it adds to the figure. */
  amount: number
  /** Rows of one line with the same key add up once: the classes of one lecture, the visits to one child. */
  once?: string | number
}

/** A figure with every row that it counts. A rate has none: it follows from two others. */
export interface CountedFigure extends SummaryFigure {
  rows: readonly CountedRow[]
}

/** A group of figures with what must hold between them. */
export interface CountedGroup {
  key: string
  /** 一、班级与学生 */
  title: string
  figures: CountedFigure[]
  rules: SumRule[]
}

/** Parts that must add up to a whole on every line; the rows of the whole that no part has are the reason where they do not. */
export interface SumRule {
  code: string
  whole: string
  parts: readonly string[]
  /** What is wrong with the rows, and what to do: 这些学生的性别没有填写,请补填。 */
  message: string
}

/** How a figure is called and measured. */
type Naming = Pick<SummaryFigure, 'key' | 'label' | 'unit'> & Pick<SummaryFigure, 'of' | 'split'>

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
