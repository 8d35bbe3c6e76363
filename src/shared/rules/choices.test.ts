import { expect, test } from 'vitest'
import { students } from '../registers/students'
import { hazards } from '../registers/environment-options'
import { readChoice, readChoices } from './choices'

const { gender, boarding, leftBehind, ethnicity } = students.fields

test('finds labels and synonyms', () => {
  expect(readChoice(gender.options, '男')).toEqual({ value: '男', exact: true })
  expect(readChoice(gender.options, '女 ')).toEqual({ value: '女', exact: false })
  expect(readChoice(gender.options, 'f')).toEqual({ value: '女', exact: false })
  expect(readChoice(gender.options, '１')).toEqual({ value: '男', exact: false })
  expect(readChoice(boarding.options, '✔')).toEqual({ value: '住校', exact: false })
  expect(readChoice(boarding.options, '住校(周末回家)')).toEqual({ value: '住校', exact: false })
  expect(readChoice(leftBehind.options, 'A.父母双方都外出')).toEqual({ value: '双亲留守', exact: false })
  expect(readChoice(ethnicity.options, '汉')).toEqual({ value: '汉族', exact: false })
})

test('does not guess', () => {
  expect(readChoice(gender.options, '未知')).toEqual({ value: null, exact: false })
  expect(readChoice(gender.options, '')).toEqual({ value: null, exact: false })
  expect(readChoice([{ label: 'toString' }], 'constructor')).toEqual({ value: null, exact: false })
})

test('a label wins over the same word as a synonym', () => {
  const options = [{ label: '甲', synonyms: ['乙'] }, { label: '乙' }]
  expect(readChoice(options, '乙')).toEqual({ value: '乙', exact: true })
})

test.each([
  ['河流池塘', ['危险水域'], []],
  ['河和公路', ['危险水域', '公路铁路'], []],
  ['靠近水库,门前有条小河', ['危险水域'], []],
  ['附近有高压线;工地旁边', ['建筑工地', '高压设施'], []],
  ['河南路口', [], ['河南路口']],
  ['和平路', [], ['和平路']],
  ['水库、悬崖', ['危险水域'], ['悬崖']]
])('%s names %j and leaves %j', (text, values, unknown) =>
  expect(readChoices(hazards, text)).toMatchObject({ values, unknown })
)
