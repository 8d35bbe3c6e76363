import { randomBytes } from 'node:crypto'
import type { ColumnChoice } from '@shared/api/imports'
import type { RegisterDeclaration } from '@shared/registers'
import { readClassName } from '@shared/rules/class-names'
import type { WorkbookGrid } from '../excel/reading/sheet-grid'
import type { Ledger } from '../database/ledger'
import type { Call } from '../context'
import { dataVersion } from '../records/data-version'
import { type ClassScope, scopeOf } from '../records/scope'
import { listsPupils } from './identity'
import { matchEvents } from './match/match-events'
import { type MatchedRow, matchRows } from './match/match-rows'
import { readWorkbookRows, type WorkbookRows } from './read/read-workbook-rows'
import type { KnownClass, SchoolContext } from './read/row-class'
import { joinCards } from './cards/join-cards'
import { findClassName } from './recognise/find-class-name'
import { findTables } from './recognise/find-tables'
import { createHeaderDictionary } from './recognise/header-dictionary'
import { type MappedTable, mapColumns } from './recognise/map-columns'
import type { Recognition } from './recognise/recognise-workbook'
import { classAliasesOf, signatureOf } from './remembered'

/** An import that is being prepared: everything from the file to the last decision, kept until it is closed. */
export interface ImportSession {
  id: string
  accountId: number
  /** The classes of the account when the file was opened: what was read then is shown to these eyes only. */
  scope: ClassScope
  fileName: string
  register: RegisterDeclaration
  schoolYear: number
  /** The day of the import, `YYYY-MM-DD`. */
  today: string
  date1904: boolean
  tables: MappedTable[]
  skipped: Recognition['skipped']
  signature: string
  remembered: boolean
  tableClasses: Map<number, KnownClass>
  leftOutTables: Set<number>
  /** Class texts the user explained in this import. */
  newAliases: Map<string, KnownClass>
  read: WorkbookRows
  rows: MatchedRow[]
  /** The data version the rows were matched at. */
  matchedAt: number
  /** True while files were added whose rows nobody has read yet. */
  unread: boolean
}

/** Who imports, into which ledger. */
export type Importer = Pick<Call, 'ledger' | 'session' | 'job'>

/** What a session is begun with. */
export interface SessionStart {
  accountId: number
  scope: ClassScope
  fileName: string
  register: RegisterDeclaration
  schoolYear: number
  today: string
  workbook: WorkbookGrid
  recognition: Recognition
}

/** Begins an import session; its rows are read and matched by `refresh`. */
export function beginSession(start: SessionStart): ImportSession {
  const { accountId, scope, fileName, register, schoolYear, today, workbook, recognition } = start
  return {
    id: randomBytes(12).toString('hex'),
    accountId,
    scope,
    fileName,
    register,
    schoolYear,
    today,
    date1904: workbook.date1904,
    tables: recognition.tables,
    skipped: recognition.skipped,
    signature: signatureOf(register.key, recognition.tables),
    remembered: false,
    tableClasses: new Map(),
    leftOutTables: new Set(),
    newAliases: new Map(),
    read: { rows: [], leftOut: [], around: [] },
    rows: [],
    matchedAt: -1,
    unread: false
  }
}

/** Adds the tables of a further file. Cards of one class, also those of many files, come to lie in one list. */
export function addTables(
  session: ImportSession,
  fileName: string,
  { date1904 }: WorkbookGrid,
  { tables, skipped }: Recognition
) {
  for (const table of tables) {
    const added = { ...table, source: { fileName, date1904 } }
    if (!joinToCards(session, added)) session.tables.push(added)
  }
  session.skipped.push(...skipped)
  session.signature = signatureOf(session.register.key, session.tables)
}

/** True where the cards of a table were laid to those that are there. */
function joinToCards(session: ImportSession, added: MappedTable & Required<Pick<MappedTable, 'source'>>) {
  const classAround = ({ source, grid }: MappedTable) =>
    findClassName(`${source?.fileName ?? session.fileName} ${grid.name}`)
  const place = session.tables.findIndex(
    (table) => table.grid.cards && classAround(table) === classAround(added)
  )
  const host = session.tables[place]
  const grid = host && joinCards(host.grid, added.grid, added.source.fileName)
  const [joined] = grid ? findTables(grid, host.sheet, createHeaderDictionary(session.register)) : []
  if (!host || !joined) return false
  session.tables[place] = {
    ...mapColumns(joined, session.register),
    ...(host.source ? { source: host.source } : {})
  }
  return true
}

/** Reads and matches again after the file was opened or the user changed how it is understood. */
export async function refresh(session: ImportSession, { ledger, session: account, job }: Importer) {
  const aliases = new Map([...classAliasesOf(ledger, session.schoolYear), ...session.newAliases])
  const total = session.tables.reduce((count, table) => count + table.lastRow - table.firstRow + 1, 0)
  session.read = await readWorkbookRows(
    session.tables,
    {
      register: session.register,
      settings: ledger.settings(),
      schoolYear: session.schoolYear,
      date1904: session.date1904,
      today: session.today,
      fileName: session.fileName,
      aliases,
      tableClasses: session.tableClasses
    },
    (done) => job.step('读取各行', done, total)
  )
  session.unread = false
  await rematch(session, { ledger, session: account, job })
}

/** Matches the rows with what the register holds now; decisions are kept. */
export async function rematch(session: ImportSession, { ledger, session: account, job }: Importer) {
  const decisions = session.rows.map(({ decision }) => decision)
  const kept = session.read.rows.filter(({ table }) => !session.leftOutTables.has(table))
  const sameRows = kept.length === session.rows.length
  const match = listsPupils(session.register) ? matchRows : matchEvents
  session.rows = await match(kept, {
    ledger,
    register: session.register,
    school: schoolOf(session, ledger),
    scope: scopeOf(ledger, account),
    done: (done) => job.step('与台账比对', done, kept.length)
  })
  if (sameRows) for (const [index, row] of session.rows.entries()) row.decision = decisions[index] ?? null
  session.matchedAt = dataVersion(ledger)
}

/** Puts the user's choice of fields in place; a field chosen for one column is taken from any other. */
export function chooseColumns(session: ImportSession, choices: readonly ColumnChoice[]) {
  for (const { sheet, column, field } of choices) {
    const table = session.tables[sheet]
    const chosen = table?.mapped.find(({ letter }) => letter === column)
    if (!table || !chosen) continue
    for (const other of table.mapped) {
      if (field !== null && other !== chosen && other.field === field)
        Object.assign(other, { field: null, confidence: 0, basis: 'user' })
    }
    Object.assign(chosen, { field, confidence: 1, basis: 'user' })
    const place = /^guardians\.(\d+)\./.exec(field ?? '')?.[1]
    while (place !== undefined && table.members.length <= Number(place)) {
      table.members.push({ relation: null, guardian: false, contact: false })
    }
  }
}

/** Reads a class the user named; null where it is no class of the school. */
export function namedClass(className: string, session: ImportSession, ledger: Ledger): KnownClass | null {
  const { grade, classNo } = readClassName(className, schoolOf(session, ledger))
  return grade !== null && classNo !== null ? { grade, classNo } : null
}

/** The school as the class rules see it in the school year of the import. */
export function schoolOf(session: ImportSession, ledger: Ledger): SchoolContext {
  const { stage, primaryGrades } = ledger.settings()
  return { schoolYear: session.schoolYear, stage, primaryGrades }
}
