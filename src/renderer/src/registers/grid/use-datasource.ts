import { useMemo } from 'react'
import { App } from 'antd'
import type { GridApi, IDatasource } from 'ag-grid-community'
import type { ShownRecord, View } from '@shared/api/records'
import { call } from '../../api'
import { showRefusal } from '../../ui/show-refusal'
import { type ColumnFilter, filtersOf } from './filters'

/** Feeds the grid with blocks of a view, and counts the whole view. */
export function useDatasource(scope: View, onTotal: (total: number) => void) {
  const { message } = App.useApp()
  const datasource = useMemo<IDatasource>(
    () => ({
      getRows: (request) => {
        const view = {
          ...scope,
          sort: request.sortModel.map(({ colId, sort }) => ({ field: colId, descending: sort === 'desc' })),
          filters: [
            ...(scope.filters ?? []),
            ...filtersOf(request.filterModel as Record<string, ColumnFilter>)
          ]
        }
        const limit = request.endRow - request.startRow
        call('records.list', { view, offset: request.startRow, limit }).then(
          (page) => {
            onTotal(page.total)
            request.successCallback(page.rows, page.total)
          },
          (error: unknown) => {
            showRefusal(message, error)
            request.failCallback()
          }
        )
      }
    }),
    [scope, onTotal, message]
  )
  return datasource
}

/** The view with the sort and the filters that stand in the column headers. */
export function viewWithHeaders(scope: View, api: GridApi<ShownRecord> | null): View {
  if (!api) return scope
  const sorted = api.getColumnState().filter((column) => column.sort)
  sorted.sort((one, other) => (one.sortIndex ?? 0) - (other.sortIndex ?? 0))
  return {
    ...scope,
    sort: sorted.map(({ colId, sort }) => ({ field: colId, descending: sort === 'desc' })),
    filters: [...(scope.filters ?? []), ...filtersOf(api.getFilterModel() as Record<string, ColumnFilter>)]
  }
}
