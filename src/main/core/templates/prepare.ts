import type { SheetView } from '@shared/api/templates'
import type { RegisterDeclaration } from '@shared/registers'
import { type Call, refuse } from '../context'
import type { SheetFilling } from '../excel/filling/filling'
import { knownRegister, viewingFor } from '../records/viewing'
import type { Writing } from './cell-values'
import { factsFor } from './facts'
import { cardFilling, listFilling } from './fill-sheet'
import { madePublic } from './public-profile'
import { recordsFor, type TemplateRecords } from './records'
import { registerOf, type TemplateSession } from './session'
import type { UnderstoodSheet } from './sheet'

/** A sheet with the records that fill it. */
export interface PreparedSheet {
  sheet: UnderstoodSheet
  register: RegisterDeclaration
  records: TemplateRecords
  writing: Writing
  rows: number
  warnings: string[]
  filling(): SheetFilling
}

/** The sheets of the views, each with its records. Refuses a view of another register than the sheet is for. */
export function prepareSheets(
  call: Call,
  session: TemplateSession,
  views: readonly SheetView[],
  profile: 'full' | 'public'
): PreparedSheet[] {
  const { ledger } = call
  return views.map(({ sheet: index, view }) => {
    const understood = session.sheets[index]
    const register = registerOf(understood)
    if (!understood || view.register !== register.key)
      return refuse('invalid_input', { reason: '所选的记录和这张表要填的台账不同' })
    const own = knownRegister(ledger, register.key)
    const viewing = viewingFor(call, view)
    const { sheet, warnings } =
      profile === 'public' ? madePublic(understood, own) : { sheet: understood, warnings: [] }
    const counted = sheet.columns.flatMap(({ binding }) =>
      binding.kind === 'count' ? [binding.register] : []
    )
    const records = recordsFor(ledger, register, own, { view, viewing, counted })
    const writing: Writing = {
      register,
      wording: session.wording,
      facts: factsFor(call, session, { ...view, schoolYear: viewing.schoolYear, rows: records.total }),
      settings: ledger.settings(),
      schoolYear: viewing.schoolYear,
      day: viewing.facts.day
    }
    const filling = () =>
      sheet.kind === 'card'
        ? cardFilling(sheet, records.each(), writing)
        : listFilling(sheet, records.each(), records.total, writing)
    return { sheet, register: own, records, writing, rows: records.total, warnings, filling }
  })
}
