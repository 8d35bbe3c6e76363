import type { RegisterDeclaration } from '@shared/registers'
import type { WorkbookGrid } from '../excel/reading/sheet-grid'
import type { UnderstoodSheet } from './sheet'

/** The cells of a card to fill; null where the sheet is none. */
export function understandCard(
  _workbook: WorkbookGrid,
  _index: number,
  _register: RegisterDeclaration
): Pick<UnderstoodSheet, 'columns' | 'texts'> | null {
  return null
}
