import type { RegisterDeclaration } from '@shared/registers'
import { fieldsOf } from '../fields'

/** The grid's own column of what a record adds to a number; no field may be called like it. */
export const AMOUNT_COLUMN = 'ledger-amount'

/** A column the user sees, in the order of the list; `width` in pixels once it was changed. */
export interface ColumnChoice {
  field: string
  width?: number
}

/** A column that can be chosen: a field or a collection of the register. */
export interface ColumnOffer {
  field: string
  label: string
  block: string
}

/** Every column of a register that can be shown, by block. */
export function columnOffers(register: RegisterDeclaration): ColumnOffer[] {
  const collections = Object.entries(register.collections).filter(([, { apart }]) => !apart)
  return [
    ...fieldsOf(register).map(({ key, label, block }) => ({ field: key, label, block })),
    ...collections.map(([field, { label }]) => ({ field, label, block: label }))
  ]
}

/** What is shown until the user chooses: every field that is neither rare nor for paper only, then the collections. */
export function usualColumns(register: RegisterDeclaration): ColumnChoice[] {
  const usual = fieldsOf(register).filter((field) => !field.rare && !field.listOnly)
  const collections = Object.keys(register.collections).filter((key) => !register.collections[key]?.apart)
  return [...usual.map(({ key }) => key), ...collections].map((field) => ({ field }))
}

/** A stored choice as far as it still fits the register; the usual columns where there is none. */
export function readColumnChoice(stored: unknown, register: RegisterDeclaration): ColumnChoice[] {
  if (!Array.isArray(stored)) return usualColumns(register)
  const known = new Set(columnOffers(register).map((offer) => offer.field))
  const kept = (stored as ColumnChoice[]).filter((column) => known.has(column.field))
  return kept.length > 0 ? kept : usualColumns(register)
}

/** The user's choice as the grid now shows it: order and widths, without the grid's own columns. */
export function shownColumns(
  state: { colId: string; width?: number | null; hide?: boolean | null }[]
): ColumnChoice[] {
  return state
    .filter(
      ({ colId, hide }) =>
        !hide && colId !== 'serial' && colId !== AMOUNT_COLUMN && !colId.startsWith('ag-Grid')
    )
    .map(({ colId, width }) => ({ field: colId, ...(width ? { width } : {}) }))
}
