import type { Box, Boxes, Region } from './boxes'

/** Some cards of a form have a star at a label, or a space in it, and others have not. */
const MARKS = /[\s★☆*※:：]/g

/** A card as found on its sheet. */
export interface FoundCard {
  sheet: string
  boxes: Boxes
  region: Region
  /** Title and information lines that stand over several cards. */
  lead: Region | null
  /** What the place and row of the student's name look like: the same for cards of one form. */
  form: string
}

/** With fewer cards of a form, that a text comes again proves nothing. */
const ENOUGH_CARDS = 3

/**
 * What is printed on every card of a form and what differs from card to card. A printed text need not be a
 * label, but a text of one card alone is none.
 */
export class Print {
  private readonly forms = new Map<string, { cards: number; texts: Map<string, number> }>()

  private readonly shares = new Map<Box, number>()

  constructor(cards: readonly FoundCard[]) {
    for (const { boxes, region, form } of cards) {
      let known = this.forms.get(form)
      if (!known) this.forms.set(form, (known = { cards: 0, texts: new Map() }))
      known.cards += 1
      const seen = new Set<string>()
      for (let row = region.top; row <= region.bottom; row += 1)
        for (const box of boxes.startingIn(row, region)) if (mayBePrinted(box)) seen.add(keyOf(box, region))
      for (const key of seen) known.texts.set(key, (known.texts.get(key) ?? 0) + 1)
    }
  }

  /** Stands on hardly any other card of the form. */
  differs(box: Box, card: FoundCard): boolean {
    const share = this.share(box, card)
    return share !== null && share < 0.5
  }

  /** Stands on all cards of the form. */
  repeats(box: Box, card: FoundCard): boolean {
    const share = this.share(box, card)
    return share !== null && share > 0.9
  }

  private share(box: Box, { region, form }: FoundCard): number | null {
    const known = this.forms.get(form)
    if (!known || known.cards < ENOUGH_CARDS) return null
    let share = this.shares.get(box)
    if (share === undefined) {
      share = !mayBePrinted(box) ? 0 : (known.texts.get(keyOf(box, region)) ?? 0) / known.cards
      this.shares.set(box, share)
    }
    return share
  }
}

/** Numbers are answers. */
function mayBePrinted({ text }: Box): boolean {
  return text !== '' && !/^\d{3}/.test(text)
}

function keyOf({ left, text }: Box, region: Region): string {
  return `${left - region.left}|${text.replace(MARKS, '')}`
}
