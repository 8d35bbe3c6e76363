import { expect, test } from 'vitest'
import type { TemplateSheet } from '@shared/api/templates'
import { type RecordChoice, viewsFor } from './record-choice'

const choice: RecordChoice = { schoolYear: 2026, asOf: '2026-11-20', definition: 'B', now: true, without: [] }
const sheet = (index: number, source: string | null, changes: Partial<TemplateSheet> = {}) =>
  ({ sheet: index, kind: 'list', source, part: null, ...changes }) as TemplateSheet

test('children that are left behind now fill their list, as of the day and by the definition', () => {
  expect(viewsFor([sheet(0, 'left_behind_children')], choice, '02-15')).toEqual([
    {
      sheet: 0,
      view: {
        register: 'left_behind_children',
        schoolYear: 2026,
        asOf: '2026-11-20',
        definition: 'B',
        filters: [{ field: 'leftBehindType', operator: 'in', value: ['单亲留守', '双亲留守'] }]
      }
    }
  ])
})

test('a term narrows what happened on days', () => {
  const [visits] = viewsFor([sheet(0, 'home_visits')], { ...choice, term: 1 }, '02-15')
  expect(visits?.view.filters).toEqual([
    { field: 'visitDate', operator: 'from', value: '2026-09-01' },
    { field: 'visitDate', operator: 'to', value: '2027-02-14' }
  ])
})

test('a sheet for a class has its records, until a class is chosen', () => {
  const part = { grade: 3, classNo: 2, name: '三(2)班' }
  const sheets = [sheet(0, 'students', { part }), sheet(1, 'students'), sheet(2, null, { kind: 'other' })]
  expect(viewsFor(sheets, choice, '02-15').map(({ view: { grade, classNo } }) => [grade, classNo])).toEqual([
    [3, 2],
    [undefined, undefined]
  ])
  const [first] = viewsFor(sheets, { ...choice, grade: 4, without: [1] }, '02-15')
  expect(first?.view).toMatchObject({ grade: 4 })
  expect(first?.view.classNo).toBeUndefined()
})
