import { sheetRows } from '../reading/limits'
import { areaOf, cellReference, referenceTo } from './areas'
import { copyFormula, moveFormula, type SheetMoves } from './move-formula'
import type { RowMoves } from './row-moves'
import type { SheetPart } from './sheet-part'
import { attributeIn, type CellFormula, type SheetCell, type SheetRow, without } from './sheet-rows'

/** Moves the rows of a sheet: inserts copies of the pattern, with formulas stretched, and brings all formulas up to date. */
export function moveRows(sheet: SheetPart, name: string, moves: RowMoves, plan: SheetMoves) {
  spreadShared(sheet)
  for (const { row, cells } of sheet.rows)
    for (const cell of cells) if (cell.formula) cell.formula = moved(cell.formula, plan, name, row, moves)
  if (moves.none) return
  const repeated = new Map(moves.insertions.map((insertion) => [insertion, [] as SheetRow[]]))
  for (const [insertion, rows] of repeated) {
    const { last, pattern, count, looks } = insertion
    if (looks !== undefined) {
      for (let turn = 1; turn <= count; turn += 1)
        rows.push(blankRow(sheet.row(looks), moves.row(last) + turn))
      continue
    }
    for (let turn = 0; turn < count; turn += 1) {
      const origin = last - pattern + 1 + (turn % pattern)
      const down = pattern * (Math.floor(turn / pattern) + 1)
      rows.push(repeatedRow(sheet.row(origin), moves.row(origin) + down, down))
    }
  }
  const result: SheetRow[] = []
  const waiting = [...repeated]
  for (const row of sheet.rows) {
    while (waiting[0] && waiting[0][0].last < row.row) push(result, waiting.shift()?.[1] ?? [])
    result.push(row)
  }
  for (const [, rows] of waiting) push(result, rows)
  const inserted = new Set([...repeated.values()].flat())
  for (const row of result) if (!inserted.has(row)) row.row = shiftedRow(row.row, moves)
  sheet.rows = result.filter(({ row }) => row < sheetRows)
}

/** Like `moves.row`, but rows pushed over the edge of the sheet get numbers beyond it. They are blank: others were refused. */
function shiftedRow(row: number, moves: RowMoves): number {
  return moves.insertions.reduce((moved, { last, count }) => (last < row ? moved + count : moved), row)
}

function push(result: SheetRow[], rows: readonly SheetRow[]) {
  for (const row of rows) result.push(row)
}

function repeatedRow(origin: SheetRow | undefined, row: number, down: number): SheetRow {
  const cells = (origin?.cells ?? []).map((cell) => ({ ...cell, formula: copied(cell, down) }))
  return { row, attributes: origin?.attributes ?? '', cells }
}

function blankRow(looks: SheetRow | undefined, row: number): SheetRow {
  const cells = (looks?.cells ?? []).map((cell) => ({
    ...cell,
    formula: undefined,
    type: undefined,
    inner: '',
    more: ''
  }))
  return { row, attributes: looks?.attributes ?? '', cells }
}

function copied({ formula }: SheetCell, down: number): CellFormula | undefined {
  if (!formula) return undefined
  const reference = areaOf(attributeIn(formula.attributes, 'ref') ?? '')
  const attributes = reference
    ? `${without(formula.attributes, 'ref')} ref="${referenceTo({ ...reference, top: reference.top + down, bottom: reference.bottom + down })}"`
    : formula.attributes
  return { attributes, text: copyFormula(formula.text, down) }
}

function moved(
  formula: CellFormula,
  plan: SheetMoves,
  name: string,
  row: number,
  moves: RowMoves
): CellFormula {
  const reference = areaOf(attributeIn(formula.attributes, 'ref') ?? '')
  let { attributes } = formula
  if (reference && !moves.none) {
    const widened = !moves.around(row)
    const [top, bottom] = moves.range(reference.top, reference.bottom, widened)
    attributes = `${without(attributes, 'ref')} ref="${referenceTo({ ...reference, top, bottom })}"`
  }
  for (const input of ['r1', 'r2']) {
    const at = attributeIn(attributes, input)
    if (at) attributes = `${without(attributes, input)} ${input}="${moveFormula(at, plan, name)}"`
  }
  return { attributes, text: moveFormula(formula.text, plan, name, row) }
}

/** Gives every cell of a shared formula its own: rows come between them. */
export function spreadShared(sheet: SheetPart) {
  const masters = new Map<string, { text: string; row: number; column: number }>()
  for (const { row, cells } of sheet.rows)
    for (const cell of cells) {
      const { formula } = cell
      if (!formula || attributeIn(formula.attributes, 't') !== 'shared') continue
      const index = attributeIn(formula.attributes, 'si') ?? ''
      const master = masters.get(index)
      if (formula.text !== '') masters.set(index, { text: formula.text, row, column: cell.column })
      const text =
        formula.text ||
        (master ? copyFormula(master.text, row - master.row, cell.column - master.column) : '')
      cell.formula = text === '' ? undefined : { attributes: '', text }
    }
}

/** The area that the rows of a sheet take, as its element `dimension` states it. */
export function dimensionOf({ rows }: SheetPart): string {
  let [left, right] = [Infinity, 0]
  const filled = rows.filter(({ cells }) => cells.length > 0)
  for (const { cells } of filled) {
    left = Math.min(left, cells[0]?.column ?? 0)
    right = Math.max(right, cells.at(-1)?.column ?? 0)
  }
  const [top, bottom] = [filled[0]?.row ?? 0, filled.at(-1)?.row ?? 0]
  return left === Infinity ? cellReference(0, 0) : referenceTo({ top, left, bottom, right })
}
