import type { CardLayout } from './card-layout'
import { cellXml, columnsXml, mergesXml, rowXml, WORKSHEET } from './cell-xml'
import { columnLetters } from './names'
import { cardStyle } from './styles'

/** The part `xl/worksheets/sheetN.xml` of a card: on one A4 page, centred, without lines around the cells on the screen. */
export function cardXml(
  { size, heights, cells }: CardLayout,
  widths: readonly number[],
  active: boolean
): string {
  const rows = heights.map((): string[] => [])
  const merges: string[] = []
  for (const { text, kind, row, column, rows: high, columns } of cells) {
    const style = cardStyle(kind, size)
    // The cells that a merged range covers have its style too: its borders are drawn from them.
    for (let down = row; down < row + high; down++) {
      for (let right = column; right < column + columns; right++) {
        const content = down === row && right === column ? text : null
        const reference = columnLetters(right) + String(down + 1)
        ;(rows[down] as string[])[right] = cellXml(reference, content, style)
      }
    }
    if (high > 1 || columns > 1) {
      merges.push(`${columnLetters(column)}${row + 1}:${columnLetters(column + columns - 1)}${row + high}`)
    }
  }
  return (
    `${WORKSHEET}<sheetViews><sheetView showGridLines="0"${active ? ' tabSelected="1"' : ''} workbookViewId="0"/></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="18"/>${columnsXml(widths)}<sheetData>` +
    rows
      .map((row, index) => rowXml(index + 1, Math.round((heights[index] ?? 0) * 4) / 4, row.join('')))
      .join('') +
    `</sheetData>${mergesXml(merges)}` +
    '<printOptions horizontalCentered="1" verticalCentered="1"/>' +
    '<pageMargins left="0.4" right="0.4" top="0.4" bottom="0.4" header="0.2" footer="0.2"/>' +
    '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="1"/></worksheet>'
  )
}
