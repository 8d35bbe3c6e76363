import type { DateForm, Wording } from '../api/wording'
import type { FieldDeclaration, FieldValue } from '../registers'
import { readableOptions } from '../registers/customise'
import { CHOICES_JOINED_BY, readChoice } from './choices'
import { maskNumbersIn, maskValue } from './masks'
import { answerOf, writeYesNo } from './written-answers'
import { type WritableClass, writeClass, writeGrade, type YearOfClass } from './written-classes'
import { writeDate } from './written-dates'
import { writeRelation } from './written-relations'
import { readYesNo } from './yes-no'

/** What writing a value depends on besides the value. */
export interface WritingContext extends YearOfClass {
  /** The key of the register. */
  register: string
  /** The key of the field; of a member's with its collection, as `guardians.relation`. */
  key: string
  /** The child's, for 父子 and 母女. */
  gender?: FieldValue | undefined
  /** Of a class, only its grade or its number is asked for. */
  part?: 'grade' | 'classNo' | undefined
  /** The column asks a question (是否寄宿), so that a choice which says yes or no is written as the answer. */
  asks?: 'yesNo' | undefined
}

/** What can be written: a value of a field, or the class of a record. */
export type Writable = FieldValue | WritableClass | undefined

const WORDS = { yes: '是', no: '否' }

/**
 * Writes a value in a recipient's words: the one way by which values go into cells. Numbers stay numbers, everything else
 * is text. Null for a cell that stays empty; what nobody knows is written as `wording.empty`. Words of the recipient's own
 * come first, a mask comes last. A wording without a choice writes as the ledger shows it.
 */
export function writeValue(
  field: FieldDeclaration,
  value: Writable,
  wording: Wording,
  context: WritingContext
): string | number | null {
  if (!isKnown(value)) return emptyWord(field, wording, context)
  const written = known(field, value, wording, context)
  return typeof written === 'number' ? written : masked(field, written, wording) || null
}

/** A mask takes the kind of value it is declared for; a number that stands in a remark is hidden with them. */
function masked({ mask, kind }: FieldDeclaration, written: string, wording: Wording): string {
  const hidden = wording.masked ?? []
  if (mask) return hidden.includes(mask) ? maskValue(mask, written) : written
  const mayHoldNumbers = kind === 'text' || kind === 'longText'
  return mayHoldNumbers && hidden.some((one) => one !== 'address') ? maskNumbersIn(written) : written
}

/** Blocks in which 无 says that there is none (残疾类型 无), not that nobody knows (domain §3.5). */
const BLOCK_WITH_NONE = '健康与帮扶'

/**
 * The word for what nobody knows, or null where it would be taken for an answer: 无 for an unknown 是否低保, or for what
 * parents said on a visit.
 */
function emptyWord(
  field: FieldDeclaration,
  { empty = '' }: Wording,
  { asks }: WritingContext
): string | null {
  const { kind, block } = field
  const answers =
    kind === 'yesNo' || asks === 'yesNo'
      ? readYesNo(empty) !== null
      : kind === 'choice' || kind === 'choices'
        ? readChoice(readableOptions(field), empty).value !== null
        : !/^[-—/]*$/.test(empty) && (block === BLOCK_WITH_NONE || (kind === 'longText' && block !== '备注'))
  return answers ? null : empty || null
}

function isKnown(value: Writable): value is Exclude<Writable, null | undefined> {
  if (value === null || value === undefined || value === '') return false
  return typeof value !== 'object' || [value.grade, value.classNo, value.className].some(isKnown)
}

function known(
  field: FieldDeclaration,
  value: Exclude<Writable, null | undefined>,
  wording: Wording,
  context: WritingContext
): string | number {
  if (typeof value === 'object') return ofClass(value, wording, context)
  const own = ownWords(field, value, wording, context)
  if (own !== undefined) return own
  if (typeof value === 'boolean') return writeYesNo(value, wording.yesNo ?? '是/否')
  if (typeof value === 'number') return value
  if (field.kind === 'date') {
    const form = dateFormOf(context.key, wording)
    return form ? writeDate(value, form) : value
  }
  if (field.relation && wording.relations) {
    return writeRelation(value, wording.relations, typeof context.gender === 'string' ? context.gender : null)
  }
  const answer = context.asks && field.kind === 'choice' ? answerOf(field, value) : null
  return answer === null ? value : writeYesNo(answer, wording.yesNo ?? '是/否')
}

/** The form of a date field's dates: dates of birth can have one of their own. */
export function dateFormOf(key: string, { dates, birthDates }: Wording): DateForm | undefined {
  return (/(?:^|\.)birthDate$/.test(key) ? birthDates : undefined) ?? dates
}

/** The recipient's own words for a stored one, or for each of several; undefined where it has none for it. */
function ownWords(
  { kind }: FieldDeclaration,
  value: string | number | boolean,
  { words }: Wording,
  { register, key }: WritingContext
): string | undefined {
  const others = words?.[register]?.[key]
  if (!others) return undefined
  const other = (word: string) => (Object.hasOwn(others, word) ? others[word] : undefined)
  if (kind !== 'choices') {
    return other(typeof value === 'boolean' ? (value ? WORDS.yes : WORDS.no) : String(value))
  }
  return String(value)
    .split(CHOICES_JOINED_BY)
    .map((word) => other(word) ?? word)
    .join(CHOICES_JOINED_BY)
}

function ofClass(shown: WritableClass, wording: Wording, context: WritingContext): string | number {
  const { grade, classNo } = shown
  const { classes = '三(2)班', grades = '三年级', empty = '' } = wording
  if (context.part === 'grade') return typeof grade === 'number' ? writeGrade(grade, grades, context) : empty
  if (context.part === 'classNo') {
    if (typeof classNo !== 'number') return empty
    return classes === '2班' ? `${classNo}班` : classNo
  }
  return writeClass(shown, classes, context) ?? empty
}
