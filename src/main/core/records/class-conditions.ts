import type { Filter, View } from '@shared/api/records'
import type { RegisterDeclaration } from '@shared/registers'
import { type Entry, entryOf } from '@shared/rules/school-year'
import type { Ledger } from '../database/ledger'
import { showClass, type StoredClass } from './class-shown'
import { compareShown } from './compare-shown'
import { sourceOf } from './record-source'
import type { Condition } from './view-conditions'
import type { Viewing } from './viewing'

/** The usual order of classes: 小学 before 初中, first grade first, then by class number. */
export const CLASS_ORDER = ['stage DESC', 'entry_year DESC', 'class_no']

/**
 * The classes of the tree that a view is about. Without a chosen class: everybody the school has in that year, also
 * those without a class and those who come later; or, for `former`, those who have left its grades.
 */
export function classConditions(view: View, viewing: Viewing): Condition[] {
  const conditions: Condition[] = []
  const { schoolYear, primaryGrades } = viewing
  const entry =
    view.entry ?? (view.grade === undefined ? null : entryOf(view.grade, schoolYear, primaryGrades))
  if (entry) {
    conditions.push({ sql: 'stage = ? AND entry_year = ?', parameters: [entry.stage, entry.entryYear] })
  } else {
    const left = `coalesce(entry_year <= CASE stage WHEN '小学' THEN ? ELSE ? END, 0)`
    const parameters = (['小学', '初中'] as const).map((stage) => lastLeft(stage, viewing))
    conditions.push({ sql: view.former ? left : `NOT ${left}`, parameters })
  }
  if (view.classNo !== undefined) conditions.push({ sql: 'class_no = ?', parameters: [view.classNo] })
  return conditions
}

/** Whether the records of a register are of a class, their own or their student's. */
export function hasClass(register: RegisterDeclaration): boolean {
  return Object.values(register.fields).some(({ kind }) => kind === 'schoolClass')
}

/** Whether those who entered then are through the school's grades in that year. */
export function hasLeft({ stage, entryYear }: Entry, viewing: Viewing): boolean {
  return entryYear <= lastLeft(stage, viewing)
}

/** The last entry year whose students have left the grades of a stage. */
function lastLeft(stage: Entry['stage'], { schoolYear, primaryGrades }: Viewing): number {
  return schoolYear - (stage === '小学' ? primaryGrades : 9 - primaryGrades)
}

/** A filter on the class as it is shown: the school's classes are few, so that each is shown and compared here. */
export function classFilterCondition(
  ledger: Ledger,
  register: RegisterDeclaration,
  filter: Filter,
  viewing: Viewing
): Condition {
  const classes = ledger.sqlite
    .prepare<unknown[], StoredClass>(
      `SELECT DISTINCT stage, entry_year AS entryYear, class_no AS classNo FROM ${sourceOf(register)}`
    )
    .all()
  const wanted = classes.filter((one) => {
    const shown = showClass(one, viewing)
    if (filter.field === 'grade') return compareShown(shown.grade, filter)
    return compareShown(filter.field === 'classNo' ? shown.classNo : shown.className, filter)
  })
  const keys = wanted.map(({ stage, entryYear, classNo }) =>
    [stage ?? '', entryYear ?? 0, classNo ?? 0].join()
  )
  return {
    sql: `coalesce(stage, '') || ',' || coalesce(entry_year, 0) || ',' || coalesce(class_no, 0) IN (SELECT value FROM json_each(?))`,
    parameters: [JSON.stringify(keys)]
  }
}
