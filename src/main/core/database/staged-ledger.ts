import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { lockFolder } from './folder-lock'
import { ledgerFiles, sideFiles } from './ledger-files'
import { settleFolder, writeDurably } from './write-durably'

/** Written last into a stage: from then on the stage counts, and its files only have to be moved. */
const READY = 'ready'

/** An empty folder beside the ledger in which a new or restored one is made. What an earlier try left is thrown away. */
export function prepareStage(folder: string): string {
  const { stage } = ledgerFiles(folder)
  rmSync(stage, { recursive: true, force: true, maxRetries: 3 })
  mkdirSync(stage, { recursive: true })
  return stage
}

/**
 * Puts the staged database and keyring in the place of the present ones, as a whole: a power cut leaves either the
 * old ledger or, after `finishInstall`, the new one. Both ledgers must be closed. Throws database_locked.
 */
export function installStage(folder: string): void {
  writeDurably(join(ledgerFiles(folder).stage, READY), '')
  finishInstall(folder)
}

/** Completes an installation that was cut short; does nothing where there is none. */
export function finishInstall(folder: string): void {
  const present = ledgerFiles(folder)
  if (!existsSync(join(present.stage, READY))) return
  const lock = lockFolder(present.lock)
  try {
    const staged = ledgerFiles(present.stage)
    if (existsSync(staged.database)) {
      // A journal of the old database would be rolled back into the new one.
      for (const file of sideFiles(present.database)) rmSync(file, { force: true })
    }
    for (const file of ['database', 'keyring', 'keyringCopy'] as const) {
      if (existsSync(staged[file])) renameSync(staged[file], present[file])
    }
    settleFolder(folder)
    rmSync(present.stage, { recursive: true, force: true, maxRetries: 3 })
  } finally {
    lock.release()
  }
}
