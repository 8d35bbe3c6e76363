import { Job } from '../../job'
import { areaOf } from './areas'
import { valueOf } from './cell-value'
import { validationsOf, type ListSource } from './describe-validations'
import type { DescribedComment, PrintSetUp, SheetDescription, WorkbookDescription } from './description'
import { cellIn, columnStyle } from './fill-sheet'
import { tokensOf } from './formula-tokens'
import { spreadShared } from './move-rows'
import { relationsOf } from './relations'
import { type SheetPart } from './sheet-part'
import { isOn } from './styles'
import { namesOf } from './store-results'
import { openWorkbook, sheetOf, type WorkbookModel } from './workbook-model'
import { definedNames, sheetEntries } from './workbook-names'
import { parseXml, type XmlElement } from './xml-tree'

/** Describes a workbook for filling. Throws as `openWorkbook`. */
export async function describeWorkbook(bytes: Uint8Array, job = new Job()): Promise<WorkbookDescription> {
  const model = await openWorkbook(bytes)
  const parts: SheetPart[] = []
  for (const { part } of model.sheets) {
    await job.step('读取模板', parts.length, model.sheets.length)
    parts.push(await sheetOf(model, part))
  }
  const source = listSource(model, parts)
  const sheets = await Promise.all(parts.map((sheet, place) => describeSheet(model, sheet, place, source)))
  return {
    sheets,
    date1904: model.date1904,
    macros: model.relations.some(({ type }) => type === 'vbaProject')
  }
}

async function describeSheet(
  model: WorkbookModel,
  sheet: SheetPart,
  place: number,
  source: ListSource
): Promise<SheetDescription> {
  const { name = '', part = '' } = model.sheets[place] ?? {}
  const entry = sheetEntries(model.workbook.root).find((one) => one.get('name') === name)
  const state = entry?.get('state')
  spreadShared(sheet)
  const secured = isOn(sheet.root.child('sheetProtection')?.get('sheet'))
  const look = (row: number, column: number) => model.styles.look(styleAt(sheet, row, column))
  return {
    name,
    state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    protected: secured,
    rows: (sheet.rows.at(-1)?.row ?? -1) + 1,
    columns: sheet.rows.reduce((most, { cells }) => Math.max(most, (cells.at(-1)?.column ?? -1) + 1), 0),
    merges: sheet.merges,
    formulas: sheet.rows.flatMap(({ row, cells }) =>
      cells.flatMap(({ column, formula }) => (formula ? [{ row, column, formula: formula.text }] : []))
    ),
    validations: validationsOf(sheet, name, source),
    comments: await commentsOf(model, part),
    print: printSetUp(model, sheet, entry),
    look,
    locked: (row, column) => secured && look(row, column).locked
  }
}

/** The style of a cell; of one that is not spelled out, that of its row, else of its column. */
function styleAt(sheet: SheetPart, row: number, column: number): number {
  const cell = cellIn(sheet, row, column)
  if (cell) return cell.style
  const attributes = sheet.row(row)?.attributes ?? ''
  const ofRow =
    /\scustomFormat\s*=\s*["'](?:1|true)/.test(attributes) && /\ss\s*=\s*["'](\d+)/.exec(attributes)
  return ofRow ? Number(ofRow[1]) : columnStyle(sheet, column)
}

async function commentsOf({ pack }: WorkbookModel, part: string): Promise<DescribedComment[]> {
  const relation = (await relationsOf(pack, part)).find(({ type }) => type === 'comments')
  if (!relation || !pack.has(relation.target)) return []
  const { root } = parseXml(await pack.text(relation.target))
  return [...root.find('comment')].flatMap((comment) => {
    const at = areaOf(comment.get('ref') ?? '')
    const text = [...comment.find('t')].map((one) => one.text).join('')
    return at ? [{ row: at.top, column: at.left, text }] : []
  })
}

function printSetUp(
  { workbook }: WorkbookModel,
  sheet: SheetPart,
  entry: XmlElement | undefined
): PrintSetUp {
  const local = String(sheetEntries(workbook.root).findIndex((one) => one === entry))
  const named = (name: string) =>
    definedNames(workbook.root).find((one) => one.get('name') === name && one.get('localSheetId') === local)
      ?.text
  const ranges = (name: string) =>
    tokensOf(named(name) ?? '')
      .filter(({ kind }) => kind === 'reference')
      .map(({ text }) => text.replaceAll('$', ''))
  const titles = ranges('_xlnm.Print_Titles')
    .find((range) => /^\d+:\d+$/.test(range))
    ?.split(':')
  const page = sheet.root.child('pageSetup')
  const orientation = page?.get('orientation')
  const fits = isOn(sheet.root.child('sheetPr')?.child('pageSetUpPr')?.get('fitToPage'))
  return {
    areas: ranges('_xlnm.Print_Area')
      .map(areaOf)
      .filter((area) => area !== null),
    titleRows: titles && { first: Number(titles[0]) - 1, last: Number(titles[1]) - 1 },
    orientation: orientation === 'portrait' || orientation === 'landscape' ? orientation : 'default',
    paper: page?.get('paperSize') === undefined ? undefined : Number(page.get('paperSize')),
    fit: fits
      ? { wide: Number(page?.get('fitToWidth') ?? 1), high: Number(page?.get('fitToHeight') ?? 1) }
      : undefined
  }
}

function listSource(model: WorkbookModel, parts: readonly SheetPart[]): ListSource {
  return {
    named: namesOf(model),
    value(sheet, row, column) {
      const place = model.sheets.findIndex(({ name }) => name.toLowerCase() === sheet.toLowerCase())
      const part = parts[place]
      if (!part) return undefined
      const cell = cellIn(part, row, column)
      return cell ? valueOf(cell, model) : null
    }
  }
}
