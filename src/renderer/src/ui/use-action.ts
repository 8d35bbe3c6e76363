import { useCallback, useState } from 'react'
import { App } from 'antd'
import { sentenceOf } from './sentence'

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
        void message.error(sentenceOf(error), 6)
        return undefined
      } finally {
        setBusy(false)
      }
    },
    [message]
  )
  return { busy, run }
}
