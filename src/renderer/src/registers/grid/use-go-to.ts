import { useCallback } from 'react'
import type { GridApi } from 'ag-grid-community'
import type { ShownRecord, View } from '@shared/api/records'
import { call } from '../../api'

/** Moves the keyboard to the row of a record, which stays where it is if it can be seen; nothing where it is not in view. */
export function useGoTo(api: () => GridApi<ShownRecord> | null, view: () => View) {
  return useCallback(
    async (id: number) => {
      const place = (await call('records.ids', { view: view() })).indexOf(id)
      const grid = api()
      const column = grid?.getFocusedCell()?.column ?? grid?.getAllDisplayedColumns()[1]
      if (!grid || !column || place < 0) return
      // A new record makes the list longer than the grid knows yet.
      if (place >= grid.getDisplayedRowCount()) grid.setRowCount(place + 1, false)
      grid.ensureIndexVisible(place)
      grid.setFocusedCell(place, column)
    },
    [api, view]
  )
}
