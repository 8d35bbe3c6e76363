import { createHash } from 'node:crypto'
import { unzipSync, zipSync } from 'fflate'
import { z } from 'zod'
import { type Keyring } from '../accounts/keyring'
import { parseKeyring } from '../accounts/keyring-file'
import { refuse } from '../context'

const digestSchema = z.object({ size: z.number().int(), sha256: z.string() })

/** What a backup says about itself. It holds no record: everything personal is in the encrypted database. */
const manifestSchema = z.object({
  format: z.literal(1),
  product: z.literal('home-school-ledger'),
  /** Of the programme that made it. */
  version: z.string(),
  /** ISO time. */
  madeAt: z.string(),
  students: z.number().int(),
  files: z.object({ 'ledger.db': digestSchema, 'keyring.json': digestSchema })
})
type Manifest = z.infer<typeof manifestSchema>

/** The content of a backup: the encrypted database and the keyring that leads to its key. */
export interface Backup {
  manifest: Pick<Manifest, 'version' | 'madeAt' | 'students'>
  database: Uint8Array
  keyring: Keyring
}

/** One self-contained file: a zip without compression (encrypted pages cannot be compressed) with a digest of each part. */
export function packBackup({ manifest, database, keyring }: Backup): Uint8Array {
  const keyringBytes = Buffer.from(JSON.stringify(keyring), 'utf8')
  const full: Manifest = {
    format: 1,
    product: 'home-school-ledger',
    ...manifest,
    files: { 'ledger.db': digestOf(database), 'keyring.json': digestOf(keyringBytes) }
  }
  const parts = {
    'manifest.json': Buffer.from(JSON.stringify(full, null, 2), 'utf8'),
    'keyring.json': keyringBytes,
    'ledger.db': database
  }
  return zipSync(parts, { level: 0 })
}

/** The content of a backup file, its digests checked. Throws backup_damaged for anything else. */
export function unpackBackup(bytes: Uint8Array): Backup {
  const parts = unzip(bytes)
  const manifest = readManifest(parts['manifest.json'])
  const database = parts['ledger.db']
  const keyringBytes = parts['keyring.json']
  if (!manifest || !database || !keyringBytes) refuse('backup_damaged')
  const whole =
    sameDigest(manifest.files['ledger.db'], digestOf(database)) &&
    sameDigest(manifest.files['keyring.json'], digestOf(keyringBytes))
  const keyring = whole ? parseKeyring(Buffer.from(keyringBytes).toString('utf8')) : null
  if (!keyring) refuse('backup_damaged')
  return { manifest, database, keyring }
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    // Only stored parts are taken, so that nothing can grow while it is unpacked.
    return unzipSync(bytes, { filter: (part) => part.compression === 0 })
  } catch {
    refuse('backup_damaged')
  }
}

function readManifest(bytes: Uint8Array | undefined): Manifest | null {
  try {
    return manifestSchema.safeParse(JSON.parse(Buffer.from(bytes ?? []).toString('utf8'))).data ?? null
  } catch {
    return null
  }
}

type Digest = z.infer<typeof digestSchema>

function digestOf(bytes: Uint8Array): Digest {
  return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function sameDigest(one: Digest, other: Digest) {
  return one.size === other.size && one.sha256 === other.sha256
}
