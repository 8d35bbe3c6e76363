import { crc32, deflateRawSync } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'
import { LedgerError } from '@shared/api/errors'
import { type PackedPart, ZipArchive } from '../reading/zip-archive'

/**
 * The parts of a workbook. What is not replaced leaves as it came, compressed bytes and all. Paths are compared
 * without case; a new part keeps the case it is added with.
 */
export class WorkbookPackage {
  private readonly packed = new Map<string, PackedPart>()
  private readonly changed = new Map<string, { written: string; text: string | Uint8Array }>()
  private readonly removed = new Set<string>()
  private readonly texts = new Map<string, string>()

  constructor(readonly archive: ZipArchive) {
    for (const part of archive.packedParts()) this.packed.set(part.name, part)
  }

  has(path: string): boolean {
    const key = path.toLowerCase()
    return !this.removed.has(key) && (this.changed.has(key) || this.packed.has(key))
  }

  /** All paths, as they are written. */
  get paths(): string[] {
    const added = [...this.changed].filter(([key]) => !this.packed.has(key))
    return [
      ...[...this.packed.values()].filter(({ name }) => !this.removed.has(name)).map((part) => part.written),
      ...added.map(([, { written }]) => written)
    ]
  }

  /** The text of a part. Throws `file_damaged` where there is none, `file_unreadable` where it is not UTF-8. */
  async text(path: string): Promise<string> {
    const key = path.toLowerCase()
    const known = this.changed.get(key)?.text ?? this.texts.get(key)
    if (typeof known === 'string') return known
    const bytes = await this.bytes(path)
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
      this.texts.set(key, text)
      return text
    } catch {
      throw new LedgerError('file_unreadable')
    }
  }

  /** The bytes of a part. Throws `file_damaged` where there is none. */
  async bytes(path: string): Promise<Uint8Array> {
    const changed = this.changed.get(path.toLowerCase())?.text
    if (changed !== undefined) return typeof changed === 'string' ? Buffer.from(changed) : changed
    const pieces: Buffer[] = []
    for await (const piece of this.archive.pieces(path)) pieces.push(piece)
    return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces)
  }

  /** Replaces a part or adds one; a text equal to what is there changes nothing. */
  set(path: string, text: string | Uint8Array) {
    const key = path.toLowerCase()
    if (!this.changed.has(key) && this.texts.get(key) === text) return
    this.removed.delete(key)
    this.changed.set(key, { written: this.packed.get(key)?.written ?? path, text })
  }

  remove(path: string) {
    this.removed.add(path.toLowerCase())
    this.changed.delete(path.toLowerCase())
  }

  /** A path that no part has, made from the pattern by the lowest free number: `xl/worksheets/sheet*.xml`. */
  freePath(pattern: string): string {
    let number = 1
    while (this.has(pattern.replace('*', String(number)))) number += 1
    return pattern.replace('*', String(number))
  }

  /** The file. */
  finish(): Uint8Array {
    const pieces: Uint8Array[] = []
    const zip = new Zip((error, piece) => {
      if (error) throw error
      pieces.push(piece)
    })
    for (const path of this.paths) {
      const changed = this.changed.get(path.toLowerCase())
      const original = this.packed.get(path.toLowerCase())
      if (changed) addPacked(zip, pack(changed.written, changed.text))
      else if (original) addPacked(zip, original)
    }
    zip.end()
    return Buffer.concat(pieces)
  }
}

function pack(written: string, text: string | Uint8Array): PackedPart {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const content = deflateRawSync(bytes, { level: 4 })
  return { name: '', written, method: 8, checksum: crc32(bytes), unpacked: bytes.length, content }
}

function addPacked(zip: Zip, { written, method, checksum, unpacked, content }: PackedPart) {
  const part: ZipInputFile = { filename: written, size: unpacked, crc: checksum, compression: method }
  zip.add(part)
  part.ondata?.(null, Buffer.from(content.buffer as ArrayBuffer, content.byteOffset, content.length), true)
}
