import { expect, test } from 'vitest'
import { exampleOf } from './example'

test('an empty wording shows what the ledger shows', () => {
  expect(exampleOf({})).toBe('2016-09-01 · 三(2)班 · 是/否 · 父亲 · 奶奶')
})

test('every choice shows in the line', () => {
  const wording = {
    dates: '2016.09.01',
    birthDates: '201609',
    classes: '三年级2班',
    yesNo: '√/空',
    relations: '父子母女',
    masked: ['idNumber', 'phone', 'address'],
    empty: '/'
  } as const
  expect(exampleOf({ ...wording, masked: [...wording.masked] })).toBe(
    '2016.09.01(出生201609) · 三年级2班 · √/(空) · 父女 · 婆孙 · 361***********0000 · 138****0000 · 某某镇某某村*** · 没有的写“/”'
  )
})
