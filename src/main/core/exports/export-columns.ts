import type {
  CollectionDeclaration,
  FieldDeclaration,
  MemberValues,
  RecordValues,
  RegisterDeclaration
} from '@shared/registers'
import { CHOICES_JOINED_BY } from '@shared/rules/choices'
import { type CellContent, type ListColumn, widthOf } from '../excel/writing/list-sheet'
import { asShown, type CellWriter } from './cell-writer'

/** A record as it goes out: unmasked, the class as `className`, with the columns of imported files that have no field. */
export interface ExportRecord {
  values: RecordValues
  otherColumns: Record<string, string>
  /** The same for the records of one event; absent where a record stands for itself. */
  event?: string
}

/** A column of the sheet with the cell that a record gives it. */
export interface ExportColumn extends ListColumn {
  cellOf(record: ExportRecord): CellContent
  /** How the 合计 row adds it up; absent for what is not added up. */
  total?: 'each' | 'event'
}

/** What the members of one collection hold. */
interface MemberContents {
  /** The members of the fullest record. */
  most: number
  filled: Set<string>
  /** True while everybody met is marked as a guardian. */
  guardiansOnly: boolean
}

/** What the records of a view hold: known before the first row is written, because headers come first. */
export interface Contents {
  /** Fields that at least one record fills. */
  filled: Set<string>
  /** The widest text of each field, in half-width characters. */
  widest: Map<string, number>
  members: Map<string, MemberContents>
  /** Headers of columns without a field, in the order they were met. */
  others: Set<string>
}

/**
 * A header 监护人1 says that the person is a guardian, and an import believes it: it stands only over people who
 * all are marked so, in place of a column 是否监护人. Others go by the label of their collection, 家庭成员1.
 */
const GUARDIAN_GROUP = '监护人'
const GUARDIAN_MARK = 'isGuardian'

/** A declared width may grow this much for what is in the column: a row of two lines wastes paper. */
const WIDENING = 1.4

/** Nothing seen yet. */
export function emptyContents(): Contents {
  return { filled: new Set(), widest: new Map(), members: new Map(), others: new Set() }
}

/** Takes note of what a record holds. */
export function takeNote(contents: Contents, { values, otherColumns }: ExportRecord) {
  for (const key in values) {
    const value = values[key]
    if (Array.isArray(value)) noteMembers(contents, key, value)
    else if (value !== null && value !== undefined && value !== '') contents.filled.add(key)
    if (typeof value === 'string') {
      contents.widest.set(key, Math.max(contents.widest.get(key) ?? 0, widthOf(value)))
    }
  }
  for (const header in otherColumns) contents.others.add(header)
}

function noteMembers(contents: Contents, key: string, members: MemberValues[]) {
  let noted = contents.members.get(key)
  if (!noted) contents.members.set(key, (noted = { most: 0, filled: new Set(), guardiansOnly: true }))
  noted.most = Math.max(noted.most, members.length)
  for (const member of members) {
    if (member[GUARDIAN_MARK] !== true) noted.guardiansOnly = false
    for (const field in member) if (member[field] !== null && member[field] !== '') noted.filled.add(field)
  }
}

/**
 * The columns of a full export. Without `fields`: every usual field, rare ones that hold data, the family
 * members, and what imported files held besides; nothing is lost. With `fields`: those, in that order. A list about
 * students shows no collections unless asked to: the family goes out with the roster, and of a history the list has
 * what holds now. A register of usual lists leaves out the rare fields unless `everything` is wanted, but never the
 * class: records of several classes could not be told apart. What is sensitive, hidden or internal never leaves in a list.
 */
export function fullColumns(
  register: RegisterDeclaration,
  contents: Contents,
  fields: readonly string[] | undefined,
  everything = false,
  write = asShown(register)
): ExportColumn[] {
  const rareToo = everything || !register.usualList
  const keys = fields ?? [
    ...Object.entries(register.fields).flatMap(([key, field]) => {
      const isClass = field.kind === 'schoolClass'
      return !field.rare || ((rareToo || isClass) && isFilled(contents, key, field)) ? [key] : []
    }),
    ...Object.keys(register.collections).filter((key) => !isApart(register, key))
  ]
  const others = fields ? [] : [...contents.others]
  return [
    ...keys.flatMap((key) => columnsFor(register, contents, key, write)),
    ...others.map((header) => ({
      header,
      cellOf: ({ otherColumns }: ExportRecord) =>
        write(header, { ...NO_FIELD, label: header }, { [header]: otherColumns[header] ?? null })
    }))
  ]
}

/** What imported columns without a field are written as. */
const NO_FIELD = { kind: 'text', block: '' } as const

function isFilled({ filled }: Contents, key: string, { kind }: FieldDeclaration): boolean {
  return kind === 'schoolClass' ? CLASS_PARTS.some((part) => filled.has(part)) : filled.has(key)
}

/** What a list says of a record that is of no class. */
const WHOLE_SCHOOL = '全校'
const CLASS_PARTS = ['className', 'grade', 'classNo']

/** The columns that may be put on a notice board: those declared public, name and class (教育部 2017-12). */
export function publicColumns(register: RegisterDeclaration, write = asShown(register)): ExportColumn[] {
  return Object.entries(register.fields)
    .filter(([, field]) => field.public)
    .sort(([, left], [, right]) => Number(right.kind === 'schoolClass') - Number(left.kind === 'schoolClass'))
    .map(([key, field]) => fieldColumn(register, key, field, write))
}

/** Which members a sheet lists, with which of their facts, written how. */
export interface MemberChoice {
  collection: string
  everything: boolean
  write?: CellWriter
}

/**
 * The columns of a sheet with the members of one collection: what tells the record (its day, class, child and what else
 * it is recognised by), then the usual facts of a member, the rare ones where `everything` is wanted.
 */
export function memberColumns(
  register: RegisterDeclaration,
  contents: Contents,
  { collection, everything, write = asShown(register) }: MemberChoice
): { ofRecord: ExportColumn[]; ofMember: [key: string, field: FieldDeclaration][] } {
  const { fields, dated, sameBy = [], about } = register
  const classKey = Object.keys(fields).find((key) => fields[key]?.kind === 'schoolClass')
  const telling = [dated?.from, classKey, about && 'name', ...sameBy].filter((key) => key !== undefined)
  const ofRecord = [...new Set(telling)].flatMap((key) => {
    const field = fields[key]
    return field && mayLeave(field) && isFilled(contents, key, field)
      ? [fieldColumn(register, key, field, write)]
      : []
  })
  const noted = contents.members.get(collection)
  const ofMember = Object.entries(register.collections[collection]?.fields ?? {}).filter(
    ([key, field]) => mayLeave(field) && noted?.filled.has(key) && (everything || !field.rare)
  )
  return { ofRecord, ofMember }
}

function columnsFor(
  register: RegisterDeclaration,
  contents: Contents,
  key: string,
  write: CellWriter
): ExportColumn[] {
  const field = register.fields[key]
  if (field && !mayLeave(field)) return []
  if (field) return [widened(fieldColumn(register, key, field, write), contents.widest.get(key))]
  const collection = register.collections[key]
  const noted = contents.members.get(key)
  if (!collection || !noted) return []
  const only = onlyName(collection)
  if (only !== undefined) return noted.filled.has(only) ? [namesColumn(key, collection, only)] : []
  const group = noted.guardiansOnly ? GUARDIAN_GROUP : collection.label
  const filled = Object.entries(collection.fields).filter(
    ([name, member]) =>
      noted.filled.has(name) && mayLeave(member) && !(noted.guardiansOnly && name === GUARDIAN_MARK)
  )
  return Array.from({ length: noted.most }, (_, place) =>
    filled.map(([name, memberField]) => ({
      ...looksOf(memberField),
      group: `${group}${place + 1}`,
      cellOf: ({ values }: ExportRecord) => {
        const members = values[key]
        const member = Array.isArray(members) ? members[place] : undefined
        return member ? write(`${key}.${name}`, memberField, values, member[name] ?? null) : null
      }
    }))
  ).flat()
}

/** The one fact of members that are names and nothing else, such as the brothers and sisters of a visit. */
function onlyName({ fields }: CollectionDeclaration): string | undefined {
  const shown = Object.keys(fields).filter((name) => fields[name] && mayLeave(fields[name]))
  const [only] = shown
  return shown.length === 1 && only !== undefined && fields[only]?.kind === 'personName' ? only : undefined
}

/** Their names in one cell. */
function namesColumn(key: string, { label, fields }: CollectionDeclaration, only: string): ExportColumn {
  return {
    header: label,
    width: Math.max(fields[only]?.width ?? 0, widthOf(label) + 2),
    cellOf: ({ values }) => {
      const members = values[key]
      const names = Array.isArray(members) ? members.flatMap((member) => member[only] ?? []) : []
      return names.length > 0 ? names.join(CHOICES_JOINED_BY) : null
    }
  }
}

/** The family of a record about a student goes out with the roster; what is apart would be columns without end. */
function isApart({ about, collections }: RegisterDeclaration, key: string): boolean {
  const collection = collections[key]
  return (
    collection?.apart === true || (about !== undefined && collection?.of === 'student') || about === 'student'
  )
}

/** Whether a field may leave the programme in a list: nothing sensitive, hidden or internal. */
export function mayLeave({ sensitive, hidden, internal }: FieldDeclaration) {
  return !sensitive && !hidden && !internal
}

function widened(column: ExportColumn, widest = 0): ExportColumn {
  const declared = column.width
  if (declared === undefined || widest < declared) return column
  return { ...column, width: Math.ceil(Math.min(widest + 2, declared * WIDENING)) }
}

function fieldColumn(
  register: RegisterDeclaration,
  key: string,
  field: FieldDeclaration,
  write: CellWriter
): ExportColumn {
  const { group, groupLabel = field.label } = field
  return {
    ...looksOf(field),
    ...(group !== undefined && { group, header: groupLabel }),
    ...(field.total && { total: field.total }),
    cellOf: ({ values }) => (isNobodys(register, field, values) ? WHOLE_SCHOOL : write(key, field, values))
  }
}

/** An empty cell would be read as the class above it. */
function isNobodys(
  { ofClass }: RegisterDeclaration,
  { kind }: FieldDeclaration,
  values: RecordValues
): boolean {
  return ofClass !== undefined && kind === 'schoolClass' && CLASS_PARTS.every((part) => values[part] == null)
}

/** How a column of a field looks. */
export function looksOf({ label, width, kind, mask }: FieldDeclaration): ListColumn {
  const left = kind === 'longText' || mask === 'address'
  return { header: label, align: left ? 'left' : 'center', ...(width === undefined ? {} : { width }) }
}
