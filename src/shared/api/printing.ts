/** A workbook as pages for the window and the printer. */
export interface PrintedPages {
  pages: number
  /** One `.leaf` with one `.page` for each, text escaped; `data-paper` is the place of its paper. */
  html: string
  /** The looks of what is on the pages. */
  css: string
  /** The sizes of paper that are used, in millimetres. */
  papers: { width: number; height: number }[]
  /** Sentences about what the workbook has and the pages do not show, and what is too small. */
  notes: string[]
}
