import { readRanges } from './read-ranges'
import type { RecordReader } from './record-reader'
import type { XlsFormula, XlsValidation } from './xls-workbook'

/** Reads a record DV ([MS-XLS] 2.4.91). */
export function readValidation(reader: RecordReader): XlsValidation {
  const flags = reader.long()
  const [promptTitle = '', errorTitle = '', prompt = '', error = ''] = Array.from({ length: 4 }, () =>
    // A text that is not there is one NUL.
    reader.text().replace(/^\0$/, '')
  )
  const tokens = [readTokens(reader), readTokens(reader)]
  const ranges = readRanges(reader)
  const at = {
    row: Math.min(...ranges.map(({ top }) => top)),
    column: Math.min(...ranges.map(({ left }) => left))
  }
  const formulas = tokens.filter(({ length }) => length > 0).map((one): XlsFormula => ({ tokens: one, at }))
  return { flags, promptTitle, errorTitle, prompt, error, formulas, ranges }
}

function readTokens(reader: RecordReader): Uint8Array {
  const length = reader.word()
  reader.skip(2)
  return reader.bytes(length)
}
