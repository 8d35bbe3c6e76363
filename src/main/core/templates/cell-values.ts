import type { Settings } from '@shared/api/session'
import type { Binding, KnownFact } from '@shared/api/templates'
import type { Wording } from '@shared/api/wording'
import type { FieldDeclaration, FieldValue, RecordValues, RegisterDeclaration } from '@shared/registers'
import { registers } from '@shared/registers'
import { readableOptions } from '@shared/registers/customise'
import { ageOn } from '@shared/rules/ages'
import { CHOICES_JOINED_BY, readChoice } from '@shared/rules/choices'
import { dateFormOf, writeValue } from '@shared/rules/wording'
import type { WritableClass } from '@shared/rules/written-classes'
import { writeDate } from '@shared/rules/written-dates'
import type { FilledContent } from '../excel/filling/filling'
import { headerKey } from '../imports/recognise/header-key'
import type { ReadContext } from '../records/read-value'
import { wordFor } from './allowed-words'
import { type TemplateFacts, wordsOf } from './fill-texts'
import { memberFact } from './member-facts'
import { bindingNamed, withoutTokens } from './placeholders'
import type { TemplatePlace } from './sheet'
import { offeredIn, ticked } from './tick'

/** A record as a template takes it: unmasked, in the exchange form. */
export interface TemplateRecord {
  id: number
  studentId: number | null
  values: RecordValues
  /** How often something happened to the student in the school year, by register. */
  counts: Readonly<Record<string, number>>
}

/** How the values of a file are written. */
export interface Writing {
  register: RegisterDeclaration
  wording: Wording
  facts: TemplateFacts
  settings: Settings
  schoolYear: number
  /** The day ages are counted to, `YYYY-MM-DD`. */
  day: string
}

/** A value with what it is read and written by. */
export interface FoundValue {
  field: FieldDeclaration
  /** Under which a wording knows it: `guardians.relation`. */
  key: string
  value: FieldValue | WritableClass
  part?: 'grade' | 'classNo'
}

const AGE: FieldDeclaration = { kind: 'number', label: '年龄', block: '基本信息' }
const UNDECIDED = '待认定'
const NO_CLASS = '全校'

/** The value of a template field in a record; null for a field that nobody declares. */
export function findValue(field: string, { values }: TemplateRecord, writing: Writing): FoundValue | null {
  const { register, day } = writing
  const [collection = '', who, fact] = field.split('.')
  if (who !== undefined && fact !== undefined) {
    const declared = register.collections[collection]?.fields[fact]
    if (!declared || declared.internal) return null
    return { field: declared, key: `${collection}.${fact}`, value: memberFact(values, who, fact, day) }
  }
  if (field === 'age')
    return { field: AGE, key: 'age', value: ageOn(values as Record<string, FieldValue>, day) }
  const classField = Object.values(register.fields).find(({ kind }) => kind === 'schoolClass')
  if (classField && (field === 'grade' || field === 'classNo'))
    return { field: classField, key: 'schoolClass', value: classOf(values), part: field }
  const declared = register.fields[field]
  if (!declared) return null
  if (declared.kind === 'schoolClass') return { field: declared, key: 'schoolClass', value: classOf(values) }
  const value = (values[field] ?? null) as FieldValue
  // What the facts do not settle is what was reported, as the list of the bureau knows no third word.
  if (field === 'leftBehindType' && value === UNDECIDED)
    return { field: declared, key: field, value: (values.leftBehind ?? null) as FieldValue }
  // Who is on the roster goes to school here, unless the record says otherwise.
  if (field === 'schooling' && value === null && typeof values.grade === 'number')
    return { field: declared, key: field, value: stageOf(values.grade, writing.settings) }
  return { field: declared, key: field, value }
}

function stageOf(grade: number, { primaryGrades }: Settings): string {
  return grade <= primaryGrades ? '小学' : '初中'
}

function classOf({ grade, classNo, className }: RecordValues): WritableClass {
  return { grade, classNo, className } as WritableClass
}

/** What a place of the template is filled with for a record; undefined where it is left as it is. */
export function contentFor(
  place: TemplatePlace,
  record: TemplateRecord,
  number: number,
  writing: Writing
): FilledContent | undefined {
  const { binding } = place
  if (binding.kind === 'none') return place.placeholder ? null : undefined
  if (binding.kind === 'serial') return number
  if (binding.kind === 'fixed') return binding.text
  if (binding.kind === 'fact') return factText(binding.fact, writing.facts)
  if (binding.kind === 'count') return record.counts[binding.register] ?? 0
  if (binding.kind === 'part') return partContent(binding, record, writing)
  if (binding.kind === 'pattern') return patterned(binding.text, place, record, number, writing)
  if (binding.kind === 'fields') return joined(binding, place, record, writing)
  return fieldContent(binding.field, place, record, writing)
}

const UNITS: Record<string, number> = { year: 0, month: 1, day: 2 }
const TICK = '√'

/** The year, month or day of a date as a number; a tick under the option that is meant. */
function partContent(
  { field, part }: Extract<Binding, { kind: 'part' }>,
  record: TemplateRecord,
  writing: Writing
): FilledContent {
  const found = findValue(field, record, writing)
  if (!found || found.value === null) return null
  const unit = UNITS[part]
  if (unit !== undefined) {
    const digits = String(found.value).split('-')[unit]
    return digits === undefined ? null : Number(digits)
  }
  const { schoolYear, settings } = writing
  const meant = { field: readable(questioned(found)), value: found.value, written: '' }
  return wordFor([part], meant, { schoolYear, settings, date1904: false }) === null ? null : TICK
}

/** A text with placeholders; one that nobody knows leaves nothing. */
function patterned(
  text: string,
  place: TemplatePlace,
  record: TemplateRecord,
  number: number,
  writing: Writing
): string {
  return withoutTokens(text, (token) => {
    const binding = bindingNamed(token, writing.register)
    return binding === null ? '' : textOf(contentFor({ ...place, binding }, record, number, writing))
  })
}

function textOf(content: FilledContent | undefined): string {
  if (content === null || content === undefined) return ''
  return typeof content === 'object' ? content.text : String(content)
}

function joined(
  { fields, between }: Extract<Binding, { kind: 'fields' }>,
  place: TemplatePlace,
  record: TemplateRecord,
  writing: Writing
): string | null {
  const parts = fields.map((field) => textOf(fieldContent(field, place, record, writing)))
  const [first, second] = parts
  if (fields[1]?.toLowerCase().endsWith('relation') && first && second) return `${first}(${second})`
  return parts.filter((part) => part !== '').join(between) || null
}

function fieldContent(
  field: string,
  place: TemplatePlace,
  record: TemplateRecord,
  writing: Writing
): FilledContent {
  const found = findValue(field, record, writing)
  if (!found) return null
  const { schoolYear, settings, register } = writing
  const wording = { ...writing.wording, ...place.hint }
  const { value, key, part } = found
  if (place.ticks !== undefined)
    return tickedLine(place.ticks, found, { schoolYear, settings, date1904: false })
  if (found.field.kind === 'date' && typeof value === 'string' && value !== '')
    return dayContent(value, key, wording)
  if (part === 'classNo' && place.header.endsWith('班级') && hasNumber(value))
    return place.allowed ? chosen(`${value.classNo}班`) : `${value.classNo}班`
  const asks = asksYesNo(place.header, found) ? ('yesNo' as const) : undefined
  const written = writeValue(questioned(found), value, wording, {
    register: register.key,
    key,
    gender: record.values.gender as FieldValue,
    schoolYear,
    primaryGrades: settings.primaryGrades,
    part,
    asks
  })
  if (written === null) return nobodys(found, register)
  return typeof written === 'string' ? chosen(written) : written

  function chosen(text: string): string {
    if (!place.allowed) return text
    const meant = { field: readable(questioned(found as FoundValue)), value, written: text }
    return wordFor(place.allowed, meant, { schoolYear, settings, date1904: false }) ?? text
  }
}

/** The printed line with the boxes of the stored words ticked; of several choices each. */
function tickedLine(line: string, found: FoundValue, context: ReadContext): string {
  const field = readable(questioned(found))
  const offered = offeredIn(line)
  const values =
    field.kind === 'choices' && typeof found.value === 'string'
      ? found.value.split(CHOICES_JOINED_BY)
      : [found.value]
  const words = values.flatMap((value) =>
    value === null || value === ''
      ? []
      : (wordFor(
          offered,
          { field, value, written: typeof value === 'object' ? '' : String(value) },
          context
        ) ?? [])
  )
  return ticked(line, words)
}

function hasNumber(value: FoundValue['value']): value is WritableClass {
  return value !== null && typeof value === 'object' && typeof value.classNo === 'number'
}

/** An empty cell would be read as the class above it. */
function nobodys({ field, part }: FoundValue, register: RegisterDeclaration): string | null {
  return field.kind === 'schoolClass' && !part && register.ofClass ? NO_CLASS : null
}

/** A whole day is a date where the cell shows dates; in words where it does not, or where less is known. */
function dayContent(value: string, key: string, wording: Wording): FilledContent {
  const form = dateFormOf(key, wording)
  return { day: value, text: form ? writeDate(value, form) : value }
}

/** The type that is worked out is called by the words of the one that is reported. */
function questioned({ field, key }: FoundValue): FieldDeclaration {
  return key === 'leftBehindType' ? { ...registers.students.fields.leftBehind, label: field.label } : field
}

function readable(field: FieldDeclaration): FieldDeclaration {
  return field.options ? { ...field, options: readableOptions(field) } : field
}

const QUESTION = /^(?:是否|有无|是不是|有没有)|否$/

/** 是否寄宿 and 寄宿 ask whether, over a choice of 走读 and 住校. */
function asksYesNo(header: string, found: FoundValue): boolean {
  const field = questioned(found)
  if (field.kind !== 'choice') return false
  const key = headerKey(header.split('/').at(-1) ?? '')
  return QUESTION.test(key) || readChoice(readableOptions(field), key).value !== null
}

/** A fact of the school or the file as a cell holds it. */
function factText(fact: KnownFact, facts: TemplateFacts): FilledContent {
  if (fact === 'day') return { day: facts.day, text: wordsOf(fact, facts) }
  return fact === 'rows' ? facts.rows : wordsOf(fact, facts) || null
}
