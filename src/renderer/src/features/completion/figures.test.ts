import { expect, it } from 'vitest'
import type { ClassCompletion } from '@shared/api/forms'
import { classesOf, percentOf, sumOf } from './figures'

const of = (grade: number, classNo: number, figures: Partial<ClassCompletion>): ClassCompletion => ({
  grade,
  classNo,
  className: `${grade}(${classNo})班`,
  students: 0,
  confirmed: 0,
  drafts: 0,
  missing: 0,
  withoutGuardianPhone: 0,
  ...figures
})
const classes = [
  of(3, 1, { students: 3, confirmed: 1, drafts: 1, missing: 1, withoutGuardianPhone: 2 }),
  of(3, 2, { students: 2, confirmed: 2 }),
  of(4, 1, { students: 1, missing: 1 })
]

it('adds up the classes of a choice', () => {
  const sum = (choice: Parameters<typeof classesOf>[1]) => sumOf(classesOf(classes, choice) ?? [])
  expect(sum({})).toEqual({ students: 6, confirmed: 3, drafts: 1, missing: 2, withoutGuardianPhone: 2 })
  expect(sum({ grade: 3 })).toMatchObject({ students: 5, confirmed: 3 })
  expect(sum({ grade: 3, classNo: 2 })).toMatchObject({ students: 2, missing: 0 })
})

it('has no figures for those of whom no form is asked', () => {
  expect(classesOf(classes, { former: true })).toBeNull()
  expect(classesOf(classes, { deleted: true })).toBeNull()
})

it('says 100 % only when all are there', () => {
  expect(percentOf(sumOf([of(1, 1, { students: 300, confirmed: 299 })]))).toBe('99%')
  expect(percentOf(sumOf([of(1, 1, { students: 2, confirmed: 2 })]))).toBe('100%')
  expect(percentOf(sumOf([]))).toBe('')
})
