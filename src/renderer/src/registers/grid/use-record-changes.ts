import { useCallback } from 'react'
import { App } from 'antd'
import type { GridApi } from 'ag-grid-community'
import { LedgerError } from '@shared/api/errors'
import type { CellRefusal, ShownRecord, View } from '@shared/api/records'
import { call } from '../../api'
import { showRefusal } from '../../ui/show-refusal'
import type { PlannedChange } from './plan-paste'

/** Sends changes to the core; true where they were stored. `onRefused` hears which value was refused, if one was. */
export type UpdateRecords = (
  origin: 'edit' | 'paste' | 'fix',
  changes: PlannedChange[],
  onRefused?: (refusal: CellRefusal) => void
) => Promise<boolean>

/** Sends changes to the core as one step that can be undone, and shows the records as they then are. */
export function useRecordChanges(
  scope: View,
  api: () => GridApi<ShownRecord> | null,
  onChanged: () => void
): UpdateRecords {
  const { message } = App.useApp()
  return useCallback(
    async (origin, changes, onRefused) => {
      const { register, schoolYear, asOf, definition } = scope
      try {
        for (const record of await call('records.update', { register, origin, changes, schoolYear })) {
          api()?.getRowNode(String(record.id))?.setData(record)
        }
        // The answer holds for today; a view of another day or definition is read again.
        if (asOf !== undefined || definition !== undefined) api()?.refreshInfiniteCache()
        onChanged()
        return true
      } catch (error) {
        showRefusal(message, error)
        const refusal = refusalOf(error)
        if (refusal && onRefused) onRefused(refusal)
        else api()?.refreshInfiniteCache()
        return false
      }
    },
    [api, message, onChanged, scope]
  )
}

function refusalOf(error: unknown): CellRefusal | undefined {
  if (!(error instanceof LedgerError) || error.code !== 'value_refused') return undefined
  const { row, field, label, reason } = error.details
  return { row: Number(row ?? 0), field: String(field), label: String(label), reason: String(reason) }
}
