import type { Statement } from 'better-sqlite3'
import { type RegisterDeclaration, registers } from '@shared/registers'
import { tidy } from '@shared/rules/text'
import type { Ledger } from '../database/ledger'
import { storedColumns } from '../database/columns'
import { searchTables } from '../database/tables'
import { BACKWARDS, backwards, MOST_LAST_DIGITS, STUDENT_LETTER } from './search-words'

/** Fewer last digits than these fit too many numbers to be what somebody remembers of one. */
const FEWEST_LAST_DIGITS = 4
/** A run of Chinese characters, of letters, or a number with the letter of a 学籍号 or the X of an ID number. */
const RUNS = /[gjl]?\d+x?(?![a-z])|[a-z]+|\d+|[^\p{ASCII}]+/gu
/** Signs inside a word that people type and the index leaves out: 阿依努尔·买买提, 138-0000-0000, xi'an. */
const SIGNS = /[^\p{L}\p{N}\s]/gu

const statements = new WeakMap<Ledger['sqlite'], Map<string, Statement<unknown[], number>>>()

/**
 * What somebody typed into the search field, as an FTS5 expression: every word must be found. Null where nothing
 * can be searched for. Only letters, digits and characters are left of the text, each quoted, so that nothing
 * in it is taken for the syntax of the index.
 */
export function searchExpression(text: string): string | null {
  const words = tidy(text).toLowerCase().replace(SIGNS, '').match(RUNS) ?? []
  const conditions = words.map((run) => {
    const word = run.trim().replace(STUDENT_LETTER, '')
    if (Array.from(word).length === 1) return `"${word}"`
    const lastDigits = /\d/.test(word) && word.length >= FEWEST_LAST_DIGITS && word.length <= MOST_LAST_DIGITS
    return lastDigits
      ? `(${beginningWith(word)} OR ${beginningWith(BACKWARDS + backwards(word))})`
      : beginningWith(word)
  })
  return conditions.length > 0 ? conditions.join(' AND ') : null
}

function beginningWith(word: string): string {
  return `"${word}" *`
}

/**
 * The ids of the records found by a name or part of it, its pinyin or initials, an ID number, 学籍号 or phone (its
 * beginning or last digits), in no order. Null where the text holds nothing that can be searched for.
 */
export function searchIds(ledger: Ledger, register: RegisterDeclaration, text: string): number[] | null {
  const { sqlite } = ledger
  if (register.about) {
    const students = searchIds(ledger, registers.students, text)
    const about = students && recordIdsAbout(ledger, register, students)
    return register.about === 'studentOften'
      ? [...(about ?? []), ...idsHolding(ledger, register, text)]
      : about
  }
  if (searchTables[register.key] === undefined) return idsHolding(ledger, register, text)
  const expression = searchExpression(text)
  const table = searchTables[register.key]
  if (expression === null || table === undefined) return null
  let byTable = statements.get(sqlite)
  if (!byTable) statements.set(sqlite, (byTable = new Map()))
  let statement = byTable.get(table)
  if (!statement) {
    statement = sqlite.prepare<unknown[], number>(`SELECT rowid FROM ${table} WHERE ${table} MATCH ?`).pluck()
    byTable.set(table, statement)
  }
  return statement.all(expression)
}

/** The records about some students: they are found by what their students are found by. */
function recordIdsAbout({ sqlite }: Ledger, { table }: RegisterDeclaration, students: number[]): number[] {
  return sqlite
    .prepare<unknown[], number>(
      `SELECT id FROM ${table} WHERE student_id IN (SELECT value FROM json_each(?))`
    )
    .pluck()
    .all(JSON.stringify(students))
}

/**
 * The records of which some text holds every word: a school's meetings and visits are thousands, which are read
 * through faster than they would be indexed. Masked and sensitive fields are not searched: who is found would tell.
 */
function idsHolding({ sqlite }: Ledger, register: RegisterDeclaration, text: string): number[] {
  const words = tidy(text).split(/\s+/).filter(Boolean)
  const columns = storedColumns(register.fields).filter(({ type, field }) => {
    const { sensitive, internal, mask } = register.fields[field] ?? {}
    return type === 'text' && !sensitive && !internal && !mask
  })
  const holds = `(${columns.map(({ name }) => `instr(${name}, ?) > 0`).join(' OR ')})`
  return sqlite
    .prepare<unknown[], number>(
      `SELECT id FROM ${register.table} WHERE ${words.map(() => holds).join(' AND ') || '0'}`
    )
    .pluck()
    .all(words.flatMap((word) => columns.map(() => word)))
}
