import { randomBytes } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { LedgerError } from '@shared/api/errors'
import { firstSettings, type SessionOpened, type Settings } from '@shared/api/session'
import { type CoreState, refuse } from '../context'
import { lockFolder } from '../database/folder-lock'
import { ledgerFiles } from '../database/ledger-files'
import { DATA_KEY_BYTES } from '../database/open-encrypted'
import { createLedgerFile } from '../database/open-ledger'
import { fillDemo } from '../demo/fill-demo'
import { addMadeUpEvidence } from '../demo/made-up-evidence'
import type { Job } from '../job'
import { addAccountRow } from './account-rows'
import { describeSession, endIdleSessions, openSession } from './sessions'

const SETTINGS: Settings = {
  programmeName: '校家同创台账',
  schoolName: '青禾实验学校(演示)',
  stage: '九年一贯',
  ...firstSettings,
  autoLockMinutes: 240,
  homeCounty: '江西省抚州市临川区'
}
const ACCOUNT = { userName: 'demo', displayName: '演示老师', role: 'director' } as const
const SEED = 1

/**
 * Opens a ledger of made-up data beside the school's own. Its key is never written down, so a folder left over by a
 * crash can be deleted but not read. Throws demo_refused while somebody works in the school's ledger.
 */
export async function startDemo(core: CoreState, students: number, job: Job): Promise<SessionOpened> {
  endDemo(core)
  if (!removeDemoFolder(core)) refuse('database_locked')
  endIdleSessions(core)
  if (core.ledger) refuse('demo_refused')
  const folder = ledgerFiles(core.options.dataFolder).demo
  const ledger = createLedgerFile(folder, randomBytes(DATA_KEY_BYTES), SETTINGS, core.options)
  core.ledger = ledger
  core.demo = true
  try {
    addAccountRow(ledger, ACCOUNT, core.options.now())
    const session = openSession(core, ledger, ACCOUNT.userName)
    await fillDemo(ledger, { students, seed: SEED, session, job, now: core.options.now() })
    await addMadeUpEvidence({ core, ledger, session, job }, SEED)
    return describeSession(core, ledger, session)
  } catch (error) {
    endDemo(core)
    throw error
  }
}

/** Closes the ledger of made-up data, if it is open, and deletes it. Also clears away what an earlier one left. */
export function endDemo(core: CoreState): void {
  if (core.demo) {
    core.sessions.clear()
    core.ledger?.close()
    core.ledger = null
    core.demo = false
  }
  removeDemoFolder(core)
}

/** Deletes the folder of made-up data unless another window is working in it; answers whether it is gone. */
function removeDemoFolder(core: CoreState): boolean {
  const folder = ledgerFiles(core.options.dataFolder).demo
  if (!existsSync(folder)) return true
  try {
    lockFolder(ledgerFiles(folder).lock).release()
  } catch (error) {
    if (error instanceof LedgerError && error.code === 'database_locked') return false
    throw error
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  return true
}
