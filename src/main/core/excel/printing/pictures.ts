import { Buffer } from 'node:buffer'
import type { SheetImage } from 'hucre'
import { type Block, stretch } from './block'
import { points } from './looks'
import { PIXEL } from './measures'

const shown = new Set<SheetImage['type']>(['png', 'jpeg', 'gif', 'webp'])
/** Bytes of the largest picture that is put on a page. */
const LARGEST = 4 * 1024 * 1024

/** Whether a picture can be put on the page. */
export function isShown({ type, data }: SheetImage): boolean {
  return shown.has(type) && data.length <= LARGEST
}

/** The pictures that begin in a block, as elements at their places. */
export function picturesHtml({ printed, rows, columns }: Block): string {
  const { images = [] } = printed.sheet
  return images
    .filter((image) => isShown(image))
    .map((image) => {
      const { from, to } = image.anchor
      if (from.row < rows.from || from.row > rows.to || from.col < columns.from || from.col > columns.to)
        return ''
      const across = stretch({ from: from.col, to: (to?.col ?? from.col + 1) - 1 }, columns, printed.widths)
      const down = stretch({ from: from.row, to: (to?.row ?? from.row + 1) - 1 }, rows, printed.heights)
      const width = image.width === undefined ? across.size : image.width * PIXEL
      const height = image.height === undefined ? down.size : image.height * PIXEL
      const place = `left:${points(across.start)};top:${points(down.start)};width:${points(width)};height:${points(height)}`
      return `<img alt="" style="${place}" src="data:image/${image.type};base64,${Buffer.from(image.data).toString('base64')}">`
    })
    .join('')
}
