import type { CrossCheck } from '../counting'
import type { CountedStudent, SchoolFacts } from '../facts'
import { rowOf } from './student-row'

/** Own reading: no school counts its classes of a grade further than this. */
const MOST_CLASSES = 99

/** What must hold within the roster: everybody in a class that can be, and nobody twice. */
export function rosterChecks({ students, withoutClass }: SchoolFacts): CrossCheck[] {
  const unnumbered = students.filter(({ place }) => place.classNo === null)
  const misnumbered = students.filter(({ place: { classNo } }) => classNo !== null && !isClassNumber(classNo))
  const numbers = byIdNumber(students)
  const twice = [...numbers.values()].filter((same) => same.length > 1).flat()
  const withNumber = [...numbers.values()].flat()
  return [
    {
      code: 'student_without_class',
      rule: '在校学生数=花名册学生数',
      left: students.length,
      right: students.length + withoutClass.length,
      message: '这些学生没有登记班级,未计入任何一项数据,请在花名册中补填班级。',
      rows: withoutClass.map(rowOf)
    },
    {
      code: 'class_number_missing',
      rule: '编入班级的学生=在校学生数',
      left: students.length - unnumbered.length,
      right: students.length,
      message: '这些学生只登记了年级,没有登记班号,不能计入班级数,请在花名册中补填。',
      rows: unnumbered.map(rowOf)
    },
    {
      code: 'class_number_wrong',
      rule: '班号正确的学生=编入班级的学生',
      left: students.length - unnumbered.length - misnumbered.length,
      right: students.length - unnumbered.length,
      message: '这些学生的班号不可能存在(应是从1开始的整数),请在花名册中更正。',
      rows: misnumbered.map(rowOf)
    },
    {
      code: 'same_id_number',
      rule: '不同的身份证件号=填写了身份证件号的学生',
      left: numbers.size,
      right: withNumber.length,
      message: '这些学生的身份证件号相同,同一名学生可能登记了两次,请核对后更正号码或删除重复的一条。',
      rows: twice.map(rowOf)
    }
  ]
}

function isClassNumber(classNo: number): boolean {
  return Number.isInteger(classNo) && classNo >= 1 && classNo <= MOST_CLASSES
}

function byIdNumber(students: readonly CountedStudent[]): Map<string, CountedStudent[]> {
  const known = new Map<string, CountedStudent[]>()
  for (const student of students) {
    const { idNumber } = student.values
    if (typeof idNumber !== 'string' || idNumber === '') continue
    const key = idNumber.toUpperCase()
    known.set(key, [...(known.get(key) ?? []), student])
  }
  return known
}
