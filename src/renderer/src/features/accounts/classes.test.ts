import { expect, it } from 'vitest'
import type { ClassNode } from '@shared/api/records'
import { classLines } from './classes'

const node = (grade: number | null, entryYear: number, classNo: number | null, name: string): ClassNode => ({
  grade,
  classNo,
  entry: { stage: '小学', entryYear },
  former: false,
  name,
  count: 1
})
const one = (entryYear: number, classNo: number, name: string) => ({
  stage: '小学' as const,
  entryYear,
  classNo,
  name
})

it('lists the classes of the school by grade, and those of the account that are not among them', () => {
  const nodes = [
    node(1, 2026, 1, '一(1)班'),
    node(1, 2026, 2, '一(2)班'),
    node(3, 2024, 1, '三(1)班'),
    node(3, 2024, null, '未分班'),
    node(null, 2027, 1, '2027级1班'),
    { ...node(null, 2019, 1, '2019级1班'), former: true },
    { ...node(null, 0, null, '未分班'), entry: null }
  ]
  const own = [one(2024, 1, '三(1)班'), one(2019, 2, '2019级2班')]
  expect(classLines(nodes, own)).toEqual([
    { name: '一年级', classes: [one(2026, 1, '一(1)班'), one(2026, 2, '一(2)班')] },
    { name: '三年级', classes: [one(2024, 1, '三(1)班')] },
    { name: '其他班级', classes: [one(2027, 1, '2027级1班'), one(2019, 2, '2019级2班')] }
  ])
})
