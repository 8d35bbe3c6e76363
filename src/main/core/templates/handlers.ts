import type { SheetView, TemplateFilled } from '@shared/api/templates'
import { partOf } from '../excel/writing/school-lines'
import { workbookFileName } from '../excel/writing/names'
import { calendarDay } from '../calendar-day'
import { type Call, type Handlers, refuse, WithFile } from '../context'
import { fillWorkbook } from '../excel/filling/fill-workbook'
import { logExport } from '../exports/log-export'
import { bindTemplate } from './bind'
import { bindableFields } from './bindable'
import { checkTemplate } from './check'
import { factsFor } from './facts'
import { openTemplate } from './open'
import { pictureOf } from './picture'
import { prepareSheets } from './prepare'
import { forget, remember, rememberedTemplates } from './remembered'
import { closeSession, findSession, previewOf } from './session'

type Names = Extract<keyof Handlers, `templates.${string}`>

/** The procedures that fill a workbook of the bureau. */
export const templateHandlers: Handlers<Names> = {
  async 'templates.open'(call, input) {
    const session = await openTemplate(call, input)
    return previewOf(session, factsFor(call, session, {}))
  },

  'templates.bind'(call, { templateSession, ...choices }) {
    const session = findSession(call, templateSession)
    bindTemplate(call, session, choices)
    return previewOf(session, factsFor(call, session, {}))
  },

  'templates.picture': (call, { templateSession, sheet }) =>
    pictureOf(
      findSession(call, templateSession).sheets[sheet] ??
        refuse('invalid_input', { reason: '模板里没有这张工作表' })
    ),

  'templates.fields': (call, { register }) => bindableFields(call, register),

  'templates.check': (call, { templateSession, views, profile }) =>
    checkTemplate(call, findSession(call, templateSession), views, profile),

  async 'templates.fill'(call, { templateSession, views, profile, remember: keep }) {
    const session = findSession(call, templateSession)
    const { ledger, core, session: account, job } = call
    const prepared = prepareSheets(call, session, views, profile)
    const bytes = await fillWorkbook(
      session.bytes,
      prepared.map(({ filling }) => filling()),
      job
    )
    const now = core.options.now()
    for (const register of new Set(prepared.map(({ register }) => register)))
      logExport(ledger, { register, session: account, at: now.toISOString() })
    if (keep) {
      const sheets = prepared.map(({ sheet }) => sheet)
      remember(ledger, session, sheets, {
        at: now.toISOString(),
        accountId: account.accountId,
        account: account.displayName
      })
    }
    const filled: TemplateFilled = {
      rows: prepared.reduce((sum, { rows }) => sum + rows, 0),
      sheets: prepared.length,
      warnings: [...new Set(prepared.flatMap(({ warnings }) => warnings))]
    }
    return new WithFile(filled, { name: fileNameFor(call, session.title, views, profile), bytes })
  },

  'templates.remembered': ({ ledger, session }) => rememberedTemplates(ledger, session),

  'templates.forget'({ ledger, session }, { signature }) {
    forget(ledger, signature, session)
    return null
  },

  'templates.close'(call, { templateSession }) {
    closeSession(call, templateSession)
    return null
  }
}

/** School, what it is of, template and day. */
function fileNameFor(
  { ledger, core }: Call,
  title: string,
  views: readonly SheetView[],
  profile: string
): string {
  const parts = new Set(views.map(({ view }) => partOf(view)))
  const part = parts.size === 1 ? ([...parts][0] ?? '') : ''
  const { schoolName } = ledger.settings()
  const own = title.startsWith(schoolName) ? title.slice(schoolName.length) : title
  return workbookFileName(
    schoolName,
    part,
    own,
    profile === 'public' ? '(公示)' : '',
    calendarDay(core.options.now())
  )
}
