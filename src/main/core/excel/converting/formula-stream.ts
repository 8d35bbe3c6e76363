import { RecordReader, recordsFrom } from './record-reader'
import { recordTypes as types } from './record-types'
import type { XlsFormula, XlsWorkbook } from './xls-workbook'

/** Books that a record SupBook does not name: this workbook itself, and add-in functions ([MS-XLS] 2.4.271). */
const ownBooks = [0x0401, 0x3a01]
const NO_SHEET = 0xffff
/** Nothing that a sheet can be called begins so. */
const PREFIX = '\u0001'
const BIFF8 = 0x0600
const WORKSHEET = 0x10

/**
 * SheetJS tells formulas of cells only. So the formulas of validations and conditions are put as cells on sheets
 * of their own behind those of the workbook, where they see its names and sheets; `take` gives the texts back.
 * References to other workbooks, which SheetJS would tell as if they were to this one, are broken: they become `#REF!`.
 */
export function withFormulaSheets(
  stream: Uint8Array,
  workbook: XlsWorkbook
): {
  stream: Uint8Array
  external: boolean
  take(sheet: string, row: number, column: number, text: string): void
} {
  const sheets = spread(formulasOf(workbook))
  const end = endOfGlobals(stream)
  const bounds = sheets.map((_, index) => boundSheet(PREFIX + index))
  const bodies = sheets.map((sheet) => substream([...sheet.values()]))
  const shift = [...bounds, ...bodies].reduce((sum, { length }) => sum + length, 0)
  let at = end + bounds.reduce((sum, { length }) => sum + length, 0) + 4
  bounds.forEach((bound, index) => {
    bound.writeUInt32LE(at, 4)
    at += bodies[index]?.length ?? 0
  })
  const globals = Buffer.from(stream.subarray(0, end))
  const external = adjust(globals, shift)
  return {
    stream: Buffer.concat([globals, ...bounds, record(types.EOF, []), ...bodies, stream.subarray(end + 4)]),
    external,
    take(sheet, row, column, text) {
      const formula = sheet.startsWith(PREFIX)
        ? sheets[Number(sheet.slice(PREFIX.length))]?.get(`${row},${column}`)
        : undefined
      if (formula) formula.text = text
    }
  }
}

function formulasOf({ sheets }: XlsWorkbook): XlsFormula[] {
  return sheets.flatMap(({ validations, conditions }) => [
    ...validations.flatMap(({ formulas }) => formulas),
    ...conditions.flatMap(({ rules }) => rules.flatMap(({ formulas }) => formulas))
  ])
}

/** Formulas that start from the same cell go to different sheets. */
function spread(formulas: XlsFormula[]): Map<string, XlsFormula>[] {
  const sheets: Map<string, XlsFormula>[] = []
  const taken = new Map<string, number>()
  for (const formula of formulas) {
    const place = `${formula.at.row},${formula.at.column}`
    const index = taken.get(place) ?? 0
    taken.set(place, index + 1)
    const sheet = (sheets[index] ??= new Map())
    sheet.set(place, formula)
  }
  return sheets
}

function endOfGlobals(stream: Uint8Array): number {
  for (const { type, start } of recordsFrom(stream, 0)) if (type === types.EOF) return start
  return 0
}

/** Moves the places of the sheets and breaks what leads to other workbooks; true where something did. */
function adjust(globals: Buffer, shift: number): boolean {
  const books: number[] = []
  let external = false
  // The end was cut off: a last record stands for it.
  for (const found of recordsFrom(Buffer.concat([globals, record(types.EOF, [])]), 0)) {
    const { type, start } = found
    if (type === types.EOF) break
    const reader = new RecordReader(found)
    if (type === types.BoundSheet8) globals.writeUInt32LE((reader.long() + shift) >>> 0, start + 4)
    if (type === types.SupBook) {
      reader.skip(2)
      books.push(reader.word())
    }
    if (type !== types.ExternSheet || found.joints.length > 0) continue
    const count = Math.min(reader.word(), Math.floor(reader.left / 6))
    for (let index = 0; index < count; index += 1) {
      const book = books[reader.word()]
      reader.skip(4)
      if (book !== undefined && ownBooks.includes(book)) continue
      external = true
      const at = start + 6 + index * 6
      globals.writeUInt16LE(NO_SHEET, at + 2)
      globals.writeUInt16LE(NO_SHEET, at + 4)
    }
  }
  return external
}

function boundSheet(name: string): Buffer {
  return record(types.BoundSheet8, [0, 0, 0, 0, 0, 0, name.length, 0, ...Buffer.from(name, 'latin1')])
}

function substream(formulas: XlsFormula[]): Buffer {
  const cells = formulas.map(({ at, tokens }) =>
    record(types.Formula, [
      ...word(at.row),
      ...word(at.column),
      ...Array<number>(16).fill(0),
      ...word(tokens.length),
      ...tokens
    ])
  )
  const start = record(types.BOF, [...word(BIFF8), ...word(WORKSHEET), ...Array<number>(12).fill(0)])
  return Buffer.concat([start, ...cells, record(types.EOF, [])])
}

function record(type: number, data: readonly number[]): Buffer {
  return Buffer.from([...word(type), ...word(data.length), ...data])
}

function word(value: number): [number, number] {
  return [value & 0xff, value >>> 8]
}
