import { setImmediate } from 'node:timers/promises'
import { LedgerError } from '@shared/api/errors'
import type { Progress } from '@shared/api/messages'

/** A piece of long work that can be watched and cancelled. Work calls `step` between its chunks. */
export class Job {
  progress: Progress | null = null
  private cancelled = false

  cancel() {
    this.cancelled = true
  }

  /** Reports how far the work is, lets waiting messages in, and throws `cancelled` where the user asked for it. */
  async step(phase: string, done: number, total: number) {
    this.progress = { phase, done, total }
    await setImmediate()
    if (this.cancelled) throw new LedgerError('cancelled')
  }
}
