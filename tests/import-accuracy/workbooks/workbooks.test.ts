import { describe, expect, test } from 'vitest'
import * as xlsx from 'xlsx'
import { allCases } from '.'
import { withCheckDigit } from './people'
import { gbk } from './write'

const cases = allCases()

describe('the made-up files', () => {
  test('are many, under different names, and the same each time', () => {
    expect(cases.length).toBeGreaterThanOrEqual(24)
    expect(new Set(cases.map((file) => file.fileName)).size).toBe(cases.length)
    expect(allCases().map((file) => file.truth)).toEqual(cases.map((file) => file.truth))
  })

  test.each(cases.filter((file) => /\.xlsx?$/.test(file.fileName)))('$fileName opens', ({ bytes, truth }) => {
    const book = xlsx.read(bytes, { dense: true })
    const cells = book.SheetNames.flatMap((name) => book.Sheets[name]?.['!data'] ?? []).flat()
    const texts = new Set(cells.filter((cell) => cell?.t === 's').map((cell) => String(cell.v).trim()))
    expect(texts.size).toBeGreaterThan(truth.rows.length)
  })

  test('a truth names no pupil twice by the same identity number', () => {
    for (const { truth, fileName } of cases) {
      const numbers = truth.rows.map((row) => row.idNumber).filter((number) => typeof number === 'string')
      expect(new Set(numbers).size, fileName).toBe(numbers.length)
    }
  })

  test('text in GBK is what the runtime reads back', () => {
    expect(new TextDecoder('gb18030').decode(gbk('姓名,龘'))).toBe('姓名,龘')
  })

  test('identity numbers end in the check digit of the standard', () => {
    expect(withCheckDigit('11010519491231002')).toBe('11010519491231002X')
  })
})
