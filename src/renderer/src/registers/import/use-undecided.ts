import { useCallback } from 'react'
import { call } from '../../api'
import { useLoaded } from '../../ui/use-loaded'

/** How many conflicts of an import nobody has decided yet. */
export function useUndecided(importSession: string) {
  const load = useCallback(async () => {
    const input = { importSession, only: 'conflict', masked: true, offset: 0, limit: 5000 } as const
    const { total, rows } = await call('imports.rows', input)
    return total - rows.filter((row) => row.decision).length
  }, [importSession])
  const { value, reload } = useLoaded(load)
  return { undecided: value ?? 0, recount: reload }
}
