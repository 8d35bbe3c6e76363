import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** How the name of a file ends while it is being written. */
export const PARTIAL = '.partial'

/** Writes a file so that after a power cut there is the old content or the new, never half of one. */
export function writeDurably(path: string, content: string | Uint8Array): void {
  const partial = `${path}${PARTIAL}`
  const file = openSync(partial, 'w', 0o600)
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  moveIntoPlace(partial, path)
  settleFolder(dirname(path))
}

/**
 * Renames a file over another. On Windows a virus scanner may hold a file that was just written for a moment; only
 * what is still held after a second is a fault.
 */
export function moveIntoPlace(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return renameSync(from, to)
    } catch (error) {
      const held = ['EPERM', 'EACCES', 'EBUSY'].includes(String((error as { code?: unknown }).code))
      if (process.platform !== 'win32' || !held || attempt === 10) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
    }
  }
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
