import type ExcelJS from 'exceljs'
import type { TemplatePreview, TemplateSheet } from '../../src/shared/api/templates'
import { aroundRows, differingParts, partsOf } from '../template-parts'
import { shown, workbookOf } from './bureau-truth'

/** Parts that hold what was written; any other must come out byte for byte. */
const WRITTEN =
  /^xl\/(?:sharedStrings|styles|calcChain|workbook)\.xml$|^xl\/worksheets\/sheet\d+\.xml$|^\[Content_Types\]\.xml$|^xl\/_rels\/workbook\.xml\.rels$|^docProps\/app\.xml$/

/** What of a template is no longer as it was in the filled file, in words; nothing where only what was asked for was filled in. */
export async function changedElsewhere(
  template: Uint8Array,
  filled: Uint8Array,
  { preview, rows }: { preview: TemplatePreview; rows: Record<number, number> }
): Promise<string[]> {
  const [before, after] = [await workbookOf(template), await workbookOf(filled)]
  const isCard = preview.sheets.some(({ kind }) => kind === 'card')
  const parts = differingParts(template, filled).filter(
    (path) => !WRITTEN.test(path) && !(isCard && isNew(path, template))
  )
  const sheets = preview.sheets.flatMap((sheet) => {
    const own = before.worksheets[sheet.sheet] as ExcelJS.Worksheet
    if (sheet.kind === 'card')
      return after.worksheets
        .filter(({ state }) => state === 'visible')
        .flatMap((copy) => cellsApart(own, copy, sheet, 0))
    const copy = after.getWorksheet(own.name)
    if (!copy) return [`${own.name} 不见了`]
    const inserted =
      sheet.kind === 'list'
        ? Math.max(0, (rows[sheet.sheet] ?? 0) - Math.max(0, sheet.lastRow - sheet.firstRow + 1))
        : 0
    const around = inserted === 0 && !isCard ? surroundings(template, filled, sheet) : []
    return [...around, ...cellsApart(own, copy, sheet, inserted)]
  })
  return [...parts.map((path) => `部件 ${path}`), ...sheets]
}

function isNew(path: string, template: Uint8Array): boolean {
  return !Object.hasOwn(partsOf(template), path)
}

/** Widths, merges, validations, formats, protection and print set-up, as the sheet's part spells them out. */
function surroundings(template: Uint8Array, filled: Uint8Array, { sheet, name }: TemplateSheet): string[] {
  const part = `xl/worksheets/sheet${sheet + 1}.xml`
  const plain = (bytes: Uint8Array) =>
    aroundRows(bytes, part)
      .replace(/<dimension[^>]*\/>/, '')
      .replace(/<\?xml[^>]*\?>\s*/, '')
  return plain(template) === plain(filled) ? [] : [`${name} 的版面`]
}

/** Cells that hold or look other than in the template, though nothing was to be filled into them. */
function cellsApart(
  before: ExcelJS.Worksheet,
  after: ExcelJS.Worksheet,
  sheet: TemplateSheet,
  inserted: number
): string[] {
  const written = new Set(sheet.texts.map(({ place }) => place))
  const bound = new Set(sheet.columns.map(({ place }) => place))
  const apart: string[] = []
  before.eachRow({ includeEmpty: true }, (row, number) => {
    const data = sheet.kind === 'list' && number >= sheet.firstRow && number <= sheet.lastRow
    row.eachCell({ includeEmpty: true }, (cell) => {
      const letters = cell.address.replace(/\d+/, '')
      const isFilled = written.has(cell.address) || bound.has(cell.address) || (data && bound.has(letters))
      const moved = number >= sheet.firstRow && sheet.kind === 'list' ? inserted : 0
      const other = after.getCell(`${letters}${number + moved}`)
      if (!isFilled && content(cell, inserted) !== content(other, inserted))
        apart.push(`${cell.address} 的内容`)
      const isExample = data && number < sheet.firstRow + sheet.replaced
      if (!isExample && looks(cell, isFilled) !== looks(other, isFilled)) apart.push(`${cell.address} 的样式`)
    })
  })
  return apart
}

function content(cell: ExcelJS.Cell, inserted: number): string {
  const text = shown(cell)
  return text === 'formula' && inserted === 0 ? cell.formula : text
}

/** Fonts, fills, borders and alignment; a text that is longer than its cell may wrap there. */
function looks(cell: ExcelJS.Cell, isFilled: boolean): string {
  const { font, fill, border, protection, alignment, numFmt } = cell.style
  const own = isFilled ? { ...alignment, wrapText: undefined } : { ...alignment, numFmt }
  return JSON.stringify({ font, fill, border, protection, own })
}
