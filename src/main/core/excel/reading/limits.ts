import { LedgerError } from '@shared/api/errors'

const megabyte = 1024 * 1024

/** The largest file taken in, by the kind of its content, in bytes. Markup is held in memory many times over while it is read. */
export const fileBytes = {
  zip: 100 * megabyte,
  xls: 100 * megabyte,
  text: 100 * megabyte,
  markup: 40 * megabyte
}

/** The most bytes that all parts of one zip may unpack to, by what really comes out and not by what the zip declares. */
export const unpackedBytes = 400 * megabyte

/** The most cells in one workbook, gaps in rows included; an empty row counts as one. */
export const cells = 20_000_000

/** The longest text of one cell in characters; spreadsheet programmes stop at 32,767. */
export const cellCharacters = 100_000

/** The most characters of all text cells together: a short list of long shared texts must not swell into gigabytes. */
export const allCharacters = 400_000_000

/** The longest single piece of markup in characters; guards against a tag that never ends. */
export const markupCharacters = 4_000_000

/** Sheet bounds of the format, counted in rows and columns. */
export const sheetRows = 1_048_576
export const sheetColumns = 16_384

/** What SheetJS may use: heap in megabytes and time in milliseconds. */
export const sheetJsBounds = { heap: 1024, time: 120_000 }

/** The refusal of what is over a limit; the reason is a Chinese phrase that names the limit. */
export function tooLarge(reason: string): LedgerError {
  return new LedgerError('file_too_large', { reason })
}
