import { join } from 'node:path'

/** Where everything of a ledger lies, given its folder. */
export function ledgerFiles(folder: string) {
  return {
    database: join(folder, 'ledger.db'),
    lock: join(folder, 'ledger.lock'),
    keyring: join(folder, 'keyring.json'),
    keyringCopy: join(folder, 'keyring.bak'),
    /** The folder of the sealed files of evidence. */
    attachments: join(folder, 'attachments'),
    beforeMigration: join(folder, 'ledger.before-migration.db'),
    /** A new or restored ledger on its way to its place. */
    stage: join(folder, 'stage'),
    demo: join(folder, 'demo')
  }
}

/** The files SQLite keeps beside a database while it writes. One that outlives its database would spoil the next. */
export function sideFiles(database: string): string[] {
  return [`${database}-journal`, `${database}-wal`, `${database}-shm`]
}
