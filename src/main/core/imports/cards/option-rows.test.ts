import { expect, test } from 'vitest'
import { environmentForms } from '@shared/registers/environment-forms'
import type { Cell } from '../../excel/reading/sheet-grid'
import { createHeaderDictionary } from '../recognise/header-dictionary'
import { unfoldCards } from './unfold-cards'

/** What a card with these rows says of the way to school. */
function modeOf(...rows: Cell[][]): unknown {
  const head: Cell[][] = [
    ['姓名', '王小明', '班级', '三(1)班'],
    ['性别', '男', '民族', '汉族'],
    ['家庭住址', '柳林村', '家庭电话', '13900000001']
  ]
  const sheet = { name: '1', hidden: false, rows: [...head, ...rows], merges: [] }
  const dictionary = createHeaderDictionary(environmentForms)
  const [grid] = unfoldCards({ sheets: [sheet], date1904: false, container: 'xlsx' }, dictionary).sheets
  return grid?.rows.at(-1)?.[grid.rows.at(-2)?.indexOf('上下学方式') ?? -1]
}

test('reads the tick below its option', () =>
  expect(modeOf(['上下学方式', '步行', '校车', '公交'], [null, null, '√', null])).toBe('校车'))

test('reads the tick in the box behind its option', () =>
  expect(modeOf(['上下学方式', '步行', null, '校车', '√', '公交', null])).toBe('校车'))

test('reads several ticks', () =>
  expect(modeOf(['上下学方式', '步行', '校车', '公交'], [null, '√', '√', null])).toBe('步行、校车'))

test('takes two answers without ticks for no options', () =>
  expect(modeOf(['上下学方式', '步行', '家庭类型', '单亲'])).toBe('步行'))
