import { expect, it } from 'vitest'
import { registers } from '@shared/registers'
import { type SumLine, sumLines } from './figures'

const told = (
  key: keyof typeof sumLines,
  sums: Record<string, number>,
  state: Record<string, number> = {}
) => {
  const line: SumLine = sumLines[key]
  return line
    .figures({ count: 4, sums, counts: { state } })
    .map(({ label, value, alarm }) => `${label} ${value}${alarm ? '!' : ''}`)
}

it('adds up fields that the registers have', () => {
  for (const [key, { fields }] of Object.entries(sumLines)) {
    const declared = Object.keys(registers[key as keyof typeof sumLines].fields)
    expect(declared).toEqual(expect.arrayContaining([...fields]))
  }
})

it('tells how many were satisfied of all marks, and how many slips came back', () => {
  const marks = {
    issued: 90,
    returned: 81,
    verySatisfied: 60,
    satisfied: 15,
    basicallySatisfied: 3,
    dissatisfied: 2
  }
  expect(told('teaching_evaluations', marks)).toEqual([
    '条数 4',
    '发放 90',
    '收回 81',
    '收回率 90%',
    '满意率 97.5%'
  ])
  expect(told('teaching_evaluations', {}).slice(3)).toEqual(['收回率 —', '满意率 —'])
})

it('calls what is not solved unsolved, whatever state it has', () => {
  expect(told('surroundings', {}, { 已解决: 3, 处理中: 1 })).toEqual([
    '次数 4',
    '已解决 3',
    '未解决 1!',
    '销号率 75%'
  ])
  expect(told('surroundings', {}, { 已解决: 4 })).toContain('未解决 0')
})
