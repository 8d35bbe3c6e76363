import { describe, expect, it } from 'vitest'
import { scaleOf, shareOut, type Strip } from './pagination'

const strip = (sizes: number[], more: Partial<Strip> = {}): Strip => ({
  sizes,
  range: { from: 0, to: sizes.length - 1 },
  titles: undefined,
  breaks: [],
  ...more
})
const rows = (count: number, size = 20) => Array.from({ length: count }, () => size)
const ends = (shares: { from: number; to: number }[]) => shares.map(({ from, to }) => [from, to])

describe('sharing out rows', () => {
  it('fills a page to its edge and goes on with the next row', () => {
    expect(ends(shareOut(strip(rows(11)), 100))).toEqual([
      [0, 4],
      [5, 9],
      [10, 10]
    ])
    expect(shareOut(strip(rows(5)), 100)).toHaveLength(1)
    expect(shareOut(strip(rows(5)), 99)).toHaveLength(2)
  })

  it('leaves room for the rows that are repeated, except where they stand themselves', () => {
    const shares = shareOut(strip(rows(12), { titles: { from: 0, to: 1 } }), 100)
    expect(ends(shares)).toEqual([
      [0, 4],
      [5, 7],
      [8, 10],
      [11, 11]
    ])
    expect(shares.map(({ titles }) => titles !== undefined)).toEqual([false, true, true, true])
  })

  it('begins a page at a break, and passes over hidden rows', () => {
    expect(ends(shareOut(strip(rows(4), { breaks: [2] }), 100))).toEqual([
      [0, 1],
      [2, 3]
    ])
    expect(shareOut(strip([20, 0, 0, 20, 20, 20, 20]), 100)).toHaveLength(1)
    expect(shareOut(strip([0, 0]), 100)).toEqual([])
  })

  it('gives a row that is higher than the page a page of its own, and ends', () => {
    expect(ends(shareOut(strip([20, 500, 20]), 100))).toEqual([
      [0, 0],
      [1, 1],
      [2, 2]
    ])
  })
})

describe('the scale', () => {
  const room = { width: 100, height: 100 }
  it('is what somebody set, within bounds', () => {
    expect(scaleOf({ percent: 85 }, strip([20]), strip([20]), room)).toBe(0.85)
    expect(scaleOf({ percent: 1 }, strip([20]), strip([20]), room)).toBe(0.1)
  })

  it('makes the columns fit, never larger, in whole percent', () => {
    expect(scaleOf({ wide: 1, tall: 0 }, strip(rows(50)), strip([50, 83]), room)).toBe(0.75)
    expect(scaleOf({ wide: 1, tall: 0 }, strip(rows(50)), strip([20]), room)).toBe(1)
    expect(scaleOf({ wide: 1, tall: 0 }, strip([20]), strip([200]), room)).toBe(0.5)
  })

  it('makes all rows fit as many pages as are wanted', () => {
    expect(scaleOf({ wide: 1, tall: 1 }, strip(rows(10)), strip([50]), room)).toBe(0.5)
    expect(scaleOf({ wide: 0, tall: 2 }, strip(rows(10)), strip([500]), room)).toBe(1)
  })
})
