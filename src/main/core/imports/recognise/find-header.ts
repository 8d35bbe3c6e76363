import type { SheetGrid } from '../../excel/reading/sheet-grid'
import { spreadMerges } from './cells'
import type { HeaderDictionary, HeaderMeaning } from './header-dictionary'

/** A header found on a sheet; rows from 0. */
export interface Header {
  firstRow: number
  lastRow: number
  /** Per column: the labels from the top row down, without repetitions. */
  paths: string[][]
  meanings: (HeaderMeaning | null)[]
}

/** A header is looked for in so many rows below `from`; long prefaces are rarer than wide sheets of notes. */
const SEARCH_DEPTH = 40
const MOST_HEADER_ROWS = 3
const ROW_PRICE = 0.25
/** More than a row costs, so that the heading above 父亲 and 母亲 is not left out. */
const CUT_PRICE = 0.5
/** Cells that speak for data, not for a header: long numbers, dates, a gender, a class. */
const DATA_LIKE =
  /\d{6,}|^[男女]$|^\d{4}[-/.年]\d{1,2}|^[一二三四五六七八九1-9](?:年级)?\(?[一二三四五六七八九十\d]{1,2}\)?班$/

/**
 * Finds the first block of one to three rows that is surely a header, or else the one whose labels are understood
 * best; null where no row is a header. A richer header further down belongs to another table and must not hide
 * the first.
 */
export function findHeader(grid: SheetGrid, dictionary: HeaderDictionary, from = 0): Header | null {
  const end = Math.min(grid.rows.length, from + SEARCH_DEPTH)
  const area = spreadMerges(grid, Math.min(grid.rows.length, end + MOST_HEADER_ROWS))
  let best: { header: Header; score: number } | null = null
  for (let firstRow = from; firstRow < end; firstRow += 1) {
    if (best && firstRow > best.header.lastRow && isSure(best.header, dictionary)) break
    for (let height = 1; height <= MOST_HEADER_ROWS && firstRow + height <= area.length; height += 1) {
      const lastRow = firstRow + height - 1
      if (looksLikeData(area[lastRow] ?? [])) break
      const header = readHeader(area, firstRow, lastRow, dictionary)
      // A further row must earn its place, or a title and the first pupil would be taken for headers.
      const cut = cutsMerges(grid, firstRow) ? CUT_PRICE : 0
      const score = scoreOf(header) - (height - 1) * ROW_PRICE - cut
      if (score >= 2 && score > (best?.score ?? 0)) best = { header, score }
    }
  }
  return best?.header ?? null
}

/** Labels merged downwards begin above the row: it is not the first one of its header. */
function cutsMerges({ merges }: SheetGrid, row: number): boolean {
  return merges.filter(({ top, bottom }) => top < row && bottom >= row).length >= 2
}

/** Names the students, or what else it lists, in so many words, and most of its labels are understood. */
function isSure({ meanings, paths }: Header, dictionary: HeaderDictionary): boolean {
  const labels = paths.filter((path) => path.length > 0).length
  const understood = meanings.filter(Boolean).length
  const named = meanings.some((meaning) => meaning?.confidence === 1 && dictionary.isTelling(meaning))
  return named && understood >= 2 && understood * 10 >= labels * 6
}

function looksLikeData(row: string[]) {
  const filled = row.filter(Boolean)
  const data = filled.filter((text) => DATA_LIKE.test(text) && text.length < 30)
  // 男 beside 女 are the two columns of 性别, not the gender of a pupil.
  if (data.length === 2 && data[0] === '男' && data[1] === '女') return false
  return data.length >= 2 || (data.length === 1 && filled.length <= 6 && filled.length > 1)
}

/** Reads the rows as a header whatever they hold. */
function readHeader(
  area: string[][],
  firstRow: number,
  lastRow: number,
  dictionary: HeaderDictionary
): Header {
  const rows = area.slice(firstRow, lastRow + 1)
  const width = Math.max(...rows.map((row) => row.length))
  const titles = new Set(rows.map((row) => titleOf(row)))
  const paths: string[][] = []
  for (let column = 0; column < width; column += 1) {
    const path: string[] = []
    for (const [depth, row] of rows.entries()) {
      const text = row[column] || (depth < rows.length - 1 ? groupLeftOf(rows, depth, column) : '')
      if (text && !titles.has(text) && path.at(-1) !== text) path.push(text)
    }
    paths.push(path)
  }
  return { firstRow, lastRow, paths, meanings: paths.map((path) => dictionary.understand(path)) }
}

/** A text that spans nearly the whole row is a title, not the heading of a group. */
function titleOf(row: string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const text of row) if (text) counts.set(text, (counts.get(text) ?? 0) + 1)
  for (const [text, count] of counts) if (count > 3 && count > row.length * 0.7) return text
  return undefined
}

/** Group headings are often written once and not merged: the columns to the right with labels of their own belong to it. */
function groupLeftOf(rows: string[][], depth: number, column: number): string {
  const below = rows[depth + 1]
  if (!below?.[column]) return ''
  for (let left = column - 1; left >= 0; left -= 1) {
    if (!below[left]) return ''
    const text = rows[depth]?.[left]
    if (text) return text === below[left] ? '' : text
  }
  return ''
}

function scoreOf({ meanings, paths }: Header): number {
  let score = 0
  const seen = new Set<string>()
  for (const [column, meaning] of meanings.entries()) {
    const label = (paths[column] ?? []).join('/')
    if (!meaning || label.length > 60) continue
    const key =
      meaning.kind +
      (meaning.fields?.[0] ?? '') +
      (meaning.part ? JSON.stringify(meaning.part) + (label.split('/').at(-1) ?? '') : '') +
      (meaning.member ? meaning.member.group + meaning.member.fact : '')
    // Side-by-side tables repeat their labels: a repetition counts, but for less.
    score += (seen.has(key) ? 0.3 : 1) * meaning.confidence * (meaning.kind === 'foreign' ? 0.5 : 1)
    seen.add(key)
  }
  return score
}
