import type { ImportRow, Issue } from '@shared/api/imports'
import type { FieldValue, MemberValues } from '@shared/registers'
import type { FlaggedCell, TrueRow, Truth } from './workbooks/truth'

/** What `import --json` prints, as far as it is judged. */
export interface ImportJson {
  rows: (Pick<ImportRow, 'sheet' | 'row' | 'action' | 'issues'> & { values: Record<string, unknown> })[]
}

/** A cell that is not what the truth says. */
export interface WrongCell {
  file: string
  row: number | null
  field: string
  expected: unknown
  got: unknown
}

/** How an import compares with the truth. */
export interface Score {
  file: string
  /** The judged cells. */
  cells: number
  right: number
  wrong: WrongCell[]
  /** Those of the wrong cells that carry no issue: nobody would notice. */
  silentErrors: WrongCell[]
  /** Cells that had to carry a warning and do not. */
  unflagged: FlaggedCell[]
  /** Rows that were refused without need, such as totals: noise, but no error. */
  noise: { sheet: string; row: number }[]
}

/** By these a meeting, a lecture or an inspection is known. */
const WORDS = [
  'date startDate title topic theme personName teacher subject problem'.split(' '),
  'className type issue place lecturer grade'.split(' ')
].flat()

type ResultRow = ImportJson['rows'][number]

const IMPORTED = new Set(['create', 'update', 'unchanged', 'conflict'])
const CLASS_FIELDS = ['grade', 'classNo', 'className', 'schoolClass']

/**
 * Compares an import with its truth, cell by cell. Rows belong together by name and order, or by identity number
 * where the truth leaves the name open. A pupil the truth does not know, and one that must be refused and is not,
 * count as a wrong and silent cell; a missing pupil counts with all its cells, silent unless it was listed as refused.
 */
export function score(file: string, truth: Truth, result: ImportJson): Score {
  const judged = result.rows.filter((row) => !truth.optionalSheets?.includes(row.sheet))
  const rejected = new Set(truth.rejected ?? [])
  const left = new Set(judged.filter((row) => IMPORTED.has(row.action) && !rejected.has(row.row)))
  const refused = new Set(judged.filter((row) => row.action === 'rejected' && !rejected.has(row.row)))
  const outcome: Score = { file, cells: 0, right: 0, wrong: [], silentErrors: [], unflagged: [], noise: [] }

  const judge = (row: ResultRow | null, field: string, expected: unknown, got: unknown) => {
    outcome.cells++
    if ((expected ?? null) === (got ?? null)) outcome.right++
    else {
      const cell = { file, row: row?.row ?? null, field, expected, got: got ?? null }
      outcome.wrong.push(cell)
      if (!row || !row.issues.some((issue) => concerns(issue, field))) outcome.silentErrors.push(cell)
    }
  }

  for (const expected of truth.rows) {
    const row = [...left].find((candidate) => samePerson(expected, candidate)) ?? null
    if (row) left.delete(row)
    else if (refusedPerson(outcome, expected, refused)) continue
    for (const [field, value, got] of cellsOf(expected, row)) judge(row, field, value, got)
  }
  for (const row of left) judge({ ...row, issues: [] }, 'name', null, row.values.name ?? '?')
  for (const number of rejected) {
    const row = judged.find((candidate) => candidate.row === number) ?? null
    const waits = row?.action === 'rejected' || row?.action === 'conflict'
    judge(
      row ? { ...row, issues: [] } : null,
      'action',
      'rejected',
      waits ? 'rejected' : (row?.action ?? 'lost')
    )
  }
  outcome.unflagged = (truth.flagged ?? []).filter((cell) => !isFlagged(cell, judged))
  outcome.noise = [...refused].map(({ sheet, row }) => ({ sheet, row }))
  return outcome
}

/** Counts a pupil that was refused without need: every cell is wrong, but the list of refused rows shows it. */
function refusedPerson(outcome: Score, expected: TrueRow, refused: Set<ResultRow>): boolean {
  const row = [...refused].find((candidate) => samePerson(expected, candidate))
  if (!row) return false
  refused.delete(row)
  for (const [field, value] of cellsOf(expected, null)) {
    outcome.cells++
    outcome.wrong.push({ file: outcome.file, row: row.row, field, expected: value, got: 'rejected' })
  }
  return true
}

/** What tells the rows of a list apart, the surest first; rows of one name belong together in their order. */
const NAMES = ['name', 'studentName', 'idNumber']

function samePerson(expected: TrueRow, row: ResultRow): boolean {
  const key = NAMES.find((name) => expected[name] !== undefined)
  if (key) return row.values[key] === expected[key]
  // What happened is known by its day and its words; with neither in the truth, by its place in the file.
  const words = WORDS.filter((word) => typeof expected[word] === 'string')
  const same = words.filter((word) => row.values[word] === expected[word]).length
  return same > 0 && same * 2 >= words.length
}

/** The cells of a row, members field by field: what the truth says, and what came. */
function cellsOf(expected: TrueRow, row: ResultRow | null): [string, FieldValue, unknown][] {
  return Object.entries(expected).flatMap(([field, value]): [string, FieldValue, unknown][] => {
    const got = row?.values[field]
    if (!Array.isArray(value)) return [[field, value, got]]
    if (isWords(value) || isWords(got)) return [[field, wordsOf(value), wordsOf(got)]]
    const members: MemberValues[] = Array.isArray(got) ? got : []
    const cells = (value as MemberValues[]).flatMap((member, index) =>
      Object.entries(member).map(([key, content]): [string, FieldValue, unknown] => [
        `${field}.${index}.${key}`,
        content,
        members[index]?.[key]
      ])
    )
    const extra = members
      .slice(value.length)
      .map((member, index): [string, FieldValue, unknown] => [
        `${field}.${value.length + index}.name`,
        null,
        member.name ?? '?'
      ])
    return [...cells, ...extra]
  })
}

/** Several choices are one cell: all of them, and no other. None chosen is the same as nothing said. */
function isWords(value: unknown): boolean {
  return Array.isArray(value) && (value.length === 0 || value.some((item) => typeof item === 'string'))
}

function wordsOf(value: unknown): string | null {
  return Array.isArray(value) && value.length > 0 ? value.join('、') : null
}

/** Whether an issue speaks of a field: a member's by any issue of its collection, a class by any of its parts. */
function concerns(issue: Issue, field: string): boolean {
  if (CLASS_FIELDS.includes(field)) return CLASS_FIELDS.includes(issue.field)
  return issue.field === field || issue.field.split('.')[0] === field.split('.')[0]
}

function isFlagged(cell: FlaggedCell, rows: ResultRow[]): boolean {
  const fields = [cell.field, ...(cell.or ?? [])]
  return rows.some(
    (row) =>
      row.row === cell.row &&
      (cell.sheet === undefined || row.sheet === cell.sheet) &&
      row.issues.some(
        (issue) => issue.severity !== 'notice' && fields.some((field) => concerns(issue, field))
      )
  )
}
