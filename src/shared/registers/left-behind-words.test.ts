import { describe, expect, it } from 'vitest'
import { readChoice } from '../rules/choices'
import { bothAwayWords, noneAwayWords, oneAwayWords } from './left-behind-words'
import { students } from './students'

describe('the words for who is away', () => {
  it.each([
    ['双亲留守', '父母双方均外出务工 双亲在外 都外出打工 爸爸妈妈都不在家 均在外务工 双方外出'],
    ['单亲留守', '父外出 只有爸爸在外打工 母亲一方外出务工 其中一方在外 仅母亲不在家 父方务工'],
    ['非留守', '父母均未外出 没有外出务工 双方都没外出 父母都在家 无人外出']
  ])('say %s', (label, texts) => {
    const read = texts.split(' ').map((text) => readChoice(students.fields.leftBehind.options, text).value)
    expect(read).toEqual(texts.split(' ').map(() => label))
  })

  it('never say two things, nor which where they may mean either', () => {
    const every = [...bothAwayWords, ...oneAwayWords, ...noneAwayWords]
    const kinds = [bothAwayWords, oneAwayWords, noneAwayWords].map((list) => new Set(list))
    expect(kinds.reduce((total, kind) => total + kind.size, 0)).toBe(new Set(every).size)
    expect(readChoice(students.fields.leftBehind.options, '父母外出').value).toBeNull()
  })
})
