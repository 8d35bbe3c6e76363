import { useCallback, useEffect, useRef, useState } from 'react'
import { App } from 'antd'
import { showRefusal } from './show-refusal'

/**
 * Loads something when shown, again on `reload` and whenever `changes` counts on; undefined until it is there. `load`
 * must be stable. The answer to an older `load` that comes late is dropped.
 */
export function useLoaded<Value>(load: () => Promise<Value>, changes = 0) {
  const { message } = App.useApp()
  const [state, setState] = useState<{ value?: Value; busy: boolean }>({ busy: true })
  const latest = useRef(load)
  const reload = useCallback(() => {
    latest.current = load
    return load().then(
      (value) => {
        if (latest.current === load) setState({ value, busy: false })
      },
      (error: unknown) => {
        if (latest.current !== load) return
        showRefusal(message, error)
        setState((before) => ({ ...before, busy: false }))
      }
    )
  }, [load, message])
  useEffect(() => {
    void reload()
  }, [changes, reload])
  return { ...state, reload }
}
