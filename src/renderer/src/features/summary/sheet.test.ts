import { expect, it } from 'vitest'
import type { SummaryFigure } from '@shared/api/summary'
import { changeText, headersOf, linesOf, nameOf, numberText, opensRows } from './sheet'

const figure = (key: string, more: Partial<SummaryFigure> = {}): SummaryFigure => ({
  key,
  label: key,
  unit: '人',
  kind: 'count',
  ...more
})

it('puts the parts of one split under one header, and those of two numbers under two', () => {
  const part = (key: string, of: string, split = '性别') => figure(key, { of, split })
  const figures = [
    figure('all'),
    part('boys', 'all'),
    part('girls', 'all'),
    part('away', 'other'),
    figure('rate')
  ]
  const headers = headersOf({ key: 'g', title: 'G', figures })
  expect(headers.map(({ label, figures: below }) => [label, below.map(({ key }) => key)])).toEqual([
    [null, ['all']],
    ['性别', ['boys', 'girls']],
    ['性别', ['away']],
    [null, ['rate']]
  ])
})

it('prints numbers and how they changed', () => {
  const rate = figure('r', { kind: 'rate' })
  expect([numberText(12, figure('a')), numberText(96.5, rate), numberText(null, rate)]).toEqual([
    '12',
    '96.5%',
    '—'
  ])
  expect(changeText(12, 9)).toBe('+3')
  expect(changeText(1.5, 2.1)).toBe('−0.6')
  expect(changeText(96.5, 90)).toBe('+6.5')
  expect(changeText(4, 4)).toBe('持平')
  expect([changeText(4, null), changeText(0, 0)]).toEqual(['', ''])
})

it('opens what has rows behind it', () => {
  expect(opensRows(figure('a'), 3)).toBe(true)
  expect(opensRows(figure('a'), 0)).toBe(false)
  expect(opensRows(figure('a'), null)).toBe(false)
  expect(opensRows(figure('a', { closed: true }), 3)).toBe(false)
  expect(opensRows(figure('a', { kind: 'rate' }), 3)).toBe(false)
})

it('leaves out a line of no class where nothing of the group counts', () => {
  const lines = [
    { key: 'grade:1', label: '一年级', kind: 'grade' as const },
    { key: 'class:1-0', label: '一年级(未编班)', kind: 'class' as const, grade: 1, classNo: null },
    { key: 'wholeSchool', label: '全校性', kind: 'wholeSchool' as const },
    { key: 'school', label: '合计', kind: 'school' as const }
  ]
  const values = { a: [0, 0, 0, 0], rate: [null, null, null, null], b: [0, 1, 2, 2] }
  const of = (...keys: string[]) => keys.map((key) => figure(key))
  expect(linesOf({ lines, values }, of('a', 'rate')).map(({ key }) => key)).toEqual(['grade:1', 'school'])
  expect(linesOf({ lines, values }, of('a', 'b'))).toHaveLength(4)
})

it('names a part with what it divides', () => {
  expect([nameOf(figure('女', { split: '性别', of: 'all' })), nameOf(figure('在校学生数'))]).toEqual([
    '性别:女',
    '在校学生数'
  ])
})
