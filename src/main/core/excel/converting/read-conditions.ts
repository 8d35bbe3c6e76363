import { LedgerError } from '@shared/api/errors'
import { readDifference } from './read-difference'
import { readRange, readRanges } from './read-ranges'
import type { RecordReader } from './record-reader'
import { recordTypes as types } from './record-types'
import type { XlsFormula, XlsSheet } from './xls-workbook'

/** Takes a record about conditional formats; false where it is another one. */
export function takeConditions(sheet: XlsSheet, type: number, reader: RecordReader): boolean {
  switch (type) {
    case types.CondFmt:
      reader.skip(4)
      readRange(reader)
      sheet.conditions.push({ ranges: readRanges(reader), rules: [] })
      return true
    case types.CF:
      takeRule(sheet, reader)
      return true
    case types.CF12:
      sheet.lost.add('数据条、色阶、图标集等新式条件格式')
      return true
    default:
      return false
  }
}

function takeRule({ conditions }: XlsSheet, reader: RecordReader) {
  const target = conditions.at(-1)
  if (!target) throw new LedgerError('file_damaged')
  const [type, operator] = [reader.byte(), reader.byte()]
  const lengths = [reader.word(), reader.word()]
  const difference = readDifference(reader)
  const at = {
    row: Math.min(...target.ranges.map(({ top }) => top)),
    column: Math.min(...target.ranges.map(({ left }) => left))
  }
  // The formulas end the record; what the looks may hold more than is read here lies before them.
  reader.moveTo(reader.record.data.length - lengths.reduce((sum, length) => sum + length, 0))
  const formulas = lengths
    .filter((length) => length > 0)
    .map((length): XlsFormula => ({ tokens: reader.bytes(length), at }))
  target.rules.push({ type, operator, formulas, difference })
}
