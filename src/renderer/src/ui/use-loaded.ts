import { useCallback, useEffect, useState } from 'react'
import { App } from 'antd'
import { showRefusal } from './show-refusal'

/** Loads something when shown and again on `reload`; undefined until it is there. `load` must be stable. */
export function useLoaded<Value>(load: () => Promise<Value>) {
  const { message } = App.useApp()
  const [state, setState] = useState<{ value?: Value; busy: boolean }>({ busy: true })
  const reload = useCallback(
    () =>
      load().then(
        (value) => setState({ value, busy: false }),
        (error: unknown) => {
          showRefusal(message, error)
          setState((before) => ({ ...before, busy: false }))
        }
      ),
    [load, message]
  )
  useEffect(() => {
    void reload()
  }, [reload])
  return { ...state, reload }
}
