import { useCallback, useEffect, useState } from 'react'
import { useAction } from './use-action'

/** Loads something when shown and again on `reload`; undefined until it is there. `load` must be stable. */
export function useLoaded<Value>(load: () => Promise<Value>) {
  const { busy, run } = useAction()
  const [value, setValue] = useState<Value>()
  const reload = useCallback(async () => {
    const loaded = await run(load)
    if (loaded !== undefined) setValue(loaded)
  }, [load, run])
  useEffect(() => {
    void reload()
  }, [reload])
  return { value, busy, reload }
}
