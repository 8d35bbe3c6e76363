import { registers } from '@shared/registers'
import { nextBirthday } from '@shared/rules/birthdays'
import { daysLater } from '@shared/rules/calendar'
import { CLASS_ORDER, classConditions } from '../records/class-conditions'
import { showClass, type StoredClass } from '../records/class-shown'
import { scopeCondition } from '../records/scope'
import type { Condition } from '../records/view-conditions'
import type { TodoSource } from './source'

/** So many days ahead a birthday is told of. */
const DAYS_AHEAD = 7

interface Row extends StoredClass {
  id: number
  name: string
  birthDate: string
}

/**
 * Birthdays of the coming week: for a class teacher those of the own classes, for the director those of left-behind
 * children, whose parents are not there to keep it (§2.7).
 */
export const birthdaySource: TodoSource = ({ ledger }, { viewing, today }) => {
  const { students, left_behind_children: leftBehind } = registers
  const conditions: Condition[] = [
    { sql: 'students.deleted_at IS NULL AND length(birth_date) = 10', parameters: [] },
    scopeCondition(viewing.scope ?? null, students),
    ...classConditions({ register: students.key }, viewing)
  ]
  if (!viewing.scope) {
    const sql = `id IN (SELECT student_id FROM ${leftBehind.table} WHERE deleted_at IS NULL)`
    conditions.push({ sql, parameters: [] })
  }
  const last = daysLater(today, DAYS_AHEAD)
  return ledger.sqlite
    .prepare<unknown[], Row>(
      `SELECT id, name, birth_date AS birthDate, stage, entry_year AS entryYear, class_no AS classNo FROM students
       WHERE ${conditions.map(({ sql }) => `(${sql})`).join(' AND ')} ORDER BY ${CLASS_ORDER.join(', ')}, name_key`
    )
    .all(conditions.flatMap(({ parameters }) => parameters))
    .flatMap(({ id, name, birthDate, ...stored }) => {
      const next = nextBirthday(birthDate, today)
      if (!next || next.day > last) return []
      return [
        {
          entry: `birthdays:${id}:${next.day.slice(0, 4)}`,
          kind: 'birthdays',
          title: `${name}${next.day === today ? '今天' : ` ${Number(next.day.slice(5, 7))}月${Number(next.day.slice(8))}日`}满 ${next.age} 岁`,
          detail: '',
          className: showClass(stored, viewing).className ?? '',
          due: next.day,
          overdue: false,
          studentId: id
        }
      ]
    })
}
