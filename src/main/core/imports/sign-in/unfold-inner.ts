import type { CollectionDeclaration, MemberValues, RegisterDeclaration } from '@shared/registers'
import type { Cell, SheetGrid, WorkbookGrid } from '../../excel/reading/sheet-grid'
import type { ReadContext } from '../../records/read-value'
import { eventReader } from '../read/event-cells'
import { yearHintIn } from '@shared/rules/days-and-hours'
import { isBlank, textOf } from '../recognise/cells'
import { createHeaderDictionary, type HeaderDictionary } from '../recognise/header-dictionary'
import { informationIn } from '../recognise/information-lines'
import { factsAround } from './sheet-facts'
import { listOfFacts } from './sheet-list'

const INNER = new Set(['lessons', 'matters'])
/** So many labels of a collection in one row head its table. */
const FEWEST_LABELS = 4

/** What inner tables are read with. */
export interface InnerReading {
  dictionary: HeaderDictionary
  read: ReadContext
  today: string
}

/**
 * The workbook with its sheets about one event that hold a table of their own (the lessons of an open week) as lists of
 * one row: what stands around the table are its cells, the table lies beside it.
 */
export function unfoldInner(
  workbook: WorkbookGrid,
  register: RegisterDeclaration,
  reading: InnerReading
): WorkbookGrid {
  const inner = Object.entries(register.collections).filter(([key, { of }]) => !of && INNER.has(key))
  if (inner.length === 0) return workbook
  const sheets = workbook.sheets.map((grid) => {
    for (const [key, collection] of inner) {
      const found = grid.hidden ? null : innerTable(grid, collection, reading)
      if (found) return asList(grid, { key, ...found }, reading)
    }
    return grid
  })
  return { ...workbook, sheets }
}

interface Inner {
  rows: MemberValues[]
  first: number
  last: number
}

function innerTable(grid: SheetGrid, collection: CollectionDeclaration, reading: InnerReading): Inner | null {
  const headers = createHeaderDictionary(asRegister(collection))
  for (const [row, cells] of grid.rows.entries()) {
    const columns = cells.flatMap((cell, index) => {
      const field = typeof cell === 'string' ? headers.understandCell(cell)?.fields?.[0] : undefined
      return field ? [{ index, field }] : []
    })
    if (new Set(columns.map(({ field }) => field)).size < FEWEST_LABELS) continue
    return { first: row, ...readInner(grid, row + 1, { columns, collection, reading }) }
  }
  return null
}

function readInner(
  grid: SheetGrid,
  from: number,
  {
    columns,
    collection,
    reading
  }: { columns: { index: number; field: string }[]; collection: CollectionDeclaration; reading: InnerReading }
) {
  const register = asRegister(collection)
  const text = grid.rows
    .slice(0, from)
    .flatMap((row) => row.map(textOf))
    .join(' ')
  const hint = yearHintIn(text, reading.today)
  const rows: MemberValues[] = []
  let row = from
  for (; row < grid.rows.length; row += 1) {
    const cells = grid.rows[row] ?? []
    const told = columns.filter(({ index }) => !isBlank(cells[index]))
    // A line of the form below the table begins with a label of its own, a total has next to nothing.
    const labelled = cells.some((cell) => {
      const text = textOf(cell)
      return text.length >= 2 && reading.dictionary.understandCell(text)?.kind === 'field'
    })
    if (told.length < 3 || labelled) break
    const values: Record<string, MemberValues[string]> = {}
    for (const { index, field } of told) {
      const declaration = collection.fields[field]
      const read =
        declaration && eventReader({ key: field, field: declaration, pair: undefined, register }, hint)
      const { value = null } = read?.(cells[index] as Cell, reading.read) ?? {}
      if (value !== null) values[field] = value
    }
    rows.push(values)
  }
  return { rows, last: row - 1 }
}

/** The columns of a collection, declared like a register so that its headers are found by the same rules. */
function asRegister({ label, table, fields }: CollectionDeclaration): RegisterDeclaration {
  return {
    key: table,
    label,
    recordLabel: label,
    table,
    fields,
    collections: {},
    titleWords: [],
    sameBy: ['topic']
  }
}

function asList(
  grid: SheetGrid,
  { key, rows, first, last }: Inner & { key: string },
  { dictionary }: InnerReading
) {
  const lines = (part: readonly Cell[][]) => part.map((row) => informationIn(row, dictionary)).filter(Boolean)
  // The line right above the table is its heading.
  const above = (grid.rows[first - 1] ?? []).filter((cell) => !isBlank(cell))
  const heading = above.length === 1 && !/[:：]/.test(textOf(above[0])) ? 1 : 0
  const facts = factsAround(
    lines(grid.rows.slice(0, first - heading)).join('  '),
    lines(grid.rows.slice(last + 1)),
    dictionary
  )
  return listOfFacts(grid, [{ facts, beside: { [key]: rows } }])
}
