import { z } from 'zod'
import type { FieldValue, RecordValues } from '../registers'

export type Severity = 'error' | 'warning' | 'notice'

/** A remark on one cell of an import. `before` is the cell as it stood in the file, where it was changed. */
export interface Issue {
  field: string
  severity: Severity
  code: string
  message: string
}

export type RowAction = 'create' | 'update' | 'unchanged' | 'conflict' | 'rejected'

/** One field of an update: what the register holds and what the file says. */
export interface FieldChange {
  field: string
  label: string
  before: string
  after: string
}

/** One row of the file, read and matched. */
export interface ImportRow {
  /** Its place in the import, from 0; what decisions refer to. */
  index: number
  sheet: string
  /** The row number that WPS shows. */
  row: number
  action: RowAction
  /** The exchange form: `grade`, `classNo` and `guardians` included; a value that cannot be trusted is null. */
  values: RecordValues
  issues: Issue[]
  changes: FieldChange[]
  /** Why it is a conflict or rejected, and what the user may choose. */
  reason?: string
  /** Records it might be, for a conflict: shown with name and class only. */
  candidates?: { id: number; name: string; className: string }[]
  decision?: Decision
  /** Another row of this file, or a record, that looks like the same person. */
  possibleDuplicate?: boolean
}

/** What the user decided about a conflict. */
export const decisionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('create') }),
  z.object({ kind: z.literal('update'), id: z.number().int() }),
  z.object({ kind: z.literal('skip') })
])
export type Decision = z.infer<typeof decisionSchema>

/** A column as recognised. `field` is null for a column that is not taken over; a member's field is `guardians.0.name`. */
export interface ColumnMapping {
  /** The column letter that WPS shows. */
  column: string
  header: string
  field: string | null
  /** 0–1; below 0.7 the wizard asks. */
  confidence: number
  /** What it was recognised by. */
  basis: 'label' | 'content' | 'remembered' | 'user' | 'none'
  /** Up to five values, masked, for the wizard. */
  examples: string[]
}

/** A table found on a sheet: side-by-side tables give several. */
export interface SheetMapping {
  name: string
  /** Row numbers that WPS shows, from 1. */
  headerRows: number[]
  columns: ColumnMapping[]
  /** The class that title, sheet name or file name gives, for rows that have none of their own. */
  className: string | null
  rowCount: number
  /** How many cards (a sheet or a page a student) were read as this table; absent for a table. */
  cards?: number
  /** Rows below the header that are no data (totals, notes, repeated headers, examples), and why. */
  leftOut: { row: number; reason: string }[]
  /** Why a sheet was left out, in words; absent for a sheet that was read. */
  skipped?: string
}

export interface ImportSummary {
  create: number
  update: number
  unchanged: number
  conflict: number
  rejected: number
  warnings: number
}

/** Everything the wizard needs after a file was opened. Rows are paged separately. */
export interface ImportPreview {
  importSession: string
  fileName: string
  register: string
  schoolYear: number
  sheets: SheetMapping[]
  summary: ImportSummary
  rowCount: number
  /** Students of the classes in the file who are not in it: perhaps left. Never changed by the import. */
  possiblyLeft: { id: number; name: string; className: string }[]
  /** Class texts that were not understood; the user says once which class each is, and it is remembered. */
  unreadClasses: { text: string; rows: number }[]
  /** The mapping came from an earlier, confirmed import with the same headers. */
  remembered: boolean
}

/** A column choice of the user in the wizard: table index, column letter, field or null. */
export const columnChoiceSchema = z.object({
  sheet: z.number().int(),
  column: z.string(),
  field: z.string().nullable()
})
export type ColumnChoice = z.infer<typeof columnChoiceSchema>

/** An import that was applied. */
export interface ImportRecord {
  importId: string
  at: string
  account: string
  fileName: string
  register: string
  summary: ImportSummary
  undoneAt: string | null
}

/** A field the wizard can offer for a column. */
export interface MappableField {
  field: string
  label: string
  group: string
}

export type { FieldValue }
