import type { FontStyle } from 'hucre'
import { linesIn } from '../writing/list-sheet'

/** Points in a pixel of 96 to the inch, in which the format gives widths. */
export const PIXEL = 0.75
/** The height of a line of text to the size of its letters. */
export const LINE_HEIGHT = 1.25
/** The size of letters where a workbook gives none, in points. */
export const USUAL_SIZE = 11
/** What a cell leaves free left and right of its text, in points. */
export const CELL_PADDING = 1.5
/** Characters of a column where neither sheet nor column gives a width. */
const USUAL_CHARACTERS = 8
/** What Excel adds to a usual column for lines and padding, in pixels; the whole is rounded up to eights. */
const USUAL_PADDING = 5

const wideFont = /[\u4e00-\u9fff]|^(Sim|Fang|Kai|ST|NSim)/i

/** The widest digit of a font in whole pixels: the unit in which a workbook gives the widths of its columns. */
export function digitPixels({ name = '', size = USUAL_SIZE }: FontStyle): number {
  const pixels = size / PIXEL
  // The digits of Chinese fonts are half a whole number of pixels wide, those of Calibri and its like a little more.
  return Math.max(1, wideFont.test(name) ? Math.ceil(Math.round(pixels) / 2) : Math.round(pixels * 0.507))
}

/** The width of a column in points from its width in characters (ECMA-376 part 1, 18.3.1.13 col). */
export function columnPoints(characters: number, digit: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / digit)) / 256) * digit) * PIXEL
}

/** The width of a column of which nothing is said, in points. */
export function usualColumnPoints(digit: number, characters = USUAL_CHARACTERS): number {
  return Math.ceil((characters * digit + USUAL_PADDING) / 8) * 8 * PIXEL
}

/** About how wide a line of text is, in points, as far as one can tell without the font. */
export function textPoints(text: string, size: number): number {
  let halves = 0
  for (const character of text) halves += (character.codePointAt(0) ?? 0) > 0xff ? 2 : 1.06
  return (halves * size) / 2
}

/** How high a row must be for a text, in points; `width` is that of its cell where the text is wrapped. */
export function heightOfText(text: string, size: number, width: number | undefined): number {
  const room = width === undefined ? Infinity : Math.max(1, width - 2 * CELL_PADDING) / (size / 2)
  return linesIn(text, room) * size * LINE_HEIGHT + 2
}
