import type { Workbook } from 'hucre'
import { LedgerError } from '@shared/api/errors'
import type { FileContent } from '@shared/api/messages'
import type { PrintedPages } from '@shared/api/printing'
import { calendarDay } from '../../calendar-day'
import { blockHtml, type Surroundings } from './block-html'
import { Drawing } from './drawing'
import { headerAndFooter, headerFooterCss, HEADER_SIZE, type PageFacts } from './header-footer'
import { points } from './looks'
import { openWorkbook } from './open-workbook'
import { pageNotes } from './page-notes'
import type { Paper } from './paper'
import { printedSheet } from './printed-sheet'
import { type SheetPage, sheetPages } from './sheet-pages'
import { StyleSheet } from './style-sheet'

/** The most pages that are shown: a window with more would no longer answer. */
export const MOST_PAGES = 500

const baseCss = `.page{position:relative;contain:strict;background:#fff;color:#000}
.page svg{position:absolute;inset:0;width:100%;height:100%}
.b{position:absolute;overflow:hidden;transform-origin:0 0}
.r{position:absolute;left:0;right:0}
:where(.b p){position:absolute;margin:0;box-sizing:border-box;padding:0 1.5pt;line-height:1.25;overflow:hidden;white-space:pre-wrap;overflow-wrap:anywhere;line-break:strict}
:where(.r p){top:0;height:100%}
.b img{position:absolute}
${headerFooterCss}`

/**
 * The pages of a workbook as they come out of a printer, as HTML: text is escaped and there is no script in it. Throws
 * `print_empty` where nothing is on them, `print_too_long` for more than 500, and `file_*` for what cannot be read.
 */
export async function printPages(file: FileContent, now: Date): Promise<PrintedPages> {
  const { workbook, sheets } = await openWorkbook(file)
  const { SSF } = await import('xlsx')
  const printed = sheets.map((sheet) => printedSheet(sheet, workbook, SSF))
  const pages = printed.flatMap(sheetPages)
  if (pages.length === 0) throw new LedgerError('print_empty')
  if (pages.length > MOST_PAGES)
    throw new LedgerError('print_too_long', { pages: pages.length, limit: MOST_PAGES })

  const around = surroundingsOf(workbook)
  const papers: PrintedPages['papers'] = []
  const facts = { pages: pages.length, file: file.name.replace(/\.xlsx$/i, ''), ...momentOf(now) }
  const numbers = pageNumbers(pages)
  const html = pages.map((page, at) => {
    const number = numbers[at] ?? { page: at + 1, place: 0 }
    return pageHtml(
      page,
      around,
      { ...facts, ...number, sheet: page.printed.sheet.name, scale: page.scale },
      paperIn(papers, page.paper)
    )
  })
  return {
    pages: pages.length,
    html: html.join(''),
    css: `${baseCss}\n${around.styles.css}`,
    papers,
    notes: pageNotes(printed, pages)
  }
}

function surroundingsOf({ defaultFont = {}, themeColors = [] }: Workbook): Surroundings {
  return { styles: new StyleSheet(), usual: { font: defaultFont, theme: themeColors } }
}

/** The number on each page: on through all sheets, unless one begins anew. */
function pageNumbers(pages: readonly SheetPage[]): { page: number; place: number }[] {
  let page = 0
  let place = 0
  return pages.map(({ printed }, at) => {
    const begins = pages[at - 1]?.printed !== printed
    place = begins ? 0 : place + 1
    page = begins && printed.facts.firstPage !== undefined ? printed.facts.firstPage : page + 1
    return { page, place }
  })
}

/** The place of a paper among those used so far; pages of one size share it. */
function paperIn(papers: PrintedPages['papers'], { millimetres }: Paper): number {
  const known = papers.findIndex(
    ({ width, height }) => width === millimetres.width && height === millimetres.height
  )
  if (known !== -1) return known
  return papers.push({ ...millimetres }) - 1
}

function pageHtml(page: SheetPage, around: Surroundings, facts: PageFacts, paper: number): string {
  const { width, height, margins } = page.paper
  const drawing = new Drawing(around.usual.theme)
  for (const block of page.blocks) drawing.add(block)
  const { header, footer } = headerAndFooter(page.printed.sheet.headerFooter, facts)
  const size = `font-size:${points(HEADER_SIZE * page.scale)}`
  const sides = `left:${points(margins.left)};right:${points(margins.right)};${size}`
  return (
    `<div class="leaf" data-paper="${paper}"><section class="page">` +
    drawing.svg(width, height) +
    page.blocks.map((block) => blockHtml(block, around)).join('') +
    (header && `<div class="h" style="${sides};top:${points(margins.header)}">${header}</div>`) +
    (footer && `<div class="h f" style="${sides};bottom:${points(margins.footer)}">${footer}</div>`) +
    '</section></div>'
  )
}

function momentOf(now: Date): { day: string; time: string } {
  const two = (number: number) => String(number).padStart(2, '0')
  return { day: calendarDay(now), time: `${two(now.getHours())}:${two(now.getMinutes())}` }
}
