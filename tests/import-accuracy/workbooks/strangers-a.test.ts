import { expect, test } from 'vitest'
import * as xlsx from 'xlsx'
import { strangersA } from './strangers-a'

const REGISTERS = ['home_visits', 'committee_members', 'committee_meetings']

test('the files of the strangers are many, in four rounds, under different names', () => {
  expect(strangersA.length).toBeGreaterThanOrEqual(70)
  expect(new Set(strangersA.map(({ fileName }) => fileName)).size).toBe(strangersA.length)
  for (const round of [1, 2, 3, 4])
    expect(strangersA.filter((file) => file.round === round).length).toBeGreaterThanOrEqual(15)
})

test.each(strangersA.filter(({ fileName }) => /\.xlsx?$/.test(fileName)))(
  '$fileName opens and holds whom its truth names',
  ({ bytes, truth }) => {
    const book = xlsx.read(bytes, { dense: true })
    const cells = book.SheetNames.flatMap((name) => book.Sheets[name]?.['!data'] ?? []).flat()
    const text = cells.map((cell) => String(cell?.v ?? '').replaceAll(/\s/g, '')).join(' ')
    expect(REGISTERS).toContain(truth.register)
    expect(truth.rows.length).toBeGreaterThan(0)
    for (const row of truth.rows)
      expect(text).toContain(String(row.studentName ?? row.name ?? row.title ?? row.place))
  }
)
