import type { ComponentType } from 'react'
import type { ShownRecord } from '@shared/api/records'
import type { RegisterDeclaration } from '@shared/registers'

/** What a register's own tab in the form of a record is given. */
export interface RecordPanelProps {
  register: RegisterDeclaration
  /** The record as it is stored. */
  record: ShownRecord
  readOnly: boolean
  /** The school year on the screen. */
  schoolYear: number
  /** The record was changed by the panel, and is this now. */
  onChanged: (record: ShownRecord) => void
}

/** A tab that only one register has in the form of its records, such as the attendance of a meeting. */
export interface RecordPanel {
  key: string
  label: string
  panel: ComponentType<RecordPanelProps>
}
