import { countOf, type CountedGroup, type CountedRow, rateOf } from '../counting'
import type { CountedStudent, SchoolFacts } from '../facts'

/** A student as a row of a figure. */
export function rowOf({ id, place }: CountedStudent): Omit<CountedRow, 'amount'> {
  return { register: 'students', id, place }
}

/** §4.3 no. 1: classes and students. */
export function countStudents({ students }: SchoolFacts): CountedGroup {
  const where = (test: (student: CountedStudent) => boolean) => students.filter(test).map(rowOf)
  const total = { of: 'students.total' }
  const gender = (label: string) => where(({ values }) => values.gender === label)
  const boarding = (label: string) => where(({ values }) => values.boarding === label)
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
      countOf({ key: 'students.total', label: '在校学生数', unit: '人' }, students.map(rowOf)),
      countOf({ key: 'students.boys', label: '男', unit: '人', split: '性别', ...total }, gender('男')),
      countOf({ key: 'students.girls', label: '女', unit: '人', split: '性别', ...total }, gender('女')),
      countOf(
        { key: 'students.boarding', label: '住校', unit: '人', split: '就读方式', ...total },
        boarding('住校')
      ),
      countOf(
        { key: 'students.day', label: '走读', unit: '人', split: '就读方式', ...total },
        boarding('走读')
      ),
      rateOf({ key: 'students.boardingRate', label: '住校率', unit: '%' }, [
        'students.boarding',
        'students.total'
      ])
    ],
    rules: [
      {
        code: 'gender_unknown',
        whole: 'students.total',
        parts: ['students.boys', 'students.girls'],
        message: '这些学生的性别没有填写,请在花名册中补填。'
      },
      {
        code: 'boarding_unknown',
        whole: 'students.total',
        parts: ['students.boarding', 'students.day'],
        message: '这些学生的就读方式没有填写,请在花名册中补填“走读”或“住校”。'
      }
    ]
  }
}
