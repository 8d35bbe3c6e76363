import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import {
  type BuiltInForm,
  type BuiltInFormKey,
  builtInFormKeys,
  builtInForms
} from '@shared/forms/built-in-forms'
import { findRegister, type RegisterDeclaration } from '@shared/registers'
import { cardFormOf, drawForm, formWorkbook } from '../../src/main/core/exports/cards/card-forms'
import { drawListForm } from '../../src/main/core/exports/list-form'
import { signInForm } from '../../src/main/core/gatherings/sign-in-card'

const templates = join(import.meta.dirname, '..', '..', 'resources', 'templates')
const drawnForms = builtInFormKeys.filter((key) => builtInForms[key].kind !== 'document')

/** `DRAW_FORMS=1 npx vitest run tests/guards/forms.test.ts` draws them anew after a declaration changed. */
function drawnOf(key: BuiltInFormKey): Uint8Array {
  const { label, register: name, kind }: BuiltInForm = builtInForms[key]
  if (name === undefined) return formWorkbook(label, signInForm(key === 'sign_in_sheet' ? 1 : 2))
  const register = findRegister(name) as RegisterDeclaration
  return kind === 'list' ? drawListForm(key, register) : drawForm(cardFormOf(register), register)
}

it.each(drawnForms)('the shipped form %s is as its declaration says', (key) => {
  const drawn = drawnOf(key)
  const path = join(templates, builtInForms[key].file)
  if (process.env.DRAW_FORMS) writeFileSync(path, drawn)
  expect(unzipSync(readFileSync(path))).toEqual(unzipSync(drawn))
})
