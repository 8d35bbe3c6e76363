/** How the cells of a sheet look, as far as understanding and checking a template asks; rows and columns from 0. */
export interface SheetLook {
  /** A row that the sheet spells out, with or without content. */
  hasRow(row: number): boolean
  /** The cell has a border around it. */
  isFramed(row: number, column: number): boolean
  hasFormula(row: number, column: number): boolean
  /** The words that a validation allows, where it is a list. */
  allowed(row: number, column: number): string[] | undefined
}
