import type { ParsedInputOf } from '@shared/api/contract'
import { type BuiltInForm, builtInForms, formOf } from '@shared/forms/built-in-forms'
import { calendarDay } from '../calendar-day'
import { type Call, refuse, WithFile } from '../context'
import { fillWorkbook } from '../excel/filling/fill-workbook'
import { workbookFileName } from '../excel/writing/names'
import { partOf } from '../excel/writing/school-lines'
import { formTemplate } from '../form-templates/form-template'
import { knownRegister } from '../records/viewing'
import { bindTemplate } from '../templates/bind'
import { openTemplate } from '../templates/open'
import { prepareSheets } from '../templates/prepare'
import { closeSession } from '../templates/session'
import { logExport } from './log-export'

/**
 * The records of a view in the form that the school uses for its register: the one that ships, or its own. Refuses with
 * `invalid_input` a register without such a form, with `template_not_recognised` a form that nothing fills.
 */
export async function fillListForm(
  call: Call,
  { view, wordingProfileId }: ParsedInputOf<'exports.form'>
): Promise<WithFile<{ rows: number }>> {
  const { ledger, session: account, core, job } = call
  const register = knownRegister(ledger, view.register)
  const form = formOf(register.key, 'list')
  if (!form) return refuse('invalid_input', { reason: '这份台账没有统一的表样' })
  const { label }: BuiltInForm = builtInForms[form]
  const session = await openTemplate(
    call,
    { register: register.key, schoolYear: view.schoolYear },
    formTemplate(call, form)
  )
  try {
    if (wordingProfileId !== undefined) bindTemplate(call, session, { sheets: [], wordingProfileId })
    const sheet = session.sheets.find(({ register: of }) => of?.key === register.key)
    if (!sheet) return refuse('template_not_recognised')
    const [prepared] = prepareSheets(call, session, [{ sheet: sheet.index, view }], 'full')
    if (!prepared) return refuse('template_not_recognised')
    const bytes = await fillWorkbook(session.bytes, [prepared.filling()], job)
    const now = core.options.now()
    logExport(ledger, { register, session: account, at: now.toISOString() })
    const name = workbookFileName(ledger.settings().schoolName, partOf(view), label, calendarDay(now))
    return new WithFile({ rows: prepared.rows }, { name, bytes })
  } finally {
    closeSession(call, session.id)
  }
}
