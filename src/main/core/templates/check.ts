import type { SheetView, TemplateFinding } from '@shared/api/templates'
import type { Call } from '../context'
import { plainContent } from '../excel/filling/cell-content'
import type { FilledContent } from '../excel/filling/filling'
import { isSignature } from '../imports/cards/card-words'
import { nameOf } from '../imports/identity'
import { memberCalled } from './member-facts'
import { contentFor, type TemplateRecord } from './cell-values'
import { type PreparedSheet, prepareSheets } from './prepare'
import type { OpenRecord } from './records'
import type { TemplateSession } from './session'
import type { TemplatePlace } from './sheet'
import { rulesOf } from './sheet-looks'
import { passes, type PlainContent } from './validation'

/** So many findings are enough to see what is wrong; a number that stays is told with the last. */
export const mostFindings = 500
/** Facts of which no two records have the same. */
const UNIQUE = new Set(['idNumber', 'studentNumber'])

type Told = Pick<TemplateFinding, 'severity' | 'code' | 'message'>

/** What to look at before the file leaves: of the template first, then record by record. */
export function checkTemplate(
  call: Call,
  session: TemplateSession,
  views: readonly SheetView[],
  profile: 'full' | 'public'
): TemplateFinding[] {
  const findings: TemplateFinding[] = []
  for (const prepared of prepareSheets(call, session, views, profile)) {
    findings.push(...ofTemplate(prepared))
    for (const finding of ofRecords(prepared, session)) {
      findings.push(finding)
      if (findings.length >= mostFindings) return findings
    }
  }
  return findings
}

/** What is wrong with the sheet whatever the records are. */
function ofTemplate({ sheet, register, rows, warnings }: PreparedSheet): TemplateFinding[] {
  const say = (place: string, header: string, told: Told): TemplateFinding => ({
    sheet: sheet.index,
    place,
    header,
    ...told,
    register: register.key,
    recordId: null,
    studentId: null,
    who: '',
    field: null
  })
  const found: TemplateFinding[] = []
  if (rows === 0)
    found.push(say('', '', { severity: 'warning', code: 'no_records', message: '所选范围内没有记录' }))
  if (sheet.replaced > MOST_EXAMPLES)
    found.push(
      say('', '', {
        severity: 'warning',
        code: 'rows_replaced',
        message: `表里原有的 ${sheet.replaced} 行内容会被替换`
      })
    )
  for (const { place, header, binding, formula, required, reason } of sheet.columns) {
    if (binding.kind !== 'none' || formula || header === '' || isSignature(header)) continue
    const label = header.replaceAll('/', ' ')
    if (reason)
      found.push(say(place, label, { severity: 'warning', code: 'placeholder_unknown', message: reason }))
    else if (required)
      found.push(
        say(place, label, {
          severity: 'error',
          code: 'required_unbound',
          message: '必填栏还没有对应到台账的栏目'
        })
      )
    else
      found.push(
        say(place, label, { severity: 'notice', code: 'unbound', message: '这一栏没有对应的内容,会留空' })
      )
  }
  for (const message of warnings) found.push(say('', '', { severity: 'notice', code: 'not_public', message }))
  return found
}

/** An example or two belong to a template; more rows are somebody's list. */
const MOST_EXAMPLES = 2

function* ofRecords(prepared: PreparedSheet, session: TemplateSession): Generator<TemplateFinding> {
  const { sheet, records, writing } = prepared
  const described = session.described.sheets[sheet.index]
  const seen = new Map<string, Set<string>>()
  const places = sheet.columns.filter(({ binding }) => binding.kind !== 'none')
  const checked = places.map((place) => ({
    place,
    format: described?.look(place.row, place.column).format ?? 'General',
    rules: described ? rulesOf(described, place.row, place.column) : []
  }))
  let number = 0
  for (const record of records.each()) {
    number += 1
    if (hasNoClass(prepared, record))
      yield finding(prepared, record, null, {
        severity: 'warning',
        code: 'no_class',
        message: '这条记录没有班级'
      })
    for (const { place, format, rules } of checked) {
      const content = contentFor(place, record, number, writing)
      const plain = plainContent(content ?? null, format, session.described.date1904)
      if (plain === null || plain === '') {
        if (place.required) yield finding(prepared, record, place, REQUIRED_EMPTY)
        continue
      }
      for (const rule of rules) {
        if (passes(rule, plain as PlainContent, session.described.date1904) !== false) continue
        const stops = rule.errorStyle === 'stop'
        const message = `模板不允许这样填${rule.errorText ? `:${rule.errorText}` : wordsOf(rule.values)}`
        yield finding(prepared, record, place, {
          severity: stops ? 'error' : 'warning',
          code: 'not_allowed',
          message
        })
      }
      const repeated = repeatedFact(place, plain, seen)
      if (repeated) yield finding(prepared, record, place, repeated)
    }
    yield* doubtsOf(prepared, record, places)
  }
}

const REQUIRED_EMPTY: Told = { severity: 'error', code: 'required_empty', message: '必填,但台账里没有内容' }
const LONGEST_WORDS = 6

function wordsOf(values: readonly string[] | undefined): string {
  if (!values || values.length === 0) return ''
  return `,只能填${values.slice(0, LONGEST_WORDS).join('、')}${values.length > LONGEST_WORDS ? '等' : ''}`
}

function hasNoClass({ sheet, register }: PreparedSheet, { values }: TemplateRecord): boolean {
  const asks = sheet.columns.some(
    ({ binding }) => binding.kind === 'field' && CLASS_FIELDS.has(binding.field)
  )
  return asks && !register.ofClass && values.grade == null && values.className == null
}

const CLASS_FIELDS = new Set(['schoolClass', 'grade', 'classNo'])

function repeatedFact(
  place: TemplatePlace,
  content: FilledContent,
  seen: Map<string, Set<string>>
): Told | null {
  const field = place.binding.kind === 'field' ? place.binding.field : ''
  if (!UNIQUE.has(field)) return null
  let known = seen.get(field)
  if (!known) seen.set(field, (known = new Set()))
  const text = String(content)
  if (!known.has(text)) {
    known.add(text)
    return null
  }
  return { severity: 'warning', code: 'repeated', message: '和前面一名学生的相同' }
}

/** What the ledger doubts of the values that are filled. */
function* doubtsOf(
  prepared: PreparedSheet,
  record: OpenRecord,
  places: readonly TemplatePlace[]
): Generator<TemplateFinding> {
  for (const { field, code, message } of record.stored.doubts) {
    const place = places.find(({ binding }) =>
      fieldsOf(binding).some((bound) => sameFact(bound, field, record))
    )
    if (place) yield finding(prepared, record, place, { severity: 'warning', code, message }, field)
  }
}

function fieldsOf(binding: TemplatePlace['binding']): readonly string[] {
  if (binding.kind === 'field') return [binding.field]
  return binding.kind === 'fields' ? binding.fields : []
}

function sameFact(bound: string, doubted: string, { values }: TemplateRecord): boolean {
  if (bound === doubted) return true
  if (CLASS_FIELDS.has(bound)) return CLASS_FIELDS.has(doubted) || doubted === 'className'
  const [collection, who, fact] = bound.split('.')
  const [ofCollection, place, ofFact] = doubted.split('.')
  const family = values.guardians
  if (!who || collection !== ofCollection || fact !== ofFact || !Array.isArray(family)) return false
  return memberCalled(family, who) === family[Number(place)]
}

function finding(
  { sheet, register }: PreparedSheet,
  { id, studentId, values }: TemplateRecord,
  place: TemplatePlace | null,
  told: Told,
  field?: string
): TemplateFinding {
  const bound = place ? fieldsOf(place.binding)[0] : undefined
  return {
    sheet: sheet.index,
    place: place?.place ?? '',
    header: place?.header.replaceAll('/', ' ') ?? '',
    ...told,
    register: register.key,
    recordId: id,
    studentId,
    who: [values.className, values[nameOf(register)]].filter((part) => typeof part === 'string').join(' '),
    field: field ?? bound ?? null
  }
}
