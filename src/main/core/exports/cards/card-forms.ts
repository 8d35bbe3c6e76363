import { type BuiltInFormKey, builtInForms, formOf } from '@shared/forms/built-in-forms'
import { type RegisterDeclaration, registers } from '@shared/registers'
import { type Call, refuse } from '../../context'
import type { Card } from '../../excel/writing/card-sheet'
import { openCardWorkbook } from '../../excel/writing/card-workbook'
import { replacementOf, shippedForm } from '../../form-templates/form-template'
import { asForm } from './card-form'
import type { CardFrame, CardSubject } from './card-frame'
import { environmentCard } from './environment-card'
import { leftBehindCard } from './left-behind-card'
import { recordCard } from './record-card'
import { recordLayouts } from './record-layouts'

/** The card of a register: its form, and how one is drawn. */
export interface CardForm {
  key: BuiltInFormKey
  /** What the file is called. */
  label: string
  draw(register: RegisterDeclaration, subject: CardSubject, frame: CardFrame): Card
}

/** Cards with a layout of their own. Sensitive fields stay out of them. */
const drawn: Record<string, CardForm['draw']> = {
  [registers.environment_forms.key]: (register, subject, frame) => environmentCard(register, subject, frame),
  [registers.left_behind_children.key]: leftBehindCard
}

/** The card of a register; refuses registers without one. */
export function cardFormOf(register: RegisterDeclaration): CardForm {
  const layout = recordLayouts[register.key]
  const byLayout: CardForm['draw'] | undefined =
    layout && ((known, subject, frame) => recordCard(known, subject, frame, layout))
  const key = formOf(register.key, 'card')
  const draw = drawn[register.key] ?? byLayout
  if (!key || !draw) return refuse('invalid_input', { reason: '这份台账没有可打印的登记表' })
  return { key, label: builtInForms[key].label, draw }
}

/** The form of a card as a workbook with one sheet, its marks in braces; labels and fields are those of the declaration. */
export function drawForm({ draw, label }: CardForm, register: RegisterDeclaration): Uint8Array {
  const frame = { programmeName: '', schoolName: '', schoolYear: 0, day: '', asOf: '' }
  return formWorkbook(label, draw(register, { sheetName: label, values: {}, blank: true }, frame))
}

/** A form as a workbook with one sheet. */
export function formWorkbook(label: string, card: Card): Uint8Array {
  const workbook = openCardWorkbook()
  workbook.addForm({ ...asForm(card), name: label })
  return workbook.finish()
}

/**
 * The workbook that is filled: the school's own, else one in the words that the school gave the fields, else the one
 * that ships.
 */
export function cardWorkbook(call: Call, form: CardForm, register: RegisterDeclaration): Uint8Array {
  const replacement = replacementOf(call, form.key)
  if (replacement) return replacement.content
  const changed = Object.keys(call.ledger.settings().fieldChoices[register.key] ?? {}).length > 0
  return changed ? drawForm(form, register) : shippedForm(call, form.key).bytes
}
