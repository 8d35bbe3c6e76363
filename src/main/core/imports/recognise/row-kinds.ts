import { findClassName } from './find-class-name'

/** What a row below a header is. */
export type RowKind =
  | { kind: 'data' }
  | { kind: 'blank' | 'header' | 'total' | 'note' | 'columnNumbers' | 'example' }
  | { kind: 'group'; className: string }

/** Words in the totals rows of §1.0; 12人 stands under the name. */
const TOTAL =
  /^(?:本页|本表|本班|全班|班级|年级|全年级|全校|学校|以上|人数)?(?:合计|总计|小计|共计|累计|总人数|总数|总共)|^(?:以上|全班|本班|全校|全年级)?共(?:计|有)?\d+[人名]|^\d+人$/
/** Notes, signatures and information lines of §1.0 and §3.4. */
const NOTE =
  /^(?:注[:：释意]|注\d|注$|备注[:：]|说明[:：]|填表说明|填写说明|填表|填报|制表|审核|复核|单位负责人|负责人|签名|签字|校长|班主任[(（]?(?:签|[:：])|经办|联系人[:：]|联系电话[:：]|打印|日期[:：]|统计人|统计时间|学校[(（:：]|学校盖章|分管|领导|第\d+页|共\d+页|以下空白|以下无正文|-?\d+-$)/
const EXAMPLE = /^[(（【[]?(?:例|示例|样例|范例|填写示例|举例|模板|样本|填写样例)(?:[:：)）】\]\s]|$|\d)/

/** A line about the class that follows, in one cell or as label and value: 班主任:周老师 班级:五(1)班. */
const INFORMATION = /^(?:学校|学校名称|年级|班级|班别|班次|年级班级|班主任|任课教师)(?:[:：]|$)/
/** A grade alone above its classes: 三年级, 三年级(2个班). */
const GRADE_ALONE = /^(?:小学|初中)?(?:[一二三四五六七八九1-9]年级|初[一二三四])(?:[(（].*)?[:：]?$/
/** An identity or 学籍 number stands only in the row of a pupil, whatever the pupil's name begins with. */
const PERSONAL_NUMBER = /^[GJL]?\d{17}[\dX]$/i

/** Below the headers of a template stands what must be filled in. */
const DEMAND = /^[(（【]?(?:必填|选填|非必填|可不填|可选|下拉选择|文本格式?|日期格式)[项]?[)）】]?$/

/** What the classification needs to know of the table. */
export interface RowFrame {
  /** Header labels of the table's columns, tidied. */
  labels: readonly string[]
  /** Where the name stands within the row. */
  nameColumn: number
  /** Where the serial number stands, or -1. */
  serialColumn: number
}

/** Tells a row of data from everything else that stands below a header. `cells` are tidied texts of the table's columns. */
export function rowKind(cells: readonly string[], frame: RowFrame): RowKind {
  const filled: number[] = []
  for (const [column, text] of cells.entries()) if (text) filled.push(column)
  if (
    filled.length === 0 ||
    (filled.length === 1 && filled[0] === frame.serialColumn && /^\d+$/.test(cells[filled[0]] ?? ''))
  ) {
    return { kind: 'blank' }
  }
  const first = cells[filled[0] ?? 0] ?? ''
  const name = cells[frame.nameColumn] ?? ''
  const start = first.replace(/\s+/g, '')
  if (isHeaderAgain(cells, filled, frame)) return { kind: 'header' }
  if (INFORMATION.test(start)) {
    const text = filled.map((column) => cells[column]).join(' ')
    return findClassName(text) ? { kind: 'group', className: text } : { kind: 'note' }
  }
  if (filled.some((column) => PERSONAL_NUMBER.test(cells[column] ?? '')) && !EXAMPLE.test(start))
    return { kind: 'data' }
  if (TOTAL.test(start) || TOTAL.test(name.replace(/\s+/g, ''))) return { kind: 'total' }
  if (EXAMPLE.test(start) || EXAMPLE.test(name)) return { kind: 'example' }
  if (
    filled.length >= 3 &&
    filled.every((column, place) => Number(cells[column]) === Number(first) + place) &&
    /^\d{1,2}$/.test(first)
  ) {
    return { kind: 'columnNumbers' }
  }
  if (filled.every((column) => DEMAND.test(cells[column] ?? ''))) return { kind: 'note' }
  if (filled.length === 1 && GRADE_ALONE.test(start)) return { kind: 'group', className: start }
  const distinct = new Set(filled.map((column) => cells[column])).size
  if (filled.length === 1 && /^[-—第]*\s*\d{1,3}\s*[-—页]*$/.test(start)) return { kind: 'note' }
  if (filled.length === 1 && NOTE.test(start)) return { kind: 'note' }
  if (distinct <= 2 && !isName(name)) {
    if (NOTE.test(start) || start.length > 40) return { kind: 'note' }
    const className = findClassName(first)
    if (className && !/^\d+$/.test(first)) return { kind: 'group', className }
    const alone = filled.length === 1 && filled[0] !== frame.nameColumn
    if (alone && (start.length > 8 || filled[0] === frame.serialColumn)) return { kind: 'note' }
  }
  if (NOTE.test(start) && first.length > 4 && filled.length <= 3) return { kind: 'note' }
  return { kind: 'data' }
}

/** Something that may be a pupil's name, unlike 三(1)班 班主任:… standing in the name's column. */
function isName(text: string): boolean {
  return text !== '' && text.length <= 15 && !/[:：\d班]/.test(text)
}

function isHeaderAgain(cells: readonly string[], filled: readonly number[], frame: RowFrame): boolean {
  let same = 0
  for (const column of filled) if (cells[column] === frame.labels[column]) same += 1
  return same >= 2 && same * 2 >= filled.length
}
