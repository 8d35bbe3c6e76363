import { expect, it } from 'vitest'
import type { ClassNode } from '@shared/api/records'
import { withEveryClass } from './every-class'

const of = (grade: number | null, classNo: number, count: number, former = false): ClassNode => ({
  grade,
  classNo,
  entry: { stage: '小学', entryYear: 2026 - (grade ?? 9) + 1 },
  former,
  name: `${grade ?? '往届'}(${classNo})班`,
  count
})

it('adds the classes that have no record yet, and keeps the counts of the others', () => {
  const own = [of(3, 1, 2), of(null, 1, 4, true)]
  const school = [of(3, 1, 40), of(3, 2, 41), of(null, 2, 30, true)]
  expect(withEveryClass(own, school)).toEqual([...own, of(3, 2, 0)])
})
