import { CFB, read, set_cptable, type CellObject, type Range, type WorkBook } from 'xlsx'
import * as codepages from 'xlsx/dist/cpexcel.full.mjs'
import type { Cell } from './sheet-grid'
import type {
  FormulaSheet,
  FormulasReply,
  SheetJsRefusal,
  SheetJsReply,
  SheetJsRequest,
  SheetJsTask
} from './sheetjs-messages'

// Node starts this file as it stands, also from the tests: it may import packages and types, but no source of ours.

const rowsPerReply = 5000
const compoundFileStart = 0xd0
/** [MS-XLS] 2.5.10 Bes. */
const errorNames: Record<number, string> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A'
}

set_cptable(codepages)
process.once('message', (request: SheetJsRequest) => {
  try {
    if (request.kind === 'grids') sendGrids(request)
    else if (request.kind === 'unpack') send(unpack(request.content))
    else send(readFormulas(request.stream))
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/i.test(error.message)
    send({ kind: 'refusal', code: locked ? 'file_encrypted' : 'file_damaged' })
  }
})

function sendGrids({ content, container }: SheetJsTask) {
  const refusal =
    typeof content !== 'string' && content[0] === compoundFileStart ? refuseCompoundFile(content) : null
  if (refusal) return send(refusal)
  const type = typeof content === 'string' ? 'string' : 'array'
  sendWorkbook(
    read(content, { type, dense: true, cellText: false, cellHTML: false, raw: container === 'html' })
  )
}

/** Only BIFF 8, whose stream is called `Workbook`, is unpacked; older ones are called `Book`. */
function unpack(content: Uint8Array): SheetJsReply {
  const refusal = refuseCompoundFile(content)
  if (refusal) return refusal
  const entries: { name: string; content: ArrayLike<number> }[] = CFB.read(content, {
    type: 'array'
  }).FileIndex
  const found = entries.find(({ name }) => name === 'Workbook' || name === 'WORKBOOK')
  if (!found) return { kind: 'refusal', code: 'file_unreadable' }
  return {
    kind: 'stream',
    stream: Uint8Array.from(found.content),
    entries: entries.map(({ name }) => name)
  }
}

function readFormulas(stream: Uint8Array): FormulasReply {
  const workbook = read(stream, {
    type: 'array',
    dense: true,
    cellText: false,
    cellHTML: false,
    // A link may be on an empty cell.
    sheetStubs: true
  })
  const sheets = workbook.SheetNames.map((name) => {
    const found: FormulaSheet = { name, formulas: [], comments: [], links: [] }
    const rows: (CellObject | undefined)[][] = workbook.Sheets[name]?.['!data'] ?? []
    rows.forEach((cells, row) => cells.forEach((cell, column) => cell && take(found, cell, row, column)))
    return found
  })
  const names = (workbook.Workbook?.Names ?? []).map(({ Name, Ref, Sheet, Comment }) => ({
    name: Name,
    formula: String(Ref ?? ''),
    ...(Sheet !== undefined && { sheet: Sheet }),
    ...(Comment !== undefined && { comment: Comment })
  }))
  return { kind: 'formulas', sheets, names }
}

function take(found: FormulaSheet, cell: CellObject, row: number, column: number) {
  if (cell.f !== undefined)
    found.formulas.push({ row, column, formula: cell.f, ...(cell.F !== undefined && { area: cell.F }) })
  for (const { a, t } of cell.c ?? [])
    found.comments.push({ row, column, author: String(a ?? ''), text: String(t ?? '') })
  if (cell.l) found.links.push({ row, column, target: cell.l.Target })
}

function refuseCompoundFile(content: Uint8Array): SheetJsRefusal | null {
  const entries: { name: string }[] = CFB.read(content, { type: 'array' }).FileIndex
  const names = entries.map(({ name }) => name)
  if (names.includes('EncryptedPackage') || names.includes('EncryptionInfo'))
    return { kind: 'refusal', code: 'file_encrypted' }
  if (names.includes('Workbook') || names.includes('Book') || names.includes('WORKBOOK')) return null
  const reason = names.includes('WordDocument')
    ? '这是 Word 文档'
    : names.includes('PowerPoint Document')
      ? '这是演示文稿'
      : '里面没有工作表'
  return { kind: 'refusal', code: 'file_not_workbook', reason }
}

function sendWorkbook(workbook: WorkBook) {
  const names = workbook.SheetNames.filter(
    (name) => workbook.Sheets[name]?.['!data'] && workbook.Sheets[name]['!type'] !== 'chart'
  )
  if (names.length === 0) return send({ kind: 'refusal', code: 'file_not_workbook', reason: '里面没有表格' })
  for (const name of names) {
    const hidden = Boolean(workbook.Workbook?.Sheets?.[workbook.SheetNames.indexOf(name)]?.Hidden)
    const data: (CellObject | undefined)[][] = workbook.Sheets[name]?.['!data'] ?? []
    const ranges: Range[] = workbook.Sheets[name]?.['!merges'] ?? []
    const merges = ranges.map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }))
    send({ kind: 'sheet', sheet: { name, hidden, merges }, rowCount: data.length })
    for (let from = 0; from < data.length; from += rowsPerReply)
      send({
        kind: 'rows',
        rows: data.slice(from, from + rowsPerReply).map((row) => Array.from(row ?? [], toCell))
      })
  }
  send({ kind: 'end', date1904: Boolean(workbook.Workbook?.WBProps?.date1904) })
}

function toCell(cell: CellObject | undefined): Cell {
  if (!cell) return null
  if (cell.t === 'e') return { error: errorNames[Number(cell.v)] ?? '#VALUE!' }
  if (typeof cell.v === 'string' || typeof cell.v === 'number' || typeof cell.v === 'boolean') return cell.v
  return cell.f === undefined ? null : { error: '#NO_RESULT' }
}

function send(reply: SheetJsReply) {
  process.send?.(reply, undefined, undefined, () => {
    if (reply.kind !== 'sheet' && reply.kind !== 'rows') process.disconnect()
  })
}
