import type { Cell } from '../excel/reading/sheet-grid'
import type { CardWords } from '../imports/cards/card-words'
import { columnLetter } from '../imports/recognise/cells'
import type { Bound } from './binding-of'
import type { TemplatePlace } from './sheet'

/** A number behind a label that shares its cell with others: row, column and which of the labels, all from 0. */
const MARKER = /^98(\d{3})(\d{3})(\d{2})89$/
const BLANK = /^[\s_＿\u00a0]*$/

/** A blank of a line with several labels: 姓名:____ 电话:____. Row, column and place in the line from 0. */
export interface LineBlank {
  row: number
  column: number
  place: number
}

/** The line with a number in each of its blanks; null where it is no line of labels, or somebody filled it in. */
export function markedLine(cell: Cell, row: number, column: number, words: CardWords): string | null {
  if (typeof cell !== 'string') return null
  const pieces = piecesOf(cell, words)
  return pieces === null
    ? null
    : pieces.map(({ text, blank }, place) => text + markerOf({ row, column, place }) + blank).join('')
}

/** The blank that a number stands for, or null. */
export function blankOf(text: string): LineBlank | null {
  const [, row, column, place] = MARKER.exec(text) ?? []
  return row === undefined ? null : { row: Number(row), column: Number(column), place: Number(place) }
}

/** A cell of a line whose blanks are bound each to its field; those that nobody knows stay blank. */
export function placeOfLine(
  line: string,
  blanks: readonly (LineBlank & { header: string; bound: Bound | null })[],
  words: CardWords
): TemplatePlace | null {
  const [first] = blanks
  const pieces = piecesOf(line, words)
  if (!first || !pieces) return null
  const { row, column } = first
  const known = blanks.filter(({ bound }) => bound?.binding.kind === 'field')
  const text = pieces.map((piece, place) => {
    const binding = known.find((blank) => blank.place === place)?.bound?.binding
    if (binding?.kind !== 'field') return piece.text + piece.blank
    return `${piece.text}{${binding.field}}${place < pieces.length - 1 ? '  ' : ''}`
  })
  return {
    place: `${columnLetter(column)}${row + 1}`,
    row,
    column,
    block: 0,
    header: blanks.map(({ header }) => header).join('、'),
    binding: known.length > 0 ? { kind: 'pattern', text: text.join('') } : { kind: 'none' },
    basis: known.length > 0 ? 'label' : 'none',
    confidence: Math.min(1, ...known.map(({ bound }) => bound?.confidence ?? 0)),
    required: false,
    hint: {}
  }
}

function markerOf({ row, column, place }: LineBlank): string {
  const digits = (number: number, length: number) => String(number).padStart(length, '0')
  return `98${digits(row, 3)}${digits(column, 3)}${digits(place, 2)}89`
}

/** Each label with its colon, and the blank behind it. */
function piecesOf(line: string, words: CardWords): { text: string; blank: string }[] | null {
  const pairs = words.pairs(line)
  if (!pairs || pairs.length < 2 || pairs.some(({ value }) => value !== '')) return null
  const pieces = [...line.matchAll(/([^:：]*?[:：])([\s_＿\u00a0]*)/g)].map(([, text = '', blank = '']) => ({
    text,
    blank
  }))
  const whole = pieces.map(({ text, blank }) => text + blank).join('')
  return whole === line && pieces.every(({ blank }) => BLANK.test(blank)) ? pieces : null
}
