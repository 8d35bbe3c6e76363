import { expect, it } from 'vitest'
import type { Snippet } from '@shared/api/typing'
import { firstSnippets } from './first-snippets'
import { matching, refusalOf, withChanged, withTexts, withUsed } from './snippet-list'

const kept: Snippet[] = [
  { text: '提醒上下学安全。', used: 2 },
  { text: '家长表示感谢。', used: 0 }
]

it('keeps a text once, trimmed, and says why another cannot be kept', () => {
  expect(refusalOf(kept, ' 新的一条。 ')).toBeNull()
  expect(withTexts(kept, [' 新的一条。 ', '家长表示感谢。'])).toEqual([
    ...kept,
    { text: '新的一条。', used: 0 }
  ])
  expect(refusalOf(kept, ' ')).toContain('请先写下')
  expect(refusalOf(kept, '家长表示感谢。')).toContain('已经有')
  expect(refusalOf(kept, '长'.repeat(501))).toContain('500')
  const full = Array.from({ length: 200 }, (_, at) => ({ text: `第${at}条`, used: 0 }))
  expect(refusalOf(full, '又一条')).toContain('200')
  expect(withTexts(full, ['又一条'])).toEqual(full)
})

it('changes, removes and counts', () => {
  expect(withChanged(kept, '家长表示感谢。', '家长表示理解。').at(-1)).toEqual({
    text: '家长表示理解。',
    used: 0
  })
  expect(withChanged(kept, '家长表示感谢。', null)).toEqual(kept.slice(0, 1))
  expect(withUsed(kept, '家长表示感谢。').map(({ used }) => used)).toEqual([2, 1])
})

it('finds by words, pinyin and initials', () => {
  const sounding = [
    { text: '提醒上下学安全。', used: 2, sound: 'tixingshangxiaxueanquan', initials: 'txsxxaq' },
    { text: '家长表示感谢。', used: 0, sound: 'jiazhangbiaoshiganxie', initials: 'jzbsgx' }
  ]
  const found = (search: string) => matching(sounding, search).map(({ initials }) => initials)
  expect(found('')).toHaveLength(2)
  for (const search of ['安全', 'anquan', 'sxx', 'TX']) expect(found(search)).toEqual(['txsxxaq'])
  expect(found('不在')).toEqual([])
})

it('begins with ten that can all be kept', () => {
  expect(withTexts([], firstSnippets)).toHaveLength(10)
})
