import type { RegisterDeclaration } from '@shared/registers'
import { isDitto } from '@shared/rules/text'
import { listsPupils, nameOf, tellingFields, tellsOfFamily } from '../identity'
import type { Cell, SheetGrid } from '../../excel/reading/sheet-grid'
import { isBlank, textOf } from '../recognise/cells'
import type { MappedTable } from '../recognise/map-columns'
import { rowKind, type RowFrame } from '../recognise/row-kinds'
import { classIn, type KnownClass, type SchoolContext } from './row-class'

/** A row of data with its cells filled from merges, ditto marks and the separating row above. */
export interface DataRow {
  /** From 0, on the sheet. */
  row: number
  cells: Cell[]
  /** The class of the separating row above it, such as 三(1)班 班主任:… */
  group: KnownClass | null
  /** The words of the last line above it that stood alone in its row: 二、年级家长委员会. */
  heading: string | null
  /** The row belongs to the student above: the name cell is merged down over it. */
  continues: boolean
}

/** Why a row below a header was left out, in the words the wizard shows. */
const REASONS = {
  header: '重复的表头',
  total: '合计行',
  note: '说明或签名',
  columnNumbers: '栏号行',
  example: '填写示例'
}
/** A first cell that begins like this may be a total, a note or an example and is looked at closely. */
const SUSPICIOUS = /^[\s((【[]*[合总小共累本全人注备说填制审复单负签校班经联打日统学分领第例示样范举模必选]/

/** 同上 in the address of a family member means the child's as likely as that of the row above. */
const MEMBER_ADDRESS = /^guardians\.\d+\.(?:address|householdAddress)$/

/** The line of shares below the line of votes. */
const SHARES = /^(?:比例|占比|百分比|百分率|所占比例)$/

/** The columns that say the class, together or apart. */
const CLASS_PARTS = new Set(['schoolClass', 'grade', 'classNo'])

/** Walks the rows below a header and tells data from everything else; what is left out is listed with its reason. */
export function dataRows(table: MappedTable, school: SchoolContext, register: RegisterDeclaration) {
  const { grid, columns } = table
  const left = columns[0]?.index ?? 0
  const right = (columns.at(-1)?.index ?? -1) + 1
  const nameIndex = indexOfName(table, register) ?? left
  const covered = fillMerges(grid, table, tellsOfFamily(register) ? nameIndex : null)
  const frame: RowFrame = {
    labels: columns.map(({ path }) => path.at(-1) ?? ''),
    nameColumn: nameIndex - left,
    serialColumn: columns.findIndex(({ meaning }) => meaning?.kind === 'serial')
  }
  const nameLabel = frame.labels[frame.nameColumn]
  const taken = table.mapped
    .filter(({ field }) => field && !MEMBER_ADDRESS.test(field))
    .map(({ index }) => index)
  const fromAbove = table.mapped
    .filter(
      ({ field, index }) =>
        CLASS_PARTS.has(field ?? '') && !mayBeTheSchools(register) && isWrittenOnce(table, index, nameIndex)
    )
    .map(({ index }) => index)
  const members = new Set(
    table.mapped.flatMap(({ field, index }) => (field?.startsWith('guardians.') ? [index] : []))
  )
  const ofPupils = listsPupils(register)
  const rows: DataRow[] = []
  const leftOut: { row: number; reason: string }[] = []
  let group: KnownClass | null = null
  let heading: string | null = null
  let above: readonly Cell[] = []

  for (let row = table.firstRow; row <= table.lastRow; row += 1) {
    const source = grid.rows[row] ?? []
    if (!ofPupils && source.some((cell) => SHARES.test(textOf(cell)))) continue
    if (!isPlainData(source)) {
      const kind = rowKind(source.slice(left, right).map(textOf), frame)
      if (kind.kind === 'blank') continue
      const alone = aloneIn(source)
      heading = alone ?? heading
      if (kind.kind === 'data' && alone !== null && !ofPupils) {
        leftOut.push({ row: row + 1, reason: REASONS.note })
        continue
      }
      if (kind.kind === 'group') {
        group = classIn(kind.className, school)
        continue
      }
      if (kind.kind !== 'data') {
        leftOut.push({ row: row + 1, reason: REASONS[kind.kind] })
        continue
      }
    }
    const cells = withDittos(source, above, taken)
    for (const index of fromAbove) if (isBlank(cells[index])) cells[index] = above[index] ?? null
    rows.push({
      row,
      cells,
      group,
      heading,
      continues:
        covered.has(row) || (isBlank(source[nameIndex]) && tellsOnlyOfMembers(source, members, table))
    })
    above = cells
  }
  return { rows, leftOut }

  /** The quick way for the thousands of ordinary rows. */
  function isPlainData(source: readonly Cell[]): boolean {
    const name = source[nameIndex]
    if (
      typeof name !== 'string' ||
      name.length < 2 ||
      name.length > 10 ||
      name === nameLabel ||
      SUSPICIOUS.test(name)
    )
      return false
    const first = source[left]
    return typeof first === 'number'
      ? source.length - left > 3
      : typeof first === 'string' && first.length < 20 && !SUSPICIOUS.test(first) && isFilled(source)
  }

  function isFilled(source: readonly Cell[]): boolean {
    let filled = 0
    for (let index = left; index < right && filled < 3; index += 1) if (!isBlank(source[index])) filled += 1
    return filled >= 3
  }
}

/** Where a row says what it is about: the name, or else the day. */
function indexOfName({ mapped }: MappedTable, register: RegisterDeclaration): number | undefined {
  const wanted = [nameOf(register), ...tellingFields(register)]
  const found = wanted.map((key) => mapped.find(({ field }) => field === key)?.index)
  return found.find((index) => index !== undefined)
}

function aloneIn(source: readonly Cell[]): string | null {
  const filled = source.filter((cell) => !isBlank(cell))
  return filled.length === 1 ? textOf(filled[0]) : null
}

/** True for a row in which nothing but columns of family members is filled: the mother in the line below the father. */
function tellsOnlyOfMembers(
  source: readonly Cell[],
  members: ReadonlySet<number>,
  table: MappedTable
): boolean {
  if (members.size < 2) return false
  const filled = table.columns.filter(({ index }) => !isBlank(source[index]))
  return filled.length >= 2 && filled.every(({ index }) => members.has(index))
}

/** A blank below the class of an activity may well mean the whole school: it must not become that class's. */
function mayBeTheSchools({ ofClass, fields }: RegisterDeclaration): boolean {
  return ofClass !== undefined && fields.schoolClass?.required !== true
}

/** True where a class stands only in the first row of its pupils, as people do instead of merging. */
function isWrittenOnce(table: MappedTable, classIndex: number, nameIndex: number): boolean {
  // A card speaks for its own child only.
  if (table.grid.cards) return false
  let named = 0
  let filled = 0
  for (let row = table.firstRow; row <= table.lastRow; row += 1) {
    if (isBlank(table.grid.rows[row]?.[nameIndex])) continue
    named += 1
    if (!isBlank(table.grid.rows[row]?.[classIndex])) filled += 1
  }
  return filled > 0 && named > filled * 3 && !isBlank(table.grid.rows[table.firstRow]?.[classIndex])
}

function withDittos(source: readonly Cell[], above: readonly Cell[], columns: readonly number[]): Cell[] {
  const cells = source.slice()
  for (const index of columns) {
    const cell = cells[index]
    if (typeof cell === 'string' && cell.length <= 3 && isDitto(cell.trim()))
      cells[index] = above[index] ?? null
  }
  return cells
}

/**
 * Gives every row of a cell merged downwards the cell's value (a class, an address of siblings). A merged
 * name is one student with several rows: the rows below its first are returned. Where no family is told of, each row
 * is a record of its own, and `nameIndex` null.
 */
function fillMerges(grid: SheetGrid, table: MappedTable, nameIndex: number | null): Set<number> {
  const covered = new Set<number>()
  const members = new Set(
    table.mapped.filter(({ field }) => field?.startsWith('guardians.')).map(({ index }) => index)
  )
  // Before the names are filled: a merged parent over two names is the parent of siblings.
  const named = grid.rows.map((row) => nameIndex === null || !isBlank(row[nameIndex]))
  for (const { top, left, bottom } of grid.merges) {
    if (bottom === top || top < table.firstRow || top > table.lastRow) continue
    const value = grid.rows[top]?.[left]
    if (isBlank(value)) continue
    for (let row = top + 1; row <= Math.min(bottom, table.lastRow); row += 1) {
      const cells = grid.rows[row]
      if (!cells || (members.has(left) && !named[row])) continue
      if (left === nameIndex) covered.add(row)
      while (cells.length < left) cells.push(null)
      cells[left] = value ?? null
    }
  }
  return covered
}
