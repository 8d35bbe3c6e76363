import type { View } from '@shared/api/records'
import type { NewRecord } from './form/use-record-draft'
import type { RangeSurroundings } from './record-range'

/** What a bar above the grid may narrow the view by, beyond class, search and column headers. */
export type Narrowing = Pick<View, 'asOf' | 'definition' | 'filters'>

/** What a register's own bar above the grid is given. */
export interface RegisterBarProps extends RangeSurroundings {
  /** Counts the changes of records, so that figures are read again. */
  changes: number
  narrowing: Narrowing
  onNarrow: (narrowing: Narrowing) => void
  /** Records were changed by the bar. */
  onChanged: () => void
  onOpenStudent: (studentId: number) => void
  /** Turns to another register, or opens a record of it. */
  onOpenRegister: (register: string, id?: number) => void
  /** Opens the form of a record, on one of its tabs. */
  onOpenRecord: (id: number, tab?: string) => void
  /** Opens the form of a new record that begins with this. */
  onNew: (begun: NewRecord) => void
}
