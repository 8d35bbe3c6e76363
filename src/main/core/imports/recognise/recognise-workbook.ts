import { LedgerError } from '@shared/api/errors'
import type { RegisterDeclaration, RegisterKey } from '@shared/registers'
import { readSchoolYear } from '@shared/rules/school-year'
import type { SheetGrid, WorkbookGrid } from '../../excel/reading/sheet-grid'
import { listsPupils, nameOf, tellingFields } from '../identity'
import { isBlank, textOf, widthOf } from './cells'
import { detailSheetOf } from './detail-sheet'
import { findTables, tableWithoutHeader } from './find-tables'
import { createHeaderDictionary } from './header-dictionary'
import { headerKey } from './header-key'
import { type MappedTable, mapColumns } from './map-columns'
import { registerFor } from './which-register'

/** What was recognised in a workbook. */
export interface Recognition {
  tables: MappedTable[]
  skipped: { name: string; reason: string }[]
  /** The school year a title gives, or null. */
  schoolYear: number | null
}

/**
 * The register that a workbook is for, by its titles and headers.
 */
export function recogniseRegister(workbook: WorkbookGrid, fileName: string): RegisterKey {
  // Cards say what they are for; a table of contents in front of them does not.
  const shown = workbook.sheets.filter((grid) => !grid.hidden && !isEmpty(grid))
  const first = shown.find(({ cards }) => cards) ?? shown[0]
  return registerFor({
    title: wordsOf(workbook, fileName),
    headers: headersOf(first),
    further: shown.slice(0, MOST_SHEETS).map(headersOf),
    saysNotLeftBehind: first !== undefined && saysNotLeftBehind(first)
  })
}

/** Behind a cover and instructions the list comes. */
const MOST_SHEETS = 6
const OVERVIEW = /^(?:目录|封面|填表说明|说明|填写说明|代码表?|字典|选项|数据字典|下拉)/

/**
 * Finds the tables of a register in a workbook and understands their columns.
 * Throws register_not_recognised where no table has names in it.
 */
export function recogniseWorkbook(
  workbook: WorkbookGrid,
  register: RegisterDeclaration,
  fileName: string
): Recognition {
  const dictionary = createHeaderDictionary(register)
  const recognition: Recognition = { tables: [], skipped: [], schoolYear: null }
  for (const [index, grid] of workbook.sheets.entries()) {
    const skip = (reason: string) => recognition.skipped.push({ name: grid.name, reason })
    const detail = detailSheetOf(grid, register)
    if (isEmpty(grid)) skip('空表')
    else if (detail) skip(`导出时另附的“${detail}”明细,不再导入;要改请在记录里改`)
    else if (OVERVIEW.test(grid.name) && !grid.name.includes('班')) skip('说明或代码表')
    else {
      const found = findTables(grid, index, dictionary)
      const tables = (found.length ? found : [tableWithoutHeader(grid, index)])
        .map((table) => mapColumns(table, register))
        .filter((table) => holdsRecords(table, register) && !(listsPupils(register) && listsStaff(table)))
      if (tables.length === 0) skip(grid.hidden ? '隐藏的代码表' : `没有找到“${labelOf(register)}”栏`)
      else if (grid.hidden) skip('隐藏的工作表,未导入;如需导入请先在 WPS 中取消隐藏')
      else recognition.tables.push(...tables)
    }
  }
  if (recognition.tables.length === 0) throw new LedgerError('register_not_recognised')
  for (const { preface } of recognition.tables)
    recognition.schoolYear ??= readSchoolYear(preface)?.schoolYear ?? null
  recognition.schoolYear ??= readSchoolYear(fileName)?.schoolYear ?? null
  return recognition
}

/** Who teaches is no pupil, though the list has names, classes and telephones too. */
const STAFF = /(?:教师|教职工|教职员工|教工|职工)(?:花名册|名册|名单|信息|基本|通讯录|一览|情况|$)/
const STAFF_HEADER = /^(?:职称|任教学科|任教班级|任教年级|所教学科|任课班级|教龄|教师姓名|教师资格证?号?)$/

function listsStaff({ grid, preface, columns, mapped }: MappedTable): boolean {
  const pupils = mapped.some(({ field }) => field === 'studentNumber' || field?.startsWith('guardians.'))
  if (pupils || /学生|学籍|新生/.test(grid.name + preface)) return false
  const headers = columns.some(({ path }) => STAFF_HEADER.test(headerKey(path.at(-1) ?? '')))
  return headers || STAFF.test(grid.name.trim()) || STAFF.test(preface)
}

function labelOf(register: RegisterDeclaration): string {
  return register.fields[nameOf(register)]?.label ?? '姓名'
}

/**
 * A table of this register has a name or a day, and beside it at least one more thing that is known; the barest list
 * of a class has only 序号 and 姓名.
 */
function holdsRecords(table: MappedTable, register: RegisterDeclaration): boolean {
  const fields = new Set(table.mapped.flatMap(({ field }) => (field ? [field] : [])))
  const unnamed = table.headerRows.length === 0
  const numbered = !unnamed && table.columns.some(({ meaning }) => meaning?.kind === 'serial')
  const tells = [...tellingFields(register)].some((field) => fields.has(field))
  // 班级, 应到 and 实到 below a title that names the meeting and its day.
  if (!tells && !register.about && !listsPupils(register)) return !unnamed && fields.size >= 3
  return tells && fields.size + (numbered ? 1 : 0) >= (unnamed ? 3 : 2)
}

function isEmpty(grid: SheetGrid): boolean {
  return widthOf(grid) === 0 || grid.rows.every((row) => row.every((cell) => textOf(cell) === ''))
}

/** The name of the file, the names of the first sheets and their first lines. */
function wordsOf(workbook: WorkbookGrid, fileName: string): string {
  const titles = workbook.sheets
    .filter(({ hidden }) => !hidden)
    .toSorted((one, other) => Number(!one.cards) - Number(!other.cards))
    .slice(0, 3)
    .flatMap((grid) => [grid.name, ...firstWords(grid)])
  return [fileName, ...titles].join(' ')
}

const TITLE_LINES = 3
/** In so many rows a sheet has shown its title and its headers. */
const HEADER_DEPTH = 12

/** The lines at the top, as far as they begin in the leftmost column that is used: a title does. */
function firstWords({ rows }: SheetGrid): string[] {
  const lines = rows.slice(0, HEADER_DEPTH).filter((row) => row.some((cell) => !isBlank(cell)))
  const left = Math.min(...lines.map((row) => row.findIndex((cell) => !isBlank(cell))))
  return lines.slice(0, TITLE_LINES).map((row) => textOf(row[left]))
}

/** The labels among the first rows of a sheet; long texts are no labels. */
function headersOf(grid: SheetGrid | undefined): string[] {
  const rows = grid?.rows.slice(0, HEADER_DEPTH) ?? []
  return rows
    .flatMap((row) => row.map(textOf))
    .map((text) => text.replace(/\s+/g, ''))
    .filter((text) => text && text.length < 16)
}

/** 是否双亲留守 asks for the type only, and may stand in a list of left-behind children. */
const ASKS_EVERYBODY = /^(?:是否)?(?:为|是|属于)?(?:在校)?(?:农村)?留守(?:儿童|学生)?(?:情况|状况|类[型别])?$/
const NOT_LEFT_BEHIND = /^(?:非留守|否$|不是$|×$|未留守)/

/** True where a column about 留守 says of somebody that he or she is not. */
function saysNotLeftBehind({ rows }: SheetGrid): boolean {
  for (const [place, row] of rows.slice(0, HEADER_DEPTH).entries()) {
    for (const [column, cell] of row.entries()) {
      if (!ASKS_EVERYBODY.test(headerKey(textOf(cell)))) continue
      if (rows.slice(place + 1).some((below) => NOT_LEFT_BEHIND.test(textOf(below[column])))) return true
    }
  }
  return false
}
