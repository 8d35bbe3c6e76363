import { strToU8, Zip, ZipDeflate } from 'fflate'

/** Text handed to the compressor at once; larger pieces gain nothing. */
const PIECE = 1 << 16

/** The parts of an .xlsx package as one file. Their text is pulled and compressed piece by piece, in this order. */
export function writePackage(parts: Iterable<readonly [path: string, texts: Iterable<string>]>): Uint8Array {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  for (const [path, texts] of parts) addPart(zip, path, texts)
  zip.end()
  return Buffer.concat(pieces)
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
