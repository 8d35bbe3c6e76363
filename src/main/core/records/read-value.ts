import type { Issue } from '@shared/api/imports'
import type { Settings } from '@shared/api/session'
import type { FieldDeclaration, FieldKind, FieldValue } from '@shared/registers'
import { readableOptions } from '@shared/registers/customise'
import { CHOICES_JOINED_BY, readChoice, readChoices } from '@shared/rules/choices'
import { readClockTime } from '@shared/rules/clock-times'
import { readDate } from '@shared/rules/dates'
import { type DoubtCode, doubtMessages } from '@shared/rules/doubts'
import { checkIdNumber, readIdNumber } from '@shared/rules/id-number'
import { readPersonName } from '@shared/rules/person-names'
import { readPhones } from '@shared/rules/phones'
import { readQuantity, unitIn } from '@shared/rules/quantities'
import { isNullWord, tidy, tidyProse } from '@shared/rules/text'
import { readYesNo } from '@shared/rules/yes-no'
import type { Cell } from '../excel/reading/sheet-grid'

/** What reading a cell depends on besides the cell. */
export interface ReadContext {
  schoolYear: number
  settings: Settings
  /** True where serial dates count from 1904. */
  date1904: boolean
}

/** A remark on the cell; the caller knows the field. */
export type ValueIssue = Omit<Issue, 'field'>

/** A cell as read. */
export interface ReadValue {
  /** The stored form, or null for nothing, and for what cannot be trusted (then with an issue). */
  value: FieldValue
  /** Only what the value does not show by itself: the checks across fields, `checkStudent`, come on top. */
  issues: readonly ValueIssue[]
  /** What else stood in the cell and must not be lost: 转走 beside a name, 爷爷 beside a phone, a date nobody can read. */
  note: string | null
}

type Typed = string | number | boolean
type Reader = (field: FieldDeclaration, raw: Typed, context: ReadContext) => ReadValue

const NOTHING: ReadValue = { value: null, issues: [], note: null }
const NORMALISED: readonly ValueIssue[] = [{ severity: 'notice', code: 'normalised', message: '写法已统一' }]
const CELL_ERROR: readonly ValueIssue[] = [
  { severity: 'warning', code: 'cell_error', message: '单元格是公式错误,没有内容,请核对' }
]
/** Blocks whose fields say 无 and mean it: 残疾类型 无, 既往病史 无 (domain §3.5). */
const BLOCKS_WITH_NONE = new Set(['健康与帮扶', '备注'])
/** No child goes so far to school, or so long; 800 公里 were metres. */
const MOST: Record<string, number> = { 公里: 99, 分钟: 300 }
/** The gap of an aligned name (王 伟) parts nothing. */
const BETWEEN_WORDS =
  /[、,，;；/\n\r]+|(?<=\p{Script=Han}{2})\s*[和与及&]\s*(?=\p{Script=Han}{2})|(?<=\p{Script=Han}{2}|\))[^\S\n]+(?=\p{Script=Han})/u
const NONE_WORDS = new Set(['无', '没有'])

const readers: Record<FieldKind, Reader> = {
  personName(_field, raw) {
    const { value, remark, doubt } = readPersonName(textOf(raw))
    if (doubt) return { value, issues: [warning(doubt)], note: remark }
    return value === raw ? plain(value) : { value, issues: value ? NORMALISED : [], note: remark }
  },
  text(field, raw) {
    const text = textOf(raw)
    const tidied = tidy(text)
    const value = (field.clock && readClockTime(tidied)) || tidied
    if (isNullWord(value) && !(NONE_WORDS.has(value) && BLOCKS_WITH_NONE.has(field.block))) return NOTHING
    return { value, issues: value === text.trim() ? [] : NORMALISED, note: null }
  },
  longText(_field, raw) {
    const lines = textOf(raw)
      .split(/\r\n|\r|\n/)
      .map(tidyProse)
    const value = lines.join('\n').trim()
    return isNullWord(value) && !NONE_WORDS.has(value) ? NOTHING : { ...NOTHING, value: value || null }
  },
  choice(field, raw) {
    const { open, label } = field
    const text = textOf(raw)
    const read = readChoice(readableOptions(field), text)
    if (read.value !== null) {
      return { value: read.value, issues: read.exact ? [] : NORMALISED, note: null }
    }
    const word = tidy(text)
    if (isNullWord(word)) return NOTHING
    const message = open ? `“${label}”没有这个常用选项,已照原样保存,请核对` : `“${label}”没有这个选项,请核对`
    return unknown(open ? word : null, word, 'choice_unknown', message)
  },
  choices(field, raw) {
    const { open, label } = field
    const text = textOf(raw)
    if (open && readableOptions(field).length === 0) return readWords(text)
    const { values, unknown: strange, exact } = readChoices(readableOptions(field), text)
    if (values.length === 0 && isNullWord(tidy(text))) return NOTHING
    const kept = [...values, ...(open ? strange : [])].join(CHOICES_JOINED_BY) || null
    // A list that offers no words, such as the teachers of a visit, has no strange ones.
    if (strange.length === 0 || (open && !field.options))
      return { value: kept, issues: exact ? [] : NORMALISED, note: null }
    const words = strange.join(CHOICES_JOINED_BY)
    // A doubt is seen by everybody who sees the record; the words of a sensitive field are not.
    const which = field.sensitive ? '' : `:${words}`
    const message = open
      ? `“${label}”没有这个常用选项${which},已照原样保存,请核对`
      : `“${label}”没有这个选项${which},请核对`
    return { ...unknown(kept, words, 'choice_unknown', message), note: open ? null : words }
  },
  yesNo({ label }, raw) {
    if (typeof raw === 'boolean') return plain(raw)
    const text = String(raw)
    const value = readYesNo(text, label)
    if (value !== null) return plain(value)
    const word = tidy(text)
    return isNullWord(word) ? NOTHING : unknown(null, word, 'answer_unknown', `“${label}”应填是或否,请核对`)
  },
  date(_field, raw, { date1904 }) {
    const { value, doubt, changed } = readDate(typeof raw === 'boolean' ? textOf(raw) : raw, { date1904 })
    if (doubt) return { value, issues: [warning(doubt)], note: value === null ? textOf(raw) : null }
    return { value, issues: changed ? NORMALISED : [], note: null }
  },
  number({ label }, raw) {
    const unit = unitIn(label)
    if (typeof raw === 'number' && !unit) return plain(raw)
    const text = tidy(textOf(raw))
    if (isNullWord(text)) return NOTHING
    if (unit) {
      const amount = readQuantity(text, unit)
      if (amount !== null && amount > (MOST[unit] ?? Infinity)) {
        const message = `“${label}”是 ${amount},可能用了别的单位,请核对`
        return {
          value: amount,
          issues: [{ severity: 'warning', code: 'number_unreadable', message }],
          note: null
        }
      }
      if (amount !== null)
        return { value: amount, issues: String(amount) === text ? [] : NORMALISED, note: null }
      return unknown(null, text, 'number_unreadable', `“${label}”应填数字,请核对`)
    }
    const digits = /^(-?\d+(?:\.\d+)?) ?([^\d.]*)$/.exec(text.replace(/,(?=\d{3})/g, ''))
    if (!digits) return unknown(null, text, 'number_unreadable', `“${label}”应填数字,请核对`)
    return { value: Number(digits[1]), issues: digits[2] ? NORMALISED : [], note: null }
  },
  idNumber: readIdentityNumber,
  studentNumber: readNumber,
  phone(_field, raw) {
    const { value, notes, doubt, changed } = readPhones(typeof raw === 'boolean' ? textOf(raw) : raw)
    if (doubt === 'phone_lost') return { value, issues: [warning(doubt)], note: null }
    return { value, issues: changed && value ? NORMALISED : [], note: notes }
  },
  schoolClass(field) {
    throw new Error(`${field.label} is read with its grade: see read-class.ts`)
  }
}

/**
 * Reads one cell, or one value typed into the grid, for a declared field: the same reading for imports and edits.
 * Issues carry no field; severities are `warning` and `notice`, never `error`: what to reject is the caller's rule.
 */
export function readValue(field: FieldDeclaration, raw: Cell, context: ReadContext): ReadValue {
  if (raw === null || raw === '') return NOTHING
  if (typeof raw === 'object' || isErrorText(raw)) return { value: null, issues: CELL_ERROR, note: null }
  return readers[field.kind](field, raw, context)
}

/** A list of words of its own, such as the teachers of a visit: 王老师 陈老师, 王老师和陈老师. */
function readWords(text: string): ReadValue {
  const words = text.split(BETWEEN_WORDS).map((word) => tidy(word).replace(/(?<![a-z.])\s|\s(?![a-z])/gi, ''))
  const kept = [...new Set(words)].filter((word) => !isNullWord(word)).join(CHOICES_JOINED_BY)
  return { value: kept || null, issues: kept === text || !kept ? [] : NORMALISED, note: null }
}

function readNumber(_field: FieldDeclaration, raw: Typed): ReadValue {
  const { value, lost, changed } = readIdNumber(typeof raw === 'boolean' ? textOf(raw) : raw)
  if (lost) return { value, issues: [warning('id_lost')], note: null }
  return { value, issues: changed ? NORMALISED : [], note: null }
}

/** A G number holds the identity number; J and L numbers, and words such as 未办理, are kept beside the field. */
function readIdentityNumber(field: FieldDeclaration, raw: Typed): ReadValue {
  const read = readNumber(field, raw)
  const text = typeof read.value === 'string' ? read.value : ''
  // The thousands of ordinary numbers.
  if (text.length === 18 && text === raw) return read
  if (/^[GJL]\d{17}[\dX]$/.test(text)) {
    const inside = text.slice(1)
    const sound = text.startsWith('G') && checkIdNumber(inside).problems.length === 0
    return { value: sound ? inside : null, issues: [warning('id_student_number')], note: sound ? null : text }
  }
  if (text !== '' && !/\d/.test(text))
    return { value: null, issues: [warning('id_characters')], note: textOf(raw).trim() }
  return read
}

/** `#N/A` that was pasted as text, or came through a CSV. */
function isErrorText(raw: Typed): boolean {
  return (
    typeof raw === 'string' &&
    raw.startsWith('#') &&
    /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(raw.trim())
  )
}

function textOf(raw: Typed): string {
  return typeof raw === 'boolean' ? (raw ? '是' : '否') : String(raw)
}

function plain(value: FieldValue): ReadValue {
  return { value, issues: [], note: null }
}

function warning(code: DoubtCode): ValueIssue {
  return { severity: 'warning', code, message: doubtMessages[code] }
}

function unknown(value: string | null, word: string, code: string, message: string): ReadValue {
  return { value, issues: [{ severity: 'warning', code, message }], note: value === null ? word : null }
}
