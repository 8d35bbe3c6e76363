import type { RegisterDeclaration } from '@shared/registers'
import type { ShownRecord } from '@shared/api/records'

/** What a register's own help above the fields of its form is given. */
export interface RecordAidProps {
  register: RegisterDeclaration
  /** Null while it is new. */
  record: ShownRecord | null
  /** Whom the record is about, where it is about a student. */
  studentId: number | undefined
  schoolYear: number
  /** What stands in the fields now, by field key. */
  texts: Record<string, string>
  readOnly: boolean
  /** Puts a text into a field as if somebody had typed it. */
  onText: (field: string, text: string) => void
}
