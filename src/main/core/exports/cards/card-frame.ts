import type { RecordValues } from '@shared/registers'

/** Where and when cards are printed. */
export interface CardFrame {
  programmeName: string
  schoolName: string
  /** The school year of forms, by the year in which it starts. */
  schoolYear: number
  /** Today, `YYYY-MM-DD`. */
  day: string
  /** The cut-off date of facts with a history, `YYYY-MM-DD`. */
  asOf: string
}

/** A student on a card. */
export interface CardSubject {
  sheetName: string
  /** True for a card that is left to the pen. */
  blank?: boolean
  /** All that is known, in full, with the class as `className`; for a blank card the name and class, or nothing. */
  values: RecordValues
}

/** The grid of a card: a narrow column for upright headings, then 24 of two Chinese characters. */
export const GRID_COLUMNS = 24
/** In half-width characters; 100 fill the width of A4. */
export const GRID_WIDTHS: readonly number[] = [4.4, ...Array.from({ length: GRID_COLUMNS }, () => 4)]
