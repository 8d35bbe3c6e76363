import { describe, expect, it, test } from 'vitest'
import { readQuantity, unitIn } from './quantities'

describe('a distance in kilometres', () => {
  test.each([
    ['2', 2],
    ['约2公里', 2],
    ['2.5km', 2.5],
    ['2.5 KM', 2.5],
    ['500米', 0.5],
    ['800m', 0.8],
    ['3里', 1.5],
    ['3里路', 1.5],
    ['1千米', 1],
    ['12公里左右', 12],
    ['大约3.5公里吧', 3.5],
    ['两公里', 2],
    ['半公里', 0.5],
    ['一公里半', 1.5],
    ['两里多', 1],
    ['不到1公里', 1],
    ['十二公里', 12]
  ])('%s is %d', (text, kilometres) => expect(readQuantity(text, '公里')).toBe(kilometres))

  test.each(['2-3公里', '很远', '15分钟', '2公里500米', '近', '3站路', '2 3'])('%s is none', (text) =>
    expect(readQuantity(text, '公里')).toBeNull()
  )

  it('counts a bare number in the unit of its header', () => {
    expect(readQuantity('800', '公里', '米')).toBe(0.8)
    expect(readQuantity('2公里', '公里', '米')).toBe(2)
  })
})

describe('a time in minutes', () => {
  test.each([
    ['15分钟', 15],
    ['约15分', 15],
    ['半小时', 30],
    ['半个小时', 30],
    ['1小时20分钟', 80],
    ['一刻钟', 15],
    ['一个半小时', 90],
    ['1.5小时', 90],
    ['20', 20]
  ])('%s is %d', (text, minutes) => expect(readQuantity(text, '分钟')).toBe(minutes))
})

test.each([
  ['家校距离(米)', '米'],
  ['上下学距离（公里）', '公里'],
  ['距离(单位:里)', '里'],
  ['途中用时(分钟)', '分钟'],
  ['上网(手机)', null],
  ['距离', null]
])('the unit in %s is %s', (label, unit) => expect(unitIn(label)).toBe(unit))
