import type { SessionState } from '@shared/api/session'
import type { Call } from '../context'
import { endDemo } from './demo-ledger'
import { findKeyring, isSetUp } from './keyring-file'
import { callerOf, endIdleSessions } from './sessions'

const PROGRAMME_NAME = '校家同创台账'

/** What the window must show first. Cheap, and answered while locked. */
export function sessionState(call: Call): SessionState {
  const { core } = call
  const { dataFolder, version } = core.options
  endIdleSessions(core)
  if (!core.demo) endDemo(core)
  const { demo } = core
  if (callerOf(call)) {
    const { programmeName, schoolName } = call.ledger.settings()
    return { stage: 'open', programmeName, schoolName, demo, version }
  }
  const stage = isSetUp(dataFolder) ? 'locked' : 'empty'
  return { stage, programmeName: findKeyring(dataFolder)?.programmeName ?? PROGRAMME_NAME, demo, version }
}
