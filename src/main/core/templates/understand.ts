import { createHash } from 'node:crypto'
import type { DateForm, Wording } from '@shared/api/wording'
import type { Settings } from '@shared/api/session'
import { type RegisterDeclaration } from '@shared/registers'
import { readClassName, readGrade } from '@shared/rules/class-names'
import { wordingInNotes } from '@shared/rules/wording-in-notes'
import type { SheetDescription } from '../excel/filling/description'
import type { SheetGrid, WorkbookGrid } from '../excel/reading/sheet-grid'
import { gradeName } from '../excel/writing/school-lines'
import { formatClassName } from '@shared/rules/class-names'
import { Boxes } from '../imports/cards/boxes'
import { listsPupils } from '../imports/identity'
import { columnLetter, textOf } from '../imports/recognise/cells'
import { findClassName, findGradeName } from '../imports/recognise/find-class-name'
import { findTables, type Table } from '../imports/recognise/find-tables'
import { createHeaderDictionary, type HeaderDictionary } from '../imports/recognise/header-dictionary'
import { headerKey } from '../imports/recognise/header-key'
import { type MappedTable, mapColumns } from '../imports/recognise/map-columns'
import { recogniseRegister } from '../imports/recognise/recognise-workbook'
import { bindingOf, partsOf } from './binding-of'
import { understandCard } from './card-places'
import { placeholderPlaces } from './placeholders'
import { isBlankRow, type IsDrawn, layoutOf, type ListLayout } from './layout'
import type { TemplatePlace, UnderstoodSheet } from './sheet'
import { allowedIn, hasFormula, isFramed, rulesOf } from './sheet-looks'
import { templateRegister } from './template-register'
import { textsAround, textsOf } from './texts-around'

/** What understanding a template depends on besides the workbook. */
export interface Understanding {
  fileName: string
  /** The register that the caller names. */
  given: string | undefined
  /** A register with what the school changed about it. */
  register(key: string): RegisterDeclaration
  settings: Settings
  schoolYear: number
  /** Its sheets as they are to be filled, in the same order. */
  described: readonly SheetDescription[]
}

/** Understands every sheet of a template. */
export function understandTemplate(workbook: WorkbookGrid, understanding: Understanding): UnderstoodSheet[] {
  return workbook.sheets.map((grid, index) => {
    if (grid.hidden) return leftAlone(grid, index, '隐藏的工作表,保持原样')
    if (grid.rows.every((row) => row.every((cell) => textOf(cell) === '')))
      return leftAlone(grid, index, '空表,保持原样')
    return understandSheet(workbook, index, understanding) ?? leftAlone(grid, index, '没有认出表头,保持原样')
  })
}

/** One sheet by its titles and headers; a register that is named is tried after what the sheet says for itself. */
function understandSheet(workbook: WorkbookGrid, index: number, understanding: Understanding) {
  const { given, register } = understanding
  const grid = workbook.sheets[index] as SheetGrid
  const alone = workbook.sheets.filter(({ hidden }) => !hidden).length === 1
  const told = recogniseRegister({ ...workbook, sheets: [grid] }, alone ? understanding.fileName : '')
  // A roster is what is left when no title says more: there the caller knows better.
  const tries = [...new Set(told === 'students' && given ? [given, told] : [told, ...(given ? [given] : [])])]
  for (const key of tries) {
    const found = understandAs(workbook, index, templateRegister(register(key)), understanding)
    if (found) return found
  }
  return null
}

/** The sheet taken for a register: as a card, or as a list; null where it is neither. */
export function understandAs(
  workbook: WorkbookGrid,
  index: number,
  register: RegisterDeclaration,
  understanding: Understanding,
  rows?: { headerRows?: number[] | undefined; first?: number | undefined; last?: number | undefined }
): UnderstoodSheet | null {
  const grid = workbook.sheets[index] as SheetGrid
  const placed = rows ? [] : placeholderPlaces(grid, register)
  if (placed.length > 0) return ofPlaceholders(placed, grid, index, register, understanding)
  const card = rows ? null : understandCard(workbook, index, register, understanding.described[index])
  if (card) return { ...common(grid, index, register, understanding, null), ...card, kind: 'card' }
  const dictionary = createHeaderDictionary(register)
  const tables = findTables(grid, index, dictionary)
  const blocks = sideBySide(tables).map((one) => withSharedCells(one, dictionary))
  const [table] = blocks
  if (!table) return null
  const sheetLooks = understanding.described[index]
  const layout = withChoice(
    layoutOf(table, dictionary, sheetLooks ? drawnIn(sheetLooks, blocks) : null),
    rows
  )
  // Without a row for data, what stands in its place is another's.
  const described = layout.last < layout.first ? undefined : sheetLooks
  const area = { firstRow: layout.first, lastRow: layout.last }
  const columns = blocks.flatMap((block, place) =>
    placesOf(mapColumns({ ...block, ...area }, register), { register, layout, described, place })
  )
  const sheet = common(grid, index, register, understanding, table)
  if (!layout.lines && !tells(columns, register)) return null
  return {
    ...sheet,
    kind: layout.lines ? 'lines' : 'list',
    source: layout.lines ? 'summary' : register.key,
    register: layout.lines ? null : register,
    headerRows: layout.headerRows,
    first: layout.first,
    last: layout.last,
    replaced: layout.replaced,
    columns,
    texts: textsAround(grid, layout)
  }
}

/** Placeholders in one row are the sample of a list, those in several rows the cells of a card. */
function ofPlaceholders(
  columns: TemplatePlace[],
  grid: SheetGrid,
  index: number,
  register: RegisterDeclaration,
  understanding: Understanding
): UnderstoodSheet {
  const sheet = common(grid, index, register, understanding, null)
  const first = columns[0]?.row ?? 0
  const rows = {
    headerRows: first > 0 ? [first - 1] : [],
    first,
    last: lastBlank(grid, index, columns, understanding)
  }
  const taken = new Set(columns.map(({ place }) => place))
  if (columns.some(({ row }) => row !== first)) {
    const boxes = new Boxes(grid, grid.rows.length)
    const texts = grid.rows.flatMap((_, row) => textsOf(boxes, row, true))
    return { ...sheet, kind: 'card', columns, texts: texts.filter(({ place }) => !taken.has(place)) }
  }
  const list = columns.map((column) => ({ ...column, place: columnLetter(column.column) }))
  const layout = { ...rows, replaced: 1, lines: false }
  return { ...sheet, kind: 'list', ...rows, replaced: 1, columns: list, texts: textsAround(grid, layout) }
}

/** The rows below a sample row that are blank and framed like it belong to the list. */
function lastBlank(
  grid: SheetGrid,
  index: number,
  columns: readonly TemplatePlace[],
  { described }: Understanding
): number {
  const places = columns.map(({ column }) => column)
  const sheet = described[index]
  let last = columns[0]?.row ?? 0
  while (sheet && isBlankRow(grid, last + 1) && isFramed(sheet, last + 1, places)) last += 1
  return last
}

/** 监护人及联系电话 is nobody's header by itself: the person comes first, and what else is asked for is seen later. */
const AND_MORE = /(?:及|和|与|、|\/)(?:其)?(?:联系|手机)?(?:电话|手机|方式|号码|关系)+$/

function withSharedCells(table: Table, dictionary: HeaderDictionary): Table {
  const columns = table.columns.map((column) => {
    const leaf = headerKey(column.path.at(-1) ?? '')
    if (column.meaning !== null || !AND_MORE.test(leaf)) return column
    return {
      ...column,
      meaning: dictionary.understand([...column.path.slice(0, -1), leaf.replace(AND_MORE, '')])
    }
  })
  return { ...table, columns }
}

/** The tables that share their header: one list in several blocks. */
function sideBySide(tables: readonly Table[]): Table[] {
  const [first] = tables
  return tables.filter(({ headerRows }) => headerRows[0] === first?.headerRows[0])
}

function withChoice(layout: ListLayout, rows: Parameters<typeof understandAs>[4]): ListLayout {
  if (!rows) return layout
  const first = rows.first ?? layout.first
  return {
    ...layout,
    ...(rows.headerRows ? { headerRows: rows.headerRows } : {}),
    first,
    last: rows.last ?? Math.max(layout.last, first - 1)
  }
}

/** A row belongs to the list while it is framed; null where the template draws no frames. */
function drawnIn(described: SheetDescription, tables: readonly Table[]): IsDrawn | null {
  const columns = tables.flatMap((table) =>
    table.columns.filter(({ path }) => path.length > 0).map(({ index }) => index)
  )
  const first = (tables[0]?.headerRows.at(-1) ?? -1) + 1
  return isFramed(described, first, columns) ? (row) => isFramed(described, row, columns) : null
}

/** A list has what names its records, or several of their facts. */
function tells(columns: readonly TemplatePlace[], register: RegisterDeclaration): boolean {
  const fields = columns.filter(({ binding }) => binding.kind === 'field' || binding.kind === 'fields')
  const dictionary = createHeaderDictionary(register)
  const named = fields.some(
    ({ binding }) =>
      binding.kind !== 'serial' &&
      dictionary.isTelling({
        kind: 'field',
        fields: binding.kind === 'field' ? [binding.field] : binding.kind === 'fields' ? binding.fields : [],
        confidence: 1
      })
  )
  return named || (!listsPupils(register) && fields.length >= 3)
}

const REQUIRED = /[★☆*＊]|必填/

function placesOf(
  table: MappedTable,
  {
    register,
    layout,
    described,
    place
  }: {
    register: RegisterDeclaration
    layout: ListLayout
    described: SheetDescription | undefined
    place: number
  }
): TemplatePlace[] {
  const hasGrade = table.mapped.some(({ field }) => field === 'grade')
  const parts = partsOf(table.mapped)
  return table.mapped.map((column): TemplatePlace => {
    const path = table.columns.find(({ index }) => index === column.index)?.path ?? []
    const formula = described !== undefined && hasFormula(described, layout.first, column.index)
    const serial = table.columns.find(({ index }) => index === column.index)?.meaning?.kind === 'serial'
    const part = parts.get(column.index)
    const known = serial ? SERIAL : bindingOf(column, table.members, { register, hasGrade })
    const bound = formula ? null : (known ?? (part ? { binding: part, confidence: 0.9 } : null))
    const allowed = described && allowedIn(described, layout.first, column.index)
    return {
      place: columnLetter(column.index),
      row: layout.first,
      column: column.index,
      block: place,
      header: column.header,
      binding: bound?.binding ?? { kind: 'none' },
      basis: bound ? (column.basis === 'content' ? 'content' : 'label') : 'none',
      confidence: bound?.confidence ?? 0,
      required: REQUIRED.test(path.join('')),
      hint: {
        ...lengthHint(described, layout.first, column.index),
        ...wordingInNotes(path.at(-1) ?? '').wording
      },
      ...(allowed ? { allowed } : {}),
      ...(formula ? { formula: true as const } : {})
    }
  })
}

/** A cell that takes eight characters takes 20160901, one that takes six 201609. */
const DATES_BY_LENGTH: Record<string, DateForm> = { '8': '20160901', '6': '201609' }

function lengthHint(described: SheetDescription | undefined, row: number, column: number): Wording {
  const rule = described && rulesOf(described, row, column).find(({ type }) => type === 'textLength')
  const dates = rule?.operator === 'equal' ? DATES_BY_LENGTH[rule.formula1 ?? ''] : undefined
  return dates ? { dates } : {}
}

const SERIAL = { binding: { kind: 'serial' } as const, confidence: 1 }

function common(
  grid: SheetGrid,
  index: number,
  register: RegisterDeclaration,
  understanding: Understanding,
  table: Table | null
): UnderstoodSheet {
  return {
    ...leftAlone(grid, index),
    register,
    source: register.key,
    part: partOf(`${grid.name} ${table?.preface ?? ''}`, understanding),
    signature: signatureOf(grid, table)
  }
}

/** The class, or the grade, that a name or title speaks of. */
function partOf(text: string, { settings, schoolYear }: Understanding): UnderstoodSheet['part'] {
  const { stage, primaryGrades } = settings
  const context = { schoolYear, stage, primaryGrades }
  const className = findClassName(text)
  const { grade, classNo } = className ? readClassName(className, context) : { grade: null, classNo: null }
  if (grade !== null && classNo !== null) return { grade, classNo, name: formatClassName(grade, classNo) }
  const alone = className ? null : findGradeName(text)
  const ofGrade = alone ? readGrade(alone, context) : null
  return ofGrade === null ? null : { grade: ofGrade, classNo: null, name: gradeName(ofGrade) }
}

/** What a sheet is known again by: its labels in their order. Names, years and notes around them may change. */
function signatureOf(grid: SheetGrid, table: Table | null): string {
  const labels = table
    ? table.columns.map(({ path }) => path.map(headerKey).join('/'))
    : grid.rows.flatMap((row) =>
        row
          .map(textOf)
          .filter((text) => text && text.length < 24)
          .map(headerKey)
      )
  return createHash('sha256').update(labels.join('|')).digest('hex')
}

/** A sheet that nothing is written into. */
function leftAlone(grid: SheetGrid, index: number, reason?: string): UnderstoodSheet {
  return {
    index,
    grid,
    kind: 'other',
    register: null,
    source: null,
    headerRows: [],
    first: 0,
    last: -1,
    replaced: 0,
    part: null,
    columns: [],
    texts: [],
    signature: signatureOf(grid, null),
    remembered: false,
    ...(reason ? { reason } : {})
  }
}
