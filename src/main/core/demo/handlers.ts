import type { Handlers } from '../context'
import { fillDemo } from './fill-demo'

/** The procedures of the made-up school. */
export const demoHandlers: Handlers<'demo.fill'> = {
  'demo.fill': async ({ core, ledger, session, job }, { students, seed }) => ({
    students: await fillDemo(ledger, { students, seed, session, job, now: core.options.now() })
  })
}
