import type { RegisterDeclaration } from '@shared/registers'
import { tidy } from '@shared/rules/text'
import type { SheetGrid, WorkbookGrid } from '../../excel/reading/sheet-grid'
import { composedCell } from '../read/composed-cell'
import { dataRows } from '../read/data-rows'
import { classIn, type SchoolContext } from '../read/row-class'
import { textOf } from '../recognise/cells'
import { findClassName } from '../recognise/find-class-name'
import { findTables } from '../recognise/find-tables'
import type { HeaderDictionary } from '../recognise/header-dictionary'
import { informationIn } from '../recognise/information-lines'
import { mapColumns, type MappedTable } from '../recognise/map-columns'
import { readAttendance, type SheetLine } from './read-attendance'
import { factsAround } from './sheet-facts'
import { listOfFacts, type SheetRecord } from './sheet-list'
import { sheetHeaders, signInSheet } from './sheet-words'

/** A sheet is signed where one of these is asked beside the names. */
const SIGNS = ['signature', 'arrival', 'attendee']

/**
 * The workbook with its sign-in sheets (签到表, one table or several blocks side by side, a class each) unfolded into
 * a list with one row a class, whose `attendance` says who came. Sheets without signatures stay as they are.
 */
export function unfoldSignIn(
  workbook: WorkbookGrid,
  register: RegisterDeclaration,
  { dictionary, school }: { dictionary: HeaderDictionary; school: SchoolContext }
): WorkbookGrid {
  const key = Object.hasOwn(register.collections, 'attendance') ? 'attendance' : null
  if (!key) return workbook
  const sheets = workbook.sheets.flatMap((grid) => {
    const tables = grid.hidden || grid.cards ? [] : signedTables(grid)
    return tables.length > 0
      ? [listOfFacts(grid, signedSheets(grid, tables, { dictionary, school }))]
      : [grid]
  })
  return { ...workbook, sheets }
}

function signedTables(grid: SheetGrid): MappedTable[] {
  const tables = findTables(grid, 0, sheetHeaders).map((table) => mapColumns(table, signInSheet))
  return tables.filter(({ mapped }) => {
    const fields = new Set(mapped.flatMap(({ field, basis }) => (basis === 'label' ? [field] : [])))
    return fields.has('name') && SIGNS.some((field) => fields.has(field))
  })
}

interface NumberedLine {
  line: SheetLine
  number: number
}

/** Blocks side by side may be numbered across the page: 1 on the left, 2 on the right. */
function inOrder(lines: readonly NumberedLine[]): SheetLine[] {
  const numbers = new Set(lines.map(({ number }) => number))
  const numbered = numbers.size === lines.length && !numbers.has(0) && ![...numbers].some(Number.isNaN)
  const sorted = numbered ? lines.toSorted((one, other) => one.number - other.number) : lines
  return sorted.map(({ line }) => line)
}

/** Blocks of one sheet belong together, unless their rows or separating rows give several classes. */
function signedSheets(
  grid: SheetGrid,
  tables: readonly MappedTable[],
  { dictionary, school }: { dictionary: HeaderDictionary; school: SchoolContext }
): SheetRecord[] {
  const byClass = new Map<string, NumberedLine[]>()
  const notes: string[] = []
  for (const table of tables) {
    const { rows, leftOut } = dataRows(table, school, signInSheet)
    const left = new Set(leftOut.map(({ row }) => row - 1))
    notes.push(...[...left].map((row) => (grid.rows[row] ?? []).map(textOf).filter(Boolean).join(' ')))
    const asked = table.mapped.filter(({ field }) => field)
    const titled = classNameIn(table.preface)
    const serial = table.columns.find(({ meaning }) => meaning?.kind === 'serial')?.index ?? -1
    for (const { cells, group } of rows) {
      const line = Object.fromEntries(
        asked.map(({ field, index, composed }) => [
          field as string,
          textOf(composed ? composedCell(composed, cells) : cells[index])
        ])
      )
      const grouped = group?.grade && group.classNo ? `${group.grade}年级${group.classNo}班` : ''
      const className = line.schoolClass || grouped || titled
      byClass.set(className, [
        ...(byClass.get(className) ?? []),
        { line, number: Number(textOf(cells[serial])) }
      ])
    }
  }
  const top = Math.min(...tables.map(({ headerRows }) => headerRows[0] ?? 0))
  const preface = grid.rows
    .slice(0, top)
    .map((row) => informationIn(row, dictionary))
    .filter(Boolean)
    .join('  ')
  const facts = factsAround(preface, notes, dictionary)
  return [...byClass].map(([className, lines]) => ({
    facts: className ? { ...facts, className } : facts,
    beside: { attendance: readAttendance(inOrder(lines)) }
  }))

  function classNameIn(text: string): string {
    const { grade, classNo } = classIn(tidy(text), school)
    return tables.length > 1 && grade && classNo ? (findClassName(text) ?? '') : ''
  }
}
