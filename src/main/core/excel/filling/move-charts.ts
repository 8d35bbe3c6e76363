import { moveFormula, type SheetMoves } from './move-formula'
import { replaceText } from './move-surroundings'
import { parseXml } from './xml-tree'

/** Brings the ranges of a chart up to date; the sheet's own name stands in each. Unknown text is left as it is. */
export function moveChart(xml: string, plan: SheetMoves): string {
  const document = parseXml(xml)
  for (const range of document.root.find('f')) replaceText(range, moveFormula(range.text, plan, ''))
  return document.toString()
}
