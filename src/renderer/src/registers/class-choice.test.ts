import { expect, it } from 'vitest'
import { type ClassChoice, viewOf, whereOf } from './class-choice'

const left = { stage: '小学', entryYear: 2018, name: '2018级1班' } as const

it.each<[ClassChoice, string]>([
  [{}, '全校'],
  [{ grade: 3 }, '三年级'],
  [{ grade: 3, classNo: 2 }, '三年级 2 班'],
  [{ former: true }, '往届学生'],
  [{ entry: left, classNo: 1 }, '2018级1班'],
  [{ unplaced: true }, '未分班'],
  [{ deleted: true }, '回收站']
])('says where %o is', (choice, where) => {
  expect(whereOf(choice, '全校')).toBe(where)
})

it('asks for a former class by its entry year, and for those without a class by what is blank', () => {
  expect(viewOf({ entry: left, classNo: 1 })).toEqual({
    entry: { stage: '小学', entryYear: 2018 },
    classNo: 1
  })
  expect(viewOf({ unplaced: true }).filters).toEqual([
    { field: 'className', operator: 'blank' },
    { field: 'grade', operator: 'blank' }
  ])
  expect(viewOf({ grade: 3, classNo: 2 })).toEqual({ grade: 3, classNo: 2 })
})
