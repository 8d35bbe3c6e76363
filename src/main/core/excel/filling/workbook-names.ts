import { moveFormula, type SheetMoves } from './move-formula'
import { replaceText } from './move-surroundings'
import { XmlElement } from './xml-tree'

/** Element order of a workbook part up to the one that recalculation is set in (ECMA-376 part 1, 18.2.27). */
const beforeCalculation = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames'
]

/** The sheets as the workbook lists them, chart sheets included. */
export function sheetEntries(workbook: XmlElement): XmlElement[] {
  return workbook.child('sheets')?.elements ?? []
}

/** The defined names. */
export function definedNames(workbook: XmlElement): XmlElement[] {
  return workbook.child('definedNames')?.elements ?? []
}

/** Brings defined names, print areas and titles among them, up to date; a local name stands on its sheet. */
export function moveNames(
  workbook: XmlElement,
  seenFrom: (sheet: number) => { plan: SheetMoves; name: string }
) {
  for (const defined of definedNames(workbook)) {
    const { plan, name } = seenFrom(Number(defined.get('localSheetId') ?? 0))
    replaceText(
      defined,
      moveFormula(defined.text, plan, defined.get('localSheetId') === undefined ? '' : name)
    )
  }
}

/** Asks the programme that opens the workbook to calculate everything anew. */
export function recalculateOnLoad(workbook: XmlElement) {
  let settings = workbook.child('calcPr')
  if (!settings) {
    settings = new XmlElement(`${workbook.prefix}calcPr`, '', true)
    const place = workbook.children.findLastIndex(
      (child) => typeof child !== 'string' && beforeCalculation.includes(child.name)
    )
    workbook.children.splice(place + 1, 0, settings)
  }
  settings.set('fullCalcOnLoad', '1')
}
