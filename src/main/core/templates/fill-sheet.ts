import type { FilledCell, FilledContent, FilledList, SheetFilling } from '../excel/filling/filling'
import { contentFor, type TemplateRecord, type Writing } from './cell-values'
import { answerTo, filledText } from './fill-texts'
import type { TemplatePlace, UnderstoodSheet } from './sheet'

/** What goes into a list: a row for each record, those of blocks side by side one block after the other. */
export function listFilling(
  sheet: UnderstoodSheet,
  records: Iterable<TemplateRecord>,
  total: number,
  writing: Writing
): SheetFilling {
  const blocks = blocksOf(sheet)
  const rows = Math.max(sheet.last - sheet.first + 1, 1)
  const height = total <= rows * blocks.length ? rows : Math.ceil(total / blocks.length)
  const lists =
    blocks.length === 1
      ? [listOf(sheet, blocks[0] ?? [], rowsOf(sheet, blocks[0] ?? [], records, 0, writing))]
      : spread(sheet, blocks, [...records], height, writing)
  return { sheet: sheet.index, cells: textCells(sheet, writing), lists }
}

function spread(
  sheet: UnderstoodSheet,
  blocks: readonly TemplatePlace[][],
  records: readonly TemplateRecord[],
  height: number,
  writing: Writing
): FilledList[] {
  return blocks.map((columns, place) => {
    const from = place * height
    return listOf(sheet, columns, rowsOf(sheet, columns, records.slice(from, from + height), from, writing))
  })
}

function listOf(
  { first, last }: UnderstoodSheet,
  columns: readonly TemplatePlace[],
  rows: Iterable<readonly (FilledContent | undefined)[]>
): FilledList {
  const places = columns.map(({ column }) => column)
  return { first, last, rows, columns: [Math.min(...places), Math.max(...places)] }
}

function* rowsOf(
  { replaced }: UnderstoodSheet,
  columns: readonly TemplatePlace[],
  records: Iterable<TemplateRecord>,
  before: number,
  writing: Writing
): Generator<(FilledContent | undefined)[]> {
  const left = Math.min(...columns.map(({ column }) => column))
  const width = Math.max(...columns.map(({ column }) => column)) - left + 1
  let number = before
  for (const record of records) {
    number += 1
    const row = new Array<FilledContent | undefined>(width).fill(undefined)
    for (const place of columns) {
      const content = contentFor(place, record, number, writing)
      // What an example says is nobody's; a text or formula that stands in every row goes on.
      row[place.column - left] = content === undefined && replaced > 0 && !place.formula ? null : content
    }
    yield row
  }
}

function blocksOf({ columns }: UnderstoodSheet): TemplatePlace[][] {
  const blocks: TemplatePlace[][] = []
  for (const place of columns) (blocks[place.block] ??= []).push(place)
  return blocks
}

/** Titles and information lines with what belongs into their blanks. */
export function textCells({ texts }: UnderstoodSheet, { facts }: Writing): FilledCell[] {
  return texts.flatMap(({ row, column, text, label, title }) => {
    const content = label === undefined ? filledText(text, facts, title) : answerTo(label, facts)
    return content ? [{ row, column, content }] : []
  })
}

