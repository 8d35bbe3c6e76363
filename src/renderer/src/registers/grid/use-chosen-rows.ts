import { useMemo, useRef } from 'react'
import type { GridApi, RowSelectedEvent } from 'ag-grid-community'
import type { ShownRecord } from '@shared/api/records'

/**
 * Which records are ticked. The grid only knows the rows it has read; here are the ids, so that a whole view can be
 * ticked: rows are ticked on the screen as they come.
 */
export function useChosenRows(api: () => GridApi<ShownRecord> | null, onChosen: (ids: number[]) => void) {
  const chosen = useRef(new Set<number>())
  return useMemo(() => {
    function show() {
      api()?.forEachNode((node) => {
        if (node.data && Boolean(node.isSelected()) !== chosen.current.has(node.data.id))
          node.setSelected(chosen.current.has(node.data.id), false, 'api')
      })
    }
    return {
      /** Ticks these and no others. */
      choose: (ids: number[]) => {
        if (ids.length === 0 && chosen.current.size === 0) return
        chosen.current = new Set(ids)
        if (ids.length === 0) api()?.deselectAll()
        else show()
        onChosen(ids)
      },
      onModelUpdated: () => {
        if (chosen.current.size > 0) show()
      },
      onRowSelected: ({ node, data, source }: RowSelectedEvent<ShownRecord>) => {
        if (!data || source.startsWith('api')) return
        if (node.isSelected()) chosen.current.add(data.id)
        else chosen.current.delete(data.id)
        onChosen([...chosen.current])
      }
    }
  }, [api, onChosen])
}
