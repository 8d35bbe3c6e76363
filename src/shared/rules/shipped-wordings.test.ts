import { expect, test } from 'vitest'
import { wordingSchema } from '../api/wording'
import { findRegister } from '../registers'
import { readChoice } from './choices'
import { shippedWordings } from './shipped-wordings'

test('each has a name and an id of its own, below those of the school’s', () => {
  expect(new Set(shippedWordings.map(({ id }) => id)).size).toBe(shippedWordings.length)
  expect(new Set(shippedWordings.map(({ name }) => name)).size).toBe(shippedWordings.length)
  for (const { id } of shippedWordings) expect(id).toBeLessThan(0)
})

test.each(shippedWordings)('$name is a wording', ({ wording }) => {
  expect(wordingSchema.parse(wording)).toEqual(wording)
})

/** A computed type has no synonyms of its own: an import reads it into the field that keeps what a list says. */
const READ_AS: Record<string, string> = { leftBehindType: 'leftBehind' }

test.each(shippedWordings)('the import reads the words of $name', ({ wording: { words = {} } }) => {
  for (const [register, fields] of Object.entries(words)) {
    for (const [key, others] of Object.entries(fields)) {
      const field = findRegister(register)?.fields[READ_AS[key] ?? key]
      for (const [stored, other] of Object.entries(others))
        expect(readChoice(field?.options ?? [], other).value).toBe(stored)
    }
  }
})
