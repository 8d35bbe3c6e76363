import { crc32 } from 'node:zlib'

/** A part of a zip: its bytes are written straight into their place, so that no second copy of them is held. */
export interface StoredPart {
  /** `/` between folders. */
  name: string
  /** Bytes; `fill` writes exactly so many. */
  size: number
  fill(place: Buffer): void
}

const LOCAL_HEADER = 30
const DIRECTORY_ENTRY = 46
const END_RECORD = 22
const VERSION = 20
/** Names are UTF-8 (APPNOTE 4.4.4, bit 11): without it Windows shows Chinese names as signs. */
const UTF8_NAMES = 0x0800
/** 1 January 1980, the zero of the format: when a part was written is nobody's business. */
const NO_DATE = 0x21
/** Bytes from which on a zip would need the 64-bit records that this one does not write. */
export const MOST_ZIP_BYTES = 1_900_000_000

/** A part that is already there. */
export function storedPart(name: string, bytes: Uint8Array): StoredPart {
  return { name, size: bytes.length, fill: (place) => place.set(bytes) }
}

/**
 * A zip without compression (pictures and encrypted pages cannot be compressed) in one piece of memory of its exact
 * size. `onPart` is called before each part, so that long work can be watched and cancelled. At most `MOST_ZIP_BYTES`
 * and 65,535 parts.
 */
export async function writeStoredZip(
  parts: readonly StoredPart[],
  onPart: (done: number) => Promise<void> = () => Promise.resolve()
): Promise<Uint8Array> {
  const names = parts.map(({ name }) => Buffer.from(name, 'utf8'))
  const around = names.reduce((sum, name) => sum + LOCAL_HEADER + DIRECTORY_ENTRY + 2 * name.length, 0)
  const content = parts.reduce((sum, { size }) => sum + size, 0)
  const zip = Buffer.allocUnsafeSlow(content + around + END_RECORD)
  const entries: Buffer[] = []
  let at = 0
  for (const [index, part] of parts.entries()) {
    await onPart(index)
    const name = names[index] ?? Buffer.alloc(0)
    const start = at + LOCAL_HEADER + name.length
    const place = zip.subarray(start, start + part.size)
    part.fill(place)
    const facts = describe(part.size, crc32(place), name.length)
    zip.fill(0, at, start)
    zip.writeUInt32LE(0x04034b50, at)
    facts.copy(zip, at + 4)
    name.copy(zip, at + LOCAL_HEADER)
    entries.push(directoryEntry(facts, name, at))
    at = start + part.size
  }
  const directory = Buffer.concat(entries)
  directory.copy(zip, at)
  endRecord(parts.length, directory.length, at).copy(zip, at + directory.length)
  return zip
}

/** What the header of a part and its entry in the directory have in common: 26 bytes from the version on. */
function describe(size: number, checksum: number, nameLength: number): Buffer {
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(VERSION, 0)
  facts.writeUInt16LE(UTF8_NAMES, 2)
  facts.writeUInt16LE(NO_DATE, 8)
  facts.writeUInt32LE(checksum, 10)
  facts.writeUInt32LE(size, 14)
  facts.writeUInt32LE(size, 18)
  facts.writeUInt16LE(nameLength, 22)
  return facts
}

function directoryEntry(facts: Buffer, name: Buffer, at: number): Buffer {
  const entry = Buffer.alloc(DIRECTORY_ENTRY)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(VERSION, 4)
  facts.copy(entry, 6)
  entry.writeUInt32LE(at, 42)
  return Buffer.concat([entry, name])
}

function endRecord(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(END_RECORD)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return end
}
