import { randomBytes } from 'node:crypto'
import type { FileContent } from '@shared/api/messages'

/**
 * The two shapes of `multipart/form-data` that this server speaks: one text part and one file part. Node's
 * own reader goes through every byte in JavaScript and would hold up the host for a second on a large
 * workbook; this one only searches for the boundary and cuts.
 */
interface Part {
  name: string
  fileName: string | undefined
  bytes: Uint8Array
}

/** The parts of a body, or an empty list where it is not well formed. Bytes are views, not copies. */
export function readParts(type: string, body: Buffer): Part[] {
  const named = /boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/.exec(type)
  const boundary = Buffer.from(`\r\n--${named?.[1] ?? named?.[2] ?? ''}`)
  const parts: Part[] = []
  if (!named || !body.subarray(0, boundary.length - 2).equals(boundary.subarray(2))) return parts
  let start = boundary.length - 2
  while (body.subarray(start, start + 2).toString('latin1') === '\r\n') {
    const headEnd = body.indexOf('\r\n\r\n', start)
    const end = headEnd < 0 ? -1 : body.indexOf(boundary, headEnd + 2)
    if (end < 0) return []
    const head = body.subarray(start, headEnd).toString('utf8')
    const name = /[; ]name="([^"]*)"/.exec(head)?.[1]
    if (name !== undefined) {
      const fileName = /[; ]filename="([^"]*)"/.exec(head)?.[1]
      parts.push({
        name,
        fileName: fileName && unescapeName(fileName),
        bytes: body.subarray(headEnd + 4, end)
      })
    }
    start = end + boundary.length
  }
  return parts
}

/** A text and a file as the pieces of a body, with the media type that names their boundary. */
export function writeParts(text: { name: string; value: string }, file: FileContent) {
  const boundary = `ledger-${randomBytes(16).toString('hex')}`
  const head =
    `--${boundary}\r\nContent-Disposition: form-data; name="${text.name}"\r\n\r\n${text.value}\r\n` +
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${escapeName(file.name)}"\r\n` +
    'Content-Type: application/octet-stream\r\n\r\n'
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    pieces: [Buffer.from(head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]
  }
}

/** How the HTML standard writes a file name into a header: only these three characters are escaped. */
const ESCAPED = { '\r': '%0D', '\n': '%0A', '"': '%22' }

function escapeName(name: string): string {
  return name.replace(/[\r\n"]/g, (letter) => ESCAPED[letter as keyof typeof ESCAPED])
}

function unescapeName(name: string): string {
  return name.replace(/%0D|%0A|%22/g, (code) => String.fromCharCode(parseInt(code.slice(1), 16)))
}
