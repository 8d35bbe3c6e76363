/**
 * The looks of school lists (domain §3.8): 黑体 title, 宋体 body, borders on every cell, centred and wrapped
 * headers, text with the number format `@` (49). A value is the cell's index in `cellXfs` below.
 */
export const styles = {
  plain: 0,
  title: 1,
  information: 2,
  header: 3,
  warningHeader: 4,
  textCentred: 5,
  textLeft: 6,
  number: 7,
  warningText: 8,
  note: 9,
  totalText: 10,
  totalNumber: 11
} as const

/** The index of a cell style, here or of `cardStyle`. */
export type StyleIndex = number

/** What a cell of a card is; a title and notes have sizes of their own. */
export type CardCellKind =
  'title' | 'line' | 'section' | 'vertical' | 'label' | 'value' | 'longValue' | 'signature' | 'note'

/** The sizes of letters a card is written in, in points: the largest one with which it stays on its page. */
export const cardSizes = [10.5, 9, 8, 7] as const
export type CardSize = (typeof cardSizes)[number]

const SONG = '<name val="宋体"/><family val="3"/><charset val="134"/>'
const fonts = [
  `<font><sz val="10"/>${SONG}</font>`,
  '<font><sz val="16"/><name val="黑体"/><family val="3"/><charset val="134"/></font>',
  `<font><sz val="11"/>${SONG}</font>`,
  `<font><b/><sz val="10"/>${SONG}</font>`,
  `<font><b/><sz val="10"/><color rgb="FFFFFFFF"/>${SONG}</font>`,
  `<font><sz val="10"/><color rgb="FFC00000"/>${SONG}</font>`,
  ...cardSizes.flatMap((size) => ['', '<b/>'].map((bold) => `<font>${bold}<sz val="${size}"/>${SONG}</font>`))
]
const FIRST_CARD_FONT = fonts.length - 2 * cardSizes.length
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFC00000"/><bgColor indexed="64"/></patternFill></fill>'
]
const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`
const borders = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`
]

interface Look {
  font: number
  fill?: number
  border?: number
  /** 49 is `@`, text; 0 is General. */
  format?: 0 | 49
  horizontal?: 'center' | 'left'
}
const looks: Record<keyof typeof styles, Look> = {
  plain: { font: 0 },
  title: { font: 1, horizontal: 'center', format: 49 },
  information: { font: 2, horizontal: 'left', format: 49 },
  header: { font: 3, fill: 2, border: 1, horizontal: 'center', format: 49 },
  warningHeader: { font: 4, fill: 3, border: 1, horizontal: 'center', format: 49 },
  textCentred: { font: 0, border: 1, horizontal: 'center', format: 49 },
  textLeft: { font: 0, border: 1, horizontal: 'left', format: 49 },
  number: { font: 0, border: 1, horizontal: 'center' },
  warningText: { font: 5, border: 1, horizontal: 'left', format: 49 },
  note: { font: 0, horizontal: 'left', format: 49 },
  totalText: { font: 3, border: 1, horizontal: 'center', format: 49 },
  totalNumber: { font: 3, border: 1, horizontal: 'center' }
}

const cardLooks: Record<CardCellKind, Omit<Look, 'font'> & { font?: number; bold?: boolean }> = {
  title: { font: 1, horizontal: 'center' },
  line: { horizontal: 'left' },
  section: { border: 1, bold: true, horizontal: 'center' },
  vertical: { border: 1, bold: true, horizontal: 'center' },
  label: { border: 1, horizontal: 'center' },
  value: { border: 1, horizontal: 'center' },
  longValue: { border: 1, horizontal: 'left' },
  signature: { border: 1, horizontal: 'left' },
  note: { horizontal: 'left' }
}
const cardKinds = Object.keys(cardLooks) as CardCellKind[]
const FIRST_CARD_STYLE = Object.keys(looks).length

/** The style of a card's cell in letters of a size. */
export function cardStyle(kind: CardCellKind, size: CardSize): StyleIndex {
  return FIRST_CARD_STYLE + cardSizes.indexOf(size) * cardKinds.length + cardKinds.indexOf(kind)
}

const cardFormats = cardSizes.flatMap((_, place) =>
  Object.values(cardLooks).map(({ bold, ...look }): Look => {
    const font = FIRST_CARD_FONT + 2 * place + (bold ? 1 : 0)
    return { font, format: 49, ...look }
  })
)

function cellFormat({ font, fill = 0, border = 0, format = 0, horizontal }: Look) {
  const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"`
  const alignment = `<alignment${horizontal ? ` horizontal="${horizontal}"` : ''} vertical="center"${horizontal ? ' wrapText="1"' : ''}/>`
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" ${applied}>${alignment}</xf>`
}

const list = (tag: string, items: readonly string[]) =>
  `<${tag} count="${items.length}">${items.join('')}</${tag}>`

/** The part `xl/styles.xml`. */
export const stylesXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  list('fonts', fonts) +
  list('fills', fills) +
  list('borders', borders) +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  list('cellXfs', [...Object.values(looks), ...cardFormats].map(cellFormat)) +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '</styleSheet>'
