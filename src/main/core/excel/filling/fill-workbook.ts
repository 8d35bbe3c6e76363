import { Job } from '../../job'
import { sheetNames } from '../writing/names'
import { fillCells, fillList, type FillTarget } from './fill-sheet'
import type { SheetContent, SheetFilling } from './filling'
import { planLists, type PlannedList } from './list-plan'
import { movers } from './move-attached'
import { moveChart } from './move-charts'
import type { SheetMoves } from './move-formula'
import { moveRows } from './move-rows'
import { moveSurroundings } from './move-surroundings'
import { relationsOf, removePart } from './relations'
import { RowMoves } from './row-moves'
import { parseSheet, type SheetPart } from './sheet-part'
import { openWorkbook, sheetOf, type WorkbookModel } from './workbook-model'
import { moveNames, recalculateOnLoad, renameSheets } from './workbook-names'

/** A sheet that is being filled: its part taken apart, and what goes into it. */
interface Filled {
  place: number
  name: string
  part: string
  sheet: SheetPart
  lists: PlannedList[]
  content: SheetContent
  moves: RowMoves
}

/**
 * Fills a workbook and answers the new one. Everything that is not filled stays as it was; what refers to rows that
 * move (formulas, merges, validations, formats, names, print areas, drawings, comments, charts, tables) follows.
 * Throws as `openWorkbook`, `template_too_long` where the rows do not fit a sheet, and `cancelled`.
 */
export async function fillWorkbook(
  bytes: Uint8Array,
  fillings: readonly SheetFilling[],
  job = new Job()
): Promise<Uint8Array> {
  await job.step('填写表格', 0, 3)
  const model = await openWorkbook(bytes)
  const filled = await Promise.all(fillings.map((filling) => begin(model, filling)))
  const plan = planOf(model, filled, fillings)
  await job.step('填写表格', 1, 3)
  for (const one of filled) fill(model, one, plan)
  await job.step('填写表格', 2, 3)
  await moveOthers(model, filled, plan)
  for (const { part, sheet } of filled) model.pack.set(part, sheet.toString())
  await finishWorkbook(model, plan)
  return model.pack.finish()
}

async function begin(model: WorkbookModel, filling: SheetFilling): Promise<Filled> {
  const named = model.sheets[filling.sheet]
  if (!named) throw new Error(`the workbook has no sheet ${filling.sheet}`)
  const sheet = await sheetOf(model, named.part)
  const { lists, insertions } = planLists(filling.lists ?? [], sheet)
  return { ...named, place: filling.sheet, sheet, lists, content: filling, moves: new RowMoves(insertions) }
}

function planOf(
  model: WorkbookModel,
  filled: readonly Filled[],
  fillings: readonly SheetFilling[]
): SheetMoves {
  const names = sheetNames(
    model.sheets.map(({ name }, place) => fillings.find(({ sheet }) => sheet === place)?.name ?? name)
  )
  return new Map(
    model.sheets.map(({ name }, place) => {
      const moves = filled.find((one) => one.place === place)?.moves ?? new RowMoves([])
      return [name.toLowerCase(), { name: names[place] ?? name, moves }]
    })
  )
}

function fill({ styles, date1904 }: WorkbookModel, one: Filled, plan: SheetMoves) {
  const { sheet, name, moves, lists, content } = one
  moveRows(sheet, name, moves, plan)
  moveSurroundings(sheet, name, moves, plan)
  const target: FillTarget = { sheet, moves, styles, date1904 }
  for (const list of lists) fillList(target, list)
  fillCells(target, content)
}

async function moveOthers(model: WorkbookModel, filled: readonly Filled[], plan: SheetMoves) {
  const { pack } = model
  for (const { part, name, moves } of filled) {
    for (const { type, target } of await relationsOf(pack, part)) {
      const move = movers[type]
      if (move && !moves.none && pack.has(target))
        pack.set(target, move(await pack.text(target), moves, plan, name))
    }
  }
  if ([...plan].every(([key, { name, moves }]) => moves.none && key === name.toLowerCase())) return
  for (const { name, part } of model.sheets.filter(({ part }) => !filled.some((one) => one.part === part))) {
    const xml = await pack.text(part)
    if (!/<(?:\w+:)?(?:f|formula\d?)[\s>]|location=/.test(xml)) continue
    const sheet = parseSheet(xml)
    const before = sheet.toString()
    moveRows(sheet, name, new RowMoves([]), plan)
    moveSurroundings(sheet, name, new RowMoves([]), plan)
    const after = sheet.toString()
    if (after !== before) pack.set(part, after)
  }
  for (const path of pack.paths.filter((one) => /\/charts\/chart[^/]*\.xml$/i.test(one)))
    pack.set(path, moveChart(await pack.text(path), plan))
}

async function finishWorkbook(
  { pack, path, workbook, relations, styles, stylesPath }: WorkbookModel,
  plan: SheetMoves
) {
  moveNames(workbook.root, plan)
  renameSheets(workbook.root, plan)
  recalculateOnLoad(workbook.root)
  pack.set(path, workbook.toString())
  if (stylesPath && styles.changed) pack.set(stylesPath, styles.toString())
  const chain = relations.find(({ type }) => type === 'calcChain')
  if (chain) await removePart(pack, path, chain.target)
}
