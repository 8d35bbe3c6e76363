import { readRelation } from '@shared/rules/relations'
import { relativeOf } from '../exports/cards/left-behind-facts'
import { nameOf } from '../imports/identity'
import type { FilledCell, FilledContent, FilledList, SheetCopy, SheetFilling } from '../excel/filling/filling'
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
  { first, last, replaced }: UnderstoodSheet,
  columns: readonly TemplatePlace[],
  rows: Iterable<readonly (FilledContent | undefined)[]>
): FilledList {
  const places = columns.map(({ column }) => column)
  // Where every row holds something, the list was somebody's, and looks as it should.
  const examples = replaced < last - first + 1 ? replaced : 0
  return { first, last, rows, examples, columns: [Math.min(...places), Math.max(...places)] }
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

/** A sheet for each record, called after whom or what it is about. */
export function cardFilling(
  sheet: UnderstoodSheet,
  records: Iterable<TemplateRecord>,
  writing: Writing
): SheetFilling {
  const copies: SheetCopy[] = []
  for (const record of records) {
    const { className } = record.values
    const own = {
      ...writing,
      facts: { ...writing.facts, className: typeof className === 'string' ? className : '' }
    }
    const cells = sheet.columns.flatMap((place): FilledCell[] => {
      const content = isDeceased(place, record, writing)
        ? DECEASED
        : contentFor(place, record, copies.length + 1, own)
      return content === undefined ? [] : [{ row: place.row, column: place.column, content }]
    })
    copies.push({ name: cardName(record, writing), cells: [...textCells(sheet, own), ...cells] })
  }
  return copies.length > 0
    ? { sheet: sheet.index, copies }
    : { sheet: sheet.index, cells: textCells(sheet, writing) }
}

/** What the official card wants in the cells of a parent or grandparent who has died (附件1, 2016, note 3). */
const DECEASED = '—'
const OF_PERSON = /^(?:(father|mother)(?!Away|Alive|CanCare)|guardians\.(\D+)\.)/

function isDeceased(
  { binding, ticks }: TemplatePlace,
  { values }: TemplateRecord,
  { register }: Writing
): boolean {
  if (register.key !== 'left_behind_children' || binding.kind !== 'field' || ticks !== undefined) return false
  const [, parent, relation = ''] = OF_PERSON.exec(binding.field) ?? []
  const standard = parent ? (parent === 'father' ? '父亲' : '母亲') : readRelation(relation).standard
  return standard !== null && relativeOf(values, standard).deceased
}

function cardName({ values }: TemplateRecord, { register }: Writing): string {
  const day = register.dated && values[register.dated.from]
  return [day, values.className, values[nameOf(register)]]
    .filter((part) => typeof part === 'string')
    .join(' ')
}

/** Titles and information lines with what belongs into their blanks. */
export function textCells({ texts }: UnderstoodSheet, { facts }: Writing): FilledCell[] {
  return texts.flatMap(({ row, column, text, label, title }) => {
    const content = label === undefined ? filledText(text, facts, title) : answerTo(label, facts)
    return content ? [{ row, column, content }] : []
  })
}
