import { movers } from './move-attached'
import { moveChart } from './move-charts'
import type { SheetMoves } from './move-formula'
import { movePivots } from './move-pivots'
import { moveRows } from './move-rows'
import { moveSurroundings } from './move-surroundings'
import type { FilledSheet, FillingPlan } from './plan-filling'
import { relationsOf } from './relations'
import { RowMoves } from './row-moves'
import { parseSheet } from './sheet-part'
import type { WorkbookModel } from './workbook-model'

const noMoves = new RowMoves([])

/** Brings the parts around the filled sheets up to date, and other sheets and charts that refer to them. */
export async function moveOthers(model: WorkbookModel, { filled, plan }: FillingPlan) {
  const charts = new Set<string>()
  for (const one of filled) for (const chart of await moveAttached(model, one)) charts.add(chart)
  if ([...plan].every(([key, { name, moves }]) => moves.none && key === name.toLowerCase())) return
  await movePivots(model.pack, plan)
  const own = new Set(filled.map(({ part }) => part))
  for (const { name, part } of model.sheets) if (!own.has(part)) await moveSheet(model, name, part, plan)
  for (const path of model.pack.paths)
    if (/\/charts\/chart[^/]*\.xml$/i.test(path) && !charts.has(path.toLowerCase()))
      model.pack.set(path, moveChart(await model.pack.text(path), plan))
}

/** What hangs on a filled sheet; answers the paths of its charts. */
async function moveAttached(
  { pack }: WorkbookModel,
  { part, name, moves, plan }: FilledSheet
): Promise<string[]> {
  const charts: string[] = []
  for (const { type, target } of await relationsOf(pack, part)) {
    if (!pack.has(target)) continue
    const move = movers[type]
    if (move) pack.set(target, move(await pack.text(target), moves, plan, name))
    if (type !== 'drawing') continue
    for (const chart of await relationsOf(pack, target)) {
      if (chart.type !== 'chart' || !pack.has(chart.target)) continue
      pack.set(chart.target, moveChart(await pack.text(chart.target), plan))
      charts.push(chart.target.toLowerCase())
    }
  }
  return charts
}

async function moveSheet({ pack }: WorkbookModel, name: string, part: string, plan: SheetMoves) {
  const xml = await pack.text(part)
  if (!/<(?:\w+:)?(?:f|formula\d?)[\s>]|location=/.test(xml)) return
  const sheet = parseSheet(xml)
  const before = sheet.toString()
  moveRows(sheet, name, noMoves, plan)
  moveSurroundings(sheet, name, noMoves, plan)
  const after = sheet.toString()
  if (after !== before) pack.set(part, after)
}
