import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordValues } from '@shared/registers'
import { environmentForms } from '@shared/registers/environment-forms'
import { students } from '@shared/registers/students'
import { temporaryLedger, type TemporaryLedger } from '../../../../tests/temporary-ledger'
import {
  type ClassScope,
  inScope,
  maySeeSensitive,
  requireClassInScope,
  scopeCondition,
  scopeOf
} from './scope'

const at = '2026-09-01T01:00:00.000Z'
const people: RecordValues[] = [
  { name: '周一', stage: '小学', entryYear: 2024, classNo: 2 },
  { name: '安二', stage: '小学', entryYear: 2024, classNo: 3 },
  { name: '陈三', stage: '初中', entryYear: 2024, classNo: 2 },
  { name: '李四', stage: '小学', entryYear: 2025, classNo: 2 },
  { name: '王五' }
]
const TEACHER = { accountId: 2, role: 'member' } as const
const TEACHER_OF_NOBODY = { accountId: 3, role: 'member' } as const
const DIRECTOR = { accountId: 1, role: 'director' } as const
let temporary: TemporaryLedger

beforeAll(() => {
  temporary = temporaryLedger(new Date(at))
  const { ledger } = temporary
  const addStudent = ledger.sqlite.prepare(
    'INSERT INTO students (created_at, updated_at, name, stage, entry_year, class_no) VALUES (?, ?, ?, ?, ?, ?)'
  )
  const addForm = ledger.sqlite.prepare(
    'INSERT INTO environment_forms (created_at, updated_at, student_id, school_year) VALUES (?, ?, ?, 2026)'
  )
  for (const { name, stage, entryYear, classNo } of people) {
    const { lastInsertRowid } = addStudent.run(at, at, name, stage, entryYear, classNo)
    addForm.run(at, at, lastInsertRowid)
  }
  const addClass = ledger.sqlite.prepare(
    'INSERT INTO account_classes (account_id, stage, entry_year, class_no) VALUES (?, ?, ?, ?)'
  )
  addClass.run(2, '小学', 2024, 2)
  addClass.run(2, '初中', 2024, 2)
  addClass.run(4, '小学', 2025, 2)
})
afterAll(() => temporary.remove())

function idsIn(scope: ClassScope, register: typeof students | typeof environmentForms) {
  const { sql, parameters } = scopeCondition(scope, register)
  return temporary.ledger.sqlite
    .prepare<unknown[], number>(`SELECT id FROM ${register.table} WHERE ${sql} ORDER BY id`)
    .pluck()
    .all(parameters)
}

describe('who sees whom', () => {
  it('gives the director everybody, a teacher the own classes, a teacher without classes nobody', () => {
    const { ledger } = temporary
    for (const register of [students, environmentForms]) {
      expect(idsIn(scopeOf(ledger, DIRECTOR), register)).toEqual([1, 2, 3, 4, 5])
      expect(idsIn(scopeOf(ledger, TEACHER), register)).toEqual([1, 3])
      expect(idsIn(scopeOf(ledger, TEACHER_OF_NOBODY), register)).toEqual([])
    }
  })

  it('decides about one student as the condition does, the sensitive fields too', () => {
    for (const session of [DIRECTOR, TEACHER, TEACHER_OF_NOBODY]) {
      const scope = scopeOf(temporary.ledger, session)
      const ids = people.flatMap((person, index) => (inScope(scope, person) ? [index + 1] : []))
      expect(ids).toEqual(idsIn(scope, students))
      expect(people.flatMap((person, index) => (maySeeSensitive(scope, person) ? [index + 1] : []))).toEqual(
        ids
      )
    }
  })

  it('counts a change of classes at once', () => {
    const { ledger } = temporary
    const add = ledger.sqlite.prepare(
      "INSERT INTO account_classes (account_id, stage, entry_year, class_no) VALUES (5, '小学', 2025, 2)"
    )
    const session = { accountId: 5, role: 'member' } as const
    expect(idsIn(scopeOf(ledger, session), students)).toEqual([])
    add.run()
    expect(idsIn(scopeOf(ledger, session), students)).toEqual([4])
  })
})

it('refuses to put a student into a class of somebody else', () => {
  const scope = scopeOf(temporary.ledger, TEACHER)
  expect(() => requireClassInScope(scope, { stage: '小学', entryYear: 2024, classNo: 2 })).not.toThrow()
  for (const values of [{ stage: '小学', entryYear: 2024, classNo: 3 }, {}]) {
    expect(() => requireClassInScope(scope, values)).toThrow(expect.objectContaining({ code: 'not_allowed' }))
    expect(() => requireClassInScope(null, values)).not.toThrow()
  }
})

it('finds the students of a class through the index of classes', () => {
  const { sql, parameters } = scopeCondition(scopeOf(temporary.ledger, TEACHER), students)
  const plan = temporary.ledger.sqlite
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN SELECT id FROM students WHERE ${sql}`)
    .all(parameters)
  expect(plan.map(({ detail }) => detail).join()).toContain(
    'students_class (stage=? AND entry_year=? AND class_no=?)'
  )
})
