import type { RecordReader } from './record-reader'
import type { XlsBorder, XlsDifference, XlsFill } from './xls-workbook'

/** Bits of [MS-XLS] 2.5.80 DXFN: which parts follow, and which values in them are left as they are. */
const parts = {
  format: 0x02000000,
  font: 0x04000000,
  alignment: 0x08000000,
  border: 0x10000000,
  fill: 0x20000000
}
const unset = {
  left: 0x400,
  right: 0x800,
  top: 0x1000,
  bottom: 0x2000,
  pattern: 0x10000,
  front: 0x20000,
  back: 0x40000
}
const USER_FORMAT = 1
const NOT_SET = 0xffffffff

/** Reads what a condition changes in the looks of a cell ([MS-XLS] 2.5.80 DXFN). */
export function readDifference(reader: RecordReader): XlsDifference {
  const bits = reader.long()
  const more = reader.word()
  const difference: XlsDifference = {}
  if (bits & parts.format) difference.format = readFormat(reader, (more & USER_FORMAT) !== 0)
  if (bits & parts.font) difference.font = readFont(reader)
  if (bits & parts.alignment) reader.skip(8)
  if (bits & parts.border) difference.border = readBorder(reader, bits)
  if (bits & parts.fill) difference.fill = readFill(reader, bits)
  return difference
}

function readFormat(reader: RecordReader, user: boolean) {
  if (!user) {
    reader.skip(1)
    return { id: reader.byte() }
  }
  const end = reader.place + reader.word()
  const code = reader.text()
  reader.moveTo(end)
  return { id: 0, code }
}

/** A font of 118 bytes, most of which a condition cannot change ([MS-XLS] 2.5.92 DXFFntD). */
function readFont(reader: RecordReader): NonNullable<XlsDifference['font']> {
  const end = reader.place + 118
  reader.skip(68)
  const style = reader.long()
  const weight = reader.word()
  reader.skip(2)
  const underline = reader.byte()
  reader.skip(3)
  const colour = reader.long()
  reader.skip(4)
  const sameStyle = reader.long()
  reader.skip(4)
  const sameUnderline = reader.long()
  const sameWeight = reader.long()
  reader.moveTo(end)
  return {
    ...((sameStyle & 0x02) === 0 && { italic: (style & 0x02) !== 0 }),
    ...((sameStyle & 0x80) === 0 && { strike: (style & 0x80) !== 0 }),
    ...(sameWeight === 0 && (sameStyle & 0x02) === 0 && { bold: weight >= 600 }),
    ...(sameUnderline === 0 && { underline }),
    ...(colour !== NOT_SET && { colour })
  }
}

function readBorder(reader: RecordReader, bits: number): XlsBorder {
  const first = reader.long()
  const second = reader.long()
  return {
    ...((bits & unset.left) === 0 && { left: { style: first & 0x0f, colour: (first >>> 16) & 0x7f } }),
    ...((bits & unset.right) === 0 && {
      right: { style: (first >>> 4) & 0x0f, colour: (first >>> 23) & 0x7f }
    }),
    ...((bits & unset.top) === 0 && { top: { style: (first >>> 8) & 0x0f, colour: second & 0x7f } }),
    ...((bits & unset.bottom) === 0 && {
      bottom: { style: (first >>> 12) & 0x0f, colour: (second >>> 7) & 0x7f }
    })
  }
}

function readFill(reader: RecordReader, bits: number): XlsFill {
  const [pattern, colours] = [reader.word(), reader.word()]
  return {
    ...((bits & unset.pattern) === 0 && { pattern: pattern >>> 10 }),
    ...((bits & unset.front) === 0 && { front: colours & 0x7f }),
    ...((bits & unset.back) === 0 && { back: (colours >>> 7) & 0x7f })
  }
}
