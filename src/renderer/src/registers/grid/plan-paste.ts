import type { CellRefusal, ShownRecord } from '@shared/api/records'
import { COMPUTED, isStandIn, type KeyedField, shownText, valuesFor } from '../fields'

/** The change of one record that a paste asks for. */
export interface PlannedChange {
  id: number
  version: number
  values: Record<string, string | null>
}

/** What a paste would do, to be shown before it is done. */
export interface PastePlan {
  changes: PlannedChange[]
  cells: number
  /** Cells left alone, with the reason, counted. */
  leftAlone: Map<string, number>
}

/** The plan without the values that the core refuses. */
export function withoutRefused(
  plan: PastePlan,
  refusals: CellRefusal[],
  fields: (KeyedField | null)[]
): PastePlan {
  const keyOf = (refused: string) => {
    const field = fields.find((one) => one?.key === refused)
    return field ? Object.keys(valuesFor(field, ''))[0] : undefined
  }
  const refusedKeys = plan.changes.map((_, row) =>
    refusals.filter((refusal) => refusal.row === row).map(({ field }) => keyOf(field))
  )
  const changes = plan.changes.flatMap((change, row) => {
    const kept = Object.entries(change.values).filter(([key]) => !refusedKeys[row]?.includes(key))
    return kept.length > 0 ? [{ ...change, values: Object.fromEntries(kept) }] : []
  })
  return { ...plan, changes, cells: plan.cells - refusals.length }
}

/**
 * Lays a block of text over records, row by row and column by column. A single cell fills the whole target.
 * `fields` are the shown columns from the first one of the target; null is a column that cannot be typed into.
 * Masked forms (with *) are never pasted: they would destroy the number behind them. What is worked out is left
 * alone, and so is a sensitive value that nobody has looked at.
 */
export function planPaste(rows: ShownRecord[], fields: (KeyedField | null)[], block: string[][]): PastePlan {
  const plan: PastePlan = { changes: [], cells: 0, leftAlone: new Map() }
  const single = block.length === 1 && block[0]?.length === 1 ? (block[0][0] ?? '') : undefined
  const leave = (reason: string, count = 1) =>
    plan.leftAlone.set(reason, (plan.leftAlone.get(reason) ?? 0) + count)

  rows.forEach((record, row) => {
    const values: PlannedChange['values'] = {}
    const line = single === undefined ? (block[row] ?? []) : fields.map(() => single)
    line.forEach((text, column) => {
      const field = fields[column]
      if (field === undefined) leave('超出最后一栏')
      else if (field === null) leave('此栏不能在表格中直接修改')
      else if (text.trim() === shownText(record, field)) return
      else if (field.byStep) leave(`“${field.label}”不能在表格中直接修改`)
      else if (field.of === 'computed') leave(`“${field.label}”${COMPUTED}`)
      else if (field.sensitive && isStandIn(field, shownText(record, field)))
        leave(`“${field.label}”请先查看原来的内容`)
      else if (isStandIn(field, text)) leave('含 * 号的遮盖内容不能粘贴')
      else {
        Object.assign(values, valuesFor(field, text))
        plan.cells++
      }
    })
    if (Object.keys(values).length > 0) plan.changes.push({ id: record.id, version: record.version, values })
  })
  if (single === undefined && block.length > rows.length) {
    const beyond = block.slice(rows.length).reduce((sum, line) => sum + line.length, 0)
    leave('超出名单最后一行', beyond)
  }
  return plan
}
