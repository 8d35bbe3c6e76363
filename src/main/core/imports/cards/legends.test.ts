import { describe, expect, it, test } from 'vitest'
import { decoded, legendOf, letteredAnswer } from './legends'

const transport = '上学方式(1步行 2骑车 3公交 4家长接送)'

describe('a label with its options', () => {
  test.each([
    [transport, '4', '家长接送'],
    [transport, '1、3', '步行、公交'],
    ['兴趣(A唱歌 B画画 C跳舞)', 'AC', '唱歌、跳舞'],
    [transport, '5', null],
    [transport, '步行', null],
    [transport, '', null],
    ['家庭类型(A.双亲 B.单亲 C.离异)', 'b', '单亲'],
    ['家庭类型【①双亲;②单亲】', '②', '单亲']
  ])('%s %s is %s', (label, answer, words) => {
    const legend = legendOf(label)
    expect(legend && decoded(legend.options, answer)).toBe(words)
  })

  it('gives the label without them', () => expect(legendOf(transport)?.label).toBe('上学方式'))
})

test.each(['出生日期(如2018-03-04)', '安全隐患(河、塘)', '家庭成员(2人以上)', '班级(3年级 1班)', '姓名'])(
  '%s has none',
  (label) => expect(legendOf(label)).toBeNull()
)

test.each([
  ['( B )  A.步行 B.骑车 C.公交', '骑车'],
  ['A、双亲 B、单亲 C、离异 （A、C）', '双亲、离异'],
  ['A.步行 B.骑车 C.公交 (  )', null],
  ['( D ) A.步行 B.骑车', null],
  ['13800000001(3)', null]
])('%s is %s', (text, words) => expect(letteredAnswer(text)).toBe(words))
