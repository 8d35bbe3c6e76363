import { useMemo, useRef } from 'react'
import type {
  CellClassParams,
  CellFocusedEvent,
  CellMouseDownEvent,
  CellMouseOverEvent,
  GridApi
} from 'ag-grid-community'
import type { ShownRecord } from '@shared/api/records'
import { blockBetween, type CellBlock, type CellPlace } from './cell-block'

const STEPS: Record<string, { row: number; column: number }> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 }
}

/**
 * Selecting a block of cells with the mouse or with Shift and the arrow keys, as in a worksheet.
 * The community grid has no such thing: this keeps two corners and colours the cells between them.
 */
export function useCellBlock() {
  const corners = useRef<{ anchor: CellPlace; focus: CellPlace } | null>(null)
  const keyWasLast = useRef(false)
  return useMemo(() => {
    const columnIndex = (api: GridApi<ShownRecord>, id: string) =>
      api.getAllDisplayedColumns().findIndex((column) => column.getColId() === id)
    const select = (api: GridApi<ShownRecord>, anchor: CellPlace, focus: CellPlace) => {
      corners.current = { anchor, focus }
      api.refreshCells({ force: true })
    }
    const block = (): CellBlock | null =>
      corners.current && blockBetween(corners.current.anchor, corners.current.focus)

    return {
      block,
      clear: () => {
        corners.current = null
      },
      /** For `cellClassRules`: whether the cell lies in a block of more than one cell. */
      isInside: ({ api, rowIndex, column }: CellClassParams<ShownRecord>): boolean => {
        const at = block()
        if (!at || !column || rowIndex < at.firstRow || rowIndex > at.lastRow) return false
        if (at.firstRow === at.lastRow && at.firstColumn === at.lastColumn) return false
        const index = columnIndex(api, column.getColId())
        return index >= at.firstColumn && index <= at.lastColumn
      },
      onCellMouseDown: (event: CellMouseDownEvent<ShownRecord>) => {
        const mouse = event.event as MouseEvent | undefined
        if (event.rowIndex === null || !mouse) return
        const place = { row: event.rowIndex, column: columnIndex(event.api, event.column.getColId()) }
        const at = block()
        const inside =
          at &&
          place.row >= at.firstRow &&
          place.row <= at.lastRow &&
          place.column >= at.firstColumn &&
          place.column <= at.lastColumn
        if (mouse.button === 2 && inside) return
        select(event.api, mouse.shiftKey && corners.current ? corners.current.anchor : place, place)
      },
      onCellMouseOver: (event: CellMouseOverEvent<ShownRecord>) => {
        const mouse = event.event as MouseEvent | undefined
        if (mouse?.buttons !== 1 || !corners.current || event.rowIndex === null) return
        const place = { row: event.rowIndex, column: columnIndex(event.api, event.column.getColId()) }
        select(event.api, corners.current.anchor, place)
      },
      /** The grid reports a focus late, so the last of key and mouse says whether it came from a key. */
      onKeyDownCapture: () => {
        keyWasLast.current = true
      },
      onMouseDownCapture: () => {
        keyWasLast.current = false
      },
      onCellFocused: (event: CellFocusedEvent<ShownRecord>) => {
        if (!keyWasLast.current || event.rowIndex === null) return
        if (!event.column || typeof event.column === 'string') return
        const place = { row: event.rowIndex, column: columnIndex(event.api, event.column.getColId()) }
        const known = corners.current && [corners.current.anchor, corners.current.focus]
        if (known?.some((at) => at.row === place.row && at.column === place.column)) return
        select(event.api, place, place)
      },
      /** Moves the free corner by an arrow key; true when the key was one. */
      extend: (api: GridApi<ShownRecord>, key: string): boolean => {
        const step = STEPS[key]
        if (!step || !corners.current) return false
        const { anchor, focus } = corners.current
        const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))
        const columns = api.getAllDisplayedColumns()
        const next = {
          row: within(focus.row + step.row, api.getDisplayedRowCount()),
          column: within(focus.column + step.column, columns.length)
        }
        select(api, anchor, next)
        api.ensureIndexVisible(next.row)
        const column = columns[next.column]
        if (column) api.ensureColumnVisible(column)
        return true
      }
    }
  }, [])
}

/** The cell block of a grid. */
export type CellBlockSelection = ReturnType<typeof useCellBlock>
