import { parseCsv } from 'hucre/csv'
import { LedgerError } from '@shared/api/errors'
import { GridBudget, GridBuilder } from './grid-builder'
import type { Cell, WorkbookGrid } from './sheet-grid'

const spreadsheetTextFormula = /^="((?:[^"]|"")*)"$/

/** Decodes text: UTF-16 where its mark says so, else UTF-8, else GB18030 (what WPS and Excel write in China). */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      continue
    }
  }
  throw new LedgerError('file_unreadable')
}

/** Reads text with separated columns; every cell stays text, so that leading zeros and long numbers survive. */
export function readText(text: string): WorkbookGrid {
  const grid = new GridBuilder(new GridBudget())
  const onRow = (row: unknown[], index: number) =>
    row.forEach((value, column) => grid.set(index, column, toCell(value)))
  parseCsv(text, { delimiter: separatorOf(text), typeInference: false, onRow })
  return {
    sheets: [{ name: '', hidden: false, rows: grid.rows, merges: [] }],
    date1904: false,
    container: 'csv'
  }
}

function separatorOf(text: string): string {
  const head = text.slice(0, 10_000).replace(/"[^"]*"/g, '')
  const counts = [',', '\t', ';'].map((separator) => ({ separator, count: head.split(separator).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).separator
}

function toCell(value: unknown): Cell {
  if (typeof value !== 'string' || value === '') return null
  return spreadsheetTextFormula.exec(value)?.[1]?.replaceAll('""', '"') ?? value
}
