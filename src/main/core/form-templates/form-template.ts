import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FileContent } from '@shared/api/messages'
import { type BuiltInForm, type BuiltInFormKey, builtInForms } from '@shared/forms/built-in-forms'
import type { Call } from '../context'
import { fileNameOf } from '../excel/writing/names'

interface Replacement {
  name: string
  content: Buffer
  at: string
  account: string
}

/** The school's own file for a form, or undefined where the one that shipped counts. */
export function replacementOf(
  { ledger }: Pick<Call, 'ledger'>,
  form: BuiltInFormKey
): Replacement | undefined {
  return ledger.sqlite
    .prepare<unknown[], Replacement>(
      `SELECT name, content, at, account_name AS account FROM form_templates
       WHERE form = ? AND removed_at IS NULL ORDER BY id DESC LIMIT 1`
    )
    .get(form)
}

/** The file of a form as it shipped. */
export function shippedForm({ core }: Pick<Call, 'core'>, form: BuiltInFormKey): FileContent {
  const { label, file }: BuiltInForm = builtInForms[form]
  const bytes = readFileSync(join(core.options.resourcesFolder, 'templates', file))
  return { name: fileNameOf(endingOf(form), label), bytes }
}

/** The file that is filled for a form. */
export function formTemplate(call: Pick<Call, 'core' | 'ledger'>, form: BuiltInFormKey): FileContent {
  const replacement = replacementOf(call, form)
  return replacement ? { name: replacement.name, bytes: replacement.content } : shippedForm(call, form)
}

/** `xlsx` or `docx` */
export function endingOf(form: BuiltInFormKey): string {
  const { file }: BuiltInForm = builtInForms[form]
  return file.slice(file.lastIndexOf('.') + 1)
}
