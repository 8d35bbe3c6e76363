import { useMemo, useRef } from 'react'
import type { CellRefusal } from '@shared/api/records'
import type { PlannedChange } from './plan-paste'

/** What was typed into a cell and refused. */
interface TypedCell {
  id: number
  field: string
  text: string
}

/**
 * Remembers which cells could not take what was typed or pasted, so that they are red with the reason until something
 * else is done; and what was typed, so that it can be put right instead of typed again.
 */
export function useRefusedCells(redraw: () => void) {
  const reasons = useRef(new Map<string, string>())
  const retyped = useRef<TypedCell | null>(null)
  return useMemo(() => {
    const keyOf = (id: number, field: string) => `${id}.${field}`
    return {
      /** Why this cell was refused last, or undefined. */
      refusal: (id: number, field: string) => reasons.current.get(keyOf(id, field)),
      /** What was typed into this cell and refused, while its editor is open again. */
      typed: (id: number, field: string) =>
        retyped.current?.id === id && retyped.current.field === field ? retyped.current.text : undefined,
      /** Keeps what was typed for the editor that opens next; null forgets it. */
      retype: (cell: TypedCell | null) => {
        retyped.current = cell
      },
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
