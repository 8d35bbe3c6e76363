import { byBoarding, byGender } from '../../student-splits'
import { countOf, type CountedGroup, rateOf } from '../counting'
import { balance, divide } from '../divide'
import type { CountedStudent, SchoolFacts } from '../facts'
import { classTeachers } from './class-teachers'
import { rosterChecks } from './roster-checks'
import { rowOf } from './student-row'

const ALL = { group: 'students', key: 'students.total', unit: '人' }

/** §4.3 no. 1: classes, students and class teachers. */
export function countStudents(facts: SchoolFacts): CountedGroup {
  const { students } = facts
  const ofStudents = (split: typeof byGender) =>
    divide(
      { ...split, headerOf: ({ values }: CountedStudent) => split.headerOf(values) },
      ALL,
      students,
      rowOf
    )
  const teachers = classTeachers(facts)
  return {
    key: 'students',
    title: '一、班级与学生',
    figures: [
      countOf(
        { key: 'students.classes', label: '班级数', unit: '个' },
        students
          .filter(({ place }) => place.classNo !== null)
          .map((student) => ({ ...rowOf(student), once: `${student.place.grade}-${student.place.classNo}` }))
      ),
      countOf({ key: ALL.key, label: '在校学生数', unit: '人' }, students.map(rowOf)),
      ...ofStudents(byGender),
      ...ofStudents(byBoarding),
      rateOf({ key: 'students.boardingRate', label: '住校率', unit: '%' }, ['students.boarding', ALL.key]),
      teachers.figure
    ],
    rules: [
      balance(byGender, ALL, {
        code: 'gender_unknown',
        message: '这些学生的性别没有填写,或者不是“男”“女”,请在花名册中更正。'
      }),
      balance(byBoarding, ALL, {
        code: 'boarding_unknown',
        message: '这些学生的就读方式没有填写,或者不是“走读”“住校”,请在花名册中更正。'
      })
    ],
    checks: rosterChecks(facts),
    notes: teachers.notes
  }
}
