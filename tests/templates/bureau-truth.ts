import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'

const folder = join('tests', 'fixtures', 'templates', 'bureaus')

/** What one cell should hold: a text, `date:2026-09-01` in any form, `class:3/2`, `tick:是`, `has:text`, `formula`, one of several, or nothing. */
export type Expected = string | number | null | (string | number | null)[]

interface TrueColumn {
  header?: string
  what: string
  expect: Expected[]
}

/** What a bureau expects of one sheet of its template. */
export interface TruePart {
  kind: 'list' | 'card'
  sheet: string
  firstRow: number
  columns: Record<string, TrueColumn>
  cells: Record<string, TrueColumn>
}

/** What stands beside a template as its `.truth.json`. */
export interface Truth {
  file: string
  subject: string
  /** Columns that ask for what the ledger does not keep: they must be shown as bound to nothing, and stay empty. */
  notKept?: string[]
  parts: TruePart[]
}

/** One cell compared with the truth. */
export interface Verdict {
  place: string
  what: string
  expected: Expected
  actual: string
  verdict: 'right' | 'wrong' | 'empty'
}

/** The truth beside every template of tests/fixtures/templates/bureaus. */
export function truths(): Truth[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.truth.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Truth)
}

/** Reads a workbook with another reader than ours. */
export async function workbookOf(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as never)
  return workbook
}

/** What a person sees in a cell; a day that is a date as its number format shows it. */
export function shown(cell: ExcelJS.Cell): string {
  let value: ExcelJS.CellValue = cell.isMerged && cell.master !== cell ? null : cell.value
  if (value && typeof value === 'object' && 'formula' in value) return 'formula'
  if (value && typeof value === 'object' && 'sharedFormula' in value) return 'formula'
  if (value && typeof value === 'object' && 'richText' in value)
    value = value.richText.map(({ text }) => text).join('')
  if (value instanceof Date) {
    const [year = '', month = '', day = ''] = value.toISOString().slice(0, 10).split('-')
    const format = (cell.numFmt ?? '').replace(/\\|"|;@|\[.*?\]/g, '').toLowerCase()
    const short = (text: string) => String(Number(text))
    if (/^yyyy.?m+.?d+日?$/.test(format)) {
      return format
        .replace('yyyy', year)
        .replace(/m+/, (m) => (m.length > 1 ? month : short(month)))
        .replace(/d+/, (d) => (d.length > 1 ? day : short(day)))
    }
    return `${year}-${month}-${day}`
  }
  return value === null || value === undefined ? '' : String(value as string)
}

const days = (text: string) => (/^\d{8}$/.test(text) ? text.replace(/^(\d{4})(\d\d)/, '$1-$2-') : text)

function matches(expected: string | number | null, actual: string): boolean {
  if (expected === null || expected === '') return actual.trim() === ''
  const want = String(expected)
  const [kind, rest = ''] = want.includes(':') ? want.split(/:(.*)/s) : ['', want]
  if (kind === 'date') {
    const [year, month, day] = days(actual).split(/\D+/).map(Number)
    return rest === [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
  }
  if (kind === 'class') {
    const [, grade = '', classNo] = /^([一二三四五六1-6])年?级?[(（-]?(\d)[)）]?班?$/.exec(actual) ?? []
    return `${'一二三四五六'.indexOf(grade) + 1 || grade}/${classNo}` === rest
  }
  if (kind === 'tick') {
    const boxFirst = /^\s*[□☑]/.test(actual)
    const marks = boxFirst ? /☑\s*([^\s□☑（(]+)/g : /([^\s□☑（()）]+)\s*(?:☑|[（(]\s*√\s*[）)])/g
    const marked = [...actual.matchAll(marks)].map((match) => match[1])
    return marked.length === 1 && marked[0] === rest
  }
  if (kind === 'has') return actual.includes(rest)
  return actual.replace(/\s+/g, '') === want.replace(/\s+/g, '')
}

function judge(place: string, { what }: TrueColumn, expected: Expected, actual: string): Verdict {
  const options = Array.isArray(expected) ? expected : [expected]
  const right = options.some((one) => matches(one, actual))
  return {
    place,
    what,
    expected,
    actual,
    verdict: right ? 'right' : actual.trim() === '' ? 'empty' : 'wrong'
  }
}

/** Every cell that the truth speaks of, compared; a row of a list stands where most of it is right. */
export function compare(truth: Truth, workbook: ExcelJS.Workbook): Verdict[] {
  return truth.parts.flatMap((part) =>
    part.kind === 'list' ? compareList(part, workbook) : compareCards(part, workbook)
  )
}

function compareList(part: TruePart, workbook: ExcelJS.Workbook): Verdict[] {
  const sheet = part.sheet === '?first' ? workbook.worksheets[0] : workbook.getWorksheet(part.sheet)
  const columns = Object.entries(part.columns)
  const rows = Math.max(...columns.map(([, { expect }]) => expect.length))
  const used = new Set<number>()
  const found: Verdict[] = []
  for (let index = 0; index < rows; index++) {
    const candidates = Array.from({ length: rows + 2 }, (_, offset) => part.firstRow - 1 + offset)
      .filter((row) => !used.has(row))
      .map((row) => ({
        row,
        verdicts: columns.map(([letter, column]) =>
          judge(
            `${part.sheet}!${letter}${row}`,
            column,
            column.what === '序号' ? null : (column.expect[index] ?? null),
            column.what === '序号' ? '' : sheet ? shown(sheet.getCell(`${letter}${row}`)) : ''
          )
        )
      }))
    const best = candidates.sort((one, other) => rightOf(other.verdicts) - rightOf(one.verdicts))[0]
    if (!best) continue
    used.add(best.row)
    found.push(...best.verdicts.filter((verdict) => verdict.what !== '序号'))
  }
  return found
}

const rightOf = (verdicts: Verdict[]) =>
  verdicts.filter(({ verdict, actual }) => verdict === 'right' && actual !== '').length

function compareCards(part: TruePart, workbook: ExcelJS.Workbook): Verdict[] {
  const cells = Object.entries(part.cells)
  const cards = Math.max(...cells.map(([, { expect }]) => expect.length))
  const sheets = workbook.worksheets.filter(({ state }) => state === 'visible')
  return Array.from({ length: cards }, (_, index) => {
    const judged = sheets.map((sheet) =>
      cells.map(([place, cell]) =>
        judge(`${sheet.name}!${place}`, cell, cell.expect[index] ?? null, shown(sheet.getCell(place)))
      )
    )
    return judged.sort((one, other) => rightOf(other) - rightOf(one))[0] ?? []
  }).flat()
}
