import { createHash } from 'node:crypto'
import { entryOf, gradeOf } from '@shared/rules/school-year'
import type { Ledger } from '../database/ledger'
import type { KnownClass } from './read/row-class'
import { headerKey } from './recognise/header-key'
import type { MappedTable } from './recognise/map-columns'

interface RememberedColumn {
  header: string
  field: string | null
}

/** What a file looks like by its headers: the same headers, in the same order, get the mapping confirmed before. */
export function signatureOf(register: string, tables: readonly MappedTable[]): string {
  const layouts = new Set(tables.map(({ mapped }) => mapped.map(({ header }) => headerKey(header)).join('|')))
  return createHash('sha256')
    .update([register, ...layouts].join('\n'))
    .digest('hex')
}

/** Lays a confirmed mapping over the tables; true where there was one. */
export function recallMapping(
  { sqlite }: Ledger,
  signature: string,
  tables: readonly MappedTable[]
): boolean {
  const text = sqlite
    .prepare<unknown[], string>('SELECT mapping FROM import_mappings WHERE signature = ?')
    .pluck()
    .get(signature)
  if (text === undefined) return false
  const columns = new Map(
    (JSON.parse(text) as RememberedColumn[]).map(({ header, field }) => [header, field])
  )
  for (const { mapped } of tables) {
    for (const column of mapped) {
      const field = columns.get(column.header)
      if (!column.header || field === undefined) continue
      Object.assign(column, { field, confidence: 1, basis: 'remembered' })
    }
  }
  return true
}

/** Keeps the mapping of an applied import for the next file with these headers. */
export function rememberMapping(
  { sqlite }: Ledger,
  signature: string,
  register: string,
  tables: readonly MappedTable[],
  at: string
) {
  const columns: RememberedColumn[] = tables.flatMap(({ mapped }) =>
    mapped.map(({ header, field }) => ({ header, field }))
  )
  sqlite
    .prepare(
      'INSERT INTO import_mappings (signature, register, mapping, confirmed_at) VALUES (?, ?, ?, ?) ON CONFLICT (signature) DO UPDATE SET mapping = excluded.mapping, confirmed_at = excluded.confirmed_at'
    )
    .run(signature, register, JSON.stringify(columns), at)
}

/** The class texts this school has explained, as classes of a school year. */
export function classAliasesOf(ledger: Ledger, schoolYear: number): Map<string, KnownClass> {
  const rows = ledger.sqlite
    .prepare('SELECT alias, stage, entry_year AS entryYear, class_no AS classNo FROM class_aliases')
    .all() as {
    alias: string
    stage: '小学' | '初中'
    entryYear: number
    classNo: number
  }[]
  const { primaryGrades } = ledger.settings()
  return new Map(
    rows.map(({ alias, classNo, ...entry }) => [
      alias,
      { grade: gradeOf(entry, schoolYear, primaryGrades), classNo }
    ])
  )
}

/** Keeps what the user said a class text means. The class is kept by its entry year, since its name changes every September. */
export function rememberAliases(
  ledger: Ledger,
  aliases: ReadonlyMap<string, KnownClass>,
  schoolYear: number
) {
  const insert = ledger.sqlite.prepare(
    'INSERT INTO class_aliases (alias, stage, entry_year, class_no) VALUES (?, ?, ?, ?) ON CONFLICT (alias) DO UPDATE SET stage = excluded.stage, entry_year = excluded.entry_year, class_no = excluded.class_no'
  )
  for (const [alias, { grade, classNo }] of aliases) {
    if (grade === null || classNo === null) continue
    const { stage, entryYear } = entryOf(grade, schoolYear, ledger.settings().primaryGrades)
    insert.run(alias, stage, entryYear, classNo)
  }
}
