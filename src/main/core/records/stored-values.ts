import type { FieldValue, MemberValues, RecordValues } from '@shared/registers'
import { refuse } from '../context'
import type { RecordStore, StoredRecord } from './store'

/** A value of a record: one fact, or a collection. */
export type AnyValue = RecordValues[string]

/** The record with this id; refuses with `record_not_found`. */
export function existing(store: RecordStore, id: number): StoredRecord {
  return store.read(id) ?? refuse('record_not_found')
}

/** A value as it is stored and compared: empty text and empty collections are null, members hold known values only. */
export function normal(value: AnyValue | undefined): AnyValue {
  if (value === undefined || value === '') return null
  if (!Array.isArray(value)) return value
  const members = value.map(normalMember).filter((member) => Object.keys(member).length > 0)
  return members.length > 0 ? members : null
}

function normalMember(member: MemberValues): MemberValues {
  const known: Record<string, FieldValue> = {}
  for (const key of Object.keys(member).sort()) {
    const value = member[key]
    if (value !== undefined && value !== null && value !== '') known[key] = value
  }
  return known
}

/** True for equal plain JSON values. The order of keys counts, and stored values keep theirs. */
export function same(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (typeof left !== 'object' || typeof right !== 'object') return false
  return JSON.stringify(left) === JSON.stringify(right)
}

/** True for equal stored values; an absent value equals null, and the order of a member's keys does not count. */
export function sameValue(left: AnyValue | undefined, right: AnyValue | undefined): boolean {
  return same(normal(left), normal(right))
}

/** Texts by key with changes laid over them (`null` takes one away): the result as JSON, and what differs. */
export function joinTexts(present: Record<string, string>, changes: Record<string, string | null> = {}) {
  const joined: Record<string, string> = { ...present }
  const before: Record<string, string | null> = {}
  const after: Record<string, string | null> = {}
  for (const [key, text] of Object.entries(changes)) {
    if ((present[key] ?? null) === text) continue
    before[key] = present[key] ?? null
    after[key] = text
    if (text === null) delete joined[key]
    else joined[key] = text
  }
  const differs = Object.keys(after).length > 0
  return {
    json: Object.keys(joined).length > 0 ? JSON.stringify(joined) : null,
    before: differs ? before : undefined,
    after: differs ? after : undefined
  }
}

/** A value as a word for a list; empty where there is none. */
export function wordOf(value: AnyValue | undefined): string {
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value)
}
