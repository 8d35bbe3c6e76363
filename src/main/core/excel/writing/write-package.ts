import { strToU8, Zip, ZipDeflate } from 'fflate'

/** Text handed to the compressor at once; larger pieces gain nothing. */
const PIECE = 1 << 16

/** An .xlsx package that is being written. */
export interface Package {
  /** Adds a part. Its text is pulled, encoded and compressed piece by piece. */
  add(path: string, texts: Iterable<string>): void
  /** The file, once every part is in it. */
  finish(): Uint8Array
}

/** Begins a package; parts are compressed as they come, so that their text never stands in memory together. */
export function openPackage(): Package {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  return {
    add: (path, texts) => addPart(zip, path, texts),
    finish() {
      zip.end()
      return Buffer.concat(pieces)
    }
  }
}

function addPart(zip: Zip, path: string, texts: Iterable<string>) {
  const part = new ZipDeflate(path, { level: 4 })
  zip.add(part)
  let gathered = ''
  for (const text of texts) {
    gathered += text
    if (gathered.length < PIECE) continue
    part.push(strToU8(gathered))
    gathered = ''
  }
  part.push(strToU8(gathered), true)
}
