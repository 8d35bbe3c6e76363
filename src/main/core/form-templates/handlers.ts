import type { FormTemplate } from '@shared/api/form-template-procedures'
import { type BuiltInFormKey, builtInFormKeys, builtInForms } from '@shared/forms/built-in-forms'
import { type Call, type Handlers, refuse, WithFile } from '../context'
import { checkReplacement } from './check-replacement'
import { formTemplate, replacementOf, shippedForm } from './form-template'

type Name = `formTemplates.${'list' | 'download' | 'replace' | 'restore'}`

/** The procedures about built-in forms. */
export const formTemplateHandlers: Handlers<Name> = {
  'formTemplates.list': (call) => builtInFormKeys.map((form) => described(call, form)),
  'formTemplates.download': (call, { form, shipped }) => {
    const file = shipped ? shippedForm(call, form) : formTemplate(call, form)
    return new WithFile({ name: file.name }, file)
  },
  'formTemplates.replace': async (call, { form }) => {
    const { file, ledger, session, core } = call
    if (!file) return refuse('file_missing')
    await checkReplacement(form, file.bytes)
    ledger.sqlite
      .prepare(
        'INSERT INTO form_templates (form, name, content, at, account_id, account_name) VALUES (?, ?, ?, ?, ?, ?)'
      )
      .run(
        form,
        file.name.slice(-120),
        Buffer.from(file.bytes),
        core.options.now().toISOString(),
        session.accountId,
        session.displayName
      )
    return described(call, form)
  },
  'formTemplates.restore': (call, { form }) => {
    call.ledger.sqlite
      .prepare('UPDATE form_templates SET removed_at = ? WHERE form = ? AND removed_at IS NULL')
      .run(call.core.options.now().toISOString(), form)
    return described(call, form)
  }
}

function described(call: Call, form: BuiltInFormKey): FormTemplate {
  const replacement = replacementOf(call, form)
  return {
    form,
    label: builtInForms[form].label,
    name: replacement?.name ?? shippedForm(call, form).name,
    replaced: replacement ? { at: replacement.at, account: replacement.account } : null
  }
}
