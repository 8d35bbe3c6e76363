/** A summary: what it counts, by which definition, as of which day. */
export interface ReportSummary {
  register: string
  title: string
  /** `YYYY-MM-DD` */
  asOf: string
  definition: string
  columns: string[]
  /** One line per grade or class, then the total. */
  rows: { label: string; figures: number[] }[]
}
