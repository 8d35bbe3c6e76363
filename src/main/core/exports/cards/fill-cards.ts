import { describeWorkbook } from '../../excel/filling/describe-workbook'
import { fillWorkbook } from '../../excel/filling/fill-workbook'
import type { FilledCell, FilledList, SheetCopy } from '../../excel/filling/filling'
import { readWorkbook } from '../../excel/reading/read-workbook'
import type { Cell, SheetGrid } from '../../excel/reading/sheet-grid'
import { hasMark, soleMark, withMarks } from '../../excel/writing/marks'
import type { Job } from '../../job'
import type { CardContent } from './card-form'

/** A cell of a form that holds marks. */
interface MarkedCell {
  row: number
  column: number
  text: string
}

/** Rows of a form that hold the lines of a table: the first has marks, those below are empty. */
interface MarkedTable {
  name: string
  first: number
  last: number
  cells: MarkedCell[]
}

/** Where a form wants to be filled. */
interface MarkedForm {
  cells: MarkedCell[]
  tables: MarkedTable[]
}

/** Fills a form with cards, a sheet for each, and answers the workbook. */
export async function fillCards(
  form: Uint8Array,
  cards: readonly CardContent[],
  job: Job
): Promise<Uint8Array> {
  const { sheets } = await readWorkbook({ name: '', bytes: form })
  const grid = sheets[0]
  if (!grid) throw new Error('a form without a sheet')
  const tables = new Set(cards.flatMap((card) => [...card.tables.keys()]))
  const { sheets: described } = await describeWorkbook(form)
  const marked = marksIn(grid, tables, described[0]?.rows ?? grid.rows.length)
  const copies = cards.map((card): SheetCopy => filled(marked, card))
  return fillWorkbook(form, [{ sheet: 0, copies }], job)
}

function marksIn(grid: SheetGrid, tables: ReadonlySet<string>, height: number): MarkedForm {
  const cells = grid.rows.flatMap((cellsOfRow, row) =>
    cellsOfRow.flatMap((cell, column): MarkedCell[] =>
      typeof cell === 'string' && hasMark(cell) ? [{ row, column, text: cell }] : []
    )
  )
  const found = new Map<number, MarkedTable>()
  for (const cell of cells) {
    const name = tableOf(cell, tables)
    if (name === undefined) continue
    const known = found.get(cell.row)
    if (known) known.cells.push(cell)
    else found.set(cell.row, { name, first: cell.row, last: cell.row, cells: [cell] })
  }
  for (const table of found.values()) table.last = lastEmptyRow(grid, table, height)
  return { cells: cells.filter((cell) => tableOf(cell, tables) === undefined), tables: [...found.values()] }
}

/** 家庭成员 of {家庭成员.姓名} */
function tableOf({ text }: MarkedCell, tables: ReadonlySet<string>): string | undefined {
  const name = /^([^.]+)\../.exec(soleMark(text) ?? '')?.[1]
  return name !== undefined && tables.has(name) ? name : undefined
}

/** `height` counts the rows with any style: lines for the pen at the foot of a form hold no text. */
function lastEmptyRow({ rows }: SheetGrid, { first, cells }: MarkedTable, height: number): number {
  const from = Math.min(...cells.map(({ column }) => column))
  let last = first
  while (last + 1 < height && (rows[last + 1] ?? []).slice(from).every(isEmpty)) last++
  return last
}

function isEmpty(cell: Cell): boolean {
  return cell === null || cell === ''
}

function filled({ cells, tables }: MarkedForm, { name, marks, tables: lines }: CardContent): SheetCopy {
  return {
    name,
    cells: cells.map(({ text, ...place }): FilledCell => ({ ...place, content: spoken(text, marks) })),
    lists: tables.map(({ name: table, first, last, cells: ofTable }): FilledList => {
      const rows = (lines.get(table) ?? []).map((line) => ofTable.map(({ text }) => spoken(text, line)))
      // Where nobody is to be listed, the marks still have to go.
      const shown = rows.length > 0 ? rows : [ofTable.map(() => '')]
      return { first, last, rows: shown, places: ofTable.map(({ column }) => ({ row: 0, column })) }
    })
  }
}

/** The text with its marks spoken; a mark that means nothing here stays, so that it is seen. */
function spoken(text: string, marks: ReadonlyMap<string, string | number>): string | number {
  const sole = marks.get(soleMark(text) ?? '')
  return typeof sole === 'number' ? sole : withMarks(text, (mark) => marks.get(mark))
}
