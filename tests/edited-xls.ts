import { CFB } from 'xlsx'

/** A record of an .xls as it stands in the stream. */
export interface XlsRecord {
  type: number
  data: Buffer
}

const BOF = 0x809
const EOF = 0x0a
const BOUND_SHEET = 0x85

/** An .xls with other records, as programmes write them that are not at hand here; the places of the sheets are set anew. */
export function editedXls(bytes: Uint8Array, edit: (records: XlsRecord[]) => XlsRecord[]): Uint8Array {
  return xlsOf(edit(recordsOf(streamOf(bytes))))
}

/** A compound file with a stream of records, called `Workbook` unless said otherwise. */
export function xlsOf(records: XlsRecord[], name = 'Workbook'): Uint8Array {
  const starts: number[] = []
  let at = 0
  let depth = 0
  for (const { type, data } of records) {
    if (type === BOF && depth++ === 0) starts.push(at)
    if (type === EOF) depth -= 1
    at += data.length + 4
  }
  const bounds = records.filter(({ type }) => type === BOUND_SHEET)
  bounds.forEach(({ data }, index) => data.writeUInt32LE(starts[index + 1] ?? 0, 0))
  const stream = Buffer.concat(
    records.map(({ type, data }) => {
      const head = Buffer.alloc(4)
      head.writeUInt16LE(type, 0)
      head.writeUInt16LE(data.length, 2)
      return Buffer.concat([head, data])
    })
  )
  const file = CFB.utils.cfb_new()
  CFB.utils.cfb_add(file, name, stream)
  return Uint8Array.from(CFB.write(file, { type: 'array' }) as number[])
}

/** Puts records before the end of the sheet with a number, from 1; 0 is what holds for the whole workbook. */
export function withRecords(
  records: XlsRecord[],
  sheet: number,
  added: [type: number, bytes: number[]][]
): XlsRecord[] {
  const ends = records.flatMap(({ type }, index) => (type === EOF ? [index] : []))
  const place = ends[sheet] ?? records.length
  const more = added.map(([type, bytes]) => ({ type, data: Buffer.from(bytes) }))
  return [...records.slice(0, place), ...more, ...records.slice(place)]
}

function streamOf(bytes: Uint8Array): Buffer {
  const entry = CFB.find(CFB.read(bytes, { type: 'array' }), '/Workbook')
  return Buffer.from(entry?.content as Uint8Array)
}

function recordsOf(stream: Buffer): XlsRecord[] {
  const records: XlsRecord[] = []
  for (let at = 0; at + 4 <= stream.length;) {
    const length = stream.readUInt16LE(at + 2)
    records.push({
      type: stream.readUInt16LE(at),
      data: Buffer.from(stream.subarray(at + 4, at + 4 + length))
    })
    at += 4 + length
    // Beyond the last sheet lies padding.
    if (stream.readUInt16LE(Math.min(at, stream.length - 2)) === 0) break
  }
  return records
}
