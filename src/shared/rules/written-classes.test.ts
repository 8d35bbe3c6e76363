import { describe, expect, test } from 'vitest'
import { type ClassForm, classForms, gradeForms } from '../api/wording'
import { readClassName, readGrade } from './class-names'
import { writeClass, writeGrade } from './written-classes'

const YEAR = { schoolYear: 2026, primaryGrades: 6 } as const
const SCHOOLS = [
  { stage: '小学', primaryGrades: 6, grades: [1, 2, 3, 4, 5, 6] },
  { stage: '小学', primaryGrades: 5, grades: [1, 2, 3, 4, 5] },
  { stage: '初中', primaryGrades: 6, grades: [7, 8, 9] },
  { stage: '初中', primaryGrades: 5, grades: [6, 7, 8, 9] },
  { stage: '九年一贯', primaryGrades: 6, grades: [1, 2, 3, 4, 5, 6, 7, 8, 9] }
] as const
const CLASSES = [1, 2, 9, 10, 11, 19, 20]

test('a form is named by the class that it writes', () => {
  for (const form of classForms) expect(writeClass({ grade: 3, classNo: 2 }, form, YEAR)).toBe(form)
  for (const form of gradeForms) expect(writeGrade(3, form, YEAR)).toBe(form)
})

test('the grades of a middle school stay the school’s own', () => {
  expect(writeClass({ grade: 7, classNo: 1 }, '三年级2班', YEAR)).toBe('七年级1班')
  expect(writeClass({ grade: 7, classNo: 1 }, '2024级2班', YEAR)).toBe('2026级1班')
  expect(writeClass({ grade: 6, classNo: 12 }, '302', { schoolYear: 2026, primaryGrades: 5 })).toBe('612')
  expect(writeGrade(6, '2024级', { schoolYear: 2026, primaryGrades: 5 })).toBe('2026级')
})

test.each<[Parameters<typeof writeClass>[0], ClassForm, string | null]>([
  [{ grade: 3, classNo: null }, '302', '三年级'],
  [{ grade: 3, classNo: null }, '2班', '三年级'],
  [{ grade: 3, classNo: null }, '2024级2班', '2024级'],
  [{ grade: null, classNo: 2 }, '三年级2班', '2班'],
  [{ grade: null, classNo: 1, className: '2018级1班' }, '三年级2班', '2018级1班'],
  [{}, '三年级2班', null]
])('of %o %s says %s', (shown, form, text) => {
  expect(writeClass(shown, form, YEAR)).toBe(text)
})

describe.each(SCHOOLS)('the import of a $stage of $primaryGrades grades reads', ({ grades, ...school }) => {
  const context = { ...school, schoolYear: 2026 }

  test.each(classForms)('%s', (form) => {
    for (const grade of grades) {
      for (const classNo of CLASSES) {
        const read = readClassName(writeClass({ grade, classNo }, form, context) ?? '', context)
        const { saysLess, twoReadings } = limits(form, grade, context)
        if (twoReadings) expect(read).toMatchObject({ grade: null, doubt: 'class_two_readings' })
        else expect(read).toMatchObject({ grade: saysLess ? null : grade, classNo, doubt: null })
      }
    }
  })

  test.each(gradeForms)('%s', (form) => {
    for (const grade of grades) {
      const { twoReadings } = limits(form, grade, context)
      expect(readGrade(writeGrade(grade, form, context), context)).toBe(twoReadings ? null : grade)
    }
  })
})

/** 2班 says no grade; in a school with both stages 2024级 is two of them where one entered each stage that year. */
function limits(form: string, grade: number, { stage }: { stage: string }) {
  const cohort = form.startsWith('2024级') && stage === '九年一贯'
  return { saysLess: form === '2班', twoReadings: cohort && (grade <= 3 || grade >= 7) }
}
