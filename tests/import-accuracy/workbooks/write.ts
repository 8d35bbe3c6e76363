import { strToU8, zipSync } from 'fflate'
import * as xlsx from 'xlsx'

/** A cell of a made-up sheet; `null` is an empty one. */
export type Cell = string | number | boolean | null | xlsx.CellObject

/** A made-up sheet. Merges are written as WPS shows them, `A1:F1`. */
export interface Sheet {
  name: string
  rows: Cell[][]
  merges?: string[]
  hidden?: boolean
}

/** What a workbook is saved as. */
export type Format = 'xlsx' | 'biff8' | 'xlml'

/** A workbook with these sheets. Serial numbers count from 1904 where `date1904` says so. */
export function workbook(sheets: Sheet[], format: Format = 'xlsx', date1904 = false): Uint8Array {
  const book = xlsx.utils.book_new()
  for (const { name, rows, merges = [] } of sheets) {
    const sheet = xlsx.utils.aoa_to_sheet(rows)
    sheet['!merges'] = merges.map((range) => xlsx.utils.decode_range(range))
    xlsx.utils.book_append_sheet(book, sheet, name)
  }
  book.Workbook = {
    Sheets: sheets.map(({ name, hidden }) => ({ name, Hidden: hidden ? 1 : 0 })),
    WBProps: { date1904 }
  }
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType: format }) as ArrayBuffer)
}

/** A workbook of one sheet. */
export function oneSheet(rows: Cell[][], name = 'Sheet1', merges: string[] = []): Uint8Array {
  return workbook([{ name, rows, merges }])
}

/** An xlsx whose only sheet is this XML, as web systems write it: no shared strings, no styles. */
export function bareWorkbook(sheetName: string, sheetXml: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packages = 'http://schemas.openxmlformats.org/package/2006'
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const relation = (kind: string, target: string) =>
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/${kind}" Target="${target}"/></Relationships>`
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`
    ),
    '_rels/.rels': strToU8(relation('officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`
    ),
    'xl/_rels/workbook.xml.rels': strToU8(relation('worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${main}">${sheetXml}</worksheet>`)
  })
}

/** Rows as separated text; a cell with the separator or a line break is quoted. */
export function separated(rows: Cell[][], separator: string): string {
  const quote = (text: string) =>
    text.includes(separator) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  return rows.map((row) => row.map((cell) => quote(String(cell ?? ''))).join(separator)).join('\r\n')
}

/** Text in GB18030, of characters that need two bytes at most: the decoder of the runtime, turned round. */
export function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, number[]>()
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++)
      codes.set(decoder.decode(Uint8Array.of(first, second)), [first, second])
  return Uint8Array.from([...text].flatMap((sign) => codes.get(sign) ?? [sign.charCodeAt(0)]))
}

/** Text in UTF-16, little-endian, with its mark. */
export function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
}

/** A page with one table, as a web system sends it under the name `.xls`. */
export function htmlTable(rows: Cell[][], charset: string): string {
  const cells = (row: Cell[]) =>
    row.map((cell) => `<td style="mso-number-format:'\\@'">${String(cell ?? '&nbsp;')}</td>`).join('')
  const body = rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><style>td{mso-style-parent:style0;}</style></head><body><table border="1">${body}</table></body></html>`
}
