import { students } from '@shared/registers/students'
import { gradeOf } from '@shared/rules/school-year'
import type { Ledger } from '../database/ledger'
import { type ClassScope, scopeCondition } from '../records/scope'
import type { ClassFigures } from './class-lines'

/** The figures of the summary: for each the condition that a student must meet to be counted. */
export const FIGURES = [
  { group: null, header: '学生数', label: '学生数', condition: '1' },
  { group: '性别', header: '男', label: '男', condition: "gender = '男'" },
  { group: '性别', header: '女', label: '女', condition: "gender = '女'" },
  { group: '性别', header: '未填', label: '性别未填', condition: "coalesce(gender, '') NOT IN ('男', '女')" },
  { group: '就读方式', header: '住校', label: '住校', condition: "boarding = '住校'" },
  { group: '就读方式', header: '走读', label: '走读', condition: "boarding = '走读'" },
  {
    group: '就读方式',
    header: '未填',
    label: '就读方式未填',
    condition: "coalesce(boarding, '') NOT IN ('住校', '走读')"
  },
  { group: '独生子女', header: '是', label: '独生子女', condition: 'only_child = 1' },
  { group: '独生子女', header: '否', label: '非独生子女', condition: 'only_child = 0' },
  { group: '独生子女', header: '未填', label: '独生子女未填', condition: 'only_child IS NULL' },
  { group: '留守情况', header: '非留守', label: '非留守', condition: "left_behind = '非留守'" },
  { group: '留守情况', header: '单亲留守', label: '单亲留守', condition: "left_behind = '单亲留守'" },
  { group: '留守情况', header: '双亲留守', label: '双亲留守', condition: "left_behind = '双亲留守'" },
  {
    group: '留守情况',
    header: '未填',
    label: '留守情况未填',
    condition: "coalesce(left_behind, '') NOT IN ('非留守', '单亲留守', '双亲留守')"
  }
] as const

interface Row {
  stage: '小学' | '初中' | null
  entryYear: number | null
  classNo: number | null
  figures: string
}

/**
 * Counts the students of each class in a scope that is in one of the school's grades in a school year, the recycle bin
 * left out, from the first grade to the last. Students without a class belong to no grade and are counted apart.
 */
export function countStudents(
  ledger: Ledger,
  schoolYear: number,
  scope: ClassScope
): { classes: ClassFigures[]; withoutClass: number } {
  const sums = FIGURES.map(({ condition }) => `sum(${condition})`).join(', ')
  const { sql, parameters } = scopeCondition(scope, students)
  const rows = ledger.sqlite
    .prepare(
      `SELECT stage, entry_year AS entryYear, class_no AS classNo, json_array(${sums}) AS figures
       FROM students WHERE deleted_at IS NULL AND ${sql} GROUP BY stage, entry_year, class_no`
    )
    .all(parameters) as Row[]
  const { primaryGrades } = ledger.settings()
  const classes: ClassFigures[] = []
  let withoutClass = 0
  for (const { stage, entryYear, classNo, figures: text } of rows) {
    const figures = JSON.parse(text) as number[]
    const grade =
      stage === null || entryYear === null ? null : gradeOf({ stage, entryYear }, schoolYear, primaryGrades)
    if (grade !== null) classes.push({ grade, classNo, figures })
    else if (entryYear === null) withoutClass += figures[0] ?? 0
  }
  classes.sort((left, right) => left.grade - right.grade || (left.classNo ?? 999) - (right.classNo ?? 999))
  return { classes, withoutClass }
}
