import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { LedgerError } from '@shared/api/errors'
import type { FileContent } from '@shared/api/messages'

/** Bytes of the largest file that is read at all. */
const SIZE_LIMIT = 1024 * 1024 * 1024

/** Reads a file the user named. Throws `file_missing`, `file_in_use` or `file_too_large`. */
export function readGivenFile(path: string): FileContent {
  try {
    if (statSync(path).size > SIZE_LIMIT) throw new LedgerError('file_too_large', { reason: '超过 1 GB' })
    return { name: basename(path), bytes: readFileSync(path) }
  } catch (error) {
    if (error instanceof LedgerError) throw error
    const code = (error as NodeJS.ErrnoException).code ?? ''
    throw new LedgerError(['EBUSY', 'EACCES', 'EPERM'].includes(code) ? 'file_in_use' : 'file_missing')
  }
}

/** Writes what the core answered to the place the user named. Throws `export_failed` or `disk_full`. */
export function writeGivenFile(path: string, file: FileContent | undefined) {
  if (!file) throw new LedgerError('export_failed')
  try {
    writeFileSync(path, file.bytes)
  } catch (error) {
    throw new LedgerError((error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'disk_full' : 'export_failed')
  }
}
