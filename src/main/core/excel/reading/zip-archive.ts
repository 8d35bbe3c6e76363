import { Readable } from 'node:stream'
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import { LedgerError } from '@shared/api/errors'
import { tooLarge, unpackedBytes } from './limits'

interface Entry {
  name: string
  /** The name as the zip writes it. */
  written: string
  method: number
  checksum: number
  packed: number
  unpacked: number
  offset: number
}

/** A part as it is compressed: method 0 is stored, 8 deflated; the checksum is of the unpacked content. */
export interface PackedPart {
  name: string
  written: string
  method: number
  checksum: number
  unpacked: number
  content: Uint8Array
}

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localHeader = 0x04034b50
const inWideRecord = 0xffffffff
/** Bytes up to which a part is unpacked in one go. */
const SMALL_PART = 1 << 20

/**
 * A zip in memory, unpacked piece by piece. Part names are compared without case, with `/` between folders.
 * Throws `file_damaged` for a zip that is cut off or whose content does not match its checksums, and
 * `file_too_large` once more than the limit has really come out of it.
 */
export class ZipArchive {
  private readonly buffer: Buffer
  private readonly entries = new Map<string, Entry>()
  private unpacked = 0

  constructor(bytes: Uint8Array) {
    this.buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    try {
      this.readDirectory()
    } catch (error) {
      throw error instanceof RangeError ? new LedgerError('file_damaged') : error
    }
  }

  get names(): string[] {
    return [...this.entries.keys()]
  }

  has(name: string): boolean {
    return this.entries.has(partName(name))
  }

  /** The size that the zip declares for a part, in bytes. */
  sizeOf(name: string): number {
    return this.entries.get(partName(name))?.unpacked ?? 0
  }

  /** Every part as it stands in the zip, for copying it without unpacking; names as they are written. */
  *packedParts(): Generator<PackedPart> {
    for (const entry of this.entries.values()) yield { ...entry, content: this.packedBytes(entry) }
  }

  /** A part that was stored without compression, as a view into the zip; undefined where there is none. */
  stored(name: string): Uint8Array | undefined {
    const entry = this.entries.get(partName(name))
    if (!entry || entry.method !== 0) return undefined
    const content = this.packedBytes(entry)
    if (crc32(content) !== entry.checksum) throw new LedgerError('file_damaged')
    return content
  }

  /** The content of a part in pieces. */
  async *pieces(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(partName(name))
    if (!entry) throw new LedgerError('file_damaged')
    const stream = this.unpackedPieces(entry)
    let checksum = 0
    let size = 0
    try {
      for await (const piece of stream) {
        this.unpacked += piece.length
        if (this.unpacked > unpackedBytes) throw tooLarge('展开后超过 400 兆')
        checksum = crc32(piece, checksum)
        size += piece.length
        yield piece
      }
    } catch (error) {
      throw error instanceof LedgerError ? error : new LedgerError('file_damaged')
    }
    if (checksum !== entry.checksum || size !== entry.unpacked) throw new LedgerError('file_damaged')
  }

  /** Unpacks every part once without keeping it, so that a reader without limits may be let near the file. */
  async verify() {
    for (const name of this.names) for await (const piece of this.pieces(name)) void piece
    this.unpacked = 0
  }

  /**
   * A small part at once: a stream of its own costs more than the unpacking, and a card is a part for each child.
   * What turns out larger than declared is streamed after all, so that the limit decides.
   */
  private unpackedPieces(entry: Entry): Iterable<Buffer> | AsyncIterable<Buffer> {
    const packed = this.packedBytes(entry)
    if (entry.method === 0) return [packed]
    const small = entry.unpacked <= SMALL_PART ? unpackSmall(packed, entry.unpacked) : null
    if (small) return [small]
    return Readable.from([packed]).pipe(createInflateRaw({ chunkSize: 1 << 18 })) as AsyncIterable<Buffer>
  }

  private packedBytes(entry: Entry): Buffer {
    const { buffer } = this
    if (entry.offset + 30 > buffer.length || buffer.readUInt32LE(entry.offset) !== localHeader)
      throw new LedgerError('file_damaged')
    const start =
      entry.offset + 30 + buffer.readUInt16LE(entry.offset + 26) + buffer.readUInt16LE(entry.offset + 28)
    if (start + entry.packed > buffer.length) throw new LedgerError('file_damaged')
    return buffer.subarray(start, start + entry.packed)
  }

  private readDirectory() {
    const { buffer } = this
    const lowest = Math.max(0, buffer.length - 22 - 0xffff)
    let end = buffer.length - 22
    while (end >= lowest && buffer.readUInt32LE(end) !== endOfDirectory) end -= 1
    if (end < lowest) throw new LedgerError('file_damaged')
    let at = buffer.readUInt32LE(end + 16)
    for (let count = buffer.readUInt16LE(end + 10); count > 0; count -= 1) at = this.readEntry(at)
  }

  private readEntry(at: number): number {
    const { buffer } = this
    if (buffer.readUInt32LE(at) !== directoryEntry) throw new LedgerError('file_damaged')
    const nameEnd = at + 46 + buffer.readUInt16LE(at + 28)
    const written = buffer.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/')
    const name = partName(written)
    const [packed, unpacked, offset] = [
      buffer.readUInt32LE(at + 20),
      buffer.readUInt32LE(at + 24),
      buffer.readUInt32LE(at + 42)
    ]
    if ([packed, unpacked, offset].includes(inWideRecord)) throw new LedgerError('file_unreadable')
    if (buffer.readUInt16LE(at + 8) & 1) throw new LedgerError('file_encrypted')
    const method = buffer.readUInt16LE(at + 10)
    if (method !== 0 && method !== 8) throw new LedgerError('file_unreadable')
    if (!name.endsWith('/'))
      this.entries.set(name, {
        name,
        written,
        method,
        checksum: buffer.readUInt32LE(at + 16),
        packed,
        unpacked,
        offset
      })
    return nameEnd + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
}

function unpackSmall(packed: Buffer, declared: number): Buffer | null {
  const most = Math.max(declared, 64)
  try {
    return inflateRawSync(packed, { maxOutputLength: most, chunkSize: most })
  } catch {
    return null
  }
}

function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}
