import { useCallback } from 'react'
import { call } from '../../api'
import { useLoaded } from '../../ui/use-loaded'

/** The wordings that can be chosen; none until they are there. */
export function useWordings() {
  const load = useCallback(() => call('wordings.list', {}), [])
  const { value, busy, reload } = useLoaded(load)
  return { profiles: value ?? [], busy, reload }
}
