import { escapeXml } from '../writing/xml-text'
import type { XlsPage, XlsPageText } from './xls-workbook'

const textOrder: XlsPageText[] = [
  'oddHeader',
  'oddFooter',
  'evenHeader',
  'evenFooter',
  'firstHeader',
  'firstFooter'
]
/** What Excel takes where an .xls has no record ([MS-XLS] 2.4 under each margin), in inches. */
const standardMargins = { left: 0.75, right: 0.75, top: 1, bottom: 1, header: 0.5, footer: 0.5 }
const notes = ['', ' cellComments="atEnd"', ' cellComments="asDisplayed"']
const errors = ['', ' errors="blank"', ' errors="dash"', ' errors="NA"']
const LAST_ROW = 65_535
const LAST_COLUMN = 255

/** How the sheet is printed: the elements from `printOptions` to `colBreaks`, in their fixed order. */
export function pageXml(page: XlsPage): string {
  return optionsXml(page) + marginsXml(page) + setupXml(page) + textsXml(page) + breaksXml(page)
}

function optionsXml(page: XlsPage) {
  const attributes =
    (page.centredAcross ? ' horizontalCentered="1"' : '') +
    (page.centredDown ? ' verticalCentered="1"' : '') +
    (page.headings ? ' headings="1"' : '') +
    (page.gridLines ? ' gridLines="1"' : '')
  return attributes && `<printOptions${attributes}/>`
}

function marginsXml({ margins }: XlsPage) {
  const all = { ...standardMargins, ...margins }
  const attributes = Object.entries(all).map(
    ([name, inches]) => `${name}="${Math.min(Math.max(inches, 0), 49)}"`
  )
  return `<pageMargins ${attributes.join(' ')}/>`
}

function setupXml({ setup }: XlsPage) {
  if (!setup) return ''
  const { paper, scale, landscape, firstPage, copies } = setup
  return (
    '<pageSetup' +
    (paper ? ` paperSize="${paper}"` : '') +
    (scale && scale >= 10 && scale <= 400 ? ` scale="${scale}"` : '') +
    (firstPage === undefined || firstPage < 0 ? '' : ` firstPageNumber="${firstPage}"`) +
    ` fitToWidth="${setup.fitWidth}" fitToHeight="${setup.fitHeight}"` +
    (setup.overThenDown ? ' pageOrder="overThenDown"' : '') +
    (landscape === undefined ? '' : ` orientation="${landscape ? 'landscape' : 'portrait'}"`) +
    (setup.blackAndWhite ? ' blackAndWhite="1"' : '') +
    (setup.draft ? ' draft="1"' : '') +
    (notes[setup.notes] ?? '') +
    (firstPage === undefined ? '' : ' useFirstPageNumber="1"') +
    (errors[setup.errors] ?? '') +
    (copies && copies > 1 ? ` copies="${copies}"` : '') +
    '/>'
  )
}

function textsXml(page: XlsPage) {
  const texts = textOrder.map((name) => {
    const text = page.texts[name]
    return text ? `<${name}>${escapeXml(text)}</${name}>` : ''
  })
  if (texts.every((text) => text === '')) return ''
  const attributes =
    (page.differentOddEven ? ' differentOddEven="1"' : '') +
    (page.differentFirst ? ' differentFirst="1"' : '') +
    (page.scaleWithDocument ? '' : ' scaleWithDoc="0"') +
    (page.alignWithMargins ? '' : ' alignWithMargins="0"')
  return `<headerFooter${attributes}>${texts.join('')}</headerFooter>`
}

function breaksXml({ rowBreaks, columnBreaks }: XlsPage) {
  return (
    breakList('rowBreaks', rowBreaks, LAST_COLUMN, 16_383) +
    breakList('colBreaks', columnBreaks, LAST_ROW, 1_048_575)
  )
}

/** A break over the whole of the old sheet goes over the whole of the new one, which is larger. */
function breakList(tag: string, breaks: XlsPage['rowBreaks'], oldEnd: number, newEnd: number) {
  if (breaks.length === 0) return ''
  const items = breaks.map(
    ({ at, from, to }) => `<brk id="${at}" min="${from}" max="${to >= oldEnd ? newEnd : to}" man="1"/>`
  )
  return `<${tag} count="${items.length}" manualBreakCount="${items.length}">${items.join('')}</${tag}>`
}
