import type { Doubt } from '@shared/api/records'
import type {
  FieldDeclaration,
  FieldValue,
  Mask,
  MemberValues,
  RecordValues,
  RegisterDeclaration
} from '@shared/registers'
import { firstDayOf } from '@shared/rules/calendar'
import { doubtMessages } from '@shared/rules/doubts'
import { isMasked } from '@shared/rules/masks'
import { readRelation } from '@shared/rules/relations'
import { refuse } from '../context'
import type { Ledger } from '../database/ledger'
import { showClass } from './class-shown'
import { readTypedClass, type TypedClass } from './read-class'
import { type ReadContext, readValue } from './read-value'
import { HIDDEN_VALUE, maskField } from './shown'
import type { StoredRecord } from './store'

/** Typed values in stored form, with the doubts that reading them raised. */
export interface ReadTyped {
  values: RecordValues
  doubts: Doubt[]
}

/** What typed values are read against. */
export interface TypedContext {
  ledger: Ledger
  register: RegisterDeclaration
  /** `YYYY-MM-DD`: what is on record has happened by then. Absent where something is laid down before its day. */
  today?: string
  read: ReadContext
}

/** The record before typing; a new one is empty. */
export type PresentRecord = Pick<StoredRecord, 'values' | 'doubts'>

/** A field of a record or of one of its members, with what it holds now. */
interface Place {
  /** As in a doubt: `phone`, `guardians.0.phone`. */
  name: string
  field: FieldDeclaration
  present: FieldValue
  /** Masked forms of these stand for them. */
  known: FieldValue[]
}

/**
 * Reads what somebody typed or pasted, by the same rules as an import. A masked value that was left as shown stands
 * for the real one. Refuses with `value_refused` what cannot be stored, and with `invalid_input` unknown fields.
 */
export function readTyped(
  { ledger, register, today, read }: TypedContext,
  typed: Record<string, unknown>,
  present: PresentRecord
): ReadTyped {
  const result: ReadTyped = { values: {}, doubts: [] }
  const typedClass: TypedClass = {}
  const notes: string[] = []

  for (const [key, raw] of Object.entries(typed)) {
    if (key === 'className' || key === 'grade' || key === 'classNo') typedClass[key] = simple(raw)
    else if (key === 'schoolClass') typedClass.className = simple(raw)
    else if (Object.hasOwn(register.collections, key)) result.values[key] = readMembers(key, raw)
    else if (key.includes('.')) readMemberCell(key, raw)
    else {
      const field = Object.hasOwn(register.fields, key) ? register.fields[key] : undefined
      if (!field) return refuse('invalid_input', { reason: '没有这一栏' })
      const held = (present.values[key] ?? null) as FieldValue
      // What is worked out is nothing to store: a whole record may come back as it was shown.
      if (field.of === 'computed' && [held, maskField(field, held)].includes(simple(raw))) continue
      const suggestions = present.doubts.flatMap((doubt) =>
        doubt.field === key ? (doubt.suggestion ?? []) : []
      )
      result.values[key] = readField({ name: key, field, present: held, known: [held, ...suggestions] }, raw)
    }
  }
  readClass()
  addNotes()
  return result

  function readField(place: Place, raw: unknown): FieldValue {
    const { field, name } = place
    const value = simple(raw)
    if (value === null && field.required) return refuseValue(place, '不能为空')
    if (value === place.present) return value
    if (field.of === 'computed') return refuseValue(place, '这一栏由登记的情况得出,请在学生档案中修改')
    if (field.byStep) return refuseValue(place, '这一栏由“确认”改变,不能直接填写')
    if (field.internal) return refuse('invalid_input', { reason: '没有这一栏' })
    if (field.sensitive && value === HIDDEN_VALUE) {
      return place.known.find((one) => one !== null) ?? refuseValue(place, '请先查看原来的内容')
    }
    if (field.mask && typeof value === 'string' && looksMasked(field.mask, value)) {
      const meant = place.known.find((one) => one !== null && maskField(field, one) === value)
      return meant ?? refuseValue(place, '带 * 的是隐藏后的内容,请填写完整')
    }
    const { value: stored, issues, note } = readValue(field, value, read)
    const warning = issues.find(({ severity }) => severity === 'warning')
    if (stored === null && warning) return refuseValue(place, warning.message)
    if (stored === null && field.required) return refuseValue(place, '不能为空')
    if (warning) result.doubts.push({ field: name, code: warning.code, message: warning.message })
    if (isAhead(register, place, stored, today)) {
      // A visit on record has been made; a meeting may be laid down before its day.
      if (register.about) return refuseValue(place, '这一天还没有到,请核对日期')
      result.doubts.push({ field: name, code: 'date_future', message: doubtMessages.date_future })
    }
    if (note) notes.push(field.kind === 'personName' ? note : `${field.label}:${note}`)
    return stored
  }

  function readMembers(key: string, raw: unknown): MemberValues[] | null {
    const collection = register.collections[key]
    if (raw === null || raw === '') return null
    if (!collection || !Array.isArray(raw)) return refuse('invalid_input', { reason: '家庭成员的内容不完整' })
    const held = (present.values[key] ?? []) as MemberValues[]
    /** States of a history have no names: one that moved up is known by its masked value. */
    const meant = (position: number) =>
      collection.fields.name
        ? meantMembers(held, raw, position)
        : [...held.slice(position, position + 1), ...held]
    return raw.map((typedMember: unknown, position): MemberValues => {
      if (!isPlainObject(typedMember)) return refuse('invalid_input', { reason: '家庭成员的内容不完整' })
      const member: MemberValues = {}
      for (const [memberKey, value] of Object.entries(typedMember)) {
        const field = Object.hasOwn(collection.fields, memberKey) ? collection.fields[memberKey] : undefined
        if (!field) return refuse('invalid_input', { reason: '没有这一栏' })
        const name = `${key}.${position}.${memberKey}`
        const present = held[position]?.[memberKey] ?? null
        const known = meant(position).map((one) => one[memberKey] ?? null)
        member[memberKey] = readMemberField(memberKey, { name, field, present, known }, value)
      }
      // What only the programme knows of a person goes with the person, wherever the row was moved to.
      const [same] = meant(position)
      for (const [internal, { internal: isInternal }] of Object.entries(collection.fields)) {
        if (isInternal && same?.[internal] !== undefined) member[internal] = same[internal]
      }
      return member
    })
  }

  /** One cell of a member, as a grid column such as `guardians.0.phone` is edited. */
  function readMemberCell(key: string, raw: unknown) {
    const [collectionKey = '', position = '', memberKey = ''] = key.split('.')
    const fields = Object.hasOwn(register.collections, collectionKey)
      ? register.collections[collectionKey]?.fields
      : undefined
    const field = fields && Object.hasOwn(fields, memberKey) ? fields[memberKey] : undefined
    if (!field || !/^\d{1,2}$/.test(position)) refuse('invalid_input', { reason: '没有这一栏' })
    const held = (result.values[collectionKey] ?? present.values[collectionKey] ?? []) as MemberValues[]
    const members = held.map((member) => ({ ...member }))
    const member = members[Number(position)] ?? {}
    const holding = member[memberKey] ?? null
    member[memberKey] = readMemberField(
      memberKey,
      { name: key, field, present: holding, known: [holding] },
      raw
    )
    if (Number(position) < members.length) members[Number(position)] = member
    else members.push(member)
    result.values[collectionKey] = members
  }

  function readMemberField(memberKey: string, place: Place, raw: unknown): FieldValue {
    const value = readField(place, raw)
    return memberKey === 'relation' && typeof value === 'string' ? readRelation(value).value : value
  }

  function readClass() {
    if (Object.keys(typedClass).length === 0) return
    const shown = showClass(
      present.values as MemberValues & { stage: FieldValue; entryYear: FieldValue; classNo: FieldValue },
      {
        schoolYear: read.schoolYear,
        primaryGrades: read.settings.primaryGrades
      }
    )
    const classField = Object.entries(register.fields).find(([, { kind }]) => kind === 'schoolClass')
    const orMore = register.ofClass !== undefined && !classField?.[1].required
    const found = readTypedClass(typedClass, shown, read, { ledger, orMore })
    if ('refused' in found) {
      const [name, field] = classField ?? refuse('invalid_input', { reason: '没有这一栏' })
      return refuseValue({ name, field }, found.refused)
    }
    Object.assign(result.values, found.values)
  }

  /** What stood beside a name or a phone goes to the remark, so that it is not lost. */
  function addNotes() {
    if (notes.length === 0 || !Object.hasOwn(register.fields, 'remark')) return
    const remark = result.values.remark ?? present.values.remark
    const lines = typeof remark === 'string' ? [remark] : []
    for (const note of notes) if (!lines.some((line) => line.includes(note))) lines.push(note)
    result.values.remark = lines.join('；')
  }
}

/** Whether the day that an event is about is still to come. What stands for a time (a term of office) may begin later. */
function isAhead(
  { dated }: RegisterDeclaration,
  { name }: Place,
  stored: FieldValue,
  today: string | undefined
): boolean {
  if (today === undefined || !dated || dated.standing || name !== dated.from) return false
  return typeof stored === 'string' && firstDayOf(stored) > today
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Typed values come from outside: anything but a plain value is refused. */
function simple(raw: unknown): FieldValue {
  if (raw === null || raw === undefined) return null
  if (typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean') return raw
  return refuse('invalid_input', { reason: '内容的格式不对' })
}

function refuseValue({ name, field }: Pick<Place, 'name' | 'field'>, reason: string): never {
  return refuse('value_refused', { field: name, label: field.label, reason: sentence(reason) })
}

/** No number is written with an asterisk, so that one is enough; an address may hold one. */
function looksMasked(mask: Mask, text: string): boolean {
  return mask === 'address' ? isMasked(text) : /[*＊]/.test(text)
}

/**
 * The members that one of the typed members may stand for: the one of its name (of several, and of those without a
 * name, the one of its relation), else the one in its place while none was taken away. Otherwise nobody: a masked
 * number, and what only the programme knows of a person, must not land with another person.
 */
function meantMembers(held: MemberValues[], typed: unknown[], position: number): MemberValues[] {
  const { name, relation } = typed[position] as Record<string, unknown>
  const namesakes = held.filter((member) => (member.name ?? null) === (name ?? null))
  const samePlace = held[position]
  if (namesakes.length === 1) return namesakes
  const alike = namesakes.filter((member) => relation && member.relation === relation)
  if (alike.length === 1) return alike
  if (samePlace && (namesakes.includes(samePlace) || held.length <= typed.length)) return [samePlace]
  return namesakes
}

/** A message as a part of a sentence: its own full stop goes. */
function sentence(message: string) {
  return message.replace(/。$/, '')
}
