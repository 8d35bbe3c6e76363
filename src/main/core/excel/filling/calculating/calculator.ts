import { areaOf, type Area } from '../areas'
import { valueOf } from '../cell-value'
import { cellAt, type SheetCell } from '../sheet-rows'
import type { SheetPart } from '../sheet-part'
import { attributeIn } from '../sheet-rows'
import { functions, lazyFunctions } from './functions'
import { type Expression, parseFormula } from './parse'
import {
  compare,
  FormulaError,
  isRange,
  NotWorkedOut,
  type Range,
  type Scalar,
  toNumber,
  toText,
  type Value
} from './values'

/** The workbook that is calculated, as it stands after filling. */
export interface CalculatedBook {
  sheet(name: string): SheetPart | undefined
  /** What a defined name refers to, seen from a sheet. */
  named(name: string, sheet: string): string | undefined
  /** The cells of a table's column. */
  table(name: string, column: string): { sheet: string; area: Area } | undefined
  strings: string[]
  date1904: boolean
}

/** Where a formula stands; `element` is the place within ranges while they are gone through one by one. */
export interface Place {
  sheet: string
  row: number
  column: number
  element?: { row: number; column: number }
  /** Whether the formula was entered as one over arrays: calculations over ranges give ranges. */
  array?: boolean
}

/** The longest run of cells that is gone through one by one. */
const MOST_ELEMENTS = 200_000

/**
 * Works out the usual formulas, so that a preview which does not calculate shows right totals. What it does not know
 * (other workbooks, arrays, what depends on the clock) raises `NotWorkedOut`; nothing is guessed.
 */
export class Calculator {
  private readonly results = new Map<SheetCell, Scalar | NotWorkedOut>()
  private readonly parsed = new Map<string, Expression>()

  constructor(readonly book: CalculatedBook) {}

  /** The result of a cell. Throws `NotWorkedOut`. */
  result(cell: SheetCell, place: Place): Scalar {
    if (!cell.formula) return scalarOf(valueOf(cell, this.book))
    const known = this.results.get(cell)
    if (known instanceof NotWorkedOut) throw known
    if (known !== undefined) return known
    // Until it is known: a formula that needs itself is not worked out.
    this.results.set(cell, new NotWorkedOut())
    const kind = attributeIn(cell.formula.attributes, 't')
    const single = !attributeIn(cell.formula.attributes, 'ref')?.includes(':')
    if (kind !== undefined && kind !== 'normal' && !(kind === 'array' && single)) throw new NotWorkedOut()
    const result = this.scalar(this.expression(cell.formula.text), { ...place, array: kind === 'array' })
    this.results.set(cell, result ?? 0)
    return result ?? 0
  }

  /** The range that a formula such as `名册!$B$4:$B$9` or a name refers to. Throws `NotWorkedOut` where it is no range. */
  rangeOf(formula: string): Range {
    const value = this.evaluate(this.expression(formula), { sheet: '', row: 0, column: 0 })
    if (!isRange(value)) throw new NotWorkedOut()
    return value
  }

  /** What an expression gives: a value, or a range of cells. */
  evaluate(expression: Expression, place: Place): Value {
    switch (expression.kind) {
      case 'value':
        return expression.value
      case 'error':
        return new FormulaError(expression.code)
      case 'reference':
        return this.range(expression.sheet ?? place.sheet, expression.text)
      case 'table':
        return this.tableColumn(expression.name, expression.column)
      case 'name':
        return this.named(expression.name, place)
      case 'unary':
        return this.unary(expression.operator, this.scalar(expression.operand, place))
      case 'binary':
        return this.binary(
          expression.operator,
          this.scalar(expression.left, place),
          this.scalar(expression.right, place)
        )
      case 'call':
        return this.call(expression, place)
    }
  }

  /** The single value of an expression. */
  scalar(expression: Expression, place: Place): Scalar {
    const value = this.evaluate(expression, place)
    if (!isRange(value)) return value
    const { element } = place
    if (value.rows === 1 && value.columns === 1) return value.at(0, 0)
    if (!element) throw new NotWorkedOut()
    return value.at(value.rows === 1 ? 0 : element.row, value.columns === 1 ? 0 : element.column)
  }

  /** The values of an expression for each place of the ranges in it, as a range of its own. */
  elements(expression: Expression, place: Place): Range {
    const ranges = [...this.rangesIn(expression, place)]
    const rows = Math.max(1, ...ranges.map((range) => range.rows))
    const columns = Math.max(1, ...ranges.map((range) => range.columns))
    if (rows * columns > MOST_ELEMENTS) throw new NotWorkedOut()
    const values = Array.from({ length: rows * columns }, (_, index) =>
      this.scalar(expression, {
        ...place,
        element: { row: Math.floor(index / columns), column: index % columns }
      })
    )
    return valuesRange(values, rows, columns)
  }

  private *rangesIn(expression: Expression, place: Place): Generator<Range> {
    if (expression.kind === 'reference' || expression.kind === 'table') {
      const value = this.evaluate(expression, place)
      if (isRange(value)) yield value
    } else if (expression.kind === 'unary') yield* this.rangesIn(expression.operand, place)
    else if (expression.kind === 'binary') {
      yield* this.rangesIn(expression.left, place)
      yield* this.rangesIn(expression.right, place)
    } else if (expression.kind === 'call')
      for (const one of expression.parameters) yield* this.rangesIn(one, place)
  }

  private call({ name, parameters }: { name: string; parameters: Expression[] }, place: Place): Value {
    const lazy = lazyFunctions[name]
    if (lazy) return lazy(this, parameters, place)
    const known = functions[name]
    if (!known) throw new NotWorkedOut()
    return known(
      parameters.map((one) => this.parameter(one, place)),
      (value) => {
        if (!isRange(value)) return value
        if (value.rows === 1 && value.columns === 1) return value.at(0, 0)
        if (!place.element) throw new NotWorkedOut()
        return value.at(
          value.rows === 1 ? 0 : place.element.row,
          value.columns === 1 ? 0 : place.element.column
        )
      },
      this.book.date1904
    )
  }

  private parameter(expression: Expression, place: Place): Value {
    const calculated = expression.kind === 'binary' || expression.kind === 'unary'
    return calculated && place.array && !place.element
      ? this.elements(expression, place)
      : this.evaluate(expression, place)
  }

  private named(name: string, place: Place): Value {
    const meant = this.book.named(name, place.sheet)
    if (meant === undefined) throw new NotWorkedOut()
    return this.evaluate(this.expression(meant.replace(/^=/, '')), place)
  }

  private expression(formula: string): Expression {
    const known = this.parsed.get(formula)
    if (known) return known
    const parsed = parseFormula(formula)
    this.parsed.set(formula, parsed)
    return parsed
  }

  private unary(operator: '-' | '+' | '%', value: Scalar): Scalar {
    if (operator === '+') return value
    const number = toNumber(value)
    if (number instanceof FormulaError) return number
    return operator === '-' ? -number : number / 100
  }

  private binary(operator: string, left: Scalar, right: Scalar): Scalar {
    if (left instanceof FormulaError) return left
    if (right instanceof FormulaError) return right
    if (operator === '&') return `${String(toText(left))}${String(toText(right))}`
    if (/[=<>]/.test(operator)) {
      const order = compare(left, right)
      const holds = {
        '=': order === 0,
        '<>': order !== 0,
        '<': order < 0,
        '>': order > 0,
        '<=': order <= 0,
        '>=': order >= 0
      }
      return holds[operator as '='] ?? false
    }
    const [one, other] = [toNumber(left), toNumber(right)]
    if (one instanceof FormulaError) return one
    if (other instanceof FormulaError) return other
    return arithmetic(operator, one, other)
  }

  private range(sheetName: string, text: string): Range {
    const area = areaOf(text.replaceAll('$', ''))
    const sheet = this.book.sheet(sheetName)
    if (!area || !sheet) throw new NotWorkedOut()
    return this.cells(sheet, sheetName, area)
  }

  private tableColumn(name: string, column: string): Range {
    const found = this.book.table(name, column)
    const sheet = found && this.book.sheet(found.sheet)
    if (!sheet) throw new NotWorkedOut()
    return this.cells(sheet, found.sheet, found.area)
  }

  private cells(sheet: SheetPart, name: string, area: Area): Range {
    const valueAt = (row: number, column: number): Scalar => {
      const found = sheet.row(row)
      const cell = found && cellAt(found, column)
      return cell ? this.result(cell, { sheet: name, row, column }) : null
    }
    const result = (cell: SheetCell, row: number) =>
      this.result(cell, { sheet: name, row, column: cell.column })
    return {
      rows: area.bottom - area.top + 1,
      columns: area.right - area.left + 1,
      top: area.top,
      left: area.left,
      at: (row, column) => valueAt(area.top + row, area.left + column),
      *filled() {
        for (let place = sheet.placeOf(area.top); place < sheet.rows.length; place += 1) {
          const { row, cells } = sheet.rows[place] as SheetPart['rows'][number]
          if (row > area.bottom) return
          if (area.left === area.right) {
            const cell = cellAt({ row, attributes: '', cells }, area.left)
            const value = cell ? result(cell, row) : null
            if (value !== null) yield { row: row - area.top, column: 0, value }
            continue
          }
          for (const cell of cells) {
            if (cell.column < area.left || cell.column > area.right) continue
            const value = result(cell, row)
            if (value !== null) yield { row: row - area.top, column: cell.column - area.left, value }
          }
        }
      }
    }
  }
}

function arithmetic(operator: string, one: number, other: number): Scalar {
  if (operator === '+') return one + other
  if (operator === '-') return one - other
  if (operator === '*') return one * other
  if (operator === '/') return other === 0 ? new FormulaError('#DIV/0!') : one / other
  const power = one ** other
  return Number.isFinite(power) ? power : new FormulaError('#NUM!')
}

function scalarOf(value: ReturnType<typeof valueOf>): Scalar {
  return typeof value === 'object' && value !== null ? new FormulaError(value.error) : value
}

function valuesRange(values: readonly Scalar[], rows: number, columns: number): Range {
  return {
    rows,
    columns,
    top: 0,
    left: 0,
    at: (row, column) => values[row * columns + column] ?? null,
    *filled() {
      for (const [index, value] of values.entries())
        if (value !== null) yield { row: Math.floor(index / columns), column: index % columns, value }
    }
  }
}
