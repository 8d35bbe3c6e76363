import { describe, expect, it } from 'vitest'
import { registers } from '@shared/registers'
import { choiceWords, toggleWord, wordOfKey } from './choice-words'

const { hazards } = registers.environment_forms.fields

describe('the words of a field of several', () => {
  it('are ticked and unticked in the order of the list', () => {
    expect(toggleWord(hazards, '公路铁路', '危险水域')).toBe('危险水域、公路铁路')
    expect(toggleWord(hazards, '危险水域、公路铁路', '危险水域')).toBe('公路铁路')
  })

  it('put 无 out, and are put out by it', () => {
    expect(toggleWord(hazards, '无', '危险水域')).toBe('危险水域')
    expect(toggleWord(hazards, '危险水域、公路铁路', '无')).toBe('无')
  })

  it('keep a word outside the list at the end, where it can be unticked', () => {
    expect(choiceWords(hazards, '虚构的隐患').words.at(-1)).toBe('虚构的隐患')
    expect(toggleWord(hazards, '虚构的隐患', '危险水域')).toBe('危险水域、虚构的隐患')
    expect(toggleWord(hazards, '危险水域、虚构的隐患', '虚构的隐患')).toBe('危险水域')
  })

  it('have the numbers from 1 to 9', () => {
    const { words } = choiceWords(hazards, '')
    expect(wordOfKey(words, '2')).toBe(words[1])
    expect(['0', 'a', 'Enter', '12'].map((key) => wordOfKey(words, key))).toEqual(Array(4).fill(undefined))
  })
})
