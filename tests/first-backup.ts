import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'

/** A backup in format 1, as the programme made it before there was evidence: three parts and no more. */
export function firstBackup(database: Uint8Array, keyring: Uint8Array): Uint8Array {
  const manifest = {
    format: 1,
    product: 'home-school-ledger',
    version: '0.1.0',
    madeAt: '2026-09-01T00:30:00.000Z',
    students: 0,
    files: { 'ledger.db': digestOf(database), 'keyring.json': digestOf(keyring) }
  }
  const parts = {
    'manifest.json': Buffer.from(JSON.stringify(manifest, null, 2), 'utf8'),
    'keyring.json': keyring,
    'ledger.db': database
  }
  return zipSync(parts, { level: 0 })
}

function digestOf(bytes: Uint8Array) {
  return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
