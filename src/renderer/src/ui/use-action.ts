import { useCallback, useState } from 'react'
import { App } from 'antd'
import { showRefusal } from './show-refusal'

/** Runs something the user asked for: `busy` while it runs, and a refusal is shown as its sentence. */
export function useAction() {
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const run = useCallback(
    async <Value>(work: () => Promise<Value>): Promise<Value | undefined> => {
      setBusy(true)
      try {
        return await work()
      } catch (error) {
        showRefusal(message, error)
        return undefined
      } finally {
        setBusy(false)
      }
    },
    [message]
  )
  return { busy, run }
}
