import type { ListSheet } from './list-sheet'
import { sheetNames } from './names'
import { headerRowsOf, sheetXml } from './sheet-xml'
import { addWorkbookParts, sheetPath } from './workbook-parts'
import { openPackage } from './write-package'

/**
 * Writes school lists as an .xlsx file: one sheet for all, or one per class. Opens in WPS, Excel and
 * LibreOffice without repair. The rows are pulled, escaped and compressed piece by piece.
 */
export function writeListWorkbook({ sheets }: { sheets: readonly ListSheet[] }): Uint8Array {
  const names = sheetNames(sheets.map((sheet) => sheet.name))
  const entries = sheets.map((sheet, index) => ({
    name: names[index] ?? sheet.name,
    titleRows: headerRowsOf(sheet)
  }))
  const target = openPackage()
  addWorkbookParts(target, entries)
  sheets.forEach((sheet, index) => target.add(sheetPath(index), sheetXml(sheet, index === 0)))
  return target.finish()
}
