import { expect, test } from 'vitest'
import type { Binding, TemplateColumn, TemplateSheet } from '@shared/api/templates'
import { bindingOf, choicesFor, doubtfulFirst, keyOf } from './bindings'

test.each<Binding>([
  { kind: 'field', field: 'guardians.父亲.phone' },
  { kind: 'fields', fields: ['guardians.0.name', 'guardians.0.phone'], between: ' ' },
  { kind: 'serial' },
  { kind: 'fixed', text: '' },
  { kind: 'fact', fact: 'schoolName' },
  { kind: 'count', register: 'home_visits' },
  { kind: 'none' }
])('a choice holds %o', (binding) => {
  expect(bindingOf(keyOf(binding))).toEqual(binding)
})

test('the choice has every field in its group, and the pair that a column already has', () => {
  const fields = [
    { field: 'name', label: '姓名', group: '基本信息' },
    { field: 'phone', label: '联系电话', group: '联系方式' }
  ]
  const groups = choicesFor(fields, { kind: 'fields', fields: ['name', 'phone'], between: ' ' })
  expect(groups.map(({ label }) => label)).toEqual(['常用', '基本信息', '联系方式'])
  expect(groups[0]?.options).toContainEqual({ value: 'fields:name+phone: ', label: '姓名和联系电话' })
})

test('what has nothing and must have something comes first', () => {
  const column = (place: string, changes: Partial<TemplateColumn>): TemplateColumn => ({
    place,
    header: place,
    binding: { kind: 'serial' },
    basis: 'label',
    confidence: 1,
    required: false,
    ...changes
  })
  const columns = [
    column('A', {}),
    column('B', { formula: true, binding: { kind: 'none' } }),
    column('C', { confidence: 0.5 }),
    column('D', { binding: { kind: 'none' } }),
    column('E', { binding: { kind: 'none' }, required: true })
  ]
  const sheet = { columns } as TemplateSheet
  expect(doubtfulFirst(sheet).map(({ place }) => place)).toEqual(['E', 'D', 'C', 'A', 'B'])
})
