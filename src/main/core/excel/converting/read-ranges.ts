import { LedgerError } from '@shared/api/errors'
import type { RecordReader } from './record-reader'
import type { XlsRange } from './xls-workbook'

const columnsOfASheet = 256

/** Ranges with their count in front; columns and rows in two bytes each ([MS-XLS] 2.5.212 Ref8U). */
export function readRanges(reader: RecordReader): XlsRange[] {
  const count = reader.word()
  if (count * 8 > reader.left) throw new LedgerError('file_damaged')
  return Array.from({ length: count }, () => readRange(reader))
}

/** One range; rows and columns that are the wrong way round are damage. */
export function readRange(reader: RecordReader): XlsRange {
  const [top, bottom, left, right] = [reader.word(), reader.word(), reader.word(), reader.word()]
  if (top > bottom || left > right || right >= columnsOfASheet) throw new LedgerError('file_damaged')
  return { top, bottom, left, right }
}
