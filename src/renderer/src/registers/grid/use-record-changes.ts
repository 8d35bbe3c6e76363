import { useCallback } from 'react'
import { App } from 'antd'
import type { GridApi } from 'ag-grid-community'
import type { ShownRecord } from '@shared/api/records'
import { call } from '../../api'
import { showRefusal } from '../../ui/show-refusal'
import type { PlannedChange } from './plan-paste'

/** Sends changes to the core as one step that can be undone, and shows the records as they then are. */
export function useRecordChanges(
  register: string,
  api: () => GridApi<ShownRecord> | null,
  onChanged: () => void
) {
  const { message } = App.useApp()
  return useCallback(
    async (origin: 'edit' | 'paste' | 'fix', changes: PlannedChange[]): Promise<boolean> => {
      try {
        for (const record of await call('records.update', { register, origin, changes })) {
          api()?.getRowNode(String(record.id))?.setData(record)
        }
        onChanged()
        return true
      } catch (error) {
        showRefusal(message, error)
        api()?.refreshInfiniteCache()
        return false
      }
    },
    [api, message, onChanged, register]
  )
}
