import type { FieldValue, MemberValues } from '@shared/registers'

/** The values a row should give, in the exchange form of `truth.json`; a field that is absent is not judged. */
export type TrueRow = Record<string, FieldValue | MemberValues[] | string[]>

/** A cell that must carry a warning or an error. `row` is the number WPS shows; `or` names other fields where the mark may sit. */
export interface FlaggedCell {
  row: number
  field: string
  or?: string[]
  sheet?: string
}

/** What a file should give: the format of `truth.json`, with the rows that must be refused. */
export interface Truth {
  register: string
  /** The rows to import, in the order of the file. */
  rows: TrueRow[]
  flagged?: FlaggedCell[]
  /** Rows that must be listed but not imported (§1.13), by the number WPS shows. */
  rejected?: number[]
  /** Sheets whose rows may be read or left out: both readings are defensible. */
  optionalSheets?: string[]
}

/** The school that receives the file. */
export interface ReceivingSchool {
  stage: '小学' | '初中' | '九年一贯'
  primaryGrades: 5 | 6
}

/** A made-up file with what it should give in the school year 2026. */
export interface FileCase {
  fileName: string
  /** Which shape of domain §3 it stands for. */
  shape: string
  bytes: Uint8Array
  truth: Truth
  school?: ReceivingSchool
}

/** A truth for the student register. */
export function studentTruth(rows: TrueRow[], more: Omit<Truth, 'register' | 'rows'> = {}): Truth {
  return { register: 'students', rows, ...more }
}
