import { cellXml, columnsXml, mergesXml, rowXml, WORKSHEET } from './cell-xml'
import { columnWidth, linesIn, type ListRow, type ListSheet } from './list-sheet'
import { soleMark } from './marks'
import { columnLetters } from './names'
import { type StyleIndex, styles } from './styles'

/** A4 portrait holds about this many half-width characters at full size; a wider list lies on its side. */
const PORTRAIT_WIDTH = 95
/** A list with a title is made at least this wide, so that title and information line have room. */
const TITLED_WIDTH = 64
const LINE_HEIGHT = 13.5
const ROW_HEIGHT = 18

/** Where the header rows of a sheet are, counted from 1, as WPS shows them. */
export function headerRowsOf(sheet: ListSheet): { first: number; last: number } {
  const first = 1 + (sheet.title === undefined ? 0 : 1) + (sheet.information === undefined ? 0 : 1)
  return { first, last: first + (hasGroups(sheet) ? 1 : 0) }
}

function hasGroups(sheet: ListSheet) {
  return sheet.columns.some((column) => column.group !== undefined)
}

/** The part `xl/worksheets/sheetN.xml`, in pieces: a long list never stands in memory as one text. */
export function* sheetXml(sheet: ListSheet, active: boolean): Generator<string> {
  const { columns } = sheet
  const widths = widthsOf(sheet)
  const headers = headerRowsOf(sheet)
  yield opening(sheet, widths, headers.last, active)

  const merges: string[] = []
  const wide = (row: number) => {
    if (columns.length > 1) merges.push(`A${row}:${columnLetters(columns.length - 1)}${row}`)
  }
  const total = widths.reduce((sum, width) => sum + width, 0)
  let row = 0
  /** A line over the whole width; `points` is the size of its font, the body's being 10. */
  function across(text: string, style: StyleIndex, least: number, points = 10) {
    row++
    wide(row)
    const scale = points / 10
    const height = Math.max(least, linesIn(text, total / scale) * LINE_HEIGHT * scale + 6)
    return rowXml(row, height, cellXml(`A${row}`, text, style))
  }

  if (sheet.title !== undefined) yield across(sheet.title, styles.title, 32, 16)
  if (sheet.information !== undefined) yield across(sheet.information, styles.information, 22, 11)
  yield headerXml(sheet, widths, headers, merges)
  row = headers.last

  const letters = columns.map((_, index) => columnLetters(index))
  const textStyles = columns.map(({ align, warning }) =>
    warning ? styles.warningText : align === 'left' ? styles.textLeft : styles.textCentred
  )
  for (const item of sheet.rows) yield bodyRow(item, ++row, letters, widths, textStyles)

  for (const note of sheet.notes ?? []) yield across(note, styles.note, ROW_HEIGHT)
  if (sheet.signatures !== undefined) yield across(sheet.signatures, styles.note, 30)
  yield closing(merges, total > PORTRAIT_WIDTH)
}

function widthsOf({ columns, title }: ListSheet): number[] {
  const widths = columns.map(columnWidth)
  const total = widths.reduce((sum, width) => sum + width, 0)
  const factor = title === undefined ? 1 : Math.max(1, TITLED_WIDTH / total)
  return widths.map((width) => Math.round(width * factor))
}

function opening(sheet: ListSheet, widths: number[], headerRow: number, active: boolean) {
  const frozen = sheet.frozenColumns ?? 0
  const corner = `${columnLetters(frozen)}${headerRow + 1}`
  const pane = frozen > 0 ? 'bottomRight' : 'bottomLeft'
  const columns = columnsXml(widths.map((width) => width + 0.7))
  return (
    `${WORKSHEET}<sheetViews><sheetView${active ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    `<pane${frozen > 0 ? ` xSplit="${frozen}"` : ''} ySplit="${headerRow}" topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="${ROW_HEIGHT}" customHeight="1"/>${columns}<sheetData>`
  )
}

/** Groups are merged to the right, single columns downwards; the ranges cannot overlap. */
function headerXml(
  sheet: ListSheet,
  widths: number[],
  { first, last }: { first: number; last: number },
  merges: string[]
) {
  const { columns } = sheet
  const lines = Math.max(...columns.map((column, index) => linesIn(column.header, widths[index] ?? 8)))
  const upper: string[] = []
  const lower: string[] = []
  for (let start = 0; start < columns.length;) {
    const group = columns[start]?.group
    let end = start
    while (group !== undefined && columns[end + 1]?.group === group) end++
    for (let index = start; index <= end; index++) {
      const { header = '', warning } = columns[index] ?? {}
      const style = warning ? styles.warningHeader : styles.header
      const letters = columnLetters(index)
      const top = group === undefined ? header : index === start ? group : null
      upper.push(cellXml(`${letters}${first}`, top, style))
      lower.push(cellXml(`${letters}${last}`, group === undefined ? null : header, style))
      if (group === undefined && last > first) merges.push(`${letters}${first}:${letters}${last}`)
    }
    if (end > start) merges.push(`${columnLetters(start)}${first}:${columnLetters(end)}${first}`)
    start = end + 1
  }
  if (last === first) return rowXml(first, Math.max(24, lines * LINE_HEIGHT + 8), upper.join(''))
  const height = Math.max(20, (lines * LINE_HEIGHT) / 2 + 6)
  return rowXml(first, height, upper.join('')) + rowXml(last, height, lower.join(''))
}

function bodyRow(item: ListRow, row: number, letters: string[], widths: number[], textStyles: StyleIndex[]) {
  const total = 'total' in item
  const cells = total ? item.total : item
  let lines = 1
  let xml = ''
  for (let index = 0; index < letters.length; index++) {
    const content = cells[index] ?? null
    // The length of a mark says nothing of the room that its value needs.
    if (typeof content === 'string' && soleMark(content) === null)
      lines = Math.max(lines, linesIn(content, widths[index] ?? 8))
    const text = total ? styles.totalText : (textStyles[index] ?? styles.textCentred)
    const style = typeof content === 'number' ? (total ? styles.totalNumber : styles.number) : text
    xml += cellXml(`${letters[index]}${row}`, content, style)
  }
  return rowXml(row, lines === 1 ? ROW_HEIGHT : lines * LINE_HEIGHT + 5, xml)
}

/** The order of these elements is fixed by the schema (ECMA-376 part 1, CT_Worksheet): another order is "repaired". */
function closing(merges: string[], landscape: boolean) {
  return (
    '</sheetData>' +
    mergesXml(merges) +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页,共 &amp;N 页</oddFooter></headerFooter>' +
    '</worksheet>'
  )
}
