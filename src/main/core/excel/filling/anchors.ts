import type { RowMoves } from './row-moves'
import type { XmlElement } from './xml-tree'

/** Moves a picture, shape or control by its anchor (`from`, `to`). It keeps its size: its end moves as far as its beginning. */
export function moveAnchor(anchor: XmlElement, moves: RowMoves) {
  const from = anchor.child('from')?.child('row')
  const top = Number(from?.text ?? 0)
  const down = moves.row(top) - top
  if (down === 0) return
  for (const row of [from, anchor.child('to')?.child('row')])
    if (row) row.text = String(Number(row.text) + down)
}
