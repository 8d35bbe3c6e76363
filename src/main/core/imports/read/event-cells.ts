import type { FieldDeclaration, RecordValues, RegisterDeclaration } from '@shared/registers'
import { readSpan, type YearHint } from '@shared/rules/days-and-hours'
import { readPersonName } from '@shared/rules/person-names'
import { doubtMessages } from '@shared/rules/doubts'
import { readRelation } from '@shared/rules/relations'
import { readSchoolYear } from '@shared/rules/school-year'
import { tidy } from '@shared/rules/text'
import type { Cell } from '../../excel/reading/sheet-grid'
import { type ReadContext, readValue, type ReadValue } from '../../records/read-value'
import { textOf } from '../recognise/cells'

/** A cell as read, with the fields it tells besides its own: the last of several days, hours, other children. */
export interface EventValue extends ReadValue {
  also?: RecordValues
}

/** What the cells of one column are read with. */
export interface EventColumn {
  key: string
  field: FieldDeclaration
  header: string
  register: RegisterDeclaration
}

type Read = (cell: Cell, context: ReadContext) => EventValue

/**
 * How the cells of a column are read in a list of what happened, where that is more than `readValue` knows; null for
 * an ordinary column.
 */
export function eventReader(column: EventColumn, hint: YearHint): Read | null {
  const { key, field, register } = column
  if (field.of === 'student' && key !== 'name') return null
  if (field.kind === 'text' && RELATIONS.has(key)) return readRelationCell
  if (field.kind === 'date') return (cell, context) => readWhen(cell, column, hint, context)
  if (key === 'name' && register.collections.visitedSiblings) return readChildren
  if (field.kind !== 'number') return null
  if (/[(（]%[)）]/.test(field.label)) return (cell, context) => readValue(field, asPercent(cell), context)
  return register.fields.expected && register.fields.present
    ? (cell, context) => readCount(cell, column, context)
    : (cell, context) => readValue(field, roughly(cell), context)
}

/** True for the day of what happened, which cannot lie ahead as the end of a term of office does. */
function isPast({ dated }: RegisterDeclaration, key: string): boolean {
  return dated?.from === key && !dated.standing
}

const RELATIONS = new Set(['relation', 'parentRelation'])

/** 父子 and 爸爸 are 父亲; 爷爷 stays as the family says it. */
function readRelationCell(cell: Cell, context: ReadContext): EventValue {
  const read = readValue({ kind: 'text', label: '', block: '' }, cell, context)
  return typeof read.value === 'string' ? { ...read, value: readRelation(read.value).value } : read
}

function readWhen(
  cell: Cell,
  { key, field, register }: EventColumn,
  hint: YearHint,
  context: ReadContext
): EventValue {
  if (typeof cell !== 'string' && typeof cell !== 'number') return readValue(field, cell, context)
  const { from, to, startTime, endTime, doubt, changed } = readSpan(cell, hint, context)
  const isFirst = register.dated?.from === key
  const lastField = isFirst ? register.dated?.to : undefined
  const term = from === null && lastField ? schoolYearIn(textOf(cell)) : null
  if (term) return { value: term.from, issues: [], note: null, also: { [lastField ?? '']: term.to } }
  const issues: ReadValue['issues'][number][] = []
  if (doubt) issues.push({ severity: 'warning', code: doubt, message: doubtMessages[doubt] })
  else if (from !== null && isPast(register, key) && from > hint.today.slice(0, from.length))
    issues.push({ severity: 'warning', code: 'date_future', message: `“${field.label}”在今天之后,请核对` })
  else if (changed && from !== null)
    issues.push({ severity: 'notice', code: 'normalised', message: '写法已统一' })
  const also: RecordValues = {}
  if (to !== null && lastField) also[lastField] = to
  if (isFirst && register.fields.startTime && startTime) also.startTime = startTime
  if (isFirst && register.fields.endTime && endTime) also.endTime = endTime
  const lost = from === null ? doubt !== null : to !== null && !lastField
  if (lost && from !== null)
    issues.push({
      severity: 'warning',
      code: 'date_several',
      message: `“${field.label}”写了几天,已记第一天,请核对`
    })
  return { value: from, issues, note: lost ? textOf(cell) : null, also }
}

/** 2026—2027学年 as a term of office: from its September to the August after. */
function schoolYearIn(text: string): { from: string; to: string } | null {
  const year = readSchoolYear(text)?.schoolYear
  return year === undefined ? null : { from: `${year}-09`, to: `${year + 1}-08` }
}

const BETWEEN_NAMES = /[、,，;；/\n\r]+|(?<=\p{Script=Han}{2})\s*[和与及]\s*(?=\p{Script=Han}{2})/u

/** 张三、李四: the child that was visited, and brothers or sisters who were visited with it. */
function readChildren(cell: Cell, context: ReadContext): EventValue {
  const text = typeof cell === 'string' ? cell : textOf(cell)
  const [first = '', ...others] = text.split(BETWEEN_NAMES).map(tidy).filter(Boolean)
  const field = { kind: 'personName', label: '', block: '' } as const
  const read = readValue(field, others.length > 0 ? first : cell, context)
  if (others.length === 0) return read
  const siblings = others.flatMap((name) => readPersonName(name).value ?? [])
  return { ...read, also: { visitedSiblings: siblings.map((name) => ({ name })) } }
}

const PAIR = /^(?:应到)?\D{0,4}?(\d+)\s*[人名位]?\s*[/／,，、;；]\s*(?:实到)?\D{0,4}?(\d+)\s*[人名位]?$/
const RATE_BESIDE = /\s*[(（]\s*\d+(?:\.\d+)?\s*%\s*[)）]$/

/** 45/43 under 应到/实到: two counts in one cell. */
function readCount(cell: Cell, { key, field, header }: EventColumn, context: ReadContext): EventValue {
  const text = textOf(cell).replace(RATE_BESIDE, '')
  const pair = key === 'expected' || key === 'present' ? PAIR.exec(text) : null
  if (!pair) return readValue(field, roughly(cell), context)
  const counts = [Number(pair[1]), Number(pair[2])] as const
  const turned = /实[^应]*应/.test(header) || (!/应[^实]*实/.test(header) && counts[0] < counts[1])
  const [expected, present] = turned ? [counts[1], counts[0]] : counts
  return {
    value: key === 'expected' ? expected : present,
    issues: [],
    note: null,
    also: { expected, present }
  }
}

/** 约200人, 200余人 and 共45份 are counted as 200 and 45. */
function roughly(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell
  const count =
    /^(?:约|大约|共|共计|计|近)?\s*(\d[\d,]*(?:\.\d+)?)\s*(?:余|多|左右)?\s*(?:人次|家长|学生|\p{Script=Han}{0,2})(?:左右)?$/u.exec(
      tidy(cell)
    )
  return count?.[1] ? count[1].replaceAll(',', '') : cell
}

/** 0.98 and 98% are 98. */
function asPercent(cell: Cell): Cell {
  if (typeof cell === 'number') return cell > 0 && cell <= 1 ? Math.round(cell * 10_000) / 100 : cell
  const text = textOf(cell)
  const written = /^(\d+(?:\.\d+)?)\s*%$/.exec(text)
  if (written) return Number(written[1])
  return /^(?:0?\.\d+|1(?:\.0+)?)$/.test(text) ? asPercent(Number(text)) : cell
}
