import { LedgerError } from '@shared/api/errors'
import { XmlScanner } from './xml-scanner'
import type { ZipArchive } from './zip-archive'

/**
 * Walks through one XML part of a zip. `take` is called after every piece, with the bytes of the part so far,
 * and takes what is complete from the scanner. Throws `file_damaged` where the part ends too early and `file_unreadable` for other encodings than UTF-8.
 */
export async function walkPart(
  archive: ZipArchive,
  name: string,
  take: (scanner: XmlScanner, bytesTaken: number) => void | Promise<void>
) {
  const scanner = new XmlScanner()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let bytesTaken = 0
  for await (const piece of archive.pieces(name)) {
    bytesTaken += piece.length
    scanner.feed(decode(decoder, piece))
    await take(scanner, bytesTaken)
  }
  if (!scanner.complete) throw new LedgerError('file_damaged')
}

function decode(decoder: InstanceType<typeof TextDecoder>, piece: Uint8Array): string {
  try {
    return decoder.decode(piece, { stream: true })
  } catch {
    throw new LedgerError('file_unreadable')
  }
}
