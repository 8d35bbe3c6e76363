import type { Handlers } from './context'
import { sessionHandlers } from './accounts/handlers'
import { backupHandlers } from './backups/handlers'
import { exportHandlers } from './exports/handlers'
import { importHandlers } from './imports/handlers'
import { recordHandlers } from './records/handlers'
import { reportHandlers } from './reports/handlers'
import { demoHandlers } from './demo/handlers'

/** Every procedure of the contract with what carries it out; a missing one is a type error. */
export const handlers: Omit<Handlers, 'work.progress' | 'work.cancel'> = {
  ...sessionHandlers,
  ...recordHandlers,
  ...importHandlers,
  ...exportHandlers,
  ...reportHandlers,
  ...backupHandlers,
  ...demoHandlers
}
