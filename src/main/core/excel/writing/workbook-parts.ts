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
  titleRows: { first: number; last: number }
}

/** The small parts of the package, by path: content types, relationships and the workbook itself. */
export function workbookParts(sheets: readonly SheetEntry[]): Record<string, string> {
  const numbers = sheets.map((_, index) => index + 1)
  const types = numbers.map((number) => override(`worksheets/sheet${number}.xml`, 'worksheet')).join('')
  const relations = numbers.map((number) =>
    relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`)
  )
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`
  )
  const titles = sheets.map(({ name, titleRows }, index) => {
    const rows = `'${name.replaceAll("'", "''")}'!$${titleRows.first}:$${titleRows.last}`
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(rows)}</definedName>`
  })
  return {
    '[Content_Types].xml':
      `${XML}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `${override('workbook.xml', 'sheet.main')}${types}${override('styles.xml', 'styles')}</Types>`,
    '_rels/.rels': relationships([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml':
      `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${DOCUMENT}">` +
      `<bookViews><workbookView activeTab="0"/></bookViews><sheets>${entries.join('')}</sheets>` +
      `<definedNames>${titles.join('')}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...relations,
      relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml')
    ])
  }
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
