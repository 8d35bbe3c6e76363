import type { Issue } from '@shared/api/imports'
import type { FieldDeclaration, MemberValues, RecordValues, RegisterDeclaration } from '@shared/registers'
import { doubtMessages } from '@shared/rules/doubts'
import { checkStudent } from '@shared/rules/student-checks'
import { readDate } from '@shared/rules/dates'
import { unitIn } from '@shared/rules/quantities'
import { CHOICES_JOINED_BY } from '@shared/rules/choices'
import { attendanceOf } from '@shared/rules/attendance'
import { yearHintIn } from '@shared/rules/days-and-hours'
import { isDitto, isNullWord, tidy } from '@shared/rules/text'
import type { Cell } from '../../excel/reading/sheet-grid'
import { readValue, type ReadContext } from '../../records/read-value'
import { listsPupils } from '../identity'
import { isBlank, textOf } from '../recognise/cells'
import type { ComposedField } from '../recognise/composed-columns'
import type { MappedColumn, MappedTable } from '../recognise/map-columns'
import { composedCell } from './composed-cell'
import { type EventValue, eventReader } from './event-cells'
import { createEventClassReader, type EventClass } from './event-class'
import { checkEventRow, isOfPart } from './event-row'
import { cellsOfPreface, factsOfTitle } from './preface-facts'
import { createHeaderDictionary } from '../recognise/header-dictionary'
import { columnsOfDoubt, leftBehindRow, saidBeside } from './left-behind-row'
import { createMemberReader } from './member-reader'
import { officialAnswers } from './official-card'
import {
  type ClassAliases,
  type ClassTexts,
  createClassReader,
  type KnownClass,
  classIn,
  type SchoolContext
} from './row-class'
import { type DataRow, dataRows } from './data-rows'

/** A row of the file as read: values in the exchange form, with everything there is to say about its cells. */
export interface ReadRow {
  table: number
  /** From 0, on the sheet. */
  row: number
  values: RecordValues
  issues: Issue[]
  /** Cells of columns that no field takes: header → text. */
  otherColumns: Record<string, string> | null
  /** Set where the row cannot be imported: the sentence for the 错误原因 column. */
  rejected: string | null
  /** Why the class is missing of somebody who may be found by the name alone: the sentence where nobody is. */
  needsClass: string | null
  /** A class text nobody could read. */
  unreadClass: string | null
  /** The day for which the row speaks (`YYYY-MM-DD`): the date of the list, or the day of the import. */
  day: string
}

/** What reading needs to know besides the table. */
export interface RowsContext {
  register: RegisterDeclaration
  read: ReadContext
  school: SchoolContext
  aliases: ClassAliases
  /** The classes that title, sheet name and file name give, nearest first. */
  around: KnownClass[]
  /** The day of the import, `YYYY-MM-DD`. */
  today: string
  /** The names of file and sheet, which may say the year of days that are written without one. */
  names: string
}

interface FieldReader {
  key: string
  index: number
  label: string
  /** Set where the cell must be put together first. */
  composed: ComposedField | undefined
  read(cell: Cell): EventValue
}

const OLDEST = 22
const YOUNGEST = 3
/** Distinct values of a column that are remembered, so that 男, 汉族 and a class are read once. */
const MEMORY = 2000

/** Reads the data rows of a table. `done` is told how many rows were read so far. */
export async function readRows(
  table: MappedTable,
  place: number,
  context: RowsContext,
  done: (rows: number) => Promise<void>
) {
  const { rows, leftOut } = dataRows(table, context.school, context.register)
  const { register } = context
  const ofPupils = listsPupils(register)
  const readers = fieldReaders(table, context)
  const others = table.mapped.filter(({ field, foreign, header }) => !field && !foreign && header)
  const readMembers = createMemberReader(table.mapped, table.members, context.read)
  const classTexts = classTextReader(table)
  const classOf = classReader(context)
  const told = ofPupils ? {} : factsOfTitle(register, `${context.names} ${table.preface}`)
  const standing = ofPupils ? [] : standingReaders(table, context)
  const listDay = dateOfList(table.preface, context.today)
  const isLeftBehind = context.register.key === 'left_behind_children'
  const result: ReadRow[] = []

  for (const data of rows) {
    if (result.length % 2000 === 1999) await done(result.length)
    const owner = result.at(-1)
    if (data.continues && owner) {
      const { members, byGroup, notes } = readMembers(data.cells, owner.issues)
      addMembers(owner, members, byGroup)
      for (const label in notes) (owner.otherColumns ??= {})[label] ??= notes[label] ?? ''
      continue
    }
    result.push(readOne(data))
  }
  return { rows: result, leftOut }

  /** The people of a further line, as the mother in the line below the father. */
  function addMembers(owner: ReadRow, members: MemberValues[], byGroup: readonly (MemberValues | null)[]) {
    if (members.length === 0) return
    const { values, issues } = owner
    const line = isLeftBehind ? leftBehindRow({ guardians: members }, table.members, byGroup) : {}
    const told = Array.isArray(line.guardians) ? line.guardians : members
    const present = Array.isArray(values.guardians) ? values.guardians : []
    owner.values = { ...line, ...values, guardians: [...present, ...told] }
    addDoubts(owner.values, issues)
  }

  function addDoubts(values: RecordValues, issues: Issue[]) {
    for (const { field: doubted, code, message } of checkStudent(values)) {
      for (const field of isLeftBehind ? columnsOfDoubt(doubted, values) : [doubted]) {
        if (!issues.some((issue) => issue.field === field && issue.code === code))
          issues.push({ field, severity: 'warning', code, message })
      }
    }
  }

  function readOne({ row, cells, group, heading }: DataRow): ReadRow {
    const values: RecordValues = {}
    const issues: Issue[] = []
    const notes: Record<string, string> = {}
    let typeText = ''
    for (const { key, index, label, composed, read } of readers) {
      const own = composed ? composedCell(composed, cells) : cells[index]
      const cell = key === register.dated?.from ? inMonth(own, heading) : own
      if (cell === null || cell === undefined || cell === '') continue
      take(key, label, read(cell))
      if (key === 'leftBehind') typeText = textOf(cell)
    }
    for (const { key, label, cell, read } of standing)
      if (values[key] === undefined) take(key, label, read(cell))
    const facts = heading ? { ...told, ...factsOfTitle(register, heading) } : told
    if (!ofPupils) for (const key in facts) values[key] ??= facts[key] ?? null
    const beside = table.grid.beside?.[row]
    if (beside) Object.assign(values, beside, attendanceOf(beside.attendance ?? []))

    const { members, byGroup, contactPhone, notes: remarks } = readMembers(cells, issues)
    Object.assign(notes, remarks)
    if (members.length > 0) values.guardians = members
    if (contactPhone !== null && values.phone === undefined) values.phone = contactPhone

    if (isLeftBehind) {
      Object.assign(
        values,
        { ...saidBeside(typeText, remarks), ...officialAnswers(values) },
        leftBehindRow(values, table.members, byGroup)
      )
    }

    const texts = ofPupils ? classTexts(cells, values) : ofFirstChild(classTexts(cells, values), values)
    const near = group ? [group, ...context.around] : context.around
    const found = classOf(
      texts,
      isOfPart(values) ? [classIn(String(values.title ?? ''), context.school), ...near] : near
    )
    if (found.grade !== null) values.grade = found.grade
    if (found.classNo !== null) values.classNo = found.classNo
    for (const issue of found.issues) issues.push({ field: 'classNo', ...issue })
    if (found.note) notes['班级附注'] = found.note
    if (!ofPupils) return eventRow(row, { values, issues, notes, cells }, found)
    if (isAdult(values.idNumber, context.read.schoolYear))
      issues.push({ field: 'idNumber', severity: 'warning', code: 'id_age', message: doubtMessages.id_age })
    addDoubts(values, issues)
    let rejected = issues.find(({ severity }) => severity === 'error')?.message ?? null
    if (typeof values.name === 'string' && !/\p{L}/u.test(values.name)) {
      notes['姓名附注'] = values.name
      delete values.name
    }
    if (values.name === undefined) {
      issues.push({ field: 'name', severity: 'error', code: 'name_missing', message: '没有姓名' })
      rejected = '没有姓名'
    }
    return {
      table: place,
      row,
      values,
      issues,
      otherColumns: otherCells(cells, others, notes),
      rejected,
      needsClass: null,
      unreadClass: found.unread ?? null,
      day: wholeDay(values.registeredOn) ?? wholeDay(values.filledOn) ?? listDay
    }

    function take(key: string, label: string, { value, issues: found, note, also = {} }: EventValue) {
      if (note) notes[`${label}附注`] = note
      for (const { severity, code, message } of found) issues.push({ field: key, severity, code, message })
      const present = values[key]
      if (typeof present === 'string' && typeof value === 'string')
        values[key] = [...new Set([...present.split(CHOICES_JOINED_BY), value])].join(CHOICES_JOINED_BY)
      else if (value !== null) values[key] = value
      for (const other in also) values[other] ??= also[other] ?? null
    }
  }

  function eventRow(
    row: number,
    { values, issues, notes, cells }: EventRowParts,
    found: EventClass
  ): ReadRow {
    checkEventRow(register, values, issues)
    if (register.about && values.name !== undefined) addDoubts(values, issues)
    // A child may be found by its name alone, and a member of the committee need not be named with a child.
    const missing = register.about ? found.issues.find(({ severity }) => severity === 'error') : undefined
    const errors = issues.filter(({ severity }) => severity === 'error')
    return {
      table: place,
      row,
      values,
      issues,
      otherColumns: otherCells(cells, others, notes),
      rejected: errors.find(({ message }) => message !== missing?.message)?.message ?? null,
      needsClass: missing?.message ?? null,
      unreadClass: found.unread ?? null,
      day: listDay
    }
  }
}

interface EventRowParts {
  values: RecordValues
  issues: Issue[]
  notes: Record<string, string>
  cells: readonly Cell[]
}

function classReader({
  register,
  school,
  aliases
}: RowsContext): (...texts: Parameters<ReturnType<typeof createClassReader>>) => EventClass {
  const classOf = createClassReader(school, aliases)
  if (!register.ofClass && (listsPupils(register) || register.about)) return classOf
  return createEventClassReader(classOf, school, register.fields.schoolClass?.required === true)
}

const DATE_OF_LIST =
  /(?:填报|填表|填写|统计|登记|截止|制表)(?:日期|时间)[:： ]*([0-9][0-9./年月日号 -]{5,14})/

/** The date that the lines above a table give; a date to come is a slip and counts for today. */
function dateOfList(preface: string, today: string): string {
  const text = DATE_OF_LIST.exec(tidy(preface))?.[1]
  const date = text === undefined ? null : wholeDay(readDate(text.trim(), { date1904: false }).value)
  return date !== null && date <= today ? date : today
}

function wholeDay(value: RecordValues[string] | undefined): string | null {
  return typeof value === 'string' && value.length === 10 ? value : null
}

/** What stands above the table and holds for all of its rows, unless they have a column for it. */
function standingReaders(table: MappedTable, context: RowsContext) {
  const { register } = context
  const cells = cellsOfPreface(register, table.preface, createHeaderDictionary(register))
  return [...cells].map(([key, cell]) => ({ key, cell, ...readerFor(key, undefined, table, context) }))
}

function readerFor(
  key: string,
  pair: MappedColumn['pair'],
  table: MappedTable,
  { register, read, today, names }: RowsContext
) {
  const declaration = register.fields[key] as FieldDeclaration
  const titled = yearHintIn(`${table.preface} ${names}`, today)
  const special = listsPupils(register)
    ? null
    : eventReader({ key, field: declaration, pair, register }, titled)
  return {
    label: declaration.label,
    read: (cell: Cell): EventValue => (special ? special(cell, read) : readValue(declaration, cell, read))
  }
}

function fieldReaders(table: MappedTable, context: RowsContext): FieldReader[] {
  const { register } = context
  const readers: FieldReader[] = []
  for (const { field, index, header, composed, pair } of table.mapped) {
    const declaration = field ? register.fields[field] : undefined
    if (!field || !declaration || declaration.kind === 'schoolClass') continue
    const unit = declaration.kind === 'number' ? unitIn(header) : null
    const memory = new Map<Cell, EventValue>()
    const { read } = readerFor(field, pair, table, context)
    readers.push({
      key: field,
      index,
      label: declaration.label,
      // The user may have chosen another field for the column.
      composed: composed?.field === field ? composed : undefined,
      read(cell) {
        const known = memory.get(cell)
        if (known) return known
        const found = read(unit ? inUnit(cell, unit) : cell)
        if (memory.size < MEMORY) memory.set(cell, found)
        return found
      }
    })
  }
  return readers
}

/** A number under 家校距离(米) counts metres, whatever unit the field has. */
function inUnit(cell: Cell, unit: string): Cell {
  return /^\d+(?:\.\d+)?$/.test(textOf(cell)) ? `${textOf(cell)}${unit}` : cell
}

function classTextReader(table: MappedTable) {
  const place = (field: string) => table.mapped.find((column) => column.field === field)?.index ?? -1
  const schoolClass = place('schoolClass')
  const grade = place('grade')
  const classNo = place('classNo')
  return (cells: readonly Cell[], values: RecordValues) => ({
    schoolClass: meaningful(cells[schoolClass]),
    grade: meaningful(cells[grade]),
    classNo: meaningful(cells[classNo]),
    enrolment: String(values.enrolmentDate ?? ''),
    birthDate: String(values.birthDate ?? '')
  })
}

/** 三(1)班、一(2)班 beside two children: the first is the first one's. */
function ofFirstChild(texts: ClassTexts, { name }: RecordValues): ClassTexts {
  if (name === undefined) return texts
  const [schoolClass = ''] = texts.schoolClass.split(BETWEEN_CLASSES)
  return { ...texts, schoolClass }
}

const BETWEEN_CLASSES = /[、,，;；/\n]|(?<=班)\s+(?=\S)/

/** The day alone below a line with its month: 9月 over 7日. */
function inMonth(cell: Cell | undefined, heading: string | null): Cell | undefined {
  const month = /^((?:20\d\d年)?\d{1,2}月)(?:份)?$/.exec(heading ?? '')?.[1]
  const day = /^(\d{1,2})[日号]?$/.exec(textOf(cell))?.[1]
  return month && day ? `${month}${day}日` : cell
}

function meaningful(cell: Cell | undefined): string {
  const text = textOf(cell)
  return text && isNullWord(text) ? '' : text
}

/** Nobody at school is so old, or not yet born three years before: it may be a parent's number (a column mistaken). */
function isAdult(idNumber: RecordValues[string] | undefined, schoolYear: number): boolean {
  if (typeof idNumber !== 'string' || !/^\d{17}[\dX]$/.test(idNumber) || idNumber.startsWith('999'))
    return false
  const age = schoolYear - Number(idNumber.slice(6, 10))
  return age > OLDEST || age < YOUNGEST
}

/** Cells that no field takes, and what else stood in a cell (张三(转走)), are kept: nothing of the file is lost. */
function otherCells(cells: readonly Cell[], columns: readonly MappedColumn[], notes: Record<string, string>) {
  let kept: Record<string, string> | null = null
  for (const label in notes) (kept ??= {})[label] = notes[label] ?? ''
  for (const { index, header } of columns) {
    const cell = cells[index]
    if (isBlank(cell)) continue
    const text = textOf(cell)
    if (text && !isDitto(text)) (kept ??= {})[header] = text
  }
  return kept
}
