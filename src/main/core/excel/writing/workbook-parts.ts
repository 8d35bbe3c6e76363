import { contentTypes, override, relation, relationships, WORKBOOK } from './package-xml'
import { stylesXml } from './styles'
import type { Package } from './write-package'
import { escapeXml } from './xml-text'

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  /** Already sanitised. */
  name: string
  /** Repeated at the top of every printed page; row numbers from 1. */
  titleRows?: { first: number; last: number }
  /** All that is printed: `$A$1:$Y$40`. */
  printArea?: string
}

/** Where the sheet of an index, from 0, is in the package. */
export function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`
}

/** Adds the parts around the sheets: content types, relationships, styles and the workbook itself. */
export function addWorkbookParts(target: Package, sheets: readonly SheetEntry[]): void {
  const numbers = sheets.map((_, index) => index + 1)
  const types = numbers.map((number) => override(`worksheets/sheet${number}.xml`, 'worksheet')).join('')
  const relations = numbers.map((number) =>
    relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`)
  )
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`
  )
  const printed = sheets.map(
    ({ name, titleRows, printArea }, index) =>
      definedName('Print_Area', index, name, printArea) +
      definedName('Print_Titles', index, name, titleRows && `$${titleRows.first}:$${titleRows.last}`)
  )
  const parts = {
    '[Content_Types].xml': contentTypes(
      `${override('workbook.xml', 'sheet.main')}${types}${override('styles.xml', 'styles')}`
    ),
    '_rels/.rels': relationships([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml':
      WORKBOOK +
      `<bookViews><workbookView activeTab="0"/></bookViews><sheets>${entries.join('')}</sheets>` +
      `<definedNames>${printed.join('')}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...relations,
      relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml')
    ]),
    'xl/styles.xml': stylesXml
  }
  for (const [path, text] of Object.entries(parts)) target.add(path, [text])
}

function definedName(name: string, index: number, sheet: string, range: string | undefined) {
  if (range === undefined) return ''
  const reference = `'${sheet.replaceAll("'", "''")}'!${range}`
  return `<definedName name="_xlnm.${name}" localSheetId="${index}">${escapeXml(reference)}</definedName>`
}
