import type { Answer, Message } from '@shared/api/messages'
import type { CoreOptions, CoreState } from './context'
import { createDispatch } from './dispatch'
import { warmUp } from './warm-up'

/** The programme without a window: takes messages, answers them, keeps the records. */
export interface Core {
  dispatch(message: Message): Promise<Answer>
  /** Makes the first search and import quick; for a moment when nobody waits. */
  warmUp(): Promise<void>
  /** Closes the database and gives up its lock. */
  close(): void
}

/** Makes a core on a data folder. Nothing is opened until somebody signs in. */
export function createCore(options: CoreOptions): Core {
  const core: CoreState = { options, ledger: null, demo: false, sessions: new Map() }
  return {
    dispatch: createDispatch(core),
    warmUp,
    close() {
      core.sessions.clear()
      core.ledger?.close()
      core.ledger = null
    }
  }
}

export type { CoreOptions } from './context'
