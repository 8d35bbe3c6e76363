import { escapeXml } from '../writing/xml-text'
import { Calculator } from './calculating/calculator'
import { FormulaError, NotWorkedOut, type Scalar } from './calculating/values'
import type { ValueSource } from '../reading/cell-values'
import { type Affected, affectedBy, mayDiffer } from './affected'
import { valueOf } from './cell-value'
import { openSheets } from './opened-sheets'
import { tablesOf } from './tables'
import type { SheetPart } from './sheet-part'
import type { SheetCell } from './sheet-rows'
import type { WorkbookModel } from './workbook-model'
import { definedNames, sheetEntries } from './workbook-names'

/** A sheet as it stands after filling: its new name, its part, and the sheet itself where it was taken apart. */
export interface FinishedSheet {
  name: string
  part: string
  sheet: SheetPart | undefined
  /** Whether it was filled, so that its stored results are no longer right. */
  filled: boolean
}

/**
 * Works the formulas out and stores their results; what cannot be worked out loses the old one. Sheets that no filled
 * sheet has a bearing on keep theirs. Answers the sheets whose results changed, and the calculator for what else shows values. Names must be up to date.
 */
export async function storeResults(
  model: WorkbookModel,
  finished: readonly FinishedSheet[]
): Promise<{ changed: FinishedSheet[]; calculator: Calculator }> {
  const opened = await openSheets(model, finished)
  const { strings, date1904 } = model
  const calculator = new Calculator({
    strings,
    date1904,
    sheet: opened.sheet,
    named: namesOf(model),
    table: await tablesOf(model.pack, finished)
  })
  const affected = affectedBy(model, finished, opened)
  const changed = finished.filter(({ name, filled }) => {
    const sheet = filled || affected.has(name.toLowerCase()) ? opened.sheet(name) : undefined
    return sheet && storeIn(sheet, name, affected, calculator)
  })
  return { changed: changed.map((one) => ({ ...one, sheet: opened.sheet(one.name) })), calculator }
}

/** Stores the results of one sheet; answers whether any is another than before. */
function storeIn(sheet: SheetPart, name: string, affected: Affected, calculator: Calculator): boolean {
  let differs = false
  for (const { row, cells } of sheet.rows)
    for (const cell of cells) {
      if (!cell.formula) continue
      const result = resultOf(calculator, cell, name, row)
      if (result === undefined && !mayDiffer(cell.formula.text, name, affected)) continue
      differs = store(cell, result, sheet.prefix, calculator.book) || differs
    }
  return differs
}

function resultOf(calculator: Calculator, cell: SheetCell, sheet: string, row: number): Scalar | undefined {
  try {
    return calculator.result(cell, { sheet, row, column: cell.column })
  } catch (error) {
    // A chain of formulas too long to follow is not worked out either.
    if (error instanceof NotWorkedOut || error instanceof RangeError) return undefined
    throw error
  }
}

function store(cell: SheetCell, result: Scalar | undefined, prefix: string, source: ValueSource): boolean {
  const before = valueOf(cell, source)
  if (result === undefined) {
    const stored = cell.inner !== ''
    cell.inner = ''
    cell.type = undefined
    return stored
  }
  if (result === before && typeof result !== 'object') return false
  if (result instanceof FormulaError && JSON.stringify(before) === JSON.stringify({ error: result.code }))
    return false
  cell.type = typeOf(result)
  const text =
    result instanceof FormulaError
      ? result.code
      : typeof result === 'boolean'
        ? String(Number(result))
        : String(result)
  cell.inner = `<${prefix}v>${escapeXml(text)}</${prefix}v>`
  return true
}

function typeOf(result: Scalar): string | undefined {
  if (typeof result === 'string') return 'str'
  if (typeof result === 'boolean') return 'b'
  return result instanceof FormulaError ? 'e' : undefined
}

/** What a defined name refers to, seen from a sheet: its own name before one of the workbook. */
export function namesOf({ workbook }: WorkbookModel): (name: string, sheet: string) => string | undefined {
  const entries = sheetEntries(workbook.root).map((one) => one.get('name')?.toLowerCase())
  const names = definedNames(workbook.root).map((one) => ({
    name: one.get('name')?.toLowerCase(),
    local: one.get('localSheetId'),
    text: one.text
  }))
  return (name, sheet) => {
    const alike = names.filter((one) => one.name === name.toLowerCase())
    const local = String(entries.indexOf(sheet.toLowerCase()))
    return (alike.find((one) => one.local === local) ?? alike.find((one) => one.local === undefined))?.text
  }
}
