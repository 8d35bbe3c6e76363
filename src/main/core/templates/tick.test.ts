import { expect, test } from 'vitest'
import { readTicks } from '@shared/rules/ticks'
import { ticked } from './tick'

test.each([
  ['健康□ 残疾□ 患病□', ['残疾'], '健康□ 残疾☑ 患病□'],
  ['□无证摊点 □网吧 □无', ['无'], '□无证摊点 □网吧 ☑无'],
  ['网吧□ 无证网吧□', ['网吧'], '网吧☑ 无证网吧□'],
  ['步行( ) 校车( )', ['校车'], '步行( ) 校车(√)'],
  ['（　）是 （　）否', ['否'], '（　）是 （√）否'],
  ['□危险水域 □公路铁路', ['危险水域', '公路铁路'], '☑危险水域 ☑公路铁路'],
  ['是□ 否□', ['不在上面'], '是□ 否□']
])('%s with %s', (line, words, expected) => {
  expect(ticked(line, words)).toBe(expected)
  expect(readTicks(expected)?.ticked ?? []).toEqual(words.filter((word) => word !== '不在上面'))
})
