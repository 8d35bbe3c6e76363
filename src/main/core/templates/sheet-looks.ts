import { contains } from '../excel/filling/areas'
import type { SheetDescription, ValidationRule } from '../excel/filling/description'

/** The validations that a cell must pass. */
export function rulesOf({ validations }: SheetDescription, row: number, column: number): ValidationRule[] {
  return validations.filter(({ areas }) => areas.some((area) => contains(area, row, column)))
}

/** The words that a validation allows in a cell, where it is a list. */
export function allowedIn(sheet: SheetDescription, row: number, column: number): string[] | undefined {
  return rulesOf(sheet, row, column).find(({ values }) => values !== undefined)?.values
}

/** True where the template works the cell out itself. */
export function hasFormula({ formulas }: SheetDescription, row: number, column: number): boolean {
  return formulas.some((formula) => formula.row === row && formula.column === column)
}

/** True for a row that the file spells out with a border round some of these columns. */
export function isFramed(sheet: SheetDescription, row: number, columns: readonly number[]): boolean {
  return row < sheet.rows && columns.some((column) => sheet.look(row, column).framed)
}
