import type { Handlers } from '../context'
import { fillDemo } from './fill-demo'
import { addMadeUpEvidence } from './made-up-evidence'

/** The procedures of the made-up school. */
export const demoHandlers: Handlers<'demo.fill'> = {
  'demo.fill': async (call, { students, seed }) => {
    const { core, ledger, session, job } = call
    const filled = await fillDemo(ledger, { students, seed, session, job, now: core.options.now() })
    await addMadeUpEvidence(call, seed)
    return { students: filled }
  }
}
