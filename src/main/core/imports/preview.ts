import type { ImportPreview, ImportRow, ImportSummary, SheetMapping } from '@shared/api/imports'
import type { Doubt } from '@shared/api/records'
import {
  type FieldDeclaration,
  type MemberValues,
  type RecordValues,
  type RegisterDeclaration,
  registers
} from '@shared/registers'
import { formatClassName } from '@shared/rules/class-names'
import { readDate } from '@shared/rules/dates'
import { maskValue } from '@shared/rules/masks'
import type { Ledger } from '../database/ledger'
import { showClass } from '../records/class-shown'
import { findField, maskField } from '../records/shown'
import { changedWords } from '../records/value-words'
import { recordStore, type StoredRecord } from '../records/store'
import type { MatchedRow } from './match/match-rows'
import { textOf } from './recognise/cells'
import type { MappedColumn, MappedTable } from './recognise/map-columns'
import { findLeft } from './match/possibly-left'
import { type ImportSession, schoolOf } from './session'

/** Counts the rows by what will happen to them; `warnings` counts rows with at least one warning. */
export function summaryOf(rows: readonly MatchedRow[]): ImportSummary {
  const summary: ImportSummary = { create: 0, update: 0, unchanged: 0, conflict: 0, rejected: 0, warnings: 0 }
  for (const { action, issues } of rows) {
    summary[action] += 1
    if (issues.some(({ severity }) => severity === 'warning')) summary.warnings += 1
  }
  return summary
}

/** The warnings of a row as doubts of its record. */
export function doubtsOf(row: Pick<MatchedRow, 'issues'>): Doubt[] {
  return row.issues
    .filter(({ severity }) => severity === 'warning')
    .map(({ field, code, message }) => ({ field, code, message }))
}

/** Everything the wizard shows before the rows. */
export function previewOf(session: ImportSession, ledger: Ledger): ImportPreview {
  const unread = new Map<string, number>()
  for (const { unreadClass } of session.rows)
    if (unreadClass) unread.set(unreadClass, (unread.get(unreadClass) ?? 0) + 1)
  return {
    importSession: session.id,
    fileName: session.fileName,
    register: session.register.key,
    schoolYear: session.schoolYear,
    sheets: [
      ...session.tables.map((table, place) => sheetMapping(session, table, place)),
      ...session.skipped.map(({ name, reason }) => ({
        name,
        headerRows: [],
        columns: [],
        className: null,
        rowCount: 0,
        leftOut: [],
        skipped: reason
      }))
    ],
    summary: summaryOf(session.rows),
    rowCount: session.rows.length,
    possiblyLeft: findLeft(session, ledger).map((id) => nameOf(session, ledger, id)),
    unreadClasses: [...unread].map(([text, rows]) => ({ text, rows })),
    remembered: session.remembered
  }
}

function sheetMapping(session: ImportSession, table: MappedTable, place: number): SheetMapping {
  const { grade, classNo } = session.read.around[place] ?? { grade: null, classNo: null }
  return {
    name: table.grid.name,
    headerRows: table.headerRows.map((row) => row + 1),
    columns: table.mapped.map((column) => ({
      column: column.letter,
      header: column.header,
      field: column.field,
      confidence: column.confidence,
      basis: column.basis,
      examples: examplesOf(session, table, column)
    })),
    className: grade !== null && classNo !== null ? formatClassName(grade, classNo) : null,
    rowCount: session.read.rows.filter((row) => row.table === place).length,
    leftOut: session.read.leftOut[place] ?? [],
    ...(table.grid.cards ? { cards: table.grid.cards } : {}),
    ...(session.leftOutTables.has(place) ? { skipped: '您选择了不导入' } : {})
  }
}

/** Up to five different values, masked as on the screen; long numbers of a column nobody knows are masked too. */
function examplesOf(session: ImportSession, table: MappedTable, column: MappedColumn): string[] {
  const field = column.field ? findField(session.register, column.field) : undefined
  const examples = new Set<string>()
  for (let row = table.firstRow; row <= table.lastRow && examples.size < 5; row += 1) {
    const cell = table.grid.rows[row]?.[column.index]
    const text = textOf(cell)
    if (!text || text === column.header) continue
    if (field?.mask || field?.sensitive) examples.add(String(maskField(field, text)))
    // A date cell holds its serial number, which tells nobody anything.
    else if (field?.kind === 'date' && typeof cell === 'number')
      examples.add(readDate(cell, { date1904: session.date1904 }).value ?? text)
    else examples.add(/\d{7,}/.test(text) && !field ? maskValue('idNumber', text) : text.slice(0, 30))
  }
  return [...examples]
}

/** The rows of a page as the wizard or the command line shows them. */
export function shownRows(
  session: ImportSession,
  ledger: Ledger,
  rows: readonly { row: MatchedRow; index: number }[],
  masked: boolean
): ImportRow[] {
  return rows.map(({ row, index }) => ({
    index,
    ...placeOf(session, row),
    action: row.action,
    values: masked ? maskedValues(session.register, row.values) : row.values,
    issues: row.issues,
    changes: row.difference ? changesOf(session, ledger, row, presentOf(session, ledger, row)) : [],
    ...(row.reason ? { reason: row.reason } : {}),
    ...(row.candidates.length ? { candidates: row.candidates.map((id) => nameOf(session, ledger, id)) } : {}),
    ...(row.decision ? { decision: row.decision } : {}),
    ...(row.possibleDuplicate ? { possibleDuplicate: true } : {})
  }))
}

/** Where a row stands in the file: a card by its own sheet and the row of its name. */
function placeOf({ tables }: ImportSession, { table, row }: MatchedRow) {
  const grid = tables[table]?.grid
  const { sheet, row: number } = grid?.origins?.[row] ?? { sheet: grid?.name ?? '', row: row + 1 }
  return { sheet, row: number }
}

/** What the ledger holds of a row's record; of a student without a record yet, the student. */
function presentOf({ register }: ImportSession, ledger: Ledger, { id, studentId }: MatchedRow) {
  const student = studentId === null ? undefined : recordStore(ledger, registers.students).read(studentId)
  const own = id === null ? undefined : recordStore(ledger, register).read(id)
  if (!own || !student) return own ?? student
  return { ...own, values: { ...student.values, ...own.values } }
}

function maskedValues(register: RegisterDeclaration, values: RecordValues): RecordValues {
  const shown: RecordValues = {}
  for (const [key, value] of Object.entries(values)) {
    const facts = register.collections[key]?.fields
    shown[key] = Array.isArray(value)
      ? value.map((member) => maskedFacts(facts, member))
      : maskField(register.fields[key], value)
  }
  return shown
}

function maskedFacts(
  fields: Record<string, FieldDeclaration> | undefined,
  member: MemberValues
): MemberValues {
  return Object.fromEntries(
    Object.entries(member).map(([key, value]) => [key, maskField(fields?.[key], value)])
  )
}

/** What an update would change, in the words of the history. */
function changesOf(
  session: ImportSession,
  ledger: Ledger,
  row: MatchedRow,
  record: StoredRecord | undefined
): ImportRow['changes'] {
  if (!row.difference || !record) return []
  const { values, otherColumns } = row.difference
  const after = { ...record.values, ...values }
  const others = Object.entries(otherColumns).map(([header, text]) => ({
    field: header,
    label: header,
    before: record.otherColumns[header] ?? '',
    after: text
  }))
  return [...changedWords(session.register, record.values, after, schoolOf(session, ledger)), ...others]
}

/** The register in which people are found by name. */
function peopleOf(register: RegisterDeclaration): RegisterDeclaration {
  return register.about ? registers.students : register
}

function nameOf(session: ImportSession, ledger: Ledger, id: number) {
  const { name, stage, entryYear, classNo } = (recordStore(ledger, peopleOf(session.register)).read(id)
    ?.values ?? {}) as MemberValues
  const { className } = showClass({ stage, entryYear, classNo }, schoolOf(session, ledger))
  return { id, name: String(name ?? ''), className: className ?? '' }
}
