import { expect, it } from 'vitest'
import type { Cell, SheetGrid } from '../../excel/reading/sheet-grid'
import { joinCards } from './join-cards'

function list(title: string, headers: Cell[], ...rows: Cell[][]): SheetGrid {
  const origins = [title, headers, ...rows].map((_, row) => ({ sheet: 'Sheet1', row }))
  const grid = { name: '登记表', hidden: false, merges: [], cards: rows.length, headerRow: 1 }
  return { ...grid, rows: [[title], headers, ...rows], origins }
}

it('joins by label, with what only one of them asks', () => {
  const one = list('登记表', ['姓名', '家庭类型'], ['甲', '单亲'])
  const other = list('登记表', ['家庭类型', '姓名', '家庭成员3姓名'], ['离异', '乙', '丙'])
  const joined = joinCards(one, other, '乙.xlsx')
  expect(joined?.rows).toEqual([
    ['登记表'],
    ['姓名', '家庭类型', '家庭成员3姓名'],
    ['甲', '单亲'],
    ['乙', '离异', '丙']
  ])
  expect(joined?.cards).toBe(2)
  expect(joined?.origins?.at(-1)).toEqual({ sheet: '乙.xlsx·Sheet1', row: 2 })
  expect(joined?.origins).toHaveLength(4)
})

it('keeps years apart, and lists that are no cards', () => {
  const one = list('2025学年登记表', ['姓名'], ['甲'])
  expect(joinCards(one, list('2026学年登记表', ['姓名'], ['乙']), 'x')).toBeNull()
  expect(
    joinCards(one, { name: '名单', hidden: false, rows: [['姓名'], ['乙']], merges: [] }, 'x')
  ).toBeNull()
})
