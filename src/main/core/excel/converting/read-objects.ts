import type { RecordReader } from './record-reader'
import { recordTypes as types } from './record-types'
import type { XlsSheet } from './xls-workbook'

/** [MS-XLS] 2.5.143 FtCmo: what an object is. Comments and the arrows of lists are part of other things. */
const kinds = { group: 0x00, chart: 0x05, picture: 0x08, comment: 0x19, dropDown: 0x14 }
const firstControl = 0x07
const lastControl = 0x18
const notControls = [kinds.picture, 0x09]
const hiddenDropDown = 0x100

/** Counts what stands on a sheet besides cells and is not kept; false where the record is another one. */
export function takeObject(sheet: XlsSheet, type: number, reader: RecordReader): boolean {
  if (type === types.SxView) {
    sheet.lost.add('数据透视表(留下了表上的数字)')
    return true
  }
  if (type !== types.Obj) return false
  reader.skip(4)
  const kind = reader.word()
  reader.skip(2)
  const flags = reader.word()
  const { objects } = sheet
  if (kind === kinds.comment || (kind === kinds.dropDown && flags & hiddenDropDown)) return true
  if (kind === kinds.picture) objects.pictures += 1
  else if (kind === kinds.chart) objects.charts += 1
  else if (kind >= firstControl && kind <= lastControl && !notControls.includes(kind)) objects.controls += 1
  else if (kind !== kinds.group) objects.shapes += 1
  return true
}
