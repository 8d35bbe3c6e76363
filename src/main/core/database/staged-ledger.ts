import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lockFolder } from './folder-lock'
import { ledgerFiles, sideFiles } from './ledger-files'
import { moveIntoPlace, settleFolder, writeDurably } from './write-durably'

/** Written last into a stage: from then on the stage counts, and its files only have to be moved. */
const READY = 'ready'

/**
 * Makes a new or restored ledger in an empty folder beside the present one. After a failure, and of an earlier try
 * that was cut short, nothing stays behind.
 */
export async function fillStage<Made>(folder: string, fill: (stage: string) => Promise<Made>): Promise<Made> {
  const { stage } = ledgerFiles(folder)
  discard(stage)
  mkdirSync(stage, { recursive: true })
  try {
    return await fill(stage)
  } catch (error) {
    discard(stage)
    throw error
  }
}

/**
 * Puts the sealed files of a backup, by their names, beside the staged database. Where a stage has such a folder, even
 * an empty one, it takes the place of the present one.
 */
export function stageEvidence(stage: string, files: ReadonlyMap<string, Uint8Array>): void {
  const { attachments } = ledgerFiles(stage)
  mkdirSync(attachments)
  for (const [name, bytes] of files) {
    writeFileSync(join(attachments, name), bytes, { mode: 0o600, flush: true })
  }
  settleFolder(attachments)
  settleFolder(stage)
}

/**
 * Puts the staged database, keyring and evidence in the place of the present ones, as a whole: a power cut leaves either the
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
      if (existsSync(staged[file])) moveIntoPlace(staged[file], present[file])
    }
    if (existsSync(staged.attachments)) {
      // What is there now was kept aside before. A power cut in between finds the staged folder still in its place.
      rmSync(present.attachments, { recursive: true, force: true, maxRetries: 3 })
      moveIntoPlace(staged.attachments, present.attachments)
    }
    settleFolder(folder)
    discard(present.stage)
  } finally {
    lock.release()
  }
}

function discard(stage: string) {
  rmSync(stage, { recursive: true, force: true, maxRetries: 3 })
}
