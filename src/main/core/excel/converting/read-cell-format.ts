import type { RecordReader } from './record-reader'
import type { XlsAlignment, XlsBorder, XlsCellFormat, XlsLine } from './xls-workbook'

/** Reads a record XF ([MS-XLS] 2.4.353). */
export function readCellFormat(reader: RecordReader): XlsCellFormat {
  const font = reader.word()
  const format = reader.word()
  const flags = reader.word()
  const alignment = readAlignment(reader)
  reader.skip(1)
  const first = reader.long()
  const second = reader.long()
  const colours = reader.word()
  return {
    font,
    format,
    locked: (flags & 1) !== 0,
    hidden: (flags & 2) !== 0,
    style: (flags & 4) !== 0,
    quotePrefix: (flags & 8) !== 0,
    parent: flags >>> 4,
    alignment,
    border: readBorder(first, second),
    fill: { pattern: second >>> 26, front: colours & 0x7f, back: (colours >>> 7) & 0x7f }
  }
}

/** Four bytes that XF and the looks of a condition have in common. */
function readAlignment(reader: RecordReader): XlsAlignment {
  const [places = 0, rotation = 0, more = 0] = reader.bytes(3)
  return {
    horizontal: places & 0x07,
    wrap: (places & 0x08) !== 0,
    vertical: (places >>> 4) & 0x07,
    justifyLast: (places & 0x80) !== 0,
    rotation,
    indent: more & 0x0f,
    shrink: (more & 0x10) !== 0,
    readingOrder: more >>> 6
  }
}

function readBorder(first: number, second: number): XlsBorder {
  const direction = first >>> 30
  return {
    left: line(first & 0x0f, (first >>> 16) & 0x7f),
    right: line((first >>> 4) & 0x0f, (first >>> 23) & 0x7f),
    top: line((first >>> 8) & 0x0f, second & 0x7f),
    bottom: line((first >>> 12) & 0x0f, (second >>> 7) & 0x7f),
    ...(direction !== 0 && {
      diagonal: {
        ...line((second >>> 21) & 0x0f, (second >>> 14) & 0x7f),
        down: (direction & 1) !== 0,
        up: (direction & 2) !== 0
      }
    })
  }
}

function line(style: number, colour: number): XlsLine {
  return { style, colour }
}
