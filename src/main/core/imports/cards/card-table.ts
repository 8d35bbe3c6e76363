import type { Cell } from '../../excel/reading/sheet-grid'
import type { CardWords } from './card-words'
import type { CardContent } from './read-card'

/** What stood on a card and belongs to no label. */
const UNEXPLAINED = '未识别内容'
/** Stands for a name that is missing, so that the row is refused and not taken for the card above it. */
const NAMELESS = '—'

/** The cards as rows under one row of headers, the name in the first column. */
export function tableOf(
  cards: readonly CardContent[],
  words: CardWords
): { headers: string[]; rows: Cell[][] } {
  const found = cards.map((card) => cellsOf(card, words))
  const same = sameLabels(found, words)
  const renamed = found.map(
    (cells) => new Map([...cells].map(([header, value]) => [same.get(header) ?? header, value]))
  )
  const headers = nameFirst(inOrder(renamed), words)
  return { headers, rows: renamed.map((cells) => rowOf(cells, headers, words)) }
}

/** The card's cells by header, the family's people numbered where their table stood. */
function cellsOf(
  { entries, people, peopleAfter, unexplained }: CardContent,
  words: CardWords
): Map<string, Cell> {
  const cells = new Map<string, Cell>()
  for (const [place, { header, value }] of entries.entries()) {
    if (place === peopleAfter) addPeople()
    cells.set(header, value)
  }
  if (peopleAfter >= entries.length) addPeople()
  if (unexplained.length > 0) cells.set(UNEXPLAINED, unexplained.join(';'))
  return cells

  function addPeople() {
    for (const [index, person] of people.entries())
      for (const [label, value] of person) cells.set(`家庭成员${index + 1}${words.key(label)}`, value)
  }
}

/**
 * Two forms in one workbook call the same thing 姓名 and 学生姓名: one column, unless a card has both. The later
 * words are given with the first.
 */
function sameLabels(cards: readonly ReadonlyMap<string, Cell>[], words: CardWords): Map<string, string> {
  const byMeaning = new Map<string, string[]>()
  for (const header of new Set(cards.flatMap((cells) => [...cells.keys()]))) {
    const meaning = words.asksFor(header)
    if (meaning !== null) byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), header])
  }
  const same = new Map<string, string>()
  for (const [first, ...others] of byMeaning.values()) {
    const alone = cards.every(
      (cells) => [first, ...others].filter((header) => header && cells.has(header)).length < 2
    )
    if (first !== undefined && alone) for (const other of others) same.set(other, first)
  }
  return same
}

/** Every header of any card, each behind the one it follows on its card. */
function inOrder(cards: readonly ReadonlyMap<string, Cell>[]): string[] {
  const order: string[] = []
  for (const cells of cards) {
    let last = -1
    for (const header of cells.keys()) {
      const place = order.indexOf(header)
      if (place >= 0) last = place
      else order.splice((last += 1), 0, header)
    }
  }
  return order
}

function nameFirst(order: string[], words: CardWords): string[] {
  const name = order.findIndex((header) => words.isName(header))
  return name > 0 ? [...order.splice(name, 1), ...order] : order
}

function rowOf(cells: ReadonlyMap<string, Cell>, headers: readonly string[], words: CardWords): Cell[] {
  const named = headers.some((header) => words.isName(header) && cells.get(header))
  return headers.map((header, place) => (place === 0 && !named ? NAMELESS : (cells.get(header) ?? null)))
}
