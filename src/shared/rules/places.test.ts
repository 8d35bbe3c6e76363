import { describe, expect, it } from 'vitest'
import { readPlace } from './places'

const HOME = '江西省抚州市临川区'
const nothing = { atHome: null, province: null, city: null, range: null, deceased: false, note: null }
const read = (text: string, home = HOME) => {
  const { atHome, province, city, range } = readPlace(text, home)
  return [atHome, province, city, range]
}

describe('at home', () => {
  it.each([
    ...[
      '在家务农',
      '在家',
      '务农',
      '本地',
      '无',
      '没有',
      '家里',
      '家中',
      ' 在 家 ',
      '在家带孩子',
      '种田',
      '无业'
    ],
    ...[
      '未外出',
      '没有外出',
      '没外出',
      '不在外',
      '现在家',
      '已回家',
      '返乡务农',
      '本村',
      '在家(曾在广东打工)'
    ],
    ...['广东打工,现在家', '老家']
  ])('%s', (text) => {
    expect(readPlace(text, HOME)).toEqual({ ...nothing, atHome: true })
  })
})

describe('away', () => {
  it.each([
    ['广东省深圳市', '广东省', '深圳市'],
    ['广东深圳', '广东省', '深圳市'],
    ['深圳,春节回家', '广东省', '深圳市'],
    ['现在家具厂,在佛山', '广东省', '佛山市'],
    ['深圳', '广东省', '深圳市'],
    ['深圳市龙岗区坂田街道', '广东省', '深圳市'],
    ['广东', '广东省', null],
    ['在广东打工', '广东省', null],
    ['广东省', '广东省', null],
    ['浙江义乌', '浙江省', '义乌市'],
    ['浙江省金华市义乌市', '浙江省', '金华市'],
    ['义乌', '浙江省', '义乌市'],
    ['上海市松江区', '上海市', '上海市'],
    ['上海', '上海市', '上海市'],
    ['北京朝阳区', '北京市', '北京市'],
    ['福建省晋江市', '福建省', '晋江市'],
    ['江苏昆山', '江苏省', '昆山市'],
    ['湖北恩施', '湖北省', '恩施州'],
    ['广西南宁', '广西壮族自治区', '南宁市'],
    ['广西壮族自治区柳州市', '广西壮族自治区', '柳州市'],
    ['内蒙古包头', '内蒙古自治区', '包头市'],
    ['新疆', '新疆维吾尔自治区', null],
    ['香港', '香港特别行政区', '香港特别行政区'],
    ['吉林', '吉林省', null],
    ['杭州市萧山区', '浙江省', '杭州市'],
    ['萧山', '浙江省', '萧山区'],
    ['福州', '福建省', '福州市'],
    ['东莞南城', '广东省', '东莞市'],
    ['深圳平湖', '广东省', '深圳市'],
    ['上海南汇区', '上海市', '上海市']
  ])('%s, in another province', (text, province, city) => {
    expect(read(text)).toEqual([false, province, city, '省外'])
  })

  it.each([
    ['南昌', '南昌市'],
    ['江西省南昌市', '南昌市'],
    ['江西南昌', '南昌市'],
    ['南昌县', '南昌市'],
    ['赣州', '赣州市'],
    ['江西省抚州市南城县', '抚州市'],
    ['南丰', '抚州市'],
    ['抚州东乡区', '抚州市'],
    ['抚州市崇仁县', '抚州市'],
    ['乐平', '乐平市'],
    ['新余市渝水区', '新余市']
  ])('%s, in the own province', (text, city) => {
    expect(read(text)).toEqual([false, '江西省', city, '省内县外'])
  })

  it.each([
    ['外地', null],
    ['在外', null],
    ['在外务工', null],
    ['外出打工', null],
    ['省外', '省外'],
    ['外省', '省外'],
    ['国外', '省外'],
    ['省内县外', '省内县外']
  ])('%s, without a place', (text, range) => {
    expect(read(text)).toEqual([false, null, null, range])
  })
})

describe('near, which is neither at home nor surely away', () => {
  it.each(['临川区', '抚州市临川区', '江西省抚州市临川区崇岗镇', '临川', '临川区湖南乡'])('%s', (text) => {
    expect(read(text)).toEqual([null, '江西省', '抚州市', '县内'])
  })

  it.each(['县内', '本县', '县城', '附近工厂', '镇上', '本地务工'])('%s', (text) => {
    expect(read(text)).toEqual([null, null, null, '县内'])
  })

  it.each(['抚州', '抚州市', '江西抚州', '抚州市区', '抚州高新区'])('%s: the county is not said', (text) => {
    expect(read(text)).toEqual([null, '江西省', '抚州市', null])
  })

  it('江西: nor is the city', () => {
    expect(read('江西')).toEqual([null, '江西省', null, null])
  })
})

describe('seen from another school', () => {
  it('inside its own county', () => {
    const county = '江西省上饶市余干县'
    expect(read('江西省上饶市余干县', county)).toEqual([null, '江西省', '上饶市', '县内'])
    expect(read('余干', county)).toEqual([null, '江西省', '上饶市', '县内'])
    expect(read('上饶市鄱阳县', county)).toEqual([false, '江西省', '上饶市', '省内县外'])
    expect(read('临川区', county)).toEqual([false, '江西省', '抚州市', '省内县外'])
  })

  it('in Guangdong, where Jiangxi is far', () => {
    expect(read('江西抚州', '广东省深圳市龙岗区')).toEqual([false, '江西省', '抚州市', '省外'])
    expect(read('龙岗区', '广东省深圳市龙岗区')).toEqual([null, '广东省', '深圳市', '县内'])
    expect(read('东莞', '广东省深圳市龙岗区')).toEqual([false, '广东省', '东莞市', '省内县外'])
  })

  it('that has not said its county', () => {
    expect(read('广东深圳', '')).toEqual([false, '广东省', '深圳市', null])
    expect(read('临川区', '')).toEqual([null, '江西省', '抚州市', null])
    expect(read('在家', '')).toEqual([true, null, null, null])
  })
})

describe('other facts in the cell', () => {
  it.each(['已故', '去世', '病故', '已去世', '亡', '—', '——', '2019年因病去世'])('%s: deceased', (text) => {
    expect(readPlace(text, HOME)).toEqual({ ...nothing, deceased: true })
  })

  it.each([
    ['离异', '离异'],
    ['父母已离婚', '离异'],
    ['失联', '失联'],
    ['离家出走', '失联'],
    ['服刑', '服刑'],
    ['强制戒毒', '戒毒']
  ])('%s', (text, note) => {
    expect(readPlace(text, HOME)).toEqual({ ...nothing, note })
  })

  it('beside a place', () => {
    expect(readPlace('离异,在广东东莞', HOME)).toEqual({
      ...nothing,
      ...{ atHome: false, province: '广东省', city: '东莞市', range: '省外', note: '离异' }
    })
    expect(readPlace('在家(离异)', HOME)).toEqual({ ...nothing, atHome: true, note: '离异' })
  })
})

it.each([
  '',
  '-',
  '/',
  '不详',
  '未知',
  '某电子厂',
  '家乐福超市',
  '每月回家一次',
  '家具厂',
  '打工',
  '中山路',
  '湖南乡',
  '黄山村',
  '上海路12号'
])('gives nothing for %j', (text) => {
  expect(readPlace(text, HOME)).toEqual(nothing)
})
