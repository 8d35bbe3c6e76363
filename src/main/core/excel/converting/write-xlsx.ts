import type { FormulasReply } from '../reading/sheetjs-messages'
import { contentTypes, MAIN, override, relation, relationships, XML } from '../writing/package-xml'
import { sheetPath } from '../writing/workbook-parts'
import { openPackage, type Package } from '../writing/write-package'
import { textXml } from './cells-part'
import { commentBoxesXml, commentsXml, linksXml, sheetRelations } from './notes-part'
import { sheetXml } from './sheet-part'
import { stylesOf, type Styles } from './styles-part'
import { filterRange, workbookXml } from './workbook-part'
import type { XlsWorkbook } from './xls-workbook'

const COMMENT_BOXES =
  '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'

/**
 * Writes a workbook read from an .xls as .xlsx. `told` is what SheetJS made of its formulas. What cannot be written
 * is put among `lost` and the losses of its sheet.
 */
export function writeXlsx(
  workbook: XlsWorkbook,
  told: FormulasReply,
  external: boolean,
  lost: Set<string>
): Uint8Array {
  const target = openPackage()
  const kept = workbook.sheets.filter(({ kind }) => kind === 'cells')
  const styles = stylesOf(workbook)
  const withComments: number[] = []
  kept.forEach((sheet, index) => {
    const number = index + 1
    const found = told.sheets.find(({ name }) => name === sheet.name)
    const comments = found?.comments ?? []
    const links = linksXml(found?.links ?? [], sheet.tips)
    const filter = filterRange(workbook, sheet, told.names)
    const hasComments = comments.length > 0
    const source = {
      sheet,
      workbook,
      styles,
      told: found,
      external,
      filter,
      linksXml: links.xml,
      hasComments
    }
    target.add(sheetPath(index), sheetXml(source))
    const relations = sheetRelations(number, hasComments, links.relations)
    if (relations) target.add(`xl/worksheets/_rels/sheet${number}.xml.rels`, [relations])
    if (!hasComments) return
    withComments.push(number)
    target.add(`xl/comments${number}.xml`, [commentsXml(comments)])
    target.add(`xl/drawings/vmlDrawing${number}.vml`, [commentBoxesXml(comments)])
  })
  target.add('xl/workbook.xml', [workbookXml(workbook, kept, told.names, external, lost)])
  target.add('xl/sharedStrings.xml', sharedStrings(workbook, styles))
  target.add('xl/styles.xml', [styles.xml()])
  addRelations(target, kept.length, withComments)
  return target.finish()
}

function* sharedStrings({ texts, palette }: XlsWorkbook, styles: Styles): Generator<string> {
  yield `${XML}<sst xmlns="${MAIN}" uniqueCount="${texts.length}">`
  for (const text of texts) yield `<si>${textXml(text, styles, palette)}</si>`
  yield '</sst>'
}

function addRelations(target: Package, sheets: number, withComments: readonly number[]) {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1)
  target.add('[Content_Types].xml', [
    contentTypes(
      (withComments.length > 0 ? COMMENT_BOXES : '') +
        override('workbook.xml', 'sheet.main') +
        numbers.map((number) => override(`worksheets/sheet${number}.xml`, 'worksheet')).join('') +
        withComments.map((number) => override(`comments${number}.xml`, 'comments')).join('') +
        override('sharedStrings.xml', 'sharedStrings') +
        override('styles.xml', 'styles')
    )
  ])
  target.add('_rels/.rels', [relationships([relation('rId1', 'officeDocument', 'xl/workbook.xml')])])
  target.add('xl/_rels/workbook.xml.rels', [
    relationships([
      ...numbers.map((number) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`)),
      relation(`rId${sheets + 1}`, 'styles', 'styles.xml'),
      relation(`rId${sheets + 2}`, 'sharedStrings', 'sharedStrings.xml')
    ])
  ])
}
