import { describe, expect, it } from 'vitest'
import { students } from '@shared/registers/students'
import type { Cell } from '../../excel/reading/sheet-grid'
import { composedCell } from '../read/composed-cell'
import { findTables } from './find-tables'
import { createHeaderDictionary } from './header-dictionary'
import { mapColumns } from './map-columns'

const dictionary = createHeaderDictionary(students)
const ORDINARY: Cell[] = ['王小明', '三(1)班']

function columnsUnder(header: Cell[][], row: Cell[]) {
  const labels: Cell[] = ['姓名', '班级']
  const rows = [
    ...header.map((cells, at) => [...(at === 0 ? labels : [null, null]), ...cells]),
    [...ORDINARY, ...row]
  ]
  const [table] = findTables({ name: 'S', hidden: false, rows, merges: [] }, 0, dictionary)
  if (!table) throw new Error('no table')
  return { mapped: mapColumns(table, students).mapped, cells: rows.at(-1) ?? [] }
}

function composed(header: Cell[][], row: Cell[], field: string): Cell {
  const { mapped, cells } = columnsUnder(header, row)
  const found = mapped.find((column) => column.field === field)?.composed
  return found ? composedCell(found, cells) : '(no composed column)'
}

describe('a field spread over several columns', () => {
  const birth: Cell[][] = [
    ['出生日期', null, null],
    ['年', '月', '日']
  ]
  it.each<[Cell[], Cell]>([
    [[2018, 5, 3], '2018-5-3'],
    [['2018年', '5月', null], '2018-5'],
    [[2018, null, 3], '2018、?3'],
    [[null, null, null], null]
  ])('a date of %j is %j', (cells, date) => expect(composed(birth, cells, 'birthDate')).toBe(date))

  it('knows 出生年 beside 出生月 without a group', () =>
    expect(composed([['出生年', '出生月', '性别']], [2018, 5, '男'], 'birthDate')).toBe('2018-5'))

  const pair: Cell[][] = [
    ['性别', null, '独生子女', null],
    ['男', '女', '是', '否']
  ]
  it.each<[Cell[], string, Cell]>([
    [['√', null, '√', null], 'gender', '男'],
    [[null, '女', null, '√'], 'gender', '女'],
    [[null, '1', null, '√'], 'onlyChild', '否'],
    [['×', '√', null, null], 'gender', '女'],
    [['√', '√', null, null], 'gender', '男、女'],
    [[null, null, null, null], 'gender', null]
  ])('ticks %j give %s as %j', (cells, field, value) => expect(composed(pair, cells, field)).toBe(value))

  it('joins the stretches of an address', () =>
    expect(
      composed(
        [
          ['家庭住址', null, null],
          ['县(区)', '乡镇', '村']
        ],
        ['临川区', '云山镇', '柳林村3号'],
        'address'
      )
    ).toBe('临川区云山镇柳林村3号'))

  it('leaves 年 alone where no 月 stands beside it', () => {
    const { mapped } = columnsUnder([['出生年', '性别']], [2018, '男'])
    expect(mapped.some((column) => column.composed)).toBe(false)
  })
})
