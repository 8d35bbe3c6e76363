import { sheetRows } from '../reading/limits'
import { columnNumber } from './areas'
import { columnLetters } from '../writing/names'
import { type FormulaToken, sheetNameIn, sheetPrefix, tokensOf } from './formula-tokens'
import type { RowMoves } from './row-moves'

/** What happens to the sheets of a workbook, by their names in lower case. */
export type SheetMoves = ReadonlyMap<string, { name: string; moves: RowMoves }>

/** Functions whose sense is to cover all rows: one cell in them grows into a range when the only sample row is repeated. */
const collecting =
  /^(?:SUM|SUMIF|SUMIFS|COUNT|COUNTA|COUNTIF|COUNTIFS|COUNTBLANK|AVERAGE|AVERAGEIF|AVERAGEIFS|MAX|MIN|SUBTOTAL|SUMPRODUCT)$/i

interface Corner {
  column: string
  rowFixed: string
  row: number | null
}

/**
 * A formula after rows were inserted and sheets renamed. `sheet` is the sheet it stands on, `row` its own row there
 * (from 0, as in the template; undefined outside the cells, as in a defined name). Text is without `=`.
 */
export function moveFormula(formula: string, plan: SheetMoves, sheet: string, row?: number): string {
  if (formula === '') return formula
  const tokens = tokensOf(formula)
  let target: string | null = sheet
  return tokens
    .map((token, index) => {
      if (token.kind === 'sheet') {
        target = sheetNameIn(token.text)
        const renamed = target === null ? undefined : plan.get(target.toLowerCase())
        return renamed && renamed.name !== target ? sheetPrefix(renamed.name) : token.text
      }
      const on = target
      target = sheet
      if (token.kind !== 'reference' || on === null) return token.text
      const moves = plan.get(on.toLowerCase())?.moves
      if (!moves || moves.none) return token.text
      const inside = row !== undefined && on.toLowerCase() === sheet.toLowerCase() && !!moves.around(row)
      return moveReference(token.text, moves, inside, !inside && isCollected(tokens, index))
    })
    .join('')
}

function moveReference(text: string, moves: RowMoves, inside: boolean, collected: boolean): string {
  const [from, to] = text.split(':').map(cornerOf)
  if (!from || from.row === null || (to && to.row === null)) return text
  if (!to) {
    const [top, bottom] = moves.range(from.row, from.row, collected)
    const start = written({ ...from, row: top })
    return bottom === top ? start : `${start}:${written({ ...from, row: bottom })}`
  }
  const bottomRow = to.row ?? 0
  if (bottomRow === sheetRows - 1) return `${written({ ...from, row: moves.row(from.row) })}:${written(to)}`
  const [top, bottom] = moves.range(from.row, bottomRow, !inside || to.rowFixed === '$')
  return `${written({ ...from, row: top })}:${written({ ...to, row: bottom })}`
}

function isCollected(tokens: readonly FormulaToken[], index: number): boolean {
  let depth = 0
  for (let at = index - 1; at >= 0; at -= 1) {
    const { text } = tokens[at] as FormulaToken
    if (text === ')') depth += 1
    else if (text === '(' && depth === 0) return collecting.test(tokens[at - 1]?.text ?? '')
    else if (text === '(') depth -= 1
  }
  return false
}

/** A formula copied so many rows down and columns to the right: relative references go along, fixed ones stay. */
export function copyFormula(formula: string, down: number, right = 0): string {
  return tokensOf(formula)
    .map(({ kind, text }) => (kind === 'reference' ? copyReference(text, down, right) : text))
    .join('')
}

function copyReference(text: string, down: number, right: number): string {
  const copied = text.split(':').map((corner) => {
    const { column, rowFixed, row } = cornerOf(corner)
    const newRow = row === null || rowFixed === '$' ? row : row + down
    if (newRow !== null && (newRow < 0 || newRow >= sheetRows)) return null
    return written({ column: copyColumn(column, right), rowFixed, row: newRow })
  })
  return copied.includes(null) ? '#REF!' : copied.join(':')
}

function copyColumn(column: string, right: number): string {
  if (right === 0 || column === '' || column.startsWith('$')) return column
  return columnLetters(columnNumber(column) + right)
}

function cornerOf(text: string): Corner {
  const [, column = '', rowFixed = '', digits = ''] = /^(\$?[A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? []
  if (digits === '') return { column: column + rowFixed, rowFixed: '', row: null }
  return {
    column: column === '$' ? '' : column,
    rowFixed: column === '$' ? '$' : rowFixed,
    row: Number(digits) - 1
  }
}

function written({ column, rowFixed, row }: Corner): string {
  return row === null ? column : `${column}${rowFixed}${row + 1}`
}
