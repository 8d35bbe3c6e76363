import type { FieldValue } from '@shared/registers'
import { headerRows, letter, saved, type Grouping } from './stranger-lists-base'
import type { FileCase, ReceivingSchool, TrueRow, Truth } from './truth'
import { workbook, type Cell, type Format, type Sheet } from './write'

/** A file of a stranger, in the round in which it was made: each round knows layouts that no earlier one has. */
export interface RoundCase extends FileCase {
  round: 1 | 2 | 3 | 4
}

/** One column about some item: the labels of its header from the top, its cells, and what they tell. */
export interface Col<Item> {
  head: string[]
  cell: (item: Item, index: number) => Cell
  truth?: (item: Item, index: number) => TrueRow
}

type ValueOf<Item> = (item: Item, index: number) => FieldValue | string[]

/** Makes the columns of a list of such items. */
export function columnsOf<Item>(_items?: readonly Item[]) {
  type Written = (item: Item, index: number) => Cell
  return {
    /** A column whose cells tell the value of a key; `written` is how they say it. */
    tells(
      head: string | string[],
      key: string,
      value: ValueOf<Item>,
      written: Written = (item, index) => value(item, index) as Cell
    ): Col<Item> {
      return { head: [head].flat(), cell: written, truth: (item, index) => ({ [key]: value(item, index) }) }
    },
    /** A column that says nothing the register keeps, or nothing a careful human would be sure of. */
    mute(head: string | string[], cell: Written = () => null): Col<Item> {
      return { head: [head].flat(), cell }
    },
    /** A column that tells several keys at once, or the same in another form. */
    tellsAll(
      head: string | string[],
      cell: Written,
      truth: (item: Item, index: number) => TrueRow
    ): Col<Item> {
      return { head: [head].flat(), cell, truth }
    },
    /** 序号, from 1. */
    numbered(head = '序号'): Col<Item> {
      return { head: [head], cell: (_, index) => index + 1 }
    }
  }
}

/** A column with the class, in the words of a school. */
export function ofClass<Item extends { grade: number; classNo: number }>(
  head: string | string[],
  written: (item: Item) => Cell
): Col<Item> {
  return { head: [head].flat(), cell: written, truth: ({ grade, classNo }) => ({ grade, classNo }) }
}

interface ListSheet<Item> {
  name?: string
  above?: Cell[][]
  cols: Col<Item>[]
  items: readonly Item[]
  below?: Cell[][]
  /** Rows in front of an item. */
  before?: (item: Item, index: number) => Cell[][]
  grouping?: Grouping
  columnNumbers?: boolean
  /** What title or heading say of every row. */
  all?: TrueRow
  /** Further merges, as WPS shows them. */
  merges?: string[]
  hidden?: boolean
}

/** A sheet with what its rows should give. */
export interface Built {
  sheet: Sheet
  truth: TrueRow[]
}

/** A list: title lines (a line of one cell is merged over the width), headers, a row an item, what stands below. */
export function listed<Item>(list: ListSheet<Item>): Built {
  const above = list.above ?? []
  const header = headerRows(
    list.cols.map(({ head }) => ({ header: head, cell: () => null })),
    list.grouping ?? 'merged',
    above.length
  )
  const rows: Cell[][] = [...above, ...header.rows]
  if (list.columnNumbers) rows.push(list.cols.map((_, place) => place + 1))
  for (const [index, item] of list.items.entries()) {
    rows.push(...(list.before?.(item, index) ?? []))
    rows.push(list.cols.map(({ cell }) => cell(item, index)))
  }
  rows.push(...(list.below ?? []))
  const last = letter(list.cols.length - 1)
  const wide = above.flatMap((row, place) =>
    row.length === 1 && list.cols.length > 1 ? [`A${place + 1}:${last}${place + 1}`] : []
  )
  const merges = [...(list.grouping === 'once' ? [] : wide), ...header.merges, ...(list.merges ?? [])]
  const truth = list.items.map((item, index) =>
    Object.assign({ ...list.all }, ...list.cols.map((col) => col.truth?.(item, index) ?? {}))
  )
  return {
    sheet: { name: list.name ?? 'Sheet1', rows, merges, ...(list.hidden ? { hidden: true } : {}) },
    truth
  }
}

/** A sheet written cell by cell, with what it should give. */
export function drawn(rows: Cell[][], truth: TrueRow[], merges: string[] = [], name = 'Sheet1'): Built {
  return { sheet: { name, rows, merges }, truth }
}

/** How the file is saved. */
export type Saving = Format | 'csv-gbk' | 'csv-utf8' | 'html'

interface CaseFile {
  round: RoundCase['round']
  fileName: string
  shape: string
  register: string
  sheets: Built | Built[]
  save?: Saving
  school?: ReceivingSchool
  more?: Partial<Truth>
}

/** A file with its truth: the rows of its sheets one after the other. */
export function caseOf({
  round,
  fileName,
  shape,
  register,
  sheets,
  save,
  school,
  more
}: CaseFile): RoundCase {
  const built = [sheets].flat()
  const [only] = built
  const bytes =
    built.length === 1 && only
      ? saved(only.sheet.rows, only.sheet.merges ?? [], only.sheet.name, save ?? 'xlsx')
      : workbook(
          built.map(({ sheet }) => sheet),
          save as Format | undefined
        )
  const truth: Truth = { register, rows: built.flatMap((one) => one.truth), ...more }
  return { round, fileName, shape, bytes, truth, ...(school ? { school } : {}) }
}

/** A cell with a share that is shown as a percentage, such as 0.965 as 96.5%. */
export function percent(share: number, format = '0.0%'): Cell {
  return { t: 'n', v: share, z: format }
}

/** A cell with a day as spreadsheets keep it: a serial number with a date format. */
export function day(serial: number, format = 'yyyy/m/d'): Cell {
  return { t: 'n', v: serial, z: format }
}

export const MIDDLE: ReceivingSchool = { stage: '初中', primaryGrades: 6 }
export const NINE_YEARS: ReceivingSchool = { stage: '九年一贯', primaryGrades: 6 }
