import type { Settings } from '@shared/api/session'
import type { RegisterDeclaration } from '@shared/registers'
import type { WorkbookGrid } from '../excel/reading/sheet-grid'
import { unfoldCards } from './cards/unfold-cards'
import { listsPupils } from './identity'
import type { SchoolContext } from './read/row-class'
import { detailSheetOf } from './recognise/detail-sheet'
import { createHeaderDictionary } from './recognise/header-dictionary'
import { recogniseRegister } from './recognise/recognise-workbook'
import { turnLists } from './sign-in/turn-lists'
import { unfoldInner } from './sign-in/unfold-inner'
import { unfoldSignIn } from './sign-in/unfold-sign-in'

/** What a workbook is unfolded with. */
export interface Unfolding {
  fileName: string
  /** The register that the caller names. */
  given: string | undefined
  /** A register as a file may fill it. */
  register(key: string): RegisterDeclaration
  school: SchoolContext
  settings: Settings
  /** The day of the import, `YYYY-MM-DD`. */
  today: string
}

/**
 * A workbook as lists, with the register it is for. Cards of pupils are read by the labels of the registration form,
 * which asks for nearly all there is; cards of what happened by those of their own register.
 */
export function unfold(workbook: WorkbookGrid, unfolding: Unfolding) {
  const { fileName, given, register, school, today } = unfolding
  const read = { schoolYear: school.schoolYear, settings: unfolding.settings, date1904: workbook.date1904 }
  const first = register(given ?? recogniseRegister(workbook, fileName))
  if (!listsPupils(first)) return { register: first, workbook: events(first) }
  const cards = unfoldCards(workbook, createHeaderDictionary(register('environment_forms')))
  const second = register(given ?? recogniseRegister(cards, fileName))
  return listsPupils(second)
    ? { register: second, workbook: cards }
    : { register: second, workbook: events(second) }

  function events(found: RegisterDeclaration): WorkbookGrid {
    const dictionary = createHeaderDictionary(found)
    const details = workbook.sheets.filter((grid) => detailSheetOf(grid, found) !== null)
    const own = { ...workbook, sheets: workbook.sheets.filter((grid) => !details.includes(grid)) }
    const signed = unfoldSignIn(turnLists(own, dictionary), found, { dictionary, school })
    const unfolded = unfoldCards(unfoldInner(signed, found, { dictionary, read, today }), dictionary)
    return { ...unfolded, sheets: [...unfolded.sheets, ...details] }
  }
}
