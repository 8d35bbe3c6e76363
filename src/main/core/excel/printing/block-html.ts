import type { CellStyle, FontStyle } from 'hucre'
import { type Block, places, stretch } from './block'
import { escapeHtml } from './escape'
import { cellCss, fontCss, points } from './looks'
import { CELL_PADDING, textPoints, USUAL_SIZE } from './measures'
import { numberInRoom } from './number-room'
import { picturesHtml } from './pictures'
import type { StyleSheet } from './style-sheet'

/** What all pages of a workbook share. */
export interface Surroundings {
  styles: StyleSheet
  usual: { font: FontStyle; theme: readonly string[] }
}

interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** The texts and pictures of a block; what reaches beyond it is cut off as paper cuts it off. */
export function blockHtml(block: Block, around: Surroundings): string {
  const { printed, x, y, scale } = block
  const rows = places(block.rows, printed.heights)
  const columns = places(block.columns, printed.widths)
  const width = columns.reduce((sum, { size }) => sum + size, 0)
  const height = rows.reduce((sum, { size }) => sum + size, 0)
  const texts: string[] = []
  const merged = new Set<object>()
  for (const row of rows) {
    let line = ''
    for (const column of columns) {
      const merge = printed.merge(row.at, column.at)
      if (!merge) {
        line += cellHtml(block, row.at, column.at, around, { left: column.start, width: column.size })
        continue
      }
      if (merged.has(merge)) continue
      merged.add(merge)
      const wide = stretch({ from: merge.startCol, to: merge.endCol }, block.columns, printed.widths)
      const high = stretch({ from: merge.startRow, to: merge.endRow }, block.rows, printed.heights)
      const box = { left: wide.start, width: wide.size, top: high.start, height: high.size }
      texts.push(mergedHtml(block, merge.startRow, merge.startCol, around, box))
    }
    if (line)
      texts.push(`<div class="r" style="top:${points(row.start)};height:${points(row.size)}">${line}</div>`)
  }
  const place = `left:${points(x)};top:${points(y)};width:${points(width)};height:${points(height)}`
  const scaled = scale === 1 ? '' : `;transform:scale(${scale})`
  return `<div class="b" style="${place}${scaled}">${texts.join('')}${picturesHtml(block)}</div>`
}

function cellHtml(
  block: Block,
  row: number,
  column: number,
  around: Surroundings,
  box: { left: number; width: number }
): string {
  const shown = textHtml(block, row, column, around, box.width)
  if (!shown) return ''
  const { left, width } = overflowing(block, row, column, box)
  const place = around.styles.classOf(`left:${points(left)};width:${points(width)}`)
  return `<p class="${shown.look} ${place}">${shown.html}</p>`
}

function mergedHtml(block: Block, row: number, column: number, around: Surroundings, box: Box): string {
  const shown = textHtml(block, row, column, around, box.width)
  if (!shown) return ''
  const place = `left:${points(box.left)};top:${points(box.top)};width:${points(box.width)};height:${points(box.height)}`
  return `<p class="${shown.look}" style="${place}">${shown.html}</p>`
}

function textHtml({ printed }: Block, row: number, column: number, around: Surroundings, width: number) {
  const { text, stands } = printed.words(row, column)
  if (text === '') return undefined
  const cell = printed.cell(row, column)
  const style = shrunk(cell?.style, text, width, around)
  const look = around.styles.classOf(cellCss(style, stands, around.usual))
  const runs = cell?.richText?.map(({ text: piece, font }) => {
    const html = escapeHtml(piece)
    if (!font) return html
    const css = fontCss({ ...around.usual.font, ...style?.font, ...font }, around.usual.theme)
    return `<span class="${around.styles.classOf(css)}">${html}</span>`
  })
  if (runs) return { look, html: runs.join('') }
  const fits = stands !== 'right' || style?.alignment?.textRotation
  const size = style?.font?.size ?? around.usual.font.size ?? USUAL_SIZE
  const general = (style?.numFmt ?? 'General') === 'General'
  return { look, html: escapeHtml(fits ? text : numberInRoom(text, size, width, general)) }
}

/** 缩小字体填充: letters as large as the cell has room for. */
function shrunk(style: CellStyle | undefined, text: string, width: number, { usual }: Surroundings) {
  if (!style?.alignment?.shrinkToFit || style.alignment.wrapText) return style
  const size = style.font?.size ?? usual.font.size ?? USUAL_SIZE
  const factor = (width - 2 * CELL_PADDING) / textPoints(text, size)
  return factor >= 1 ? style : { ...style, font: { ...style.font, size: Math.max(1, size * factor) } }
}

/** Text that is not wrapped reaches over empty neighbours, as far as it needs. */
function overflowing(
  { printed }: Block,
  row: number,
  column: number,
  box: { left: number; width: number }
): { left: number; width: number } {
  const { text, stands } = printed.words(row, column)
  const { alignment = {}, font } = printed.style(row, column) ?? {}
  const { horizontal = 'general', wrapText, shrinkToFit, textRotation } = alignment
  if (horizontal === 'centerContinuous') return continued(printed, row, column, box)
  if (wrapText || shrinkToFit || textRotation || stands === 'right') return box
  const missing = textPoints(text, font?.size ?? USUAL_SIZE) + 2 * CELL_PADDING - box.width
  if (missing <= 0 || ['justify', 'distributed', 'fill'].includes(horizontal)) return box
  const free = (step: 1 | -1, most: number) => {
    let room = 0
    for (let at = column + step; room < most && at >= 0 && at < printed.widths.length; at += step) {
      if (printed.words(row, at).text !== '' || printed.merge(row, at)) break
      room += printed.widths[at] ?? 0
    }
    return room
  }
  if (horizontal === 'right') {
    const room = free(-1, missing)
    return { left: box.left - room, width: box.width + room }
  }
  if (horizontal !== 'center') return { left: box.left, width: box.width + free(1, missing) }
  const room = Math.min(free(1, missing / 2), free(-1, missing / 2))
  return { left: box.left - room, width: box.width + 2 * room }
}

/** 跨列居中: over the empty cells to the right that are aligned so as well. */
function continued(
  printed: Block['printed'],
  row: number,
  column: number,
  box: { left: number; width: number }
): { left: number; width: number } {
  let { width } = box
  for (let at = column + 1; at < printed.widths.length; at++) {
    const across = printed.style(row, at)?.alignment?.horizontal === 'centerContinuous'
    if (!across || printed.words(row, at).text !== '') break
    width += printed.widths[at] ?? 0
  }
  return { left: box.left, width }
}
