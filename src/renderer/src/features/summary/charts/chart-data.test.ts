import { expect, it } from 'vitest'
import type { Summary, SummaryFigure } from '@shared/api/summary'
import { chartsOf, largeNumbers } from './chart-data'

const figure = (key: string, label: string, unit = '人'): SummaryFigure => ({
  key,
  label,
  unit,
  kind: 'count'
})
const summary: Summary = {
  title: '统计',
  period: { kind: 'schoolYear', schoolYear: 2026 },
  from: '2026-09-01',
  to: '2026-11-28',
  asOf: '2026-11-28',
  definition: '',
  notes: [],
  groups: [
    {
      key: 'leftBehind',
      title: '四、留守儿童',
      figures: [
        figure('leftBehind.total', '留守儿童总数'),
        figure('leftBehind.one', '单亲留守'),
        figure('leftBehind.both', '双亲留守'),
        figure('visits.rate', '家访率', '%'),
        figure('forms.confirmed', '已建', '份')
      ]
    }
  ],
  lines: [
    { key: 'grade:1', label: '一年级', kind: 'grade', grade: 1 },
    { key: 'grade:2', label: '二年级', kind: 'grade', grade: 2 },
    { key: 'wholeSchool', label: '全校性', kind: 'wholeSchool' },
    { key: 'school', label: '合计', kind: 'school' }
  ],
  values: {
    'leftBehind.total': [5, 2, 0, 7],
    'leftBehind.one': [3, 2, 0, 5],
    'leftBehind.both': [2, 0, 0, 2],
    'visits.rate': [50, null, null, 25.5],
    'forms.confirmed': [0, 0, 0, 0]
  },
  differences: [],
  rules: 0
}

it('draws what the report knows, over grades and months, and leaves out what is empty', () => {
  const months = {
    months: ['2026-09', '2026-10'],
    series: [{ figure: 'v', label: '上门家访', counts: [1, 4] }]
  }
  const charts = chartsOf(summary, months)
  expect(charts.map(({ key, categories, series }) => [key, categories, series])).toEqual([
    ['visitMonths', ['9月', '10月'], [{ name: '上门家访', values: [1, 4] }]],
    ['visitRate', ['一年级', '二年级'], [{ name: '家访率', values: [50, null] }]],
    [
      'leftBehind',
      ['一年级', '二年级'],
      [
        { name: '单亲留守', values: [3, 2] },
        { name: '双亲留守', values: [2, 0] }
      ]
    ]
  ])
})

it('draws the whole school where there are no parts of it', () => {
  const whole = { ...summary, lines: summary.lines.slice(3), values: { 'leftBehind.one': [5] } }
  expect(chartsOf(whole, undefined)[0]).toMatchObject({
    categories: ['全校'],
    series: [{ values: [5] }, { values: [null] }]
  })
})

it('says the large numbers of the school with their units', () => {
  expect(largeNumbers(summary)).toEqual([
    { label: '家访率', text: '25.5%' },
    { label: '留守儿童总数', text: '7人' }
  ])
})
