import { expect, it } from 'vitest'
import { viewSchema } from '@shared/api/records'
import { filtersOf } from './filters'

it('turns the filters of the grid into conditions that the contract takes', () => {
  const filters = filtersOf({
    name: { filterType: 'text', type: 'contains', filter: '测' },
    address: { filterType: 'text', type: 'blank' },
    gender: { kind: 'choice', chosen: ['女', ''] },
    birthDate: { kind: 'dates', from: '2015-09-01', to: '' }
  })
  expect(filters).toEqual([
    { field: 'name', operator: 'contains', value: '测' },
    { field: 'address', operator: 'blank' },
    { field: 'gender', operator: 'in', value: ['女', ''] },
    { field: 'birthDate', operator: 'from', value: '2015-09-01' }
  ])
  expect(viewSchema.parse({ register: 'students', filters }).filters).toEqual(filters)
})
