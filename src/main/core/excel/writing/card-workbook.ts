import { layOutCard } from './card-layout'
import type { Card } from './card-sheet'
import { cardXml } from './card-xml'
import { columnLetters, sheetNames } from './names'
import { addWorkbookParts, sheetPath } from './workbook-parts'
import { openPackage } from './write-package'

/** A workbook of cards that is being written. */
export interface CardWorkbook {
  /** Adds a card, on a sheet of its own that prints on one A4 page. */
  add(card: Card): void
  /** The .xlsx file, once every card is in it. Opens in WPS, Excel and LibreOffice. */
  finish(): Uint8Array
}

/** Begins a workbook of cards; cards are written as they come, so that a whole school can pause between classes. */
export function openCardWorkbook(): CardWorkbook {
  const target = openPackage()
  const sheets: { name: string; printArea: string }[] = []
  return {
    add(card) {
      const layout = layOutCard(card)
      target.add(sheetPath(sheets.length), [cardXml(layout, card.widths, sheets.length === 0)])
      const printArea = `$A$1:$${columnLetters(card.widths.length - 1)}$${layout.heights.length}`
      sheets.push({ name: card.name, printArea })
    },
    finish() {
      const names = sheetNames(sheets.map(({ name }) => name))
      addWorkbookParts(
        target,
        sheets.map(({ name, printArea }, index) => ({ name: names[index] ?? name, printArea }))
      )
      return target.finish()
    }
  }
}
