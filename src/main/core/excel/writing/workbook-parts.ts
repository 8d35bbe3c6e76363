import { stylesXml } from './styles'
import type { Package } from './write-package'
import { escapeXml } from './xml-text'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

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
    '[Content_Types].xml':
      `${XML}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `${override('workbook.xml', 'sheet.main')}${types}${override('styles.xml', 'styles')}</Types>`,
    '_rels/.rels': relationships([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml':
      `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${DOCUMENT}">` +
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

function override(path: string, type: string) {
  return `<Override PartName="/xl/${path}" ContentType="${SPREADSHEET}.${type}+xml"/>`
}

function relation(id: string, type: string, target: string) {
  return `<Relationship Id="${id}" Type="${DOCUMENT}/${type}" Target="${target}"/>`
}

function relationships(items: string[]) {
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`
}
