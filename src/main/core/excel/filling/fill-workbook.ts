import { Job } from '../../job'
import { fillCells, fillList, type FillTarget } from './fill-sheet'
import type { SheetFilling } from './filling'
import { moveOthers } from './move-others'
import { moveRows } from './move-rows'
import { moveSurroundings } from './move-surroundings'
import { type FilledSheet, planFilling } from './plan-filling'
import { removePart } from './relations'
import { raiseRows } from './row-heights'
import { storeResults } from './store-results'
import { refreshCharts } from './chart-values'
import { openWorkbook, type WorkbookModel } from './workbook-model'
import { moveNames, recalculateOnLoad, sheetEntries } from './workbook-names'

const STEPS = 4

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
  const step = (done: number) => job.step('填写表格', done, STEPS)
  await step(0)
  const model = await openWorkbook(bytes)
  const plan = await planFilling(model, fillings)
  await step(1)
  for (const one of plan.filled) fillSheet(model, one)
  await step(2)
  await moveOthers(model, plan)
  moveNames(model.workbook.root, plan.seenFrom)
  sheetEntries(model.workbook.root).forEach((entry, index) => entry.set('name', plan.names[index] ?? ''))
  recalculateOnLoad(model.workbook.root)
  await step(3)
  const { changed, calculator } = await storeResults(model, plan.finished())
  for (const { part, sheet } of [...plan.filled, ...changed])
    if (sheet) model.pack.set(part, sheet.toString())
  await refreshCharts(model.pack, calculator)
  await finishWorkbook(model)
  return model.pack.finish()
}

function fillSheet({ styles, date1904 }: WorkbookModel, filled: FilledSheet) {
  const { sheet, name, moves, lists, cells, plan } = filled
  moveRows(sheet, name, moves, plan)
  for (const { last, looks, count } of moves.insertions) {
    if (looks !== last) continue
    const from = moves.row(last)
    for (const { row, cells: own } of sheet.rows)
      if (row > from && row <= from + count) for (const cell of own) cell.style = styles.asRow(cell.style)
  }
  moveSurroundings(sheet, name, moves, plan)
  const target: FillTarget = { sheet, moves, styles, date1904 }
  const texts = [...lists.flatMap((list) => fillList(target, list)), ...fillCells(target, { cells })]
  raiseRows(target, texts)
}

async function finishWorkbook({ pack, path, workbook, relations, styles, stylesPath }: WorkbookModel) {
  pack.set(path, workbook.toString())
  if (stylesPath && styles.changed) pack.set(stylesPath, styles.toString())
  const chain = relations.find(({ type }) => type === 'calcChain')
  if (chain) await removePart(pack, path, chain.target)
}
