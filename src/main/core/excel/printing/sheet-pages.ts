import type { Block } from './block'
import { type Paper, paperOf } from './paper'
import { scaleOf, type Scaling, type Share, shareOut, sizeOf, type Strip } from './pagination'
import { titleSpan } from './print-areas'
import type { PrintedSheet } from './printed-sheet'

/** One page of a sheet: its paper and the blocks on it. */
export interface SheetPage {
  printed: PrintedSheet
  paper: Paper
  scale: number
  blocks: Block[]
}

/** The pages of a sheet in the order of the printer: downwards first, then to the right, as in Excel. */
export function sheetPages(printed: PrintedSheet): SheetPage[] {
  const { pageSetup: setup = {}, rowBreaks = [], colBreaks = [] } = printed.sheet
  const paper = paperOf(setup)
  const { margins } = paper
  const room = {
    width: paper.width - margins.left - margins.right,
    height: paper.height - margins.top - margins.bottom
  }
  const scaling: Scaling = printed.facts.fitToPage
    ? { wide: setup.fitToWidth ?? 1, tall: setup.fitToHeight ?? 1 }
    : { percent: setup.scale ?? 100 }
  const fixed = 'wide' in scaling ? scaling : { wide: 0, tall: 0 }
  return printed.areas.flatMap((area) => {
    const rows: Strip = {
      sizes: printed.heights,
      range: area.rows,
      titles: titleSpan(setup.printTitlesRow),
      // A break stands after a row; the page begins with the next one.
      breaks: fixed.tall === 0 ? rowBreaks.map((row) => row + 1) : []
    }
    const columns: Strip = {
      sizes: printed.widths,
      range: area.columns,
      titles: titleSpan(setup.printTitlesColumn),
      breaks: fixed.wide === 0 ? colBreaks.map((column) => column + 1) : []
    }
    const scale = scaleOf(scaling, rows, columns, room)
    const down = shareOut(rows, room.height / scale)
    return shareOut(columns, room.width / scale).flatMap((across) =>
      down.map((share) => {
        const blocks = blocksOf(printed, share, across, scale)
        return { printed, paper, scale, blocks: placed(blocks, { paper, room, scale, setup, across, share }) }
      })
    )
  })
}

/** The body and what is repeated beside it, as if the page began where the first of them does. */
function blocksOf(printed: PrintedSheet, down: Share, across: Share, scale: number): Block[] {
  const { heights, widths } = printed
  const top = down.titles ? sizeOf(heights, down.titles) * scale : 0
  const left = across.titles ? sizeOf(widths, across.titles) * scale : 0
  const rows = [...(down.titles ? [{ span: down.titles, y: 0 }] : []), { span: down, y: top }]
  const columns = [...(across.titles ? [{ span: across.titles, x: 0 }] : []), { span: across, x: left }]
  return rows.flatMap(({ span: row, y }) =>
    columns.map(({ span: column, x }) => ({
      printed,
      rows: { from: row.from, to: row.to },
      columns: { from: column.from, to: column.to },
      x,
      y,
      scale
    }))
  )
}

interface Placing {
  paper: Paper
  room: { width: number; height: number }
  scale: number
  setup: NonNullable<PrintedSheet['sheet']['pageSetup']>
  across: Share
  share: Share
}

function placed(blocks: Block[], { paper, room, scale, setup, across, share }: Placing): Block[] {
  const printed = blocks[0]?.printed
  if (!printed) return []
  const sizeWith = (sizes: readonly number[], part: Share) =>
    (sizeOf(sizes, part) + (part.titles ? sizeOf(sizes, part.titles) : 0)) * scale
  const spare = (centred: boolean | undefined, free: number) => (centred ? Math.max(0, free / 2) : 0)
  const x =
    paper.margins.left + spare(setup.horizontalCentered, room.width - sizeWith(printed.widths, across))
  const y = paper.margins.top + spare(setup.verticalCentered, room.height - sizeWith(printed.heights, share))
  return blocks.map((block) => ({ ...block, x: block.x + x, y: block.y + y }))
}
