import { useCallback, useRef, useState } from 'react'
import type { Progress } from '@shared/api/messages'
import { call } from '../../api'
import { useAction } from '../../ui/use-action'

/** How often running work is asked how far it is, in milliseconds. */
const ASK_EVERY = 200

/** Runs long work under a name, watching how far it is; `cancel` stops it before anything is written. */
export function useJob() {
  const { busy, run } = useAction()
  const [progress, setProgress] = useState<Progress | null>(null)
  const job = useRef('')

  const start = useCallback(
    <Value>(work: (job: string) => Promise<Value>): Promise<Value | undefined> => {
      const name = crypto.randomUUID()
      job.current = name
      setProgress(null)
      const timer = setInterval(() => {
        call('work.progress', { job: name }).then(
          (now) => now && setProgress(now),
          () => undefined
        )
      }, ASK_EVERY)
      return run(() => work(name)).finally(() => clearInterval(timer))
    },
    [run]
  )
  const cancel = useCallback(() => void run(() => call('work.cancel', { job: job.current })), [run])
  return { busy, progress, start, cancel }
}
