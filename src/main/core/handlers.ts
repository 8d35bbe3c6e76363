import type { Handlers } from './context'
import { accountHandlers } from './accounts/account-handlers'
import { sessionHandlers } from './accounts/handlers'
import { backupHandlers } from './backups/handlers'
import { evidenceHandlers } from './evidence/handlers'
import { committeeHandlers } from './committee/handlers'
import { cardHandlers } from './exports/card-handlers'
import { exportHandlers } from './exports/handlers'
import { printHandlers } from './excel/printing/handlers'
import { formHandlers } from './forms/handlers'
import { gatheringHandlers } from './gatherings/handlers'
import { importHandlers } from './imports/handlers'
import { lawHandlers } from './law/standing'
import { recordHandlers } from './records/handlers'
import { reportHandlers } from './reports/handlers'
import { summaryHandlers } from './reports/summary/handlers'
import { annualHandlers } from './annual/handlers'
import { formTemplateHandlers } from './form-templates/handlers'
import { demoHandlers } from './demo/handlers'
import { studentHandlers } from './students/handlers'
import { templateHandlers } from './templates/handlers'
import { todoHandlers } from './todo/handlers'
import { typingHandlers } from './typing/handlers'
import { visitHandlers } from './visits/handlers'
import { warningHandlers } from './warnings/handlers'
import { wordingHandlers } from './wordings/handlers'

/** Every procedure of the contract with what carries it out; a missing one is a type error. */
export const handlers: Omit<Handlers, 'work.progress' | 'work.cancel'> = {
  ...sessionHandlers,
  ...accountHandlers,
  ...recordHandlers,
  ...importHandlers,
  ...exportHandlers,
  ...cardHandlers,
  ...evidenceHandlers,
  ...studentHandlers,
  ...formHandlers,
  ...todoHandlers,
  ...committeeHandlers,
  ...lawHandlers,
  ...gatheringHandlers,
  ...visitHandlers,
  ...warningHandlers,
  ...wordingHandlers,
  ...typingHandlers,
  ...reportHandlers,
  ...summaryHandlers,
  ...templateHandlers,
  ...annualHandlers,
  ...formTemplateHandlers,
  ...printHandlers,
  ...backupHandlers,
  ...demoHandlers
}
