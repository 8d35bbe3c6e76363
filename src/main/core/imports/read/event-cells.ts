import type { FieldDeclaration, RecordValues, RegisterDeclaration } from '@shared/registers'
import { readSpan, type YearHint } from '@shared/rules/days-and-hours'
import { readChoice } from '@shared/rules/choices'
import { readPersonName } from '@shared/rules/person-names'
import { doubtMessages } from '@shared/rules/doubts'
import { readRelation } from '@shared/rules/relations'
import { readSchoolYear } from '@shared/rules/school-year'
import { isNullWord, tidy, tidyProse } from '@shared/rules/text'
import { readTicks } from '@shared/rules/ticks'
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
  /** Two counts that share the column. */
  pair: readonly [string, string] | undefined
  register: RegisterDeclaration
}

type Read = (cell: Cell, context: ReadContext) => EventValue

/**
 * How the cells of a column are read in a list of what happened, where that is more than `readValue` knows; null for
 * an ordinary column.
 */
export function eventReader(column: EventColumn, hint: YearHint): Read | null {
  const { key, field, register } = column
  if (Object.hasOwn(register.collections, key)) return (cell) => readNames(cell, key)
  if (field.of === 'student' && key !== 'name') return null
  if (key === 'startTime' || key === 'endTime')
    return (cell, context) => readHour(cell, column, hint, context)
  if (field.relation) return readRelationCell
  if (field.kind === 'date') return (cell, context) => readWhen(cell, column, hint, context)
  if (key === 'name') return (cell, context) => readChildren(cell, register, context)
  if (field.kind === 'longText') return readProse
  if (key === 'parentName' && field.kind === 'text')
    return (cell, context) => readParent(cell, register, context)
  if (field.kind === 'text' && !field.of) return readWords
  if (field.kind === 'personName') return (cell, context) => readPerson(cell, column, context)
  if (field.kind === 'choice' || field.kind === 'choices')
    return (cell, context) => readOption(cell, column, context)
  if (field.kind !== 'number') return null
  if (/[(（]%[)）]/.test(field.label)) return (cell, context) => readValue(field, asPercent(cell), context)
  return (cell, context) => readCount(cell, column, context)
}

/** True for the day of what happened, which cannot lie ahead as the end of a term of office does. */
function isPast({ dated }: RegisterDeclaration, key: string): boolean {
  return dated?.from === key && !dated.standing
}

/** Outside the school year that the title names, with the summer before it. */
function isOfOtherYear(day: string, { schoolYear }: YearHint): boolean {
  return schoolYear !== null && (day < `${schoolYear}-07` || day >= `${schoolYear + 1}-09`)
}

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
  else if (from !== null && isPast(register, key) && isOfOtherYear(from, hint))
    issues.push({
      severity: 'warning',
      code: 'date_other_year',
      message: `“${field.label}”不在标题写的学年里,请核对`
    })
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

/** What happened has nothing to say where it says 无. */
function readProse(cell: Cell, context: ReadContext): EventValue {
  const text = textOf(cell)
  return readValue({ kind: 'longText', label: '', block: '' }, isNullWord(text) ? null : cell, context)
}

/** A place, a title: in its words, with the punctuation it was written with. */
function readWords(cell: Cell, context: ReadContext): EventValue {
  const read = readValue({ kind: 'text', label: '', block: '' }, cell, context)
  if (typeof cell !== 'string' || read.value === null) return read
  const text = tidyProse(cell)
  return { ...read, value: SPACED_NAME.test(text) ? text.replace(/\s/g, '') : text }
}

/** 邢 丽: a name spread over its place. */
const SPACED_NAME = /^\p{Script=Han}(?:\s+\p{Script=Han}){1,3}$/u
const WITH_RELATION = /^(.{2,}?)\s*[(（]\s*([^()（）]{1,6})\s*[)）]$/

/** 沈志远(爸爸): who received the teachers, and what that person is to the child. */
function readParent(cell: Cell, { fields }: RegisterDeclaration, context: ReadContext): EventValue {
  const [, name, beside = ''] = WITH_RELATION.exec(textOf(cell)) ?? []
  const relation = name && fields.parentRelation ? readRelation(beside) : null
  if (!name || !relation?.standard) return readWords(cell, context)
  return { ...readWords(name, context), also: { parentRelation: relation.value } }
}

/** 萧明(妈妈): the relation stands behind the name; nobody holds an office that is 待定. */
function readPerson(cell: Cell, { field, register }: EventColumn, context: ReadContext): EventValue {
  const read = readValue(field, isVacant(cell) ? null : cell, context)
  const relation = read.note && register.fields.relation ? readRelation(read.note) : null
  return relation?.standard ? { ...read, note: null, also: { relation: relation.value } } : read
}

/** The way of visiting stands under 家访类型 as often as why somebody was visited. */
function readOption(cell: Cell, { key, field, register }: EventColumn, context: ReadContext): EventValue {
  const ticked = tickedIn(cell)
  const ways = key === 'category' ? register.fields.method?.options : undefined
  const text = textOf(ticked)
  const { value } = readChoice(field.options ?? [], text)
  if (ways && value === null) {
    const method = readChoice(ways, text).value
    if (method !== null) return { value: null, issues: [], note: null, also: { method } }
  }
  // 已联系家长,作业按时交: what came of it, and no state.
  if (key === 'followUpState' && value === null && register.fields.followUpResult && !isNullWord(text))
    return { value: null, issues: [], note: null, also: { followUpResult: text } }
  return readValue(field, ticked, context)
}

/** An hour; a system writes the whole moment there, which tells the day as well. */
function readHour(
  cell: Cell,
  { key, register }: EventColumn,
  hint: YearHint,
  context: ReadContext
): EventValue {
  const span = typeof cell === 'string' || typeof cell === 'number' ? readSpan(cell, hint, context) : null
  const day = register.dated?.from
  const ends: RecordValues =
    key === 'startTime' && register.fields.endTime && span?.endTime ? { endTime: span.endTime } : {}
  if (span?.from && day)
    return { value: span.startTime, issues: [], note: null, also: { [day]: span.from, ...ends } }
  const hour = key === 'endTime' ? (span?.endTime ?? span?.startTime) : span?.startTime
  return hour ? { value: hour, issues: [], note: null, also: ends } : readWords(cell, context)
}

/** □上门 ☑电话 is 电话; anything else is as it stands. */
function tickedIn(cell: Cell): Cell {
  const ticks = typeof cell === 'string' ? readTicks(cell) : null
  return ticks ? ticks.ticked.join('、') : cell
}

/** An office nobody holds yet, a teacher still to be named. */
function isVacant(cell: Cell): boolean {
  return /^[(（]?(?:待定|空缺|暂缺|待选|待补|待聘|未定|缺)[)）]?$/.test(textOf(cell))
}

const BETWEEN_NAMES = /[、,，;；/\n\r]+|(?<=\p{Script=Han}{2})\s*[和与及]\s*(?=\p{Script=Han}{2})/u

/**
 * 张三、李四: the child that was visited, and brothers or sisters who were visited with it. A member of the committee is
 * there for the first of several.
 */
function readChildren(
  cell: Cell,
  { collections, fields }: RegisterDeclaration,
  context: ReadContext
): EventValue {
  const text = typeof cell === 'string' ? cell : textOf(cell)
  const [first = '', ...others] = text.split(BETWEEN_NAMES).map(tidy).filter(Boolean)
  const read = readValue(
    { kind: 'personName', label: '', block: '' },
    others.length > 0 ? first : cell,
    context
  )
  const siblings = others.flatMap((name) => readPersonName(name).value ?? [])
  if (siblings.length === 0) return read
  if (collections.visitedSiblings)
    return { ...read, also: { visitedSiblings: siblings.map((name) => ({ name })) } }
  const message = `“${fields.name?.label ?? ''}”写了几名学生,已记第一名,请核对`
  const issue = { severity: 'warning' as const, code: 'several_students', message }
  return { ...read, issues: [...read.issues, issue], note: siblings.join('、') }
}

/** The names of a collection that holds nothing else. */
function readNames(cell: Cell, key: string): EventValue {
  const names = textOf(cell)
    .split(BETWEEN_NAMES)
    .flatMap((name) => readPersonName(tidy(name)).value ?? [])
  const also = names.length > 0 ? { [key]: names.map((name) => ({ name })) } : {}
  return { value: null, issues: [], note: null, also }
}

const PAIR = /^\D{0,6}?(\d+)\s*\p{Script=Han}?\s*[/／,，、;；:：]\s*\D{0,6}?(\d+)\s*\p{Script=Han}?$/u
const RATE_BESIDE = /\s*[(（]\s*\d+(?:\.\d+)?\s*%\s*[)）]$/

/** 45/43 under 应到/实到: two counts in one cell, in the order of the header; without one more were expected than came. */
function readCount(cell: Cell, { key, field, pair }: EventColumn, context: ReadContext): EventValue {
  const found = PAIR.exec(textOf(cell).replace(RATE_BESIDE, ''))
  const both = pair ?? (key === 'expected' || key === 'present' ? (['expected', 'present'] as const) : null)
  if (!found || !both) {
    const read = readValue(field, roughly(cell), context)
    return read.value !== null && ROUGHLY.test(textOf(cell))
      ? { ...read, issues: [roughIssue(field.label)] }
      : read
  }
  const [one, other] = [Number(found[1]), Number(found[2])]
  const [first, second] = !pair && one < other ? [other, one] : [one, other]
  const also = { [both[0]]: first, [both[1]]: second }
  return { value: also[key] ?? null, issues: [], note: null, also }
}

const ROUGHLY = /约|余|多|左右|近/

function roughIssue(label: string) {
  const message = `“${label}”写的是约数,已记其中的数字,请核对`
  return { severity: 'warning' as const, code: 'number_rough', message }
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
