import type { ImportRecord, ImportSummary, MappableField } from '@shared/api/imports'
import type { RegisterDeclaration } from '@shared/registers'
import { entryOf, schoolYearOf } from '@shared/rules/school-year'
import { calendarDay } from '../calendar-day'
import { type Call, type Handlers, refuse, WithFile } from '../context'
import type { Ledger } from '../database/ledger'
import { importing } from './importing'
import { readWorkbook } from '../excel/reading/read-workbook'
import { undoChangeSet } from '../records/changes'
import { inScope, scopeOf } from '../records/scope'
import { knownRegister } from '../records/viewing'
import { applyImport } from './apply'
import type { MatchedRow } from './match/match-rows'
import { previewOf, shownRows, summaryOf } from './preview'
import { recogniseWorkbook } from './recognise/recognise-workbook'
import { rejectedWorkbook } from './rejected'
import type { KnownClass } from './read/row-class'
import { recallMapping } from './remembered'
import { unfold } from './unfold'
import {
  addTables,
  beginSession,
  chooseColumns,
  type ImportSession,
  namedClass,
  refresh,
  schoolOf
} from './session'

type Names = Extract<keyof Handlers, `imports.${string}`>

/**
 * Imports being prepared, per open ledger, so that they are gone from memory when it is locked; the latest few,
 * since a closed window does not say goodbye.
 */
const preparing = new WeakMap<Ledger, Map<string, ImportSession>>()
const MOST_SESSIONS = 3

/** The import procedures of the contract. */
export const importHandlers: Handlers<Names> = {
  async 'imports.open'(call, { register: key, schoolYear }) {
    const { fileName, workbook, register } = await readGiven(call, key, schoolYear)
    const recognition = recogniseWorkbook(workbook, register, fileName)
    const today = calendarDay(call.core.options.now())
    const session = beginSession({
      accountId: call.session.accountId,
      scope: scopeOf(call.ledger, call.session),
      fileName,
      register,
      schoolYear: schoolYear ?? recognition.schoolYear ?? schoolYearOf(today),
      today,
      workbook,
      recognition
    })
    session.remembered = recallMapping(call.ledger, session.signature, session.tables)
    await refresh(session, call)
    keep(call, session)
    return previewOf(session, call.ledger)
  },

  async 'imports.add'(call, { importSession, more }) {
    const session = find(call, importSession)
    const { fileName, workbook } = await readGiven(call, session.register.key, session.schoolYear)
    addTables(session, fileName, workbook, recogniseWorkbook(workbook, session.register, fileName))
    session.unread = true
    if (!more) await refresh(session, call)
    return previewOf(session, call.ledger)
  },

  async 'imports.remap'(call, input) {
    const session = find(call, input.importSession)
    if (input.schoolYear !== undefined) session.schoolYear = input.schoolYear
    chooseColumns(session, input.columns)
    for (const { sheet, className } of input.classNames) {
      if (className) session.tableClasses.set(sheet, ownClass(className, session, call))
      else session.tableClasses.delete(sheet)
    }
    for (const { text, className } of input.classAliases) {
      session.newAliases.set(text, ownClass(className, session, call))
    }
    session.leftOutTables = new Set(input.skipSheets)
    await refresh(session, call)
    return previewOf(session, call.ledger)
  },

  'imports.fields': (call, { register: key }) => fieldsOf(importing(knownRegister(call.ledger, key))),

  'imports.rows'(call, { importSession, only, offset, limit, masked }) {
    const session = find(call, importSession)
    const rows = session.rows.map((row, index) => ({ row, index })).filter(({ row }) => belongs(row, only))
    return {
      total: rows.length,
      rows: shownRows(session, call.ledger, rows.slice(offset, offset + limit), masked)
    }
  },

  'imports.decide'(call, { importSession, decisions }): ImportSummary {
    const session = find(call, importSession)
    for (const { index, decision } of decisions) {
      const row = session.rows[index]
      if (row?.action === 'conflict') row.decision = decision
    }
    return summaryOf(session.rows)
  },

  async 'imports.apply'(call, { importSession, undecided }) {
    const session = find(call, importSession)
    // Files that were added with more to follow: nothing of them may be lost.
    if (session.unread) await refresh(session, call)
    const applied = await applyImport(call, session, undecided)
    sessionsOf(call.ledger).delete(importSession)
    return applied
  },

  'imports.rejected': (call, { importSession }) =>
    new WithFile(null, rejectedWorkbook(find(call, importSession))),

  'imports.close'(call, { importSession }) {
    const session = sessionsOf(call.ledger).get(importSession)
    if (session?.accountId === call.session.accountId) sessionsOf(call.ledger).delete(importSession)
    return null
  },

  /** The director sees every import, a class teacher the own ones: file names may hold what is not theirs. */
  'imports.list': ({ ledger, session }) =>
    ledger.sqlite
      .prepare<unknown[], Omit<ImportRecord, 'summary'> & { summary: string }>(
        `SELECT id AS importId, at, account_name AS account, file_name AS fileName, register, summary,
           undone_at AS undoneAt FROM imports WHERE account_id = ? OR ? = 'director' ORDER BY at DESC`
      )
      .all(session.accountId, session.role)
      .map((row) => ({ ...row, summary: JSON.parse(row.summary) as ImportSummary })),

  'imports.undo'(call, { importId }) {
    const { sqlite } = call.ledger
    const found = sqlite
      .prepare('SELECT change_set_id AS changeSetId, undone_at AS undoneAt FROM imports WHERE id = ?')
      .get(importId) as { changeSetId: number; undoneAt: string | null } | undefined
    if (!found) refuse('import_not_found')
    if (found.undoneAt) refuse('import_already_undone')
    const at = call.core.options.now().toISOString()
    return sqlite.transaction(() => {
      const result = undoChangeSet(call.ledger, found.changeSetId, call.session, at)
      sqlite.prepare('UPDATE imports SET undone_at = ? WHERE id = ?').run(at, importId)
      return result
    })()
  }
}

/** The workbook that came with the call, its cards and sign-in sheets unfolded into lists, and what it is for. */
async function readGiven(call: Call, given: string | undefined, year: number | undefined) {
  if (!call.file) return refuse('file_missing')
  const { name: fileName } = call.file
  const workbook = await readWorkbook(call.file, call.job)
  // Separated text has one sheet without a name.
  for (const sheet of workbook.sheets) sheet.name ||= fileName.replace(/\.[^.]*$/, '')
  const settings = call.ledger.settings()
  const { stage, primaryGrades } = settings
  const today = calendarDay(call.core.options.now())
  const school = { schoolYear: year ?? schoolYearOf(today), stage, primaryGrades }
  const register = (key: string) => importing(knownRegister(call.ledger, key))
  const unfolded = unfold(workbook, { fileName, given, register, school, settings, today })
  return { fileName, ...unfolded }
}

function sessionsOf(ledger: Ledger): Map<string, ImportSession> {
  let sessions = preparing.get(ledger)
  if (!sessions) preparing.set(ledger, (sessions = new Map()))
  return sessions
}

function keep(call: Call, session: ImportSession) {
  const sessions = sessionsOf(call.ledger)
  sessions.set(session.id, session)
  for (const id of sessions.keys()) if (sessions.size > MOST_SESSIONS) sessions.delete(id)
}

/** A session belongs to the account that opened it, as long as the account has the classes it had then. */
function find(call: Call, id: string): ImportSession {
  const session = sessionsOf(call.ledger).get(id)
  if (session?.accountId !== call.session.accountId) return refuse('import_not_found')
  const scope = scopeOf(call.ledger, call.session)
  return JSON.stringify(scope) === JSON.stringify(session.scope) ? session : refuse('import_not_found')
}

/** A class the user names, of the account's own classes; refuses any other. */
function ownClass(className: string, session: ImportSession, { ledger }: Call): KnownClass {
  const named = namedClass(className, session, ledger)
  if (named?.grade == null) return refuse('invalid_input', { reason: '班级' })
  const { schoolYear, primaryGrades } = schoolOf(session, ledger)
  const entry = entryOf(named.grade, schoolYear, primaryGrades)
  if (!inScope(session.scope, { ...entry, classNo: named.classNo })) refuse('not_allowed')
  return named
}

function belongs(row: MatchedRow, only: string): boolean {
  if (only === 'all') return true
  return only === 'warnings' ? row.issues.some(({ severity }) => severity === 'warning') : row.action === only
}

/** Every field a column can be mapped to, for the wizard's choice. */
function fieldsOf(register: RegisterDeclaration): MappableField[] {
  const fields = Object.entries(register.fields)
    .filter(([, { internal, hidden }]) => !internal && !hidden)
    .map(([field, { label, block }]) => ({ field, label, group: block }))
  const parts = [
    { field: 'grade', label: '年级', group: '基本信息' },
    { field: 'classNo', label: '班号', group: '基本信息' }
  ]
  const { guardians } = register.collections
  const members = Object.entries(guardians ? { guardians } : {}).flatMap(([key, { label, fields: facts }]) =>
    [0, 1, 2].flatMap((place) =>
      Object.entries(facts)
        .filter(([, { internal }]) => !internal)
        .map(([fact, declaration]) => ({
          field: `${key}.${place}.${fact}`,
          label: `${label}${place + 1}${declaration.label}`,
          group: `${label}${place + 1}`
        }))
    )
  )
  return [...fields, ...parts, ...members]
}
