import { expect, it } from 'vitest'
import { careStateWords, fromWords, parentStateWords } from './state-words'

it.each([
  [
    { away: true, place: '广东省深圳市', placeRange: '省外', since: '2023-09' },
    '外出,广东省深圳市(省外),自 2023-09 起'
  ],
  [{ away: true }, '外出,地点未填'],
  [{ away: true, placeRange: '县内' }, '外出,县内'],
  [{ away: false, livesWithChild: true, since: '2023-09' }, '未外出,与孩子同住'],
  [{ canCare: false, cannotCareReason: '重病' }, '是否外出未填,无监护能力(重病)'],
  [{ alive: false, away: true, place: '浙江' }, '已去世']
])('says %j of a parent as %s', (row, words) => {
  expect(parentStateWords(row)).toBe(words)
})

it('says who looks after the child, and leaves out what is not known', () => {
  expect(
    careStateWords({
      guardianName: '测试奶',
      guardianRelation: '祖母',
      noticeGiven: true,
      noticeDate: '2026-09-01',
      careLevel: '高'
    })
  ).toEqual([
    { label: '实际监护人', words: '测试奶(祖母)' },
    { label: '书面告知', words: '有(2026-09-01)' },
    { label: '关爱级别', words: '高' }
  ])
})

it('says from when a row holds', () => {
  expect(fromWords({ validFrom: '2024-03' })).toBe('2024-03 起')
  expect(fromWords({})).toBe('起始未填')
})
