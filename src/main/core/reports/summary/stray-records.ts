import { registers } from '@shared/registers'
import { scopeCondition } from '../../records/scope'
import { type CountedStudent, placeIn } from '../counted-students'
import type { CrossCheck } from './counting'
import type { SchoolFacts } from './facts'
import { nameAt } from './lines'

type Key = 'environment_forms' | 'left_behind_children'

interface Stray {
  recordId: number
  studentId: number | null
  name: string | null
  stage: string | null
  entryYear: number | null
  classNo: number | null
}

/**
 * Records that no figure counts: of students who were moved into the recycle bin in the period, so that the number is
 * smaller than in a report before, and of no student at all. Those of a student long gone are nobody's surprise.
 */
export function strayRecords(facts: SchoolFacts, key: Key): CrossCheck[] {
  const { label, recordLabel } = registers[key]
  const removed = readOfRemoved(facts, key)
  const lost = readOfNobody(facts, key)
  return [
    {
      code: `${key}_of_removed_student`,
      rule: `${label}记录=在校学生的${label}记录`,
      left: removed.length,
      right: 0,
      message: `这些学生在统计期间移入了回收站,其${recordLabel}记录没有计入。确已转出的不必处理;误删的请从回收站恢复。`,
      rows: removed.map(({ studentId, name, ...stored }) => {
        const place = placeIn(stored as CountedStudent['values'], facts.viewing)
        return { register: 'students', id: studentId ?? 0, place, label: nameAt(place, name ?? '') }
      })
    },
    {
      code: `${key}_of_nobody`,
      rule: `${label}记录=有学生的${label}记录`,
      left: lost.length,
      right: 0,
      message: `这些${recordLabel}记录找不到是哪名学生的,没有计入,请从备份恢复或联系技术人员。`,
      rows: lost.map((id) => ({
        register: key,
        id,
        place: { grade: null, classNo: null },
        label: `${recordLabel}记录${id}`
      }))
    }
  ]
}

function readOfRemoved({ ledger, viewing, period, asOf }: SchoolFacts, key: Key): Stray[] {
  const scope = scopeCondition(viewing.scope ?? null, registers.students)
  return ledger.sqlite
    .prepare<unknown[], Stray>(
      `SELECT record.id AS recordId, students.id AS studentId, students.name, stage, entry_year AS entryYear,
         class_no AS classNo
       FROM ${registers[key].table} AS record JOIN students ON students.id = record.student_id
       WHERE record.deleted_at IS NULL AND ${yearCondition(key)} AND (${scope.sql})
         AND substr(students.deleted_at, 1, 10) BETWEEN ? AND ? ORDER BY record.id`
    )
    .all(...yearOf(key, viewing.schoolYear), ...scope.parameters, period.from, asOf)
}

/** Within a scope there are none: nobody knows whose they are. */
function readOfNobody({ ledger, viewing }: SchoolFacts, key: Key): number[] {
  if (viewing.scope) return []
  return ledger.sqlite
    .prepare<unknown[], number>(
      `SELECT id FROM ${registers[key].table} AS record
       WHERE record.deleted_at IS NULL AND ${yearCondition(key)}
         AND NOT EXISTS (SELECT 1 FROM students WHERE students.id = record.student_id) ORDER BY id`
    )
    .pluck()
    .all(...yearOf(key, viewing.schoolYear))
}

function yearCondition(key: Key): string {
  return registers[key].about === 'studentInSchoolYear' ? 'record.school_year = ?' : '1'
}

function yearOf(key: Key, schoolYear: number): number[] {
  return registers[key].about === 'studentInSchoolYear' ? [schoolYear] : []
}
