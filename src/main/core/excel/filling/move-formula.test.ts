import { describe, expect, it } from 'vitest'
import { copyFormula, moveFormula } from './move-formula'
import { RowMoves } from './row-moves'

/** Three rows come behind the data rows 5 to 12 of 表; 卡 is renamed. */
const moves = new RowMoves([{ first: 4, last: 11, height: 1, pattern: 1, count: 3 }])
const plan = new Map([
  ['表', { name: '表', moves }],
  ['卡', { name: '一(1)班', moves: new RowMoves([]) }]
])
const moved = (formula: string, row?: number) => moveFormula(formula, plan, '表', row)

describe('a formula below the data', () => {
  it.each([
    ['SUM(C5:C12)', 'SUM(C5:C15)'],
    ['COUNTA(C5:C12)&"人(C5:C12)"', 'COUNTA(C5:C15)&"人(C5:C12)"'],
    ['SUM($C$5:$C$12)/C13', 'SUM($C$5:$C$15)/C16'],
    ['SUM(C4:C12)', 'SUM(C4:C15)'],
    ['SUM(C8:C12)', 'SUM(C8:C15)'],
    ['SUM(C5:C11)', 'SUM(C5:C11)'],
    ['SUM(C12:F12)', 'SUM(C12:F12)'],
    ['SUM(C5:C14)', 'SUM(C5:C17)'],
    ['SUM(C:C)+SUM(5:12)', 'SUM(C:C)+SUM(5:15)'],
    ['C12+C13', 'C12+C16'],
    ['表!C13+其他!C13', '表!C16+其他!C13'],
    ["SUM('表'!C5:C12)", "SUM('表'!C5:C15)"],
    ['卡!B2&"卡!B2"', '\'一(1)班\'!B2&"卡!B2"'],
    ['[1]表!C13', '[1]表!C13'],
    ['SUM(表:卡!C13)', 'SUM(表:卡!C13)'],
    ['LOG10(C13)+ABC123(1)', 'LOG10(C16)+ABC123(1)'],
    ['SUM(活动表[人数])+合计13', 'SUM(活动表[人数])+合计13'],
    ['IF(A13>=1,"A13""x",#REF!)', 'IF(A16>=1,"A13""x",#REF!)'],
    ['OFFSET(C13,1,0):C13', 'OFFSET(C16,1,0):C16']
  ])('%s', (formula, result) => expect(moved(formula, 12)).toBe(result))
})

describe('a formula in a data row', () => {
  it.each([
    ['C12*2', 'C12*2'],
    ['COUNTIF(C$5:C$12,C12)', 'COUNTIF(C$5:C$15,C12)'],
    ['SUM(D$5:D12)', 'SUM(D$5:D12)'],
    ['C$13', 'C$16']
  ])('%s', (formula, result) => expect(moved(formula, 11)).toBe(result))
})

describe('the only data row', () => {
  const one = new Map([
    ['表', { name: '表', moves: new RowMoves([{ first: 4, last: 4, height: 1, pattern: 1, count: 3 }]) }]
  ])

  it.each([
    ['SUM(C5)', 'SUM(C5:C8)'],
    ['SUM($C$5:$C$5)', 'SUM($C$5:$C$8)'],
    ['C5&"人"', 'C5&"人"'],
    ['IF(SUM(C5)>0,C5,0)', 'IF(SUM(C5:C8)>0,C5,0)']
  ])('%s', (formula, result) => expect(moveFormula(formula, one, '表', 5)).toBe(result))
})

describe('a copied formula', () => {
  it('goes along, but for what is fixed', () => {
    expect(copyFormula('A4+$B$4+C$4+$D4+SUM(E$1:E4)+"A4"', 2)).toBe('A6+$B$4+C$4+$D6+SUM(E$1:E6)+"A4"')
    expect(copyFormula('A1', -1)).toBe('#REF!')
    expect(copyFormula('A1+$A1', 0, 1)).toBe('B1+$A1')
  })
})

describe('areas', () => {
  const striped = new RowMoves([{ first: 4, last: 7, height: 1, pattern: 2, count: 3 }])

  it('are repeated in stripes, or widened', () => {
    const area = (top: number, bottom: number) => ({ top, left: 0, bottom, right: 2 })
    expect(striped.areas(area(7, 7), true).map(({ top }) => top)).toEqual([7, 9])
    expect(striped.areas(area(6, 6), true).map(({ top }) => top)).toEqual([6, 8, 10])
    expect(striped.areas(area(4, 7))).toEqual([area(4, 10)])
    expect(striped.areas(area(8, 9))).toEqual([area(11, 12)])
    expect(moves.areas(area(11, 11))).toEqual([area(11, 14)])
    expect(moves.areas(area(4, 11), true)).toEqual([area(4, 14)])
  })
})
