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
  /**
   * What the panel holds that is not saved, by how it is saved (false after a refusal, which is shown); null for nothing.
   * The form's own button saves it too, and leaving the form asks first. It is stable.
   */
  onUnsaved: (save: SavePanel | null) => void
}

/** Saves what a panel holds; false where it was refused. */
export type SavePanel = () => Promise<boolean>

/** A tab that only one register has in the form of its records, such as the attendance of a meeting. */
export interface RecordPanel {
  key: string
  label: string
  /** The collection that is filled in here, and so is not among the fields. */
  collection?: string
  /** Few records need it: the form of a new one closes when it is saved, and does not go on here. */
  seldom?: true
  panel: ComponentType<RecordPanelProps>
}
