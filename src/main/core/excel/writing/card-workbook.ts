import { type CardLayout, layOutCard } from './card-layout'
import type { Card } from './card-sheet'
import { cardXml } from './card-xml'
import { columnLetters, sheetNames } from './names'
import { workbookParts } from './workbook-parts'
import { writePackage } from './write-package'

/** Writes cards as an .xlsx file: a sheet each, which prints on one A4 page. Opens in WPS, Excel and LibreOffice. */
export function writeCardWorkbook(cards: readonly Card[]): Uint8Array {
  const names = sheetNames(cards.map(({ name }) => name))
  const layouts = cards.map(layOutCard)
  const entries = cards.map(({ name, widths }, index) => ({
    name: names[index] ?? name,
    printArea: `$A$1:$${columnLetters(widths.length - 1)}$${layouts[index]?.heights.length ?? 1}`
  }))
  return writePackage(
    workbookParts(entries, (index) => {
      const [card, layout] = [cards[index] as Card, layouts[index] as CardLayout]
      return [cardXml(layout, card.widths, index === 0)]
    })
  )
}
