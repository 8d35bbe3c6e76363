import type { FormulaSheet } from '../reading/sheetjs-messages'
import { mergesXml } from '../writing/cell-xml'
import { DOCUMENT, MAIN, XML } from '../writing/package-xml'
import { rowsXml } from './cells-part'
import { pageXml } from './page-xml'
import { rangeReference } from './ranges-xml'
import { conditionsXml, validationsXml } from './rules-xml'
import type { Styles } from './styles-part'
import { protectionXml, sheetStartXml } from './view-xml'
import type { XlsSheet, XlsWorkbook } from './xls-workbook'

/** What a sheet needs from outside its own records. */
export interface SheetSource {
  sheet: XlsSheet
  workbook: XlsWorkbook
  styles: Styles
  /** What SheetJS told of it. */
  told: FormulaSheet | undefined
  /** Whether the workbook refers to other files. */
  external: boolean
  /** The range with arrows of a filter, such as `A3:H40`. */
  filter: string | undefined
  linksXml: string
  hasComments: boolean
}

/** A worksheet part. The order of its elements is fixed by the schema (ECMA-376 part 1, CT_Worksheet). */
export function* sheetXml({
  sheet,
  workbook,
  styles,
  told,
  external,
  ...rest
}: SheetSource): Generator<string> {
  const { palette } = workbook
  const merges = sheet.merges.map(rangeReference).filter((range) => range.includes(':'))
  yield `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${DOCUMENT}">${sheetStartXml(sheet, palette, styles)}<sheetData>`
  yield* rowsXml(sheet, told, styles, palette, external)
  yield (
    '</sheetData>' +
    protectionXml(sheet) +
    (rest.filter === undefined ? '' : `<autoFilter ref="${rest.filter}"/>`) +
    mergesXml([...new Set(merges)]) +
    conditionsXml(sheet, styles, external) +
    validationsXml(sheet, external) +
    rest.linksXml +
    pageXml(sheet.page) +
    (rest.hasComments ? '<legacyDrawing r:id="rIdBoxes"/>' : '') +
    '</worksheet>'
  )
}
