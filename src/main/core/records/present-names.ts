import type { MemberValues, RegisterDeclaration } from '@shared/registers'
import { registers } from '@shared/registers'
import type { Ledger } from '../database/ledger'
import type { StoredRecord } from './store'

/** Whom a member of a collection may stand for, by the internal field that keeps the id. */
const PEOPLE: Record<string, { table: string; name: string; classes: string }> = {
  studentId: { table: registers.students.table, name: 'name', classes: 'stage, entry_year, class_no' },
  memberId: { table: registers.committee_members.table, name: 'member_name', classes: 'NULL, NULL, NULL' }
}

type PersonRow = [number, string | null, string | null, number | null, number | null]

/** The collections whose members stand for people of another register, with the field that keeps the id. */
export function collectionsOfPeople({
  collections
}: RegisterDeclaration): { key: string; idField: string }[] {
  return Object.entries(collections).flatMap(([key, { of, fields }]) => {
    const idField = Object.keys(PEOPLE).find((field) => Object.hasOwn(fields, field))
    return !of && idField ? [{ key, idField }] : []
  })
}

/**
 * The same records with the people in them under their present names: a name that was corrected on the roster is
 * correct in every attendance. The classes of children beside the one a record is about go to `otherChildren`.
 */
export function withPresentNames(
  ledger: Ledger,
  register: RegisterDeclaration,
  records: StoredRecord[]
): StoredRecord[] {
  return collectionsOfPeople(register).reduce((named, { key, idField }) => {
    const people = peopleOf(
      ledger,
      idField,
      named.flatMap((record) => membersOf(record, key))
    )
    return named.map((record) => {
      const members = membersOf(record, key)
      if (members.length === 0) return record
      const present = members.map((member) => {
        const person = people.get(Number(member[idField]))
        return person?.[1] ? { ...member, name: person[1] } : member
      })
      return {
        ...record,
        values: { ...record.values, [key]: present },
        ...childrenOf(register, members, people)
      }
    })
  }, records)
}

function childrenOf(register: RegisterDeclaration, members: MemberValues[], people: Map<number, PersonRow>) {
  if (!register.about) return {}
  const otherChildren = members.flatMap(({ studentId }) => {
    const person = people.get(Number(studentId))
    return person ? [{ stage: person[2], entryYear: person[3], classNo: person[4] }] : []
  })
  return { otherChildren }
}

function membersOf({ values }: StoredRecord, key: string): MemberValues[] {
  return (values[key] ?? []) as MemberValues[]
}

function peopleOf({ sqlite }: Ledger, idField: string, members: MemberValues[]): Map<number, PersonRow> {
  const ids = members.flatMap((member) => (typeof member[idField] === 'number' ? [member[idField]] : []))
  const source = PEOPLE[idField]
  if (!source || ids.length === 0) return new Map()
  const rows = sqlite
    .prepare<unknown[], PersonRow>(
      `SELECT id, ${source.name}, ${source.classes} FROM ${source.table} WHERE id IN (SELECT value FROM json_each(?))`
    )
    .raw()
    .all(JSON.stringify(ids))
  return new Map(rows.map((row) => [row[0], row]))
}
