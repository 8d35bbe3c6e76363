import { randomBytes } from 'node:crypto'
import type { TemplatePreview, TemplateSheet } from '@shared/api/templates'
import type { Wording } from '@shared/api/wording'
import type { RegisterDeclaration } from '@shared/registers'
import { type Call, refuse } from '../context'
import type { Ledger } from '../database/ledger'
import type { WorkbookDescription } from '../excel/filling/description'
import type { WorkbookGrid } from '../excel/reading/sheet-grid'
import { type ClassScope, scopeOf } from '../records/scope'
import { filledText, answerTo, type TemplateFacts } from './fill-texts'
import type { UnderstoodSheet } from './sheet'
import type { Understanding } from './understand'

/** A template that is being prepared, kept until it is closed. */
export interface TemplateSession {
  id: string
  accountId: number
  /** The classes of the account when it was opened. */
  scope: ClassScope
  /** Without personal data: what the template is called. */
  title: string
  /** As it is filled: an .xls is converted. */
  bytes: Uint8Array
  workbook: WorkbookGrid
  described: WorkbookDescription
  understanding: Understanding
  sheets: UnderstoodSheet[]
  /** What the template's notes ask for. */
  asked: { wording: Wording; reasons: string[] }
  wording: Wording
  wordingProfileId: number | null
  lost: string[]
}

/**
 * Templates being prepared, per open ledger, so that they are gone from memory when it is locked; the latest few, since a
 * closed window does not say goodbye.
 */
const preparing = new WeakMap<Ledger, Map<string, TemplateSession>>()
const MOST_SESSIONS = 3

function sessionsOf(ledger: Ledger): Map<string, TemplateSession> {
  let sessions = preparing.get(ledger)
  if (!sessions) preparing.set(ledger, (sessions = new Map()))
  return sessions
}

/** Keeps a template for the calls that follow. */
export function keepSession(
  call: Call,
  prepared: Omit<TemplateSession, 'id' | 'accountId' | 'scope'>
): TemplateSession {
  const session: TemplateSession = {
    id: randomBytes(12).toString('hex'),
    accountId: call.session.accountId,
    scope: scopeOf(call.ledger, call.session),
    ...prepared
  }
  const sessions = sessionsOf(call.ledger)
  sessions.set(session.id, session)
  for (const id of sessions.keys()) if (sessions.size > MOST_SESSIONS) sessions.delete(id)
  return session
}

/** A session belongs to the account that opened it, as long as the account has the classes it had then. */
export function findSession(call: Call, id: string): TemplateSession {
  const session = sessionsOf(call.ledger).get(id)
  if (session?.accountId !== call.session.accountId) return refuse('template_not_found')
  const scope = scopeOf(call.ledger, call.session)
  return JSON.stringify(scope) === JSON.stringify(session.scope) ? session : refuse('template_not_found')
}

/** Forgets a session; one that is gone already, or somebody else's, is left alone. */
export function closeSession(call: Call, id: string) {
  const session = sessionsOf(call.ledger).get(id)
  if (session?.accountId === call.session.accountId) sessionsOf(call.ledger).delete(id)
}

/** What the window shows of a session. */
export function previewOf(session: TemplateSession, facts: TemplateFacts): TemplatePreview {
  return {
    templateSession: session.id,
    title: session.title,
    sheets: session.sheets.map((sheet) => shownSheet(sheet, facts)),
    wording: session.wording,
    wordingReasons: session.asked.reasons,
    wordingProfileId: session.wordingProfileId,
    remembered: session.sheets.some(({ remembered }) => remembered),
    lost: session.lost
  }
}

function shownSheet(sheet: UnderstoodSheet, facts: TemplateFacts): TemplateSheet {
  const { index, grid, kind, source, headerRows, first, last, replaced, part, reason } = sheet
  return {
    sheet: index,
    name: grid.name,
    kind,
    source,
    headerRows: headerRows.map((row) => row + 1),
    firstRow: first + 1,
    lastRow: last + 1,
    replaced,
    part,
    columns: sheet.columns.map(
      ({ place, header, binding, basis, confidence, required, allowed, formula }) => ({
        place,
        header,
        binding,
        basis,
        confidence,
        required,
        ...(allowed ? { allowed } : {}),
        ...(formula ? { formula } : {})
      })
    ),
    texts: sheet.texts.flatMap(({ place, text, label, title }) => {
      const after = label === undefined ? filledText(text, facts, title) : answerTo(label, facts)
      return after ? [{ place, before: text || (label ?? ''), after }] : []
    }),
    ...(reason ? { reason } : {})
  }
}

/** The register of a sheet that records fill; refuses any other sheet. */
export function registerOf(sheet: UnderstoodSheet | undefined): RegisterDeclaration {
  if (!sheet?.register) return refuse('invalid_input', { reason: '所选的工作表不能用台账填写' })
  return sheet.register
}
