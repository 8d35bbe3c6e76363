import type { SheetChoice } from '@shared/api/templates'
import type { Wording } from '@shared/api/wording'
import { findRegister } from '@shared/registers'
import { type Call, refuse } from '../context'
import { knownRegister } from '../records/viewing'
import { isKnownBinding } from './known-binding'
import type { TemplateSession } from './session'
import type { UnderstoodSheet } from './sheet'
import { templateRegister } from './template-register'
import { understandAs } from './understand'
import { chosenWording } from '../wordings/profiles'

interface Choices {
  sheets: readonly SheetChoice[]
  wording?: Wording | undefined
  wordingProfileId?: number | null | undefined
}

/** Changes how a template is understood, sheet by sheet, and in whose words it is filled. */
export function bindTemplate(
  call: Call,
  session: TemplateSession,
  { sheets, wording, wordingProfileId }: Choices
) {
  for (const choice of sheets) {
    const sheet = session.sheets[choice.sheet]
    if (!sheet) refuse('invalid_input', { reason: '模板里没有这张工作表' })
    else session.sheets[choice.sheet] = chosen(call, session, sheet, choice)
  }
  if (wordingProfileId !== undefined) {
    session.wordingProfileId = wordingProfileId
    session.wording =
      wordingProfileId === null
        ? session.asked.wording
        : { ...chosenWording(call.ledger, { wordingProfileId }), ...session.asked.wording }
  }
  if (wording) session.wording = wording
}

function chosen(
  call: Call,
  session: TemplateSession,
  before: UnderstoodSheet,
  choice: SheetChoice
): UnderstoodSheet {
  if (choice.kind === 'other') return { ...before, kind: 'other', reason: '不填写这张表' }
  let sheet = before
  const rows = rowsOf(choice)
  const source = choice.source ?? before.source
  if ((choice.source !== undefined && choice.source !== before.source) || rows || before.kind === 'other') {
    if (!source || !findRegister(source)) return refuse('register_unknown', { register: source ?? '' })
    const register = templateRegister(knownRegister(call.ledger, source))
    const found = understandAs(session.workbook, before.index, register, session.understanding, rows)
    sheet = found ? { ...found, signature: before.signature } : refuse('template_not_recognised')
  }
  for (const { place, binding } of choice.columns ?? []) {
    const column = sheet.columns.find((one) => one.place === place)
    if (!column || column.formula)
      return refuse('invalid_input', { reason: `模板里没有可以填写的“${place}”栏` })
    if (sheet.register && !isKnownBinding(binding, sheet.register))
      return refuse('invalid_input', { reason: '所选的栏目不在这份台账里' })
    Object.assign(column, { binding, basis: binding.kind === 'none' ? 'none' : 'user', confidence: 1 })
  }
  return sheet
}

function rowsOf({ headerRows, firstRow, lastRow }: SheetChoice) {
  if (headerRows === undefined && firstRow === undefined && lastRow === undefined) return undefined
  return {
    headerRows: headerRows?.map((row) => row - 1),
    first: firstRow === undefined ? undefined : firstRow - 1,
    last: lastRow === undefined ? undefined : lastRow - 1
  }
}
