import { expect, it } from 'vitest'
import { environmentForms } from '@shared/registers/environment-forms'
import { asShipped, choiceOf, isChanged, leftOptions, offeredOptions, withChoice } from './choices'

const housing = { register: 'environment_forms', key: 'housing' }
const field = environmentForms.fields.housing
const shipped = field.options.map(({ label }) => label)

it('changes one field and leaves the others alone', () => {
  const before = { environment_forms: { books: { hidden: true } }, students: { gender: { label: '性 别' } } }
  const changed = withChoice(withChoice(before, housing, { label: '住所' }), housing, { required: true })
  expect(changed).toEqual({
    ...before,
    environment_forms: { books: { hidden: true }, housing: { label: '住所', required: true } }
  })
  expect(choiceOf(withChoice(changed, housing, { label: ' ' }), housing)).toEqual({ required: true })
})

it('knows what differs from what is shipped', () => {
  const changes = [{ label: '住所' }, { hidden: true }, { required: true }, { options: [...shipped] }]
  for (const choice of changes) expect(isChanged(field, choice)).toBe(true)
  for (const choice of [{}, { label: field.label }, { required: false }, { retired: ['窑洞'] }])
    expect(isChanged(field, choice)).toBe(false)
})

it('goes back to what is shipped, but remembers words that were taken away', () => {
  const changed = withChoice({}, housing, { label: '住所', options: ['自建房'], retired: ['窑洞'] })
  expect(choiceOf(asShipped(changed, housing), housing)).toEqual({ retired: ['窑洞'] })
  expect(choiceOf(asShipped(withChoice({}, housing, { hidden: true }), housing), housing)).toEqual({})
})

it('offers the chosen words, and those that could be offered again', () => {
  expect(offeredOptions(field, {})).toEqual(shipped)
  const choice = { options: ['自家院子', shipped[0] ?? ''], retired: ['窑洞'] }
  expect(offeredOptions(field, choice)).toEqual(choice.options)
  expect(leftOptions(field, choice, choice.options)).toEqual([...shipped.slice(1), '窑洞'])
  expect(leftOptions(field, choice, [])).toContain('自家院子')
})
