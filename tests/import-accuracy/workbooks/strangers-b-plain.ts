import type { FieldValue } from '@shared/registers'
import { listed, type Built, type Col } from './strangers-b-base'
import type { TrueRow } from './truth'
import type { Cell } from './write'
import type { Grouping } from './stranger-lists-base'

/** A cell that says something in other signs than the ledger keeps; without `means` nobody could be sure. */
interface Said {
  written: Cell
  means?: FieldValue | string[] | TrueRow
}

/** What stands in a cell, where that is not the value itself; a record as `means` tells several keys. */
export function said(written: Cell, means?: Said['means']): Said {
  return means === undefined ? { written } : { written, means }
}

type Value = string | number | boolean | null | Said

interface PlainList {
  name?: string
  above?: Cell[][]
  /** Headers (`above|below` for two rows) with the key they stand for, or null. */
  heads: readonly (readonly [string, string | null])[]
  rows: readonly (readonly Value[])[]
  below?: Cell[][]
  before?: (index: number) => Cell[][]
  grouping?: Grouping
  columnNumbers?: boolean
  all?: TrueRow
  merges?: string[]
  hidden?: boolean
}

/** A list written out value by value. A column without a key tells nothing unless its cell means a record. */
export function plain({ heads, rows, before, ...list }: PlainList): Built {
  const cols = heads.map(([head, key], place): Col<readonly Value[]> => ({
    head: head.split('|'),
    cell: (row) => cellOf(row[place] ?? null),
    truth: (row) => truthOf(key, row[place] ?? null)
  }))
  return listed<readonly Value[]>({
    ...list,
    cols,
    items: rows,
    ...(before ? { before: (_, index) => before(index) } : {})
  })
}

function cellOf(value: Value): Cell {
  return isSaid(value) ? value.written : value
}

function truthOf(key: string | null, value: Value): TrueRow {
  if (!isSaid(value)) return key ? { [key]: value } : {}
  if (value.means === undefined) return {}
  if (typeof value.means === 'object' && value.means && !Array.isArray(value.means)) return value.means
  return key ? { [key]: value.means } : {}
}

function isSaid(value: Value): value is Said {
  return typeof value === 'object' && value !== null
}
