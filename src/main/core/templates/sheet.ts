import type { TemplateColumn, TemplateSheet } from '@shared/api/templates'
import type { Wording } from '@shared/api/wording'
import type { RegisterDeclaration } from '@shared/registers'
import type { SheetGrid } from '../excel/reading/sheet-grid'

/** A column of a list, or a cell of a card, with where it is; rows and columns from 0. */
export interface TemplatePlace extends TemplateColumn {
  row: number
  column: number
  /** Which of the lists side by side it belongs to, from 0. */
  block: number
  /** What the header itself says of the wording: 出生日期(YYYYMMDD). */
  hint: Wording
  /** What is printed in the cell with boxes to tick. */
  ticks?: string
  /** A placeholder stands there, which must not leave with the file. */
  placeholder?: true
  /** Why nothing is bound, where that is known: a placeholder that nobody declares. */
  reason?: string
}

/** A text of the template with blanks to fill, or an empty cell behind a label. */
export interface TemplateText {
  place: string
  row: number
  column: number
  /** What stands there; '' for an empty cell. */
  text: string
  /** The label whose answer goes into the empty cell. */
  label?: string
  title: boolean
}

/** A sheet as it was understood, with what filling needs beside what the window shows; rows from 0. */
export interface UnderstoodSheet {
  index: number
  grid: SheetGrid
  kind: TemplateSheet['kind']
  /** With every fact a template may ask for; null where it is left as it is or counts lines. */
  register: RegisterDeclaration | null
  source: string | null
  headerRows: number[]
  first: number
  last: number
  replaced: number
  part: TemplateSheet['part']
  columns: TemplatePlace[]
  texts: TemplateText[]
  /** By its headers, whatever register they were taken for. */
  signature: string
  remembered: boolean
  reason?: string
}
