import { useMemo, useRef } from 'react'
import type { CellRefusal } from '@shared/api/records'
import type { PlannedChange } from './plan-paste'

/** Remembers which cells a paste could not fill, so that they are red with the reason until something else is done. */
export function useRefusedCells(redraw: () => void) {
  const reasons = useRef(new Map<string, string>())
  return useMemo(() => {
    const keyOf = (id: number, field: string) => `${id}.${field}`
    return {
      /** Why this cell was refused last, or undefined. */
      refusal: (id: number, field: string) => reasons.current.get(keyOf(id, field)),
      /** Marks these cells and no others. */
      mark: (changes: PlannedChange[], refusals: CellRefusal[]) => {
        if (reasons.current.size === 0 && refusals.length === 0) return
        reasons.current.clear()
        for (const { row, field, reason } of refusals) {
          const change = changes[row]
          if (change) reasons.current.set(keyOf(change.id, field), reason)
        }
        redraw()
      }
    }
  }, [redraw])
}

/** The refused cells of a grid. */
export type RefusedCells = ReturnType<typeof useRefusedCells>
