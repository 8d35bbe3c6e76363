import { People, type Person } from './people'
import type { FileCase, TrueRow, Truth } from './truth'
import { gbk, htmlTable, separated, workbook, type Cell, type Format } from './write'

/** A made-up child of whose parents at least one works away. */
export interface Child extends Person {
  type: '单亲留守' | '双亲留守'
  fatherAway: boolean
  motherAway: boolean
  fatherPlace: string
  motherPlace: string
  /** `YYYY-MM` */
  since: string
  carer: { name: string; relation: string; phone: string }
}

const PLACES = [
  '广东省深圳市',
  '浙江省温州市',
  '福建省厦门市',
  '江苏省苏州市',
  '上海市',
  '广东东莞',
  '浙江义乌'
]
const RELATIONS = ['爷爷', '奶奶', '外公', '外婆', '姑姑']

/** Children of these classes, `perClass` of each: both parents away, only the father, only the mother in turn. */
export function kids(seed: number, perClass: number, classes: readonly [number, number][]): Child[] {
  const people = new People(seed)
  let count = 0
  return classes.flatMap(([grade, classNo]) =>
    people.several(perClass, grade, classNo).map((person): Child => {
      const turn = count++ % 3
      const [fatherAway, motherAway] = [turn !== 2, turn !== 1]
      const elder = { name: people.one(grade, classNo).mother.name, relation: people.pick(RELATIONS) }
      const home = fatherAway
        ? { ...person.mother, relation: '母亲' }
        : { ...person.father, relation: '父亲' }
      return {
        ...person,
        type: turn === 0 ? '双亲留守' : '单亲留守',
        fatherAway,
        motherAway,
        fatherPlace: fatherAway ? people.pick(PLACES) : '在家务农',
        motherPlace: motherAway ? people.pick(PLACES) : '在家',
        since: `${people.pick([2022, 2023, 2024])}-0${people.pick([2, 3, 6, 9])}`,
        carer: turn === 0 ? { ...elder, phone: people.phone() } : home
      }
    })
  )
}

/** One column: the labels of its header from the top, what stands in it, and what a reader must take from it. */
export interface Column {
  header: string[]
  cell: (child: Child, index: number) => Cell
  truth?: (child: Child, index: number) => TrueRow
}

/** A column whose cells say what the exchange key says. */
export function says(
  header: string | string[],
  key: string,
  value: (child: Child, index: number) => string | number | boolean | null,
  written: (child: Child, index: number) => Cell = value
): Column {
  return { header: [header].flat(), cell: written, truth: (child, index) => ({ [key]: value(child, index) }) }
}

/** A column that says nothing for the exchange form. */
export function silent(header: string | string[], cell: Column['cell']): Column {
  return { header: [header].flat(), cell }
}

/** A column with the class in the words of a school. */
export function classColumn(header: string | string[], written: (child: Child) => Cell): Column {
  return { header: [header].flat(), cell: written }
}

export const serial: Column = silent('序号', (_, index) => index + 1)
export const nameUnder = (header: string | string[]) => says(header, 'name', (child) => child.name)
export const genderUnder = (header: string | string[]) => says(header, 'gender', (child) => child.gender)
export const idUnder = (header: string | string[]) => says(header, 'idNumber', (child) => child.idNumber)

/** Name, place and telephone of a parent under these headers; an empty header leaves the column out. */
export function parentUnder(who: 'father' | 'mother', headers: (string | string[])[]): Column[] {
  const [name, place, phone] = headers
  const columns: Column[] = []
  if (name?.length) columns.push(says(name, `${who}Name`, (child) => child[who].name))
  if (place?.length) columns.push(says(place, `${who}Workplace`, (child) => child[`${who}Place`]))
  if (phone?.length) columns.push(says(phone, `${who}Phone`, (child) => child[who].phone))
  return columns
}

/** Name, relation and telephone of whoever looks after the child. */
export function carerUnder(headers: (string | string[])[]): Column[] {
  const [name, relation, phone] = headers
  const columns: Column[] = []
  if (name?.length) columns.push(says(name, 'guardianName', (child) => child.carer.name))
  if (relation?.length) columns.push(says(relation, 'guardianRelation', (child) => child.carer.relation))
  if (phone?.length) columns.push(says(phone, 'guardianPhone', (child) => child.carer.phone))
  return columns
}

/** The type in the words of a school for: both away, the father away, the mother away. */
export function typeUnder(header: string | string[], words: readonly [string, string, string]): Column {
  return says(
    header,
    'leftBehindType',
    (child) => child.type,
    (child) => words[child.type === '双亲留守' ? 0 : child.fatherAway ? 1 : 2]
  )
}

/** How headers of several rows are written: merged, written once, or repeated in every cell. */
export type Grouping = 'merged' | 'once' | 'repeated'

/** The header rows of some columns, and their merges if they stand below `above` rows. */
export function headerRows(columns: readonly Column[], grouping: Grouping, above: number) {
  const height = Math.max(...columns.map(({ header }) => header.length))
  const rows: Cell[][] = Array.from({ length: height }, (_, depth) =>
    columns.map(({ header }, place): Cell => {
      const text = header[depth] ?? null
      const grouped = depth < header.length - 1
      const again = grouped && place > 0 && columns[place - 1]?.header[depth] === text
      return again && grouping !== 'repeated' ? null : text
    })
  )
  const merges: string[] = []
  if (grouping === 'merged') {
    for (let depth = 0; depth < height; depth++) {
      for (let place = 0; place < columns.length; place++) {
        const header = columns[place]?.header ?? []
        if (header.length === depth + 1 && depth + 1 < height)
          merges.push(range(place, above + depth, place, above + height - 1))
        if (header.length <= depth + 1 || rows[depth]?.[place] === null) continue
        let last = place
        while (
          columns[last + 1] &&
          rows[depth]?.[last + 1] === null &&
          columns[last + 1]?.header[depth] === header[depth]
        )
          last++
        if (last > place) merges.push(range(place, above + depth, last, above + depth))
      }
    }
  }
  return { rows, merges }
}

function range(left: number, top: number, right: number, bottom: number): string {
  return `${letter(left)}${top + 1}:${letter(right)}${bottom + 1}`
}

/** The letters above a column, from 0. */
export function letter(index: number): string {
  return (index >= 26 ? letter(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/** What a row about this child should give, all columns together. */
export function truthRow(columns: readonly Column[], child: Child, index: number): TrueRow {
  const row: TrueRow = { name: child.name, grade: child.grade, classNo: child.classNo }
  for (const { truth } of columns) Object.assign(row, truth?.(child, index))
  return row
}

interface ListFile {
  fileName: string
  shape: string
  children: readonly Child[]
  columns: readonly Column[]
  above?: Cell[][]
  below?: Cell[][]
  /** Rows put in front of a child. */
  before?: (child: Child, index: number, children: readonly Child[]) => Cell[][]
  grouping?: Grouping
  columnNumbers?: boolean
  sheetName?: string
  save?: Format | 'csv-gbk' | 'csv-utf8' | 'html'
  more?: Partial<Truth>
}

/** The rows of a sheet with this list. */
export function sheetRows(file: Omit<ListFile, 'fileName' | 'shape'>) {
  const above = file.above ?? []
  const header = headerRows(file.columns, file.grouping ?? 'merged', above.length)
  const rows: Cell[][] = [...above, ...header.rows]
  if (file.columnNumbers) rows.push(file.columns.map((_, place) => place + 1))
  for (const [index, child] of file.children.entries()) {
    rows.push(...(file.before?.(child, index, file.children) ?? []))
    rows.push(file.columns.map(({ cell }) => cell(child, index)))
  }
  rows.push(...(file.below ?? []))
  const wide = above
    .map((row, place) => ({ row, place }))
    .filter(({ row }) => row.length === 1 && file.columns.length > 1)
    .map(({ place }) => range(0, place, file.columns.length - 1, place))
  return { rows, merges: [...(file.grouping === 'once' ? [] : wide), ...header.merges] }
}

/** A list of left-behind children with what it should give. */
export function list(file: ListFile): FileCase {
  const { rows, merges } = sheetRows(file)
  const bytes = saved(rows, merges, file.sheetName ?? 'Sheet1', file.save ?? 'xlsx')
  const truth: Truth = {
    register: 'left_behind_children',
    rows: file.children.map((child, index) => truthRow(file.columns, child, index)),
    ...file.more
  }
  return { fileName: file.fileName, shape: file.shape, bytes, truth }
}

/** Rows as the bytes of a file. */
export function saved(rows: Cell[][], merges: string[], name: string, save: NonNullable<ListFile['save']>) {
  if (save === 'csv-gbk') return gbk(separated(rows, ','))
  if (save === 'csv-utf8') return new TextEncoder().encode(`\ufeff${separated(rows, ',')}`)
  if (save === 'html') return new TextEncoder().encode(htmlTable(rows, 'utf-8'))
  return workbook([{ name, rows, merges }], save)
}

const DIGITS = '〇一二三四五六七八九'
/** 三 for 3. */
export const chinese = (digit: number) => DIGITS[digit] ?? ''
