import type { RegisterDeclaration } from '@shared/registers'
import type { SheetGrid } from '../../excel/reading/sheet-grid'
import { textOf } from './cells'

/**
 * The label of the collection whose members a sheet lists, where an export of this register put it beside its list; null
 * for any other sheet. Its rows are members of records and no records of their own.
 */
export function detailSheetOf({ rows, name }: SheetGrid, register: RegisterDeclaration): string | null {
  const title = textOf(rows[0]?.find((cell) => cell !== null) ?? null)
  const found = Object.values(register.collections).find(
    ({ apart, label }) => apart && name === label && title.endsWith(`${register.label}(${label})`)
  )
  return found?.label ?? null
}
