import { type RegisterDeclaration, registers } from '@shared/registers'
import { readRelation } from '@shared/rules/relations'
import { readTicks } from '@shared/rules/ticks'
import type { SheetDescription } from '../excel/filling/description'
import type { Cell, SheetGrid, WorkbookGrid } from '../excel/reading/sheet-grid'
import { Boxes } from '../imports/cards/boxes'
import { type CardWords, createCardWords, isSignature } from '../imports/cards/card-words'
import { CardFinder } from '../imports/cards/find-cards'
import { unfoldCards } from '../imports/cards/unfold-cards'
import { listsPupils } from '../imports/identity'
import { columnLetter, textOf } from '../imports/recognise/cells'
import { findTables } from '../imports/recognise/find-tables'
import { createHeaderDictionary } from '../imports/recognise/header-dictionary'
import { type MappedTable, mapColumns } from '../imports/recognise/map-columns'
import { bindingOf } from './binding-of'
import { blankOf, type LineBlank, markedLine, placeOfLine } from './card-lines'
import type { TemplatePlace, UnderstoodSheet } from './sheet'
import { templateRegister } from './template-register'
import { textsOf } from './texts-around'

const MOST_ROWS = 60
const REQUIRED = /[★☆*＊]|必填/
const SIGNED = /(?:签名|签字|盖章|公章)[)）]?\s*[:：]/
const SIGNED_OR_DAY = /(?:签名|签字|盖章|公章)[)）]?\s*[:：]|^(?:日期|时间)\s*[:：]/
/** Nothing on a form looks like it, and no reader takes it for a label. */
const MARKER = /^97(\d{3})(\d{3})79$/

/**
 * The cells of a card to fill, with what each is asked for; null where the sheet is none. The card is read as an import
 * reads it, with a number in each empty cell: under which label a number comes out, there its cell belongs.
 */
export function understandCard(
  workbook: WorkbookGrid,
  index: number,
  register: RegisterDeclaration,
  described: SheetDescription | undefined
): Pick<UnderstoodSheet, 'columns' | 'texts'> | null {
  const grid = asWideAsDrawn(workbook.sheets[index] as SheetGrid, described)
  const forms = listsPupils(register) ? templateRegister(registers.environment_forms) : register
  const dictionary = createHeaderDictionary(forms)
  const words = createCardWords(dictionary)
  if (new CardFinder(words).cardsOf(grid).length === 0) return null
  const marked = markedGrid(grid, words)
  const [read] = unfoldCards({ ...workbook, sheets: [marked] }, dictionary).sheets
  if (!read?.cards) return null
  const [table] = findTables(read, 0, createHeaderDictionary(register))
  if (!table) return null
  const columns = placesOf(mapColumns(table, register), grid, { register, words })
  const boxes = new Boxes(grid, MOST_ROWS)
  const rows = Array.from({ length: boxes.height }, (_, row) => row)
  const taken = new Set(columns.map(({ place }) => place))
  const texts = rows.flatMap((row) => textsOf(boxes, row, row < 2)).filter(({ place }) => !taken.has(place))
  return columns.some(({ binding }) => binding.kind === 'field') ? { columns, texts } : null
}

/** The reader gives cells that hold something; on an empty form the answers reach farther. */
function asWideAsDrawn(grid: SheetGrid, described: SheetDescription | undefined): SheetGrid {
  const width = Math.max(described?.columns ?? 0, ...grid.merges.map(({ right }) => right + 1))
  const height = Math.min(described?.rows ?? 0, MOST_ROWS)
  const rows = Array.from({ length: Math.max(grid.rows.length, height) }, (_, row): Cell[] =>
    Array.from(
      { length: Math.max(width, grid.rows[row]?.length ?? 0) },
      (_, column) => grid.rows[row]?.[column] ?? null
    )
  )
  return { ...grid, rows }
}

/** The sheet with a number in each empty cell, and in place of each line of boxes to tick. */
function markedGrid(grid: SheetGrid, words: CardWords): SheetGrid {
  const boxes = new Boxes(grid, MOST_ROWS)
  /** Lines above the first blank are about the form. */
  let inForm = false
  const rows = Array.from({ length: boxes.height }, (_, row): Cell[] => {
    const cells: Cell[] = [...(grid.rows[row] ?? [])]
    const line = boxes.startingIn(row, { left: 0, right: boxes.width - 1 })
    const signed = line.some(({ text }) => SIGNED.test(text))
    for (const box of line) {
      // What is signed, with the day of it, asks for nothing of the record.
      if (signed && SIGNED_OR_DAY.test(box.text)) cells[box.left] = null
      if (signed && box.text === '') continue
      const fillable = box.text === '' || readTicks(box.text)?.ticked.length === 0
      if (fillable) cells[box.left] = markerOf(row, box.left)
      else if (inForm && !signed) cells[box.left] = markedLine(box.cell, row, box.left, words) ?? box.cell
      inForm ||= fillable && box.text === ''
    }
    return Array.from(cells, (cell) => cell ?? null)
  })
  return { ...grid, rows }
}

function markerOf(row: number, column: number): string {
  return `97${String(row).padStart(3, '0')}${String(column).padStart(3, '0')}79`
}

function placesOf(
  table: MappedTable,
  grid: SheetGrid,
  { register, words }: { register: RegisterDeclaration; words: CardWords }
): TemplatePlace[] {
  const cells = table.grid.rows[table.firstRow] ?? []
  const hasGrade = table.mapped.some(({ field }) => field === 'grade')
  const members = table.members.map((member, place) => ({
    ...member,
    relation: member.relation ?? printedRelation(table, cells, place)
  }))
  const blanks: Parameters<typeof placeOfLine>[1][number][] = []
  const places = table.mapped.flatMap((mapped): TemplatePlace[] => {
    const blank = blankOf(textOf(cells[mapped.index]))
    if (blank && !isSignature(mapped.header)) {
      const bound = bindingOf(mapped, members, { register, hasGrade })
      blanks.push({ ...blank, header: mapped.header, bound })
    }
    const [, row, column] = MARKER.exec(textOf(cells[mapped.index])) ?? []
    if (row === undefined || column === undefined || isSignature(mapped.header)) return []
    const bound = bindingOf(mapped, members, { register, hasGrade })
    const printed = textOf(grid.rows[Number(row)]?.[Number(column)])
    return [
      {
        place: `${columnLetter(Number(column))}${Number(row) + 1}`,
        row: Number(row),
        column: Number(column),
        block: 0,
        header: mapped.header,
        binding: bound?.binding ?? { kind: 'none' },
        basis: bound ? 'label' : 'none',
        confidence: bound?.confidence ?? 0,
        required: REQUIRED.test(mapped.header),
        hint: {},
        ...(printed ? { ticks: String(grid.rows[Number(row)]?.[Number(column)]) } : {})
      }
    ]
  })
  const lines = new Map<string, typeof blanks>()
  for (const blank of blanks) {
    const key = `${blank.row} ${blank.column}`
    lines.set(key, [...(lines.get(key) ?? []), blank])
  }
  return [
    ...places,
    ...[...lines.values()].flatMap((line) => placeOfLine(lineIn(grid, line), line, words) ?? [])
  ]
}

function lineIn({ rows }: SheetGrid, [blank]: readonly LineBlank[]): string {
  return String(rows[blank?.row ?? 0]?.[blank?.column ?? 0] ?? '')
}

/** 父亲 printed in the row of a family table says whose facts the row asks for. */
function printedRelation({ mapped }: MappedTable, cells: readonly Cell[], place: number): string | null {
  const column = mapped.find(({ field }) => field === `guardians.${place}.relation`)
  const { value, standard } = readRelation(column ? textOf(cells[column.index]) : '')
  return standard === null ? null : value
}
