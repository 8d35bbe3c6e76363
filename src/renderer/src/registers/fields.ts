import type { FieldDeclaration, FieldValue, MemberValues, RegisterDeclaration } from '@shared/registers'
import type { ShownRecord } from '@shared/api/records'

/** A field with its key, in the order of the declaration. */
export interface KeyedField extends FieldDeclaration {
  key: string
}

/** The fields of a register or collection that people see, in the order they are declared. */
export function fieldsOf(declaration: { fields: Record<string, FieldDeclaration> }): KeyedField[] {
  return Object.entries(declaration.fields)
    .filter(([, { internal, hidden }]) => !internal && !hidden)
    .map(([key, field]) => ({ key, ...field }))
}

/** Why a field that is worked out cannot be typed into; a part of a sentence. */
export const COMPUTED = '由登记的情况得出,请在学生档案中修改'

/** Whether a text only stands for what the field holds: the masked form of a number, or the stars of a sensitive field. */
export function isStandIn({ mask, sensitive }: FieldDeclaration, text: string): boolean {
  return (mask !== undefined || sensitive === true) && text.includes('*')
}

/** The labels of what is only for deliberate looks and leaves in no file: 家长不良习惯、受侵害迹象; empty where nothing is. */
export function sensitiveLabels(register: RegisterDeclaration): string {
  return fieldsOf(register)
    .filter(({ sensitive }) => sensitive)
    .map(({ label }) => label)
    .join('、')
}

/** How the records of a register are counted: 3 人, 3 份, 3 次. */
export function unitOf({ about, unit }: RegisterDeclaration): string {
  return unit ?? (about === 'studentInSchoolYear' ? '份' : '人')
}

/**
 * What a double click on a row opens: the page of the student whose one record it is, the form of a record of which
 * there are many, or nothing where cells are typed in first, as on the roster.
 */
export function opensFirst({ key, about }: RegisterDeclaration): 'student' | 'form' | null {
  if (about === 'student' || about === 'studentInSchoolYear') return 'student'
  return key === 'students' ? null : 'form'
}

/** The fields of a register by block, blocks in the order they first appear. */
export function blocksOf(declaration: RegisterDeclaration): { block: string; fields: KeyedField[] }[] {
  const blocks = new Map<string, KeyedField[]>()
  for (const field of fieldsOf(declaration)) {
    blocks.set(field.block, [...(blocks.get(field.block) ?? []), field])
  }
  return [...blocks].map(([block, fields]) => ({ block, fields }))
}

/** So many records in words: 3 名学生, 3 份登记表. */
export function countedRecords(register: RegisterDeclaration, count: number): string {
  const unit = unitOf(register)
  return `${count} ${unit === '人' ? '名' : unit}${register.recordLabel}`
}

/** The student that a record is, or is about; undefined in a register of other things. */
export function studentIdOf({ key, about }: RegisterDeclaration, record: ShownRecord): number | undefined {
  if (about) return record.studentId
  return key === 'students' ? record.id : undefined
}

/** A value as people read it: 是/否 for truth values, nothing for what is not known. */
export function textOf(value: FieldValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  return String(value)
}

/** What a cell of a record shows for one field; a class shows as 三(2)班. */
export function shownText(record: ShownRecord, field: KeyedField): string {
  const value = record.values[field.kind === 'schoolClass' ? 'className' : field.key]
  return Array.isArray(value) ? '' : textOf(value)
}

/** The values an edit of one field sends; the core reads text in every form it accepts from an import. */
export function valuesFor(field: KeyedField, text: string): Record<string, string | null> {
  return { [field.kind === 'schoolClass' ? 'className' : field.key]: text.trim() === '' ? null : text }
}

/** The words a field offers to choose from, or undefined for a field that is typed. */
export function choicesOf(field: FieldDeclaration): string[] | undefined {
  if (field.kind === 'yesNo') return ['是', '否']
  if (field.kind === 'choice' || field.kind === 'choices') {
    return field.options?.map((option) => option.label)
  }
  return undefined
}

/** Members in one line for the grid: name, what they are to the child, phone. */
export function membersText(members: unknown): string {
  if (!Array.isArray(members)) return ''
  return (members as MemberValues[])
    .map((member) => {
      const relation = textOf(member.relation)
      return [textOf(member.name) + (relation ? `(${relation})` : ''), textOf(member.phone)]
        .filter(Boolean)
        .join(' ')
    })
    .join(';')
}

/** Whether the window offers a public list: of the roster, whose names and classes may hang on a notice board. */
export function mayBePublic({ about, fields }: RegisterDeclaration): boolean {
  return about === undefined && Object.values(fields).some((field) => field.public)
}

/** The labels of shown columns that may not be put on a notice board (教育部 2017-12): all but name and class. */
export function labelsNotPublic(
  { fields, collections }: RegisterDeclaration,
  columns: readonly string[]
): string[] {
  return columns.flatMap((key) => {
    const shown = fields[key] ?? collections[key]
    return shown && !('public' in shown && shown.public) ? [shown.label] : []
  })
}

/** What a record holds itself: the facts of the student it is about are changed on the student's page. */
export function ownPart(register: RegisterDeclaration): RegisterDeclaration {
  if (!register.about) return register
  const own = Object.entries(register.fields).filter(([, { of }]) => of !== 'student')
  return { ...register, fields: Object.fromEntries(own) }
}
