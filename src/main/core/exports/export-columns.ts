import type {
  FieldDeclaration,
  FieldValue,
  MemberValues,
  RecordValues,
  RegisterDeclaration
} from '@shared/registers'
import { type CellContent, type ListColumn, widthOf } from '../excel/writing/list-sheet'
import { gradeName } from '../excel/writing/school-lines'

/** A record as it goes out: unmasked, the class as `className`, with the columns of imported files that have no field. */
export interface ExportRecord {
  values: RecordValues
  otherColumns: Record<string, string>
}

/** A column of the sheet with the cell that a record gives it. */
export interface ExportColumn extends ListColumn {
  cellOf(record: ExportRecord): CellContent
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
 * what holds now; a register of usual lists leaves out the rare fields. What is sensitive, hidden or internal never leaves in a list.
 */
export function fullColumns(
  register: RegisterDeclaration,
  contents: Contents,
  fields: readonly string[] | undefined
): ExportColumn[] {
  const keys = fields ?? [
    ...Object.entries(register.fields).flatMap(([key, field]) =>
      !field.rare || (!register.usualList && contents.filled.has(key)) ? [key] : []
    ),
    ...Object.keys(register.collections).filter((key) => !isApart(register, key))
  ]
  const others = fields ? [] : [...contents.others]
  return [
    ...keys.flatMap((key) => columnsFor(register, contents, key)),
    ...others.map((header) => ({
      header,
      cellOf: ({ otherColumns }: ExportRecord) => otherColumns[header] ?? null
    }))
  ]
}

/** The columns that may be put on a notice board: those declared public, name and class (教育部 2017-12). */
export function publicColumns(register: RegisterDeclaration): ExportColumn[] {
  return Object.entries(register.fields)
    .filter(([, field]) => field.public)
    .sort(([, left], [, right]) => Number(right.kind === 'schoolClass') - Number(left.kind === 'schoolClass'))
    .map(([key, field]) => fieldColumn(key, field))
}

function columnsFor(register: RegisterDeclaration, contents: Contents, key: string): ExportColumn[] {
  const field = register.fields[key]
  if (field && !mayLeave(field)) return []
  if (field) return [widened(fieldColumn(key, field), contents.widest.get(key))]
  const collection = register.collections[key]
  const noted = contents.members.get(key)
  if (!collection || !noted) return []
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
        return Array.isArray(members) ? cellFor(memberField, members[place]?.[name]) : null
      }
    }))
  ).flat()
}

/** The family of a record about a student goes out with the roster; what is apart would be columns without end. */
function isApart({ about, collections }: RegisterDeclaration, key: string): boolean {
  const collection = collections[key]
  return (
    collection?.apart === true || (about !== undefined && collection?.of === 'student') || about === 'student'
  )
}

function mayLeave({ sensitive, hidden, internal }: FieldDeclaration) {
  return !sensitive && !hidden && !internal
}

function widened(column: ExportColumn, widest = 0): ExportColumn {
  const declared = column.width
  if (declared === undefined || widest < declared) return column
  return { ...column, width: Math.ceil(Math.min(widest + 2, declared * WIDENING)) }
}

function fieldColumn(key: string, field: FieldDeclaration): ExportColumn {
  const { group, groupLabel = field.label } = field
  return {
    ...looksOf(field),
    ...(group !== undefined && { group, header: groupLabel }),
    cellOf: ({ values }) =>
      field.kind === 'schoolClass' ? classCell(values) : cellFor(field, values[key] as FieldValue | undefined)
  }
}

/** 三(2)班; where the class has no number yet 三年级, where its grade is not known 2班: an import reads all three. */
export function classCell({ className, grade, classNo }: RecordValues): CellContent {
  if (typeof className === 'string') return className
  if (typeof grade === 'number') return gradeName(grade)
  return typeof classNo === 'number' ? `${classNo}班` : null
}

function looksOf({ label, width, kind, mask }: FieldDeclaration): ListColumn {
  const left = kind === 'longText' || mask === 'address'
  return { header: label, align: left ? 'left' : 'center', ...(width === undefined ? {} : { width }) }
}

function cellFor(field: FieldDeclaration, value: FieldValue | undefined): CellContent {
  if (value === null || value === undefined) return null
  if (field.kind === 'yesNo') return value === true ? '是' : '否'
  return field.kind === 'number' ? value : String(value)
}
