import { randomBytes } from 'node:crypto'
import type { ColumnChoice } from '@shared/api/imports'
import type { RegisterDeclaration } from '@shared/registers'
import { readClassName } from '@shared/rules/class-names'
import type { WorkbookGrid } from '../excel/reading/sheet-grid'
import type { Ledger } from '../database/ledger'
import type { Job } from '../job'
import { dataVersion } from '../records/data-version'
import { type MatchedRow, matchRows } from './match/match-rows'
import { readWorkbookRows, type WorkbookRows } from './read/read-workbook-rows'
import type { KnownClass, SchoolContext } from './read/row-class'
import type { MappedTable } from './recognise/map-columns'
import type { Recognition } from './recognise/recognise-workbook'
import { classAliasesOf, signatureOf } from './remembered'

/** An import that is being prepared: everything from the file to the last decision, kept until it is closed. */
export interface ImportSession {
  id: string
  accountId: number
  fileName: string
  register: RegisterDeclaration
  schoolYear: number
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
}

/** What a session is begun with. */
export interface SessionStart {
  accountId: number
  fileName: string
  register: RegisterDeclaration
  schoolYear: number
  workbook: WorkbookGrid
  recognition: Recognition
}

/** Begins an import session; its rows are read and matched by `refresh`. */
export function beginSession(start: SessionStart): ImportSession {
  const { accountId, fileName, register, schoolYear, workbook, recognition } = start
  return {
    id: randomBytes(12).toString('hex'),
    accountId,
    fileName,
    register,
    schoolYear,
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
    matchedAt: -1
  }
}

/** Reads and matches again after the file was opened or the user changed how it is understood. */
export async function refresh(session: ImportSession, ledger: Ledger, job: Job) {
  const aliases = new Map([...classAliasesOf(ledger, session.schoolYear), ...session.newAliases])
  const total = session.tables.reduce((count, table) => count + table.lastRow - table.firstRow + 1, 0)
  session.read = await readWorkbookRows(
    session.tables,
    {
      register: session.register,
      settings: ledger.settings(),
      schoolYear: session.schoolYear,
      date1904: session.date1904,
      fileName: session.fileName,
      aliases,
      tableClasses: session.tableClasses
    },
    (done) => job.step('读取各行', done, total)
  )
  await rematch(session, ledger, job)
}

/** Matches the rows with what the register holds now; decisions are kept. */
export async function rematch(session: ImportSession, ledger: Ledger, job: Job) {
  const decisions = session.rows.map(({ decision }) => decision)
  const kept = session.read.rows.filter(({ table }) => !session.leftOutTables.has(table))
  const sameRows = kept.length === session.rows.length
  session.rows = await matchRows(kept, {
    ledger,
    register: session.register,
    school: schoolOf(session, ledger),
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
