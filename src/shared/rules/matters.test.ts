import { describe, expect, it } from 'vitest'
import { countMatters, isOpenMatter, latenessOf } from './matters'

const owed = { matter: '延长图书馆开放时间' }

describe('an answer that is owed', () => {
  it('stays owed until it is done or turned down', () => {
    expect(isOpenMatter(owed)).toBe(true)
    expect(isOpenMatter({ ...owed, state: '待答复' })).toBe(true)
    expect(isOpenMatter({ ...owed, state: '办理中' })).toBe(true)
    expect(isOpenMatter({ ...owed, state: '已办结' })).toBe(false)
    expect(isOpenMatter({ ...owed, state: '不采纳' })).toBe(false)
    expect(isOpenMatter({ state: '待答复' })).toBe(false)
  })

  it('is late from the day after its deadline', () => {
    const until = { ...owed, deadline: '2026-10-15' }
    expect(latenessOf(until, '2026-09-20', '2026-10-14')).toBeNull()
    expect(latenessOf(until, '2026-09-20', '2026-10-15')).toBeNull()
    expect(latenessOf(until, '2026-09-20', '2026-10-16')).toBe('已超期')
    expect(latenessOf({ ...until, state: '办理中' }, '2026-09-20', '2026-10-16')).toBe('已超期')
    expect(latenessOf({ ...until, state: '已办结' }, '2026-09-20', '2026-10-16')).toBeNull()
  })

  it('may be answered until the end of a month that is the deadline', () => {
    expect(latenessOf({ ...owed, deadline: '2027-02' }, null, '2027-02-28')).toBeNull()
    expect(latenessOf({ ...owed, deadline: '2027-02' }, null, '2027-03-01')).toBe('已超期')
  })

  it('has been left alone for long after 30 days without a deadline', () => {
    expect(latenessOf(owed, '2026-09-20', '2026-10-20')).toBeNull()
    expect(latenessOf(owed, '2026-09-20', '2026-10-21')).toBe('久未答复')
    expect(latenessOf(owed, '2026-09', '2026-10-30')).toBeNull()
    expect(latenessOf(owed, '2026-09', '2026-10-31')).toBe('久未答复')
    expect(latenessOf(owed, null, '2030-01-01')).toBeNull()
    expect(latenessOf({ ...owed, deadline: '2026-12-01' }, '2026-09-20', '2026-11-30')).toBeNull()
  })
})

describe('the count of matters', () => {
  it('tells answered and taken up apart', () => {
    const matters = [
      owed,
      { ...owed, state: '待答复', answer: '正在研究' },
      { ...owed, state: '办理中' },
      { ...owed, state: '已办结', answer: '已延长到五点' },
      { ...owed, state: '不采纳', answer: '场地不够' },
      { state: '待答复' }
    ]
    expect(countMatters(matters)).toEqual({ raised: 5, answered: 3, adopted: 2, open: 3 })
    expect(countMatters([])).toEqual({ raised: 0, answered: 0, adopted: 0, open: 0 })
  })
})
