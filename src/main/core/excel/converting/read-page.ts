import { LedgerError } from '@shared/api/errors'
import type { RecordReader } from './record-reader'
import { recordTypes as types } from './record-types'
import type { XlsPage, XlsPageText } from './xls-workbook'

/** The order of the texts in the record HeaderFooter. */
const laterTexts: XlsPageText[] = ['evenHeader', 'evenFooter', 'firstHeader', 'firstFooter']

/** Takes a record about printing; false where it is another one. */
export function takePage(page: XlsPage, type: number, reader: RecordReader): boolean {
  switch (type) {
    case types.LeftMargin:
      page.margins.left = reader.double()
      return true
    case types.RightMargin:
      page.margins.right = reader.double()
      return true
    case types.TopMargin:
      page.margins.top = reader.double()
      return true
    case types.BottomMargin:
      page.margins.bottom = reader.double()
      return true
    case types.HCenter:
      page.centredAcross = reader.word() === 1
      return true
    case types.VCenter:
      page.centredDown = reader.word() === 1
      return true
    case types.PrintRowCol:
      page.headings = reader.word() === 1
      return true
    case types.PrintGrid:
      page.gridLines = (reader.word() & 1) === 1
      return true
    case types.Header:
      if (reader.left > 0) page.texts.oddHeader = reader.text()
      return true
    case types.Footer:
      if (reader.left > 0) page.texts.oddFooter = reader.text()
      return true
    case types.Setup:
      takeSetup(page, reader)
      return true
    case types.HeaderFooter:
      takeLaterTexts(page, reader)
      return true
    case types.HorizontalPageBreaks:
      page.rowBreaks = readBreaks(reader)
      return true
    case types.VerticalPageBreaks:
      page.columnBreaks = readBreaks(reader)
      return true
    default:
      return false
  }
}

function takeSetup(page: XlsPage, reader: RecordReader) {
  const paper = reader.word()
  const scale = reader.word()
  const firstPage = reader.signedWord()
  const [fitWidth, fitHeight] = [reader.word(), reader.word()]
  const flags = reader.word()
  reader.skip(4)
  page.margins.header = reader.double()
  page.margins.footer = reader.double()
  const copies = reader.word()
  const set = (flags & 0x04) === 0
  page.setup = {
    ...(set && { paper, scale, copies }),
    ...(set && (flags & 0x40) === 0 && { landscape: (flags & 0x02) === 0 }),
    ...((flags & 0x80) !== 0 && { firstPage }),
    fitWidth,
    fitHeight,
    overThenDown: (flags & 0x01) !== 0,
    blackAndWhite: (flags & 0x08) !== 0,
    draft: (flags & 0x10) !== 0,
    notes: flags & 0x20 ? (flags & 0x200 ? 2 : 1) : 0,
    errors: (flags >>> 10) & 3
  }
}

function takeLaterTexts(page: XlsPage, reader: RecordReader) {
  // Only the record with no view of its own is about the sheet; the others are about custom views.
  reader.skip(12)
  if (reader.bytes(16).some((byte) => byte !== 0)) return
  const flags = reader.word()
  page.differentOddEven = (flags & 1) !== 0
  page.differentFirst = (flags & 2) !== 0
  page.scaleWithDocument = (flags & 4) !== 0
  page.alignWithMargins = (flags & 8) !== 0
  const lengths = laterTexts.map(() => reader.word())
  laterTexts.forEach((name, index) => {
    if (lengths[index]) page.texts[name] = reader.text()
  })
}

function readBreaks(reader: RecordReader) {
  const count = reader.word()
  if (count * 6 > reader.left) throw new LedgerError('file_damaged')
  return Array.from({ length: count }, () => ({
    at: reader.word(),
    from: reader.word(),
    to: reader.word()
  }))
}
