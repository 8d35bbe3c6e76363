import { moveFormula, type SheetMoves } from './move-formula'
import { replace, replaceText } from './move-surroundings'
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
export function moveNames(workbook: XmlElement, plan: SheetMoves) {
  const sheets = sheetEntries(workbook)
  for (const name of definedNames(workbook)) {
    const sheet = sheets[Number(name.get('localSheetId') ?? -1)]?.get('name') ?? ''
    replaceText(name, moveFormula(name.text, plan, sheet))
  }
}

/** Gives the sheets their new names. */
export function renameSheets(workbook: XmlElement, plan: SheetMoves) {
  for (const sheet of sheetEntries(workbook))
    replace(sheet, 'name', (name) => plan.get(name.toLowerCase())?.name ?? name)
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
