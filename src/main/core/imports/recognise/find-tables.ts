import type { Cell, SheetGrid } from '../../excel/reading/sheet-grid'
import { textOf, widthOf } from './cells'
import { listsPupils } from '../identity'
import { informationIn } from './information-lines'
import { findHeader, type Header } from './find-header'
import type { HeaderDictionary, HeaderMeaning } from './header-dictionary'

/** One column of a table. */
export interface TableColumn {
  /** From 0, on the sheet. */
  index: number
  path: string[]
  meaning: HeaderMeaning | null
}

/** A table on a sheet: its columns and the rows in which its data lie. */
export interface Table {
  sheet: number
  grid: SheetGrid
  /** From 0; empty where the sheet has no header. */
  headerRows: number[]
  columns: TableColumn[]
  firstRow: number
  lastRow: number
  /** The text above the header: title and information lines. */
  preface: string
}

const PREFACE_LABEL = /^(?:学校|学校名称|年级|班级|班别|班主任|人数)[:：]?$/
/** A header row further down that is laid out otherwise begins a new table; so many labels make a row a header. */
const LABELS_OF_A_HEADER = 3

/** Finds the tables of a sheet: one below another, or side by side under repeated labels. */
export function findTables(grid: SheetGrid, sheet: number, dictionary: HeaderDictionary): Table[] {
  if (grid.headerRow !== undefined) return [tableOfCards(grid, grid.headerRow, sheet, dictionary)]
  const tables: Table[] = []
  let from = 0
  for (;;) {
    const header = findHeader(grid, dictionary, from)
    if (!header || !mayHoldNames(header, dictionary)) break
    const next = nextHeaderRow(grid, header, dictionary)
    const lastRow = (next ?? grid.rows.length) - 1
    for (const columns of splitSideBySide(header, dictionary).flatMap((part) =>
      splitTimes(part, dictionary)
    )) {
      const preface = prefaceOf(grid, { from, to: header.firstRow }, columns, dictionary)
      const headerRows = range(header.firstRow, header.lastRow)
      tables.push({ sheet, grid, headerRows, columns, firstRow: header.lastRow + 1, lastRow, preface })
    }
    if (next === null) break
    from = next
  }
  return tables
}

/** A list unfolded from cards: one table, whose labels are the cards'. */
function tableOfCards(grid: SheetGrid, row: number, sheet: number, dictionary: HeaderDictionary): Table {
  const columns = (grid.rows[row] ?? []).map((cell, index): TableColumn => {
    const path = [textOf(cell)]
    return { index, path, meaning: dictionary.understand(path) }
  })
  const preface = grid.rows
    .slice(0, row)
    .flatMap((cells) => cells.map(textOf))
    .join(' ')
  return {
    sheet,
    grid,
    headerRows: [row],
    columns,
    firstRow: row + 1,
    lastRow: grid.rows.length - 1,
    preface
  }
}

/** The whole sheet as one table without a header, for content to explain. */
export function tableWithoutHeader(grid: SheetGrid, sheet: number): Table {
  const columns = range(0, widthOf(grid) - 1).map((index) => ({ index, path: [], meaning: null }))
  return { sheet, grid, headerRows: [], columns, firstRow: 0, lastRow: grid.rows.length - 1, preface: '' }
}

/** The name column may have a label nobody knows; its cells tell later. */
function mayHoldNames(header: Header, dictionary: HeaderDictionary): boolean {
  return header.meanings.some((meaning) => dictionary.isTelling(meaning)) || understood(header) >= 2
}

function understood(header: Header): number {
  return header.meanings.filter((meaning) => meaning && meaning.kind !== 'foreign').length
}

/**
 * The row of the next header with other labels. The same header repeated on every printed page is no new
 * table; it is left out row by row.
 */
function nextHeaderRow(grid: SheetGrid, header: Header, dictionary: HeaderDictionary): number | null {
  for (let row = header.lastRow + 2; row < grid.rows.length; row += 1) {
    const cells = grid.rows[row] ?? []
    if (!beginsWithLabel(cells, dictionary)) continue
    let labels = 0
    let repeated = 0
    let named = false
    for (let column = 0; column < cells.length; column += 1) {
      const meaning = labelMeaning(cells[column], dictionary)
      if (!meaning) continue
      labels += 1
      named ||= dictionary.isTelling(meaning)
      if (header.paths[column]?.at(-1) === textOf(cells[column])) repeated += 1
    }
    if (named && labels >= LABELS_OF_A_HEADER && repeated < labels) return row
  }
  return null
}

/** Every cell of a header row is a label, so the first few cells tell, and a large table is passed over quickly. */
function beginsWithLabel(cells: readonly Cell[], dictionary: HeaderDictionary): boolean {
  let seen = 0
  for (const cell of cells) {
    if (typeof cell !== 'string' || cell.length < 2) continue
    if (labelMeaning(cell, dictionary)) return true
    if ((seen += 1) === 3) return false
  }
  return false
}

function labelMeaning(cell: Cell | undefined, dictionary: HeaderDictionary): HeaderMeaning | null {
  if (typeof cell !== 'string' || cell.length < 2 || cell.length > 20) return null
  const meaning = dictionary.understandCell(cell)
  return meaning && meaning.confidence === 1 ? meaning : null
}

/** Title and information lines; of several titles side by side the one above the table's own columns. */
function prefaceOf(
  grid: SheetGrid,
  { from, to }: { from: number; to: number },
  columns: readonly TableColumn[],
  dictionary: HeaderDictionary
): string {
  const left = columns[0]?.index ?? 0
  const right = columns.at(-1)?.index ?? left
  const texts: string[] = []
  for (const row of grid.rows.slice(Math.max(from, to - 6), to)) {
    const filled = row.flatMap((cell, index) => (textOf(cell) ? [{ index, text: textOf(cell) }] : []))
    // Rows of data above the next header are not its preface; 班级 | 三年级 | 人数 | 40 is.
    if (!listsPupils(dictionary.register)) texts.push(informationIn(row, dictionary))
    else if (filled.length <= 3 || filled.some(({ text }) => PREFACE_LABEL.test(text))) {
      const own = filled.filter(({ index }) => filled.length === 1 || (index >= left && index <= right))
      texts.push(...own.map(({ text }) => text))
    }
  }
  return texts.filter(Boolean).join(listsPupils(dictionary.register) ? ' ' : '  ')
}

/** 第一次家访 and 第二次家访 side by side, each with its day: as many tables, which share what stands in front of them. */
function splitTimes(columns: TableColumn[], { register }: HeaderDictionary): TableColumn[][] {
  const day = register.dated?.from
  const groupOf = ({ path }: TableColumn) => (path.length > 1 ? path[0] : undefined)
  const days = columns.filter(({ meaning, path }) => path.length > 1 && meaning?.fields?.[0] === day)
  const groups = [...new Set(days.map(groupOf))]
  const alike = new Set(days.map(({ path }) => path.at(-1))).size === 1
  if (listsPupils(register) || groups.length < 2 || !alike) return [columns]
  return groups.map((group) => {
    const last = columns.findLastIndex((column) => groupOf(column) === group)
    return columns.slice(0, last + 1).map((column): TableColumn => {
      const other = groupOf(column)
      return other === group || !groups.includes(other)
        ? column
        : { ...column, path: [], meaning: OTHER_TIME }
    })
  })
}

const OTHER_TIME: HeaderMeaning = { kind: 'foreign', confidence: 1 }

/** Splits a header whose labels come again, as 序号 姓名 … 序号 姓名 …, into its tables. */
function splitSideBySide(header: Header, dictionary: HeaderDictionary): TableColumn[][] {
  const columns = header.paths.map((path, index) => ({
    index,
    path,
    meaning: header.meanings[index] ?? null
  }))
  const label = (index: number) => columns[index]?.path.join('/') ?? ''
  const names = columns.filter(({ meaning }) => dictionary.isTelling(meaning)).map(({ index }) => index)
  const firstName = names[0]
  if (firstName === undefined) return [columns]
  const repeats = names.filter((index) => label(index) === label(firstName))
  const start = columns.findIndex(({ path }) => path.length > 0)
  const lead = firstName - start
  const starts = repeats.map((index) => index - lead)
  const period = (repeats[1] ?? 0) - firstName
  const alike = starts.slice(1).every((begin, place) => {
    const width = Math.min(period, (starts[place + 2] ?? columns.length) - begin)
    const same = range(0, width - 1).filter(
      (offset) => label(begin + offset) === label(start + offset)
    ).length
    return begin > (starts[place] ?? 0) && same >= 2 && same * 10 >= Math.min(width, period) * 6
  })
  if (repeats.length < 2 || !alike) return [columns]
  return starts.map((begin, place) => columns.slice(begin, starts[place + 1] ?? columns.length))
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, place) => from + place)
}
