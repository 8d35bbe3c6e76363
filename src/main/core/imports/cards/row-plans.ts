import type { Box } from './boxes'
import type { RowToken } from './read-row'

/** Per box of a row: the words of the label in it, or null for a place to fill in. */
type RowPlan = (string | null)[]

/**
 * How the rows of a workbook's cards were read: a row that is printed alike is read alike on the next card, whatever is
 * filled in, and without weighing its readings again.
 */
export class RowPlans {
  private readonly plans = new Map<string, RowPlan>()

  /** The tokens of a row that is printed like one before; null where none was, or where too much is filled in. */
  read(boxes: readonly Box[]): RowToken[] | null {
    const plan = this.plans.get(keyOf(boxes))
    if (!plan || plan.some((label, place) => label !== null && label !== boxes[place]?.text)) return null
    const tokens: RowToken[] = []
    for (const [place, box] of boxes.entries()) {
      const label = plan[place]
      if (label !== null && label !== undefined) tokens.push({ kind: 'bare', label, box })
      else if (!answer(tokens, box)) return null
    }
    return tokens
  }

  /** Keeps how a row was read, unless something in it could not be explained by its labels. */
  remember(boxes: readonly Box[], tokens: readonly RowToken[]) {
    const labels = new Map<Box, string>()
    for (const token of tokens) {
      if (token.kind !== 'pair' && token.kind !== 'bare') return
      labels.set(token.box, token.label)
    }
    const plan = boxes.map((box) => (labels.has(box) ? box.text : null))
    if (plan[0] !== null) this.plans.set(keyOf(boxes), plan)
  }
}

/** Gives the last label what stands in the box; false where it has an answer already. */
function answer(tokens: RowToken[], box: Box): boolean {
  const last = tokens.at(-1)
  if (last?.kind === 'bare')
    tokens[tokens.length - 1] = { ...last, kind: 'pair', value: box.text ? box.cell : null, answerBox: box }
  else if (last?.kind === 'pair' && box.text !== '') {
    if (last.value !== null) return false
    last.value = box.cell
    last.answerBox = box
  }
  return true
}

function keyOf(boxes: readonly Box[]): string {
  return boxes.map(({ left }) => left).join() + (boxes[0]?.text ?? '')
}
