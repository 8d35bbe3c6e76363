import { type CardLayout, layOutCard } from './card-layout'
import type { Card } from './card-sheet'
import { cardXml } from './card-xml'
import { columnLetters, sheetNames } from './names'
import { addWorkbookParts, sheetPath } from './workbook-parts'
import { openPackage } from './write-package'

/** A workbook of cards that is being written. */
export interface CardWorkbook {
  /** Adds a card, on a sheet of its own that prints on one A4 page. */
  add(card: Card): void
  /** Adds the form of a card: laid out as the card is, with what its cells say in a form. */
  addForm(card: Card): void
  /** The .xlsx file, once every card is in it. Opens in WPS, Excel and LibreOffice. */
  finish(): Uint8Array
}

/** Begins a workbook of cards; cards are written as they come, so that a whole school can pause between classes. */
export function openCardWorkbook(): CardWorkbook {
  const target = openPackage()
  const sheets: { name: string; printArea: string }[] = []
  function write({ name, widths }: Card, layout: CardLayout) {
    target.add(sheetPath(sheets.length), [cardXml(layout, widths, sheets.length === 0)])
    const printArea = `$A$1:$${columnLetters(widths.length - 1)}$${layout.heights.length}`
    sheets.push({ name, printArea })
  }
  return {
    add: (card) => write(card, layOutCard(card)),
    addForm(card) {
      const layout = layOutCard(card)
      // The length of a mark says nothing of the room that its value needs.
      const cells = layout.cells.map((cell) => ({ ...cell, text: cell.form ?? cell.text }))
      write(card, { ...layout, cells })
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
