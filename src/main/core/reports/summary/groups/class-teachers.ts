import { schoolYearOf } from '@shared/rules/school-year'
import { placeIn } from '../../counted-students'
import { countOf, type CountedFigure, type CountedRow } from '../counting'
import type { SchoolFacts } from '../facts'

interface AccountClass {
  accountId: number
  stage: '小学' | '初中'
  entryYear: number
  classNo: number
}

const NAMING = { key: 'students.classTeachers', label: '班主任数', unit: '人', closed: true } as const

/**
 * The accounts that teach a class that has students. Who taught a class in another school year is not on record: then
 * the number is not known, and neither is it where no account has a class.
 */
export function classTeachers(facts: SchoolFacts): { figure: CountedFigure; notes: string[] } {
  const { viewing, today, students } = facts
  if (viewing.schoolYear !== schoolYearOf(today)) {
    return notKnown('班主任按现在的账号登记,不能得出其他学年的班主任数。')
  }
  const classes = new Set(students.map(({ place }) => keyOf(place)))
  const rows = readAccountClasses(facts)
    .map(({ accountId, ...taught }): Omit<CountedRow, 'amount'> => {
      return { register: 'accounts', id: accountId, place: placeIn(taught, viewing), once: accountId }
    })
    .filter(({ place }) => classes.has(keyOf(place)))
  if (rows.length === 0) return notKnown('还没有给账号设置任教班级,不能得出班主任数。')
  const taught = new Set(rows.map(({ place }) => keyOf(place)))
  const without = [
    ...new Set(students.filter(({ place }) => place.classNo !== null).map(({ place }) => keyOf(place)))
  ].filter((key) => !taught.has(key))
  const notes =
    without.length > 0 ? [`有 ${without.length} 个班没有设置班主任账号,班主任数只计有账号的。`] : []
  return { figure: countOf(NAMING, rows), notes }
}

function notKnown(note: string) {
  return { figure: countOf({ ...NAMING, unknown: true }, []), notes: [note] }
}

function keyOf({ grade, classNo }: CountedRow['place']): string {
  return `${grade}-${classNo}`
}

function readAccountClasses({ ledger }: SchoolFacts): AccountClass[] {
  return ledger.sqlite
    .prepare<unknown[], AccountClass>(
      `SELECT DISTINCT account_id AS accountId, stage, entry_year AS entryYear, class_no AS classNo FROM account_classes
       WHERE account_id IN (SELECT id FROM accounts WHERE closed_at IS NULL)`
    )
    .all()
}
