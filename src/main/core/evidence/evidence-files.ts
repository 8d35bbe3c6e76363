import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CoreState } from '../context'
import type { Ledger } from '../database/ledger'
import { ledgerFiles } from '../database/ledger-files'
import { PARTIAL, settleFolder, writeDurably } from '../database/write-durably'
import type { EvidenceRow } from './evidence-rows'
import { newFileName, seal, unseal } from './sealed-file'

/** Where the sealed files of the open ledger lie: those of the made-up ledger in its own folder, gone with it. */
export function evidenceFolder({ options, demo }: Pick<CoreState, 'options' | 'demo'>): string {
  const { dataFolder } = options
  return ledgerFiles(demo ? ledgerFiles(dataFolder).demo : dataFolder).attachments
}

/** SHA-256 in hexadecimal digits. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Seals content into a new file that survives a power cut. Answers with what its row must know. */
export function writeSealed(core: CoreState, ledger: Ledger, content: Uint8Array) {
  const folder = evidenceFolder(core)
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true })
    settleFolder(join(folder, '..'))
  }
  clearPartials(folder)
  const file = newFileName()
  const sealed = seal(ledger, file, content)
  writeDurably(join(folder, file), sealed)
  return { file, storedDigest: digestOf(sealed) }
}

/** Takes back a file whose row was not written. */
export function discardSealed(core: CoreState, file: string): void {
  rmSync(join(evidenceFolder(core), file), { force: true })
}

/** What of a file is on the disk: as it was written, another content, or nothing. */
export function stateOf(folder: string, row: Pick<EvidenceRow, 'file' | 'storedDigest'>): FileState {
  const sealed = sealedBytes(folder, row)
  if (!sealed) return 'missing'
  return digestOf(sealed) === row.storedDigest ? 'whole' : 'changed'
}
export type FileState = 'whole' | 'missing' | 'changed'

/** The sealed bytes on the disk, or null where there is no file. */
export function sealedBytes(folder: string, { file }: Pick<EvidenceRow, 'file'>): Buffer | null {
  try {
    return readFileSync(join(folder, file))
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return null
    throw error
  }
}

/** The content of a file as it was kept, or null where the file is missing or changed. */
export function readSealed(core: CoreState, ledger: Ledger, row: EvidenceRow): Buffer | null {
  const sealed = sealedBytes(evidenceFolder(core), row)
  const content = sealed && unseal(ledger, row.file, sealed)
  return content && digestOf(content) === row.digest ? content : null
}

/** Files in the folder that no row knows: an adding was cut short between its file and its row. */
export function looseFiles(folder: string, rows: readonly Pick<EvidenceRow, 'file'>[]): string[] {
  if (!existsSync(folder)) return []
  const known = new Set(rows.map(({ file }) => file))
  return readdirSync(folder).filter((name) => !known.has(name))
}

/** Copies those of some files that are whole in one folder into another; the rest is passed over. */
export function takeOver(from: string, to: string, rows: readonly EvidenceRow[]): void {
  for (const row of rows) {
    if (stateOf(from, row) === 'whole') copyFileSync(join(from, row.file), join(to, row.file))
  }
  settleFolder(to)
}

/** What a power cut left half written was never under its name. */
function clearPartials(folder: string) {
  for (const name of readdirSync(folder)) {
    if (name.endsWith(PARTIAL)) rmSync(join(folder, name), { force: true })
  }
}
