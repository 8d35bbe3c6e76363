import type { MemberInList } from '@shared/api/committee'
import { registers } from '@shared/registers'
import type { Ledger } from '../database/ledger'
import { showClass, type StoredClass } from '../records/class-shown'
import { composedStore } from '../records/composed'
import { scopeCondition } from '../records/scope'
import type { StoredRecord } from '../records/store'
import { wordOf } from '../records/stored-values'
import type { Viewing } from '../records/viewing'

/**
 * The memberships within the scope, each with the facts of its child; also those whose child is in the recycle bin
 * (`deletedAt` is then the child's), because nobody said that the parent left the committee.
 */
export function memberships(ledger: Ledger, viewing: Viewing): StoredRecord[] {
  const { committee_members: register } = registers
  const { sql, parameters } = scopeCondition(viewing.scope ?? null, register)
  const ids = ledger.sqlite
    .prepare<unknown[], number>(
      `SELECT id FROM ${register.table} WHERE deleted_at IS NULL AND (${sql}) ORDER BY id`
    )
    .pluck()
    .all(parameters)
  return composedStore(ledger, register, viewing).readMany(ids)
}

/** A membership as lists show it; the class as the school year of the look has it. */
export function memberInList({ id, values }: StoredRecord, viewing: Viewing): MemberInList {
  const word = (key: string) => wordOf(values[key])
  return {
    id,
    memberName: word('memberName'),
    relation: word('relation'),
    position: word('position'),
    level: word('level'),
    session: word('session'),
    studentName: word('name'),
    className: showClass(values as unknown as StoredClass, viewing).className ?? '',
    termFrom: word('termFrom'),
    termTo: word('termTo')
  }
}
