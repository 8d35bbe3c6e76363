import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { ListSheet } from './list-sheet'
import { sheetNames } from './names'
import { headerRowsOf, sheetXml } from './sheet-xml'
import { stylesXml } from './styles'
import { workbookParts } from './workbook-parts'

/** Text handed to the compressor at once; larger pieces gain nothing. */
const PIECE = 1 << 16

/**
 * Writes school lists as an .xlsx file: one sheet for all, or one per class. Opens in WPS, Excel and
 * LibreOffice without repair. The rows are pulled, escaped and compressed piece by piece.
 */
export function writeListWorkbook(spec: { sheets: readonly ListSheet[] }): Uint8Array {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  const names = sheetNames(spec.sheets.map((sheet) => sheet.name))
  const entries = spec.sheets.map((sheet, index) => ({
    name: names[index] ?? sheet.name,
    titleRows: headerRowsOf(sheet)
  }))
  for (const [path, text] of Object.entries(workbookParts(entries))) addPart(zip, path, [text])
  addPart(zip, 'xl/styles.xml', [stylesXml])
  spec.sheets.forEach((sheet, index) => {
    addPart(zip, `xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, index === 0))
  })
  zip.end()
  return Buffer.concat(pieces)
}

function addPart(zip: Zip, path: string, texts: Iterable<string>) {
  const part = new ZipDeflate(path, { level: 4 })
  zip.add(part)
  let gathered = ''
  for (const text of texts) {
    gathered += text
    if (gathered.length < PIECE) continue
    part.push(strToU8(gathered))
    gathered = ''
  }
  part.push(strToU8(gathered), true)
}
