import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { type BuiltInForm, builtInFormKeys, builtInForms } from '@shared/forms/built-in-forms'
import { findRegister, type RegisterDeclaration } from '@shared/registers'
import { cardFormOf, drawForm } from '../../src/main/core/exports/cards/card-forms'

const templates = join(import.meta.dirname, '..', '..', 'resources', 'templates')
const cards = builtInFormKeys.filter((key) => builtInForms[key].kind === 'card')

/** `DRAW_FORMS=1 npx vitest run tests/guards/forms.test.ts` draws them anew after a declaration changed. */
it.each(cards)('the shipped form %s is as its declaration says', (key) => {
  const { file, register: name }: BuiltInForm = builtInForms[key]
  const register = findRegister(name ?? '') as RegisterDeclaration
  const drawn = drawForm(cardFormOf(register), register)
  const path = join(templates, file)
  if (process.env.DRAW_FORMS) writeFileSync(path, drawn)
  expect(unzipSync(readFileSync(path))).toEqual(unzipSync(drawn))
})
