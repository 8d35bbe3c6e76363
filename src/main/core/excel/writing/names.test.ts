import { describe, expect, it } from 'vitest'
import { columnLetters, sheetNames, workbookFileName } from './names'

describe('sheetNames', () => {
  it('cuts to 31 characters and keeps names apart, whatever their case', () => {
    const long = '长'.repeat(40)
    const names = sheetNames([long, long, 'A', 'a', '', "'引'", 'History'])
    expect(names).toEqual(['长'.repeat(31), `${'长'.repeat(28)}(2)`, 'A', 'a(2)', '表5', '引', 'History(2)'])
  })
})

describe('workbookFileName', () => {
  it('drops what Windows refuses in a file name', () => {
    expect(workbookFileName('示例/小学:*', '学生花名册', '2026-09-01')).toBe(
      '示例小学学生花名册2026-09-01.xlsx'
    )
  })
})

describe('columnLetters', () => {
  it('counts as WPS does', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  })
})
