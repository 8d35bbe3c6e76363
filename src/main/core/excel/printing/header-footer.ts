import type { HeaderFooter } from 'hucre'
import { escapeHtml } from './escape'
import { fontFamily, points } from './looks'

/** What the fields in headers and footers are filled from. */
export interface PageFacts {
  /** The number of this page and of all; `place` counts from 0 within the sheet. */
  page: number
  pages: number
  place: number
  /** The name of the sheet and of the file. */
  sheet: string
  file: string
  /** How much the sheet is scaled, which headers and footers are with it. */
  scale: number
  /** `YYYY-MM-DD` and `HH:MM`. */
  day: string
  time: string
}

/** The size of their letters where they give none, in points. */
export const HEADER_SIZE = 10
/** Of the codes, those with a letter; a size, a font and a colour carry a value (ECMA-376 part 1, 18.3.1.39). */
const code = /&(?:"([^"]*)"|K([0-9A-F]{6}|\d\d[+-]\d{3})|(\d{1,3})|(.))/gis

/** The header and the footer of one page, each as its three parts. */
export function headerAndFooter(
  texts: HeaderFooter | undefined,
  facts: PageFacts
): { header: string; footer: string } {
  if (!texts) return { header: '', footer: '' }
  const first = texts.differentFirst && facts.place === 0
  const even = texts.differentOddEven && facts.page % 2 === 0
  const [header, footer] = first
    ? [texts.firstHeader, texts.firstFooter]
    : even
      ? [texts.evenHeader, texts.evenFooter]
      : [texts.oddHeader, texts.oddFooter]
  return { header: partsOf(header ?? '', facts), footer: partsOf(footer ?? '', facts) }
}

/** Left, middle and right of a header or footer as HTML; empty where nothing is in it. */
function partsOf(text: string, facts: PageFacts): string {
  const parts = { L: '', C: '', R: '' }
  let part: keyof typeof parts = 'C'
  let style = ''
  let bold = false
  const add = (words: string) => {
    if (words === '') return
    const css = `${style}${bold ? 'font-weight:700;' : ''}`
    const html = escapeHtml(words)
    parts[part] += css ? `<span style="${css}">${html}</span>` : html
  }
  let last = 0
  for (const match of text.matchAll(code)) {
    const [whole, font, colour, size, letter = ''] = match
    add(text.slice(last, match.index))
    last = match.index + whole.length
    const sign = letter.toUpperCase()
    if (font !== undefined) {
      const [name = '', kind = ''] = font.split(',')
      if (name !== '' && name !== '-') style += `font-family:${fontFamily(name).replaceAll('"', "'")};`
      bold = /bold|加粗|粗体/i.test(kind)
    } else if (size !== undefined) style += `font-size:${points(Math.min(Number(size), 100) * facts.scale)};`
    else if (colour !== undefined) style += /^[0-9A-F]{6}$/i.test(colour) ? `color:#${colour};` : ''
    else if (sign === 'L' || sign === 'C' || sign === 'R') {
      part = sign
      style = ''
      bold = false
    } else if (sign === 'B') bold = !bold
    else if (sign === 'I') style += 'font-style:italic;'
    else if (sign === 'U') style += 'text-decoration:underline;'
    else add(fieldOf(sign, facts))
  }
  add(text.slice(last))
  if (parts.L + parts.C + parts.R === '') return ''
  return `<div>${parts.L}</div><div>${parts.C}</div><div>${parts.R}</div>`
}

function fieldOf(sign: string, { page, pages, sheet, file, day, time }: PageFacts): string {
  const fields: Record<string, string> = {
    P: String(page),
    N: String(pages),
    A: sheet,
    F: file,
    D: day,
    T: time,
    '&': '&'
  }
  return fields[sign] ?? ''
}

/** The looks of headers and footers, for the style sheet of the pages. */
export const headerFooterCss = `.h{position:absolute;display:flex;align-items:start;white-space:pre-wrap;line-height:1.25;font-family:${fontFamily('宋体')}}
.h.f{align-items:end}
.h>div{flex:1 1 0}.h>div:nth-child(2){text-align:center;flex-grow:2}.h>div:nth-child(3){text-align:right}`
