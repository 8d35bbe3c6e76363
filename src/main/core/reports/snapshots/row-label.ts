import { findRegister, type MemberValues, type RegisterDeclaration } from '@shared/registers'
import type { Ledger } from '../../database/ledger'
import { topicOf } from '../../evidence/record-heading'
import { showClassOrGrade } from '../../records/class-shown'
import { composedStore } from '../../records/composed'
import type { StoredRecord } from '../../records/store'
import { knownRegister, type Viewing } from '../../records/viewing'

/**
 * How a record is named beside a number of a report: its day, its class, its person and what it is about, else the
 * first text that it must have. 三(2)班 示例甲, 2026-10-12 三(2)班 家长会 期中座谈会.
 */
export function rowLabel(register: RegisterDeclaration, { values }: StoredRecord, viewing: Viewing): string {
  const { key, about, ofClass, dated, fields } = register
  const day = dated && !dated.standing ? text(values[dated.from]) : ''
  const { stage, entryYear, classNo } = values as MemberValues
  const { className } = showClassOrGrade({ stage, entryYear, classNo }, viewing)
  const ofPeople = about !== undefined || key === 'students'
  const place = className ?? (ofPeople ? '未分班' : ofClass ? '全校' : '')
  const person = ofPeople ? text(values.name) : ''
  const onlyOne = ofPeople && about !== 'studentOften'
  const said = Object.entries(fields)
    .filter(([field, { required, of }]) => required && !of && field !== dated?.from)
    .map(([field]) => text(values[field]))
    .find((word) => word !== '')
  const topic = topicOf(register, values)
  const what = topic === register.recordLabel ? (said ?? topic) : topic
  return [day, place, person, onlyOne ? '' : what].filter(Boolean).join(' ')
}

/** The labels of records of one register, by id; none for what is no register, such as accounts. */
export function rowLabels(
  ledger: Ledger,
  key: string,
  ids: Iterable<number>,
  viewing: Viewing
): Map<number, string> {
  if (!findRegister(key)) return new Map()
  const register = knownRegister(ledger, key)
  const records = composedStore(ledger, register, viewing).readMany(ids)
  return new Map(records.map((record) => [record.id, rowLabel(register, record, viewing)]))
}

function text(value: StoredRecord['values'][string] | undefined): string {
  return typeof value === 'string' ? value : ''
}
