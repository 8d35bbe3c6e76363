import type { Doubt, ShownRecord } from '@shared/api/records'
import type {
  FieldDeclaration,
  FieldValue,
  MemberValues,
  RecordValues,
  RegisterDeclaration
} from '@shared/registers'
import { maskNumbersIn, maskValue } from '@shared/rules/masks'
import { showClass, showClassOrGrade } from './class-shown'
import type { StoredRecord } from './store'
import type { Viewing } from './viewing'

/** A record as everybody sees it: masked as declared, its class as `grade`, `classNo` and `className`. */
export function showRecord(
  register: RegisterDeclaration,
  record: StoredRecord,
  viewing: Viewing
): ShownRecord {
  const shown: ShownRecord = {
    id: record.id,
    version: record.version,
    values: showValues(register, record.values, viewing, maskField),
    doubts: record.doubts.map((doubt) => maskDoubt(register, doubt))
  }
  if (record.deletedAt !== null) shown.deletedAt = record.deletedAt
  const { studentId, schoolYear } = record.values
  if (typeof studentId === 'number') shown.studentId = studentId
  if (typeof schoolYear === 'number') shown.schoolYear = schoolYear
  return shown
}

/** Columns of an imported file that have no field. What they hold nobody declared, so long numbers are masked. */
export function showOtherColumns({ otherColumns }: StoredRecord): Record<string, string> {
  const shown: Record<string, string> = {}
  for (const [header, text] of Object.entries(otherColumns)) {
    shown[header] = maskNumbersIn(text)
  }
  return shown
}

/** The values of a record in full, for a file that somebody deliberately asked for: the exchange form. */
export function exchangeValues(
  register: RegisterDeclaration,
  values: RecordValues,
  viewing: Viewing
): RecordValues {
  return showValues(register, values, viewing, (_field, value) => value)
}

/** What stands for a sensitive value until somebody who may deliberately looks at it. */
export const HIDDEN_VALUE = '******'

/** A value as its declaration lets it be seen. That there is nothing (无) is no secret, and asks for no report. */
export function maskField(field: FieldDeclaration | undefined, value: FieldValue): FieldValue {
  if (field?.sensitive && value !== null && value !== '' && !NOTHING.has(value)) return HIDDEN_VALUE
  return field?.mask && typeof value === 'string' ? maskValue(field.mask, value) : value
}

/** The declaration behind a name such as `idNumber` or `guardians.0.phone`, or undefined. */
export function findField(register: RegisterDeclaration, name: string): FieldDeclaration | undefined {
  const [key = '', , memberKey] = name.split('.')
  const fields = memberKey === undefined ? register.fields : register.collections[key]?.fields
  const wanted = memberKey ?? key
  return fields && Object.hasOwn(fields, wanted) ? fields[wanted] : undefined
}

/** What the log of looks calls the evidence of a record: no field, but looked at like one. */
export const EVIDENCE = '*evidence'

/** What was looked at, in words. */
export function lookedAt(register: RegisterDeclaration, name: string): string {
  return name === EVIDENCE ? '佐证材料' : (findField(register, name)?.label ?? name)
}

const NOTHING = new Set<FieldValue>(['无', '没有'])

type ShowField = (field: FieldDeclaration, value: FieldValue) => FieldValue

function showValues(register: RegisterDeclaration, values: RecordValues, viewing: Viewing, show: ShowField) {
  const shown: RecordValues = {}
  for (const key in register.fields) {
    const field = register.fields[key]
    if (field?.kind === 'schoolClass') {
      const { stage, entryYear, classNo } = values as MemberValues
      Object.assign(
        shown,
        (register.ofClass ? showClassOrGrade : showClass)({ stage, entryYear, classNo }, viewing)
      )
      continue
    }
    const value = values[key] as FieldValue | undefined
    if (!field || field.internal || value === undefined || value === null) continue
    shown[key] = show(field, value)
  }
  for (const key in register.collections) {
    const members = values[key] as MemberValues[] | undefined | null
    const fields = register.collections[key]?.fields
    if (members && fields) shown[key] = members.map((member) => showMember(fields, member, show))
  }
  return shown
}

function showMember(fields: Record<string, FieldDeclaration>, member: MemberValues, show: ShowField) {
  const shown: MemberValues = {}
  for (const key in member) {
    const field = fields[key]
    if (field && !field.internal) shown[key] = show(field, member[key] ?? null)
  }
  return shown
}

/** A suggestion can be an ID number too. */
function maskDoubt(register: RegisterDeclaration, doubt: Doubt): Doubt {
  if (doubt.suggestion === undefined) return doubt
  return { ...doubt, suggestion: String(maskField(findField(register, doubt.field), doubt.suggestion)) }
}
