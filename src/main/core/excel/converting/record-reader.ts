import { LedgerError } from '@shared/api/errors'

/** One record of a BIFF stream with those that continue it; `joints` are the places where one continues. */
export interface BiffRecord {
  type: number
  /** Where the record begins in the stream, in bytes. */
  start: number
  data: Uint8Array
  joints: number[]
}

const CONTINUE = 0x3c
const headerBytes = 4

/** Walks the records from a place in the stream. Throws `file_damaged` where a record reaches beyond the end. */
export function* recordsFrom(stream: Uint8Array, start: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const whole = (at: number) => at + headerBytes <= stream.length
  let at = start
  while (whole(at)) {
    const first = at
    const type = view.getUint16(at, true)
    const parts = [part()]
    while (whole(at) && view.getUint16(at, true) === CONTINUE) parts.push(part())
    const joints: number[] = []
    let length = 0
    for (const piece of parts) {
      if (length > 0) joints.push(length)
      length += piece.length
    }
    const data = parts.length === 1 ? (parts[0] ?? new Uint8Array()) : Buffer.concat(parts)
    yield { type, start: first, data, joints }
  }
  throw new LedgerError('file_damaged')

  function part() {
    const from = at + headerBytes
    at = from + view.getUint16(at + 2, true)
    if (at > stream.length) throw new LedgerError('file_damaged')
    return stream.subarray(from, at)
  }
}

/** Reads the fields of a record one after another, little end first. Throws `file_damaged` beyond its end. */
export class RecordReader {
  private at = 0
  private readonly view: DataView
  private jointsPassed = 0

  constructor(readonly record: BiffRecord) {
    const { data } = record
    this.view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  }

  get left(): number {
    return this.view.byteLength - this.at
  }

  byte(): number {
    return this.view.getUint8(this.take(1))
  }

  word(): number {
    return this.view.getUint16(this.take(2), true)
  }

  signedWord(): number {
    return this.view.getInt16(this.take(2), true)
  }

  long(): number {
    return this.view.getUint32(this.take(4), true)
  }

  double(): number {
    const value = this.view.getFloat64(this.take(8), true)
    return Number.isFinite(value) ? value : 0
  }

  bytes(count: number): Uint8Array {
    const from = this.take(count)
    return this.record.data.subarray(from, from + count)
  }

  skip(count: number): void {
    this.take(count)
  }

  /** Where the next field begins, in bytes from the beginning of the record. */
  get place(): number {
    return this.at
  }

  /** Goes on from a place in the record. */
  moveTo(place: number): void {
    if (place < 0 || place > this.view.byteLength) throw new LedgerError('file_damaged')
    this.at = place
  }

  /** A text with its length in two bytes ([MS-XLS] 2.5.294), or in one ([MS-XLS] 2.5.240). */
  text(lengthBytes: 1 | 2 = 2): string {
    return this.richText(lengthBytes).text
  }

  /** A text with its runs of fonts ([MS-XLS] 2.5.293 XLUnicodeRichExtendedString), over joints of records. */
  richText(lengthBytes: 1 | 2 = 2): { text: string; runs: { at: number; font: number }[] } {
    const length = lengthBytes === 1 ? this.byte() : this.word()
    const flags = this.byte()
    const runCount = flags & 0x08 ? this.word() : 0
    const extraBytes = flags & 0x04 ? this.long() : 0
    const text = this.characters(length, (flags & 1) !== 0)
    const runs = Array.from({ length: Math.min(runCount, this.left) }, () => ({
      at: this.word(),
      font: this.word()
    }))
    this.skip(extraBytes)
    return { text, runs }
  }

  /** So many characters; each continuing record begins with a byte that says anew whether they are wide. */
  characters(length: number, startsWide: boolean): string {
    let text = ''
    let wide = startsWide
    const { joints } = this.record
    while (text.length < length) {
      while ((joints[this.jointsPassed] ?? Infinity) < this.at) this.jointsPassed += 1
      if (joints[this.jointsPassed] === this.at) {
        this.jointsPassed += 1
        wide = (this.byte() & 1) !== 0
      }
      const end = joints[this.jointsPassed] ?? this.view.byteLength
      const room = Math.floor((end - this.at) / (wide ? 2 : 1))
      const count = Math.min(length - text.length, room)
      if (count <= 0) throw new LedgerError('file_damaged')
      text += decode(this.bytes(wide ? count * 2 : count), wide)
    }
    return text
  }

  private take(count: number): number {
    const from = this.at
    if (count < 0 || from + count > this.view.byteLength) throw new LedgerError('file_damaged')
    this.at = from + count
    return from
  }
}

function decode(bytes: Uint8Array, wide: boolean): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(wide ? 'utf16le' : 'latin1')
}
