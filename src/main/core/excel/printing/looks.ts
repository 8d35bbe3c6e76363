import type { AlignmentStyle, CellStyle, FontStyle } from 'hucre'
import { cssColour } from './colours'
import { CELL_PADDING, USUAL_SIZE } from './measures'

const SONG = "'宋体',SimSun,NSimSun,'Songti SC','Noto Serif CJK SC',serif"
const HEI = "'黑体',SimHei,'Heiti SC','Noto Sans CJK SC',sans-serif"
/** What a font is shown in where it is not installed; the bureaus' fonts are seldom on school computers. */
const families: [RegExp, string][] = [
  [/仿宋|FangSong/i, "'仿宋',FangSong,'仿宋_GB2312',STFangsong,'Noto Serif CJK SC',serif"],
  [/楷|Kai/i, "'楷体',KaiTi,'楷体_GB2312',STKaiti,'Noto Serif CJK SC',serif"],
  [/黑|雅黑|等线|Hei|YaHei|DengXian/i, HEI],
  [/[\u4e00-\u9fff]|Sun|Song/i, SONG],
  [/Times|Cambria|Serif|Roman/i, `'Times New Roman',${SONG}`]
]
const LATIN = `Arial,${HEI}`
/** Points that one step of indenting takes. */
const INDENT = 6.75

/** The fonts for a name, the named one first. */
export function fontFamily(name: string): string {
  const clean = name.replace(/[^\p{L}\p{N} _-]/gu, '').slice(0, 60)
  const fallback = families.find(([known]) => known.test(clean))?.[1] ?? LATIN
  return clean === '' ? SONG : `'${clean}',${fallback}`
}

/** How letters look, as CSS. */
export function fontCss(font: FontStyle, theme: readonly string[]): string {
  const { name = '', size = USUAL_SIZE, color, underline, strikethrough, vertAlign } = font
  const colour = cssColour(color, theme)
  const lines = [underline ? 'underline' : '', strikethrough ? 'line-through' : ''].filter(Boolean)
  return [
    `font-family:${fontFamily(name)}`,
    `font-size:${points(size)}`,
    font.bold ? 'font-weight:700' : '',
    font.italic ? 'font-style:italic' : '',
    colour && colour !== '#000000' ? `color:${colour}` : '',
    lines.length > 0 ? `text-decoration:${lines.join(' ')}` : '',
    vertAlign ? `vertical-align:${vertAlign === 'subscript' ? 'sub' : 'super'};font-size:70%` : ''
  ]
    .filter(Boolean)
    .join(';')
}

const across = {
  left: 'left',
  center: 'center',
  centerContinuous: 'center',
  right: 'right',
  justify: 'justify',
  distributed: 'justify;text-align-last:justify',
  fill: 'left'
} as const
const down = {
  top: 'start',
  center: 'center',
  bottom: 'end',
  justify: 'start',
  distributed: 'center'
} as const
/** The way from top to bottom as letters that stand upright one below the other take it. */
const downAsText = { top: 'left', center: 'center', bottom: 'right', justify: 'left', distributed: 'justify' }

/** How a cell's text stands in it, as CSS. Angles are shown as lying, standing or upright, whichever is nearest. */
export function alignmentCss(alignment: AlignmentStyle, stands: 'left' | 'right' | 'center'): string {
  const { horizontal = 'general', vertical = 'bottom', wrapText, textRotation = 0, indent = 0 } = alignment
  const side = horizontal === 'general' ? stands : across[horizontal]
  const upright = textRotation === 255
  const rises = textRotation > 45 && textRotation <= 90
  const falls = textRotation > 135 && textRotation <= 180
  const padding = points(CELL_PADDING + indent * INDENT)
  const wraps = wrapText || horizontal === 'justify' || horizontal === 'distributed'
  if (upright || rises || falls) {
    const mode = upright
      ? 'writing-mode:vertical-rl;text-orientation:upright'
      : `writing-mode:${rises ? 'sideways-lr' : 'sideways-rl'}`
    const along = rises ? { left: 'right', right: 'left' }[downAsText[vertical]] : undefined
    return `${mode};text-align:${along ?? downAsText[vertical]};align-content:${blockSide(side, rises)}${wraps || upright ? '' : ';white-space:pre'}`
  }
  return [
    `text-align:${side}`,
    `align-content:${down[vertical]}`,
    wraps ? '' : 'white-space:pre',
    indent > 0 ? `padding-${side === 'right' ? 'right' : 'left'}:${padding}` : ''
  ]
    .filter(Boolean)
    .join(';')
}

/** Left and right for text whose lines follow each other from right to left, or from left to right where it rises. */
function blockSide(side: string, rises: boolean): string {
  if (side === 'center') return 'center'
  return (side === 'left') === rises ? 'start' : 'end'
}

/** The looks of a cell's text, as CSS; lines and fills are drawn apart. */
export function cellCss(
  style: CellStyle | undefined,
  stands: 'left' | 'right' | 'center',
  usual: { font: FontStyle; theme: readonly string[] }
): string {
  const font = { ...usual.font, ...style?.font }
  return `${fontCss(font, usual.theme)};${alignmentCss(style?.alignment ?? {}, stands)}`
}

/** Points as CSS writes them, without needless digits. */
export function points(value: number): string {
  return `${Math.round(value * 100) / 100}pt`
}
