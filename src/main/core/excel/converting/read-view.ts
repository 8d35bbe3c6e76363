import type { RecordReader } from './record-reader'
import { recordTypes as types } from './record-types'
import type { XlsView } from './xls-workbook'

/** Takes a record about how the sheet is shown; false where it is another one. */
export function takeView(view: XlsView, type: number, reader: RecordReader): boolean {
  if (type === types.Window2) {
    view.flags = reader.word()
    view.topRow = reader.word()
    view.leftColumn = reader.word()
    if (reader.left >= 8) {
      reader.skip(4)
      view.zoomPageBreaks = reader.word()
      view.zoomNormal = reader.word()
    }
    return true
  }
  if (type === types.Scl) {
    const [numerator, denominator] = [reader.word(), reader.word()]
    if (denominator > 0) view.zoom = Math.round((100 * numerator) / denominator)
    return true
  }
  if (type === types.Pane) {
    const [x, y, topRow, leftColumn] = [reader.word(), reader.word(), reader.word(), reader.word()]
    view.pane = { x, y, topRow, leftColumn, active: reader.byte() & 3 }
    return true
  }
  return false
}
