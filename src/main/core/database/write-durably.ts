import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file so that after a power cut there is the old content or the new, never half of one. */
export function writeDurably(path: string, content: string | Uint8Array): void {
  const partial = `${path}.partial`
  const file = openSync(partial, 'w', 0o600)
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(partial, path)
  settleFolder(dirname(path))
}

/** Makes renames in a folder survive a power cut. Windows keeps that promise itself and cannot open a folder. */
export function settleFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
