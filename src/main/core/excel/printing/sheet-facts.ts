import { walkPart } from '../reading/xml-part'
import type { XmlScanner } from '../reading/xml-scanner'
import type { ZipArchive } from '../reading/zip-archive'

/** What a sheet says about its rows, columns and pages that hucre does not tell. */
export interface SheetFacts {
  /** Points of rows that the programme which saved them reckoned or somebody set; rows from 0. */
  rowHeights: Map<number, number>
  /** Points of the other rows; undefined where each is as high as its text. */
  usualRowHeight: number | undefined
  /** Characters of columns of which nothing is said, their margin included. */
  usualColumnWidth: number | undefined
  /** Characters of such columns without a margin. */
  baseColumnWidth: number | undefined
  /** Whether the number of pages decides the scale; the numbers alone are saved even where it does not. */
  fitToPage: boolean
  /** The number of the first page, where it is not 1. */
  firstPage: number | undefined
}

/** Reads them from the part of a sheet. */
export async function readSheetFacts(archive: ZipArchive, part: string): Promise<SheetFacts> {
  const facts: SheetFacts = {
    rowHeights: new Map(),
    usualRowHeight: undefined,
    usualColumnWidth: undefined,
    baseColumnWidth: undefined,
    fitToPage: false,
    firstPage: undefined
  }
  let row = -1
  await walkPart(archive, part, (scanner) => {
    while (scanner.next()) if (scanner.kind === 'open') take(scanner)
  })
  return facts

  function take(scanner: XmlScanner) {
    if (scanner.name === 'row') {
      const place = numberOf(scanner, 'r')
      row = place === undefined ? row + 1 : place - 1
      const height = numberOf(scanner, 'ht')
      if (height !== undefined) facts.rowHeights.set(row, Math.max(0, height))
    } else if (scanner.name === 'sheetFormatPr') {
      facts.usualRowHeight = numberOf(scanner, 'defaultRowHeight')
      facts.usualColumnWidth = numberOf(scanner, 'defaultColWidth')
      facts.baseColumnWidth = numberOf(scanner, 'baseColWidth')
    } else if (scanner.name === 'pageSetUpPr') facts.fitToPage = isSet(scanner, 'fitToPage')
    else if (scanner.name === 'pageSetup' && isSet(scanner, 'useFirstPageNumber'))
      facts.firstPage = numberOf(scanner, 'firstPageNumber')
  }
}

function numberOf(scanner: XmlScanner, name: string): number | undefined {
  const number = Number(scanner.attribute(name) ?? Number.NaN)
  return Number.isFinite(number) ? number : undefined
}

function isSet(scanner: XmlScanner, name: string): boolean {
  return ['1', 'true'].includes(scanner.attribute(name) ?? '')
}
