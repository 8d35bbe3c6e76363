import type { GatheringKey } from '@shared/api/gatherings'
import type { FieldValue, MemberValues, RegisterDeclaration } from '@shared/registers'
import { refuse } from '../context'
import type { Ledger } from '../database/ledger'
import { showClass } from '../records/class-shown'
import { composedStore } from '../records/composed'
import { seen } from '../records/seen'
import type { StoredRecord } from '../records/store'
import type { Viewing } from '../records/viewing'

/** The collection of a gathering with one row a child. */
export const ATTENDANCE = 'attendance'

/** The rows of a gathering's attendance, in their order. */
export function rowsOf({ values }: Pick<StoredRecord, 'values'>): MemberValues[] {
  return (values[ATTENDANCE] ?? []) as MemberValues[]
}

/** The table of a register's attendance. */
export function attendanceTable(register: RegisterDeclaration): string {
  const collection = register.collections[ATTENDANCE]
  if (!collection) throw new Error(`${register.key} has no attendance`)
  return collection.table
}

/** The field that says what a gathering is about, by which it is known besides its day and class: 主题, 课题. */
export function titleField({ sameBy = [], fields, dated }: RegisterDeclaration): string {
  const key = sameBy.find((field) => field !== dated?.from && fields[field]?.kind !== 'schoolClass')
  if (key === undefined) throw new Error('a gathering is known by its title')
  return key
}

/** What a gathering is called; what one is, such as 家长会, where it has no title. */
export function titleOf(register: RegisterDeclaration, { values }: Pick<StoredRecord, 'values'>): string {
  const title = values[titleField(register)]
  return typeof title === 'string' && title !== '' ? title : register.recordLabel
}

/** The class of a gathering by its name, such as 三(2)班; 全校 where it is of no class. */
export function classNameOf({ values }: Pick<StoredRecord, 'values'>, viewing: Viewing): string {
  const { stage, entryYear, classNo } = values as Record<string, FieldValue>
  return showClass({ stage, entryYear, classNo }, viewing).className ?? '全校'
}

/** A gathering that the account sees and that is not in the recycle bin; refuses with `record_not_found`. */
export function presentGathering(
  ledger: Ledger,
  register: RegisterDeclaration,
  id: number,
  viewing: Viewing
): StoredRecord {
  const record = seen(composedStore(ledger, register, viewing), id, viewing)
  return record.deletedAt === null ? record : refuse('record_not_found')
}

/** A gathering of either kind. */
export interface Gathering {
  key: GatheringKey
  register: RegisterDeclaration
  record: StoredRecord
}
