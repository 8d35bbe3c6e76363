import { expect, it } from 'vitest'
import { contract } from '@shared/api/contract'
import type { ColumnMapping, ImportPreview } from '@shared/api/imports'
import { doubled, doubtfulFirst, placesTogether, remapInput } from './column-choices'

const column = (letter: string, field: string | null, confidence: number): ColumnMapping => ({
  column: letter,
  header: letter,
  field,
  confidence,
  basis: 'label',
  examples: []
})
const sheet = {
  name: '三(1)班',
  headerRows: [3],
  className: null,
  rowCount: 2,
  leftOut: [],
  columns: [column('A', null, 0), column('B', 'name', 1), column('AC', 'phone', 0.4)]
}
const preview = { importSession: 's' } as ImportPreview

it('puts the columns to look at first', () => {
  expect(doubtfulFirst(sheet).map(({ column }) => column)).toEqual(['AC', 'A', 'B'])
})

it('sends every choice in the shape of the contract', () => {
  const input = remapInput(preview, {
    schoolYear: 2025,
    columns: { '0.AC': 'guardians.0.phone', '12.A': null },
    classNames: { 1: '三(2)班' },
    skipSheets: [2],
    classAliases: { 三年级: '三(1)班', 育才班: ' ' }
  })
  expect(contract['imports.remap'].input.parse(input)).toEqual({
    importSession: 's',
    schoolYear: 2025,
    columns: [
      { sheet: 0, column: 'AC', field: 'guardians.0.phone' },
      { sheet: 12, column: 'A', field: null }
    ],
    classNames: [{ sheet: 1, className: '三(2)班' }],
    skipSheets: [2],
    classAliases: [{ text: '三年级', className: '三(1)班' }]
  })
})

it('finds a field that two columns were given', () => {
  const choices = { columns: { '0.A': 'name' }, classNames: {}, skipSheets: [], classAliases: {} }
  expect([...doubled(choices, 0, sheet)]).toEqual(['name'])
  expect(doubled({ ...choices, columns: {} }, 0, sheet).size).toBe(0)
})

it('looks at cards of the same print as one, and at every other table alone', () => {
  const card = { ...sheet, cards: 1, headerRows: [1] }
  const otherPrint = { ...card, columns: [column('A', 'name', 1)] }
  const otherClass = { ...card, className: '三(2)班' }
  expect(placesTogether([card, otherPrint, card, otherClass, { ...card, skipped: '空表' }, card])).toEqual([
    [0, 2, 5],
    [1],
    [3],
    [4]
  ])
  expect(placesTogether([sheet, sheet])).toEqual([[0], [1]])
})
