import { createHash } from 'node:crypto'
import { z } from 'zod'
import { LedgerError } from '@shared/api/errors'
import { type Keyring } from '../accounts/keyring'
import { parseKeyring } from '../accounts/keyring-file'
import { type StoredPart, storedPart, writeStoredZip } from '../archive/stored-zip'
import { refuse } from '../context'
import { SEALED_NAME } from '../evidence/sealed-file'
import { ZipArchive } from '../excel/reading/zip-archive'

const digestSchema = z.object({ size: z.number().int(), sha256: z.string() })

/** Format 1 has no evidence. A programme that knows format 1 only refuses format 2. */
const FORMAT = 2
const EVIDENCE = 'attachments/'

/** What a backup says about itself. It holds no record: everything personal is in the encrypted parts. */
const manifestSchema = z.object({
  format: z.union([z.literal(1), z.literal(FORMAT)]),
  product: z.literal('home-school-ledger'),
  /** Of the programme that made it. */
  version: z.string(),
  /** ISO time. */
  madeAt: z.string(),
  students: z.number().int(),
  files: z.object({ 'ledger.db': digestSchema, 'keyring.json': digestSchema }),
  /** The sealed files of evidence by their names. */
  evidence: z.record(z.string().regex(SEALED_NAME), digestSchema).default({})
})
type Manifest = z.infer<typeof manifestSchema>

/** A sealed file on its way into a backup: its bytes are read into their place. */
export interface PackedFile {
  name: string
  digest: Digest
  fill(place: Buffer): void
}

/** What goes into a backup: the encrypted database, the keyring that leads to its key, and the sealed evidence. */
export interface Packing {
  manifest: Pick<Manifest, 'version' | 'madeAt' | 'students'>
  database: Uint8Array
  keyring: Keyring
  evidence: PackedFile[]
}

/** A backup that was read. The bytes are views into it, not copies. */
export interface Backup {
  manifest: Pick<Manifest, 'version' | 'madeAt' | 'students'>
  database: Uint8Array
  keyring: Keyring
  /** Sealed files by their names. */
  evidence: Map<string, Uint8Array>
}

/** One self-contained file: a zip without compression (encrypted pages cannot be compressed) with a digest of each part. */
export function packBackup(packing: Packing, onPart?: (done: number) => Promise<void>): Promise<Uint8Array> {
  const { manifest, database, keyring, evidence } = packing
  const keyringBytes = Buffer.from(JSON.stringify(keyring), 'utf8')
  const full: Manifest = {
    format: FORMAT,
    product: 'home-school-ledger',
    ...manifest,
    files: { 'ledger.db': digestOf(database), 'keyring.json': digestOf(keyringBytes) },
    evidence: Object.fromEntries(evidence.map(({ name, digest }) => [name, digest]))
  }
  const parts: StoredPart[] = [
    storedPart('manifest.json', Buffer.from(JSON.stringify(full, null, 2), 'utf8')),
    storedPart('keyring.json', keyringBytes),
    storedPart('ledger.db', database),
    ...evidence.map(({ name, digest, fill }) => ({ name: EVIDENCE + name, size: digest.size, fill }))
  ]
  return writeStoredZip(parts, onPart)
}

/**
 * The content of a backup file, its digests checked. Throws `database_newer` for a format of a later programme, and
 * `backup_damaged` for anything else that is not whole.
 */
export function unpackBackup(bytes: Uint8Array): Backup {
  const archive = open(bytes)
  const manifest = readManifest(archive.part('manifest.json'))
  const database = archive.part('ledger.db')
  const keyringBytes = archive.part('keyring.json')
  if (!manifest || !database || !keyringBytes) refuse('backup_damaged')
  const whole =
    sameDigest(manifest.files['ledger.db'], digestOf(database)) &&
    sameDigest(manifest.files['keyring.json'], digestOf(keyringBytes))
  const keyring = whole ? parseKeyring(Buffer.from(keyringBytes).toString('utf8')) : null
  if (!keyring) refuse('backup_damaged')
  const evidence = new Map(
    Object.entries(manifest.evidence).map(([name, digest]) => {
      const part = archive.part(EVIDENCE + name)
      if (!part || !sameDigest(digest, digestOf(part))) refuse('backup_damaged')
      return [name, part]
    })
  )
  return { manifest, database, keyring, evidence }
}

/** Only stored parts are taken, so that nothing can grow while it is unpacked. */
function open(bytes: Uint8Array): { part(name: string): Uint8Array | undefined } {
  const damaged = (error: unknown) => {
    if (error instanceof LedgerError) refuse('backup_damaged')
    throw error
  }
  try {
    const archive = new ZipArchive(bytes)
    return {
      part(name) {
        try {
          return archive.stored(name)
        } catch (error) {
          return damaged(error)
        }
      }
    }
  } catch (error) {
    return damaged(error)
  }
}

function readManifest(bytes: Uint8Array | undefined): Manifest | null {
  const value = parseJson(Buffer.from(bytes ?? []).toString('utf8'))
  const later = z.object({ format: z.number().int().gt(FORMAT), product: z.literal('home-school-ledger') })
  if (later.safeParse(value).success) refuse('database_newer')
  return manifestSchema.safeParse(value).data ?? null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a part must be. */
export type Digest = z.infer<typeof digestSchema>

function digestOf(bytes: Uint8Array): Digest {
  return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function sameDigest(one: Digest, other: Digest) {
  return one.size === other.size && one.sha256 === other.sha256
}
