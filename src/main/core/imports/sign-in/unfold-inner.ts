import type { CollectionDeclaration, MemberValues, RegisterDeclaration } from '@shared/registers'
import type { Cell, SheetGrid, WorkbookGrid } from '../../excel/reading/sheet-grid'
import type { ReadContext } from '../../records/read-value'
import { eventReader } from '../read/event-cells'
import { yearHintIn } from '@shared/rules/days-and-hours'
import { readChoice } from '@shared/rules/choices'
import { isBlank, textOf } from '../recognise/cells'
import { createHeaderDictionary, type HeaderDictionary } from '../recognise/header-dictionary'
import { informationIn } from '../recognise/information-lines'
import { factsAround } from './sheet-facts'
import { listOfFacts } from './sheet-list'

const INNER = new Set(['lessons', 'attendees', 'matters'])
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
    const found = grid.hidden
      ? []
      : inner.flatMap(([key, collection]) => {
          const table = innerTable(grid, collection, reading)
          return table ? [{ key, ...table }] : []
        })
    return found.length > 0 ? asList(grid, found, reading) : grid
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
    const labelled = cells.some((cell, index) => {
      const text = textOf(cell)
      const isLabel = text.length >= 2 && reading.dictionary.understandCell(text)?.kind === 'field'
      return isLabel && !isAnswer(text, index)
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

  /** 缺席 below 到会情况 is no label, though it may be one elsewhere. */
  function isAnswer(text: string, index: number): boolean {
    const field = columns.find((column) => column.index === index)?.field
    const { options } = (field && collection.fields[field]) || {}
    return options !== undefined && readChoice(options, text).value !== null
  }
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

function asList(grid: SheetGrid, tables: readonly (Inner & { key: string })[], { dictionary }: InnerReading) {
  const taken = new Set<number>()
  for (const { first, last } of tables) {
    for (let row = first; row <= last; row += 1) taken.add(row)
    // The line right above a table is its heading.
    const above = (grid.rows[first - 1] ?? []).filter((cell) => !isBlank(cell))
    if (above.length === 1 && !/[:：]/.test(textOf(above[0]))) taken.add(first - 1)
  }
  const top = Math.min(...tables.map(({ first }) => first))
  const lines = grid.rows.map((row, index) => (taken.has(index) ? '' : informationIn(row, dictionary)))
  const preface = lines.slice(0, top).filter(Boolean).join('  ')
  const facts = factsAround(preface, lines.slice(top).filter(Boolean), dictionary)
  const beside = Object.fromEntries(tables.map(({ key, rows }) => [key, rows]))
  return listOfFacts(grid, [{ facts, beside }])
}
