import { sheetNames } from '../writing/names'
import { copySheet } from './copy-sheet'
import type { FilledCell, SheetCopy, SheetFilling } from './filling'
import { type PlannedList, planLists } from './list-plan'
import type { SheetMoves } from './move-formula'
import { RowMoves } from './row-moves'
import type { SheetPart } from './sheet-part'
import type { FinishedSheet } from './store-results'
import { sheetOf, type WorkbookModel } from './workbook-model'
import { sheetEntries } from './workbook-names'

/** A sheet that is filled: its part taken apart, and what goes into it. */
export interface FilledSheet {
  /** Its name in the template, by which formulas on it know it. */
  name: string
  part: string
  sheet: SheetPart
  lists: PlannedList[]
  cells: readonly FilledCell[]
  moves: RowMoves
  /** How the workbook looks from here: a copy of a card takes itself for the card. */
  plan: SheetMoves
}

/** What is done to a workbook. Copies of sheets are in the package by now. */
export interface FillingPlan {
  filled: FilledSheet[]
  /** The new names of all sheets, chart sheets too, in order. */
  names: string[]
  /** How the workbook looks from a sheet that is not filled. */
  plan: SheetMoves
  /** How a sheet, by its place among all, sees the workbook, and what it was called. */
  seenFrom(place: number): { plan: SheetMoves; name: string }
  finished(): FinishedSheet[]
}

/** A sheet of the workbook to come. */
interface Slot {
  /** What it is called in the template. */
  old: string
  wanted: string
  part: string | undefined
  filling: SheetFilling | undefined
  copy: SheetCopy | undefined
  /** Whether formulas elsewhere mean this sheet by the old name. */
  original: boolean
}

/** Plans what happens to every sheet, and makes the copies. Throws `template_too_long`. */
export async function planFilling(
  model: WorkbookModel,
  fillings: readonly SheetFilling[]
): Promise<FillingPlan> {
  const slots = await makeSlots(model, fillings)
  const names = sheetNames(slots.map(({ wanted }) => wanted))
  const filled: (FilledSheet | undefined)[] = []
  for (const slot of slots) filled.push(slot.filling && (await prepare(model, slot)))
  const plan = new Map<string, { name: string; moves: RowMoves }>()
  slots.forEach(({ old, original }, place) => {
    const moves = filled[place]?.moves ?? new RowMoves([])
    if (original) plan.set(old.toLowerCase(), { name: names[place] ?? old, moves })
  })
  slots.forEach(({ old, original }, place) => {
    const one = filled[place]
    if (!one) return
    one.plan = original
      ? plan
      : new Map(plan).set(old.toLowerCase(), { name: names[place] ?? old, moves: one.moves })
  })
  const list = filled.filter((one) => one !== undefined)
  return {
    filled: list,
    names,
    plan,
    seenFrom: (place) => ({ plan: filled[place]?.plan ?? plan, name: slots[place]?.old ?? '' }),
    finished: () =>
      slots.flatMap(({ part }, place) =>
        part === undefined
          ? []
          : [
              {
                name: names[place] ?? '',
                part,
                sheet: filled[place]?.sheet,
                filled: filled[place] !== undefined
              }
            ]
      )
  }
}

async function makeSlots(model: WorkbookModel, fillings: readonly SheetFilling[]): Promise<Slot[]> {
  for (const { sheet } of fillings)
    if (!model.sheets[sheet]) throw new Error(`the workbook has no sheet ${sheet}`)
  const slots: Slot[] = []
  for (const entry of sheetEntries(model.workbook.root)) {
    const old = entry.get('name') ?? ''
    const known = model.sheets.findIndex(({ name }) => name === old)
    const part = model.sheets[known]?.part
    const filling = fillings.find(({ sheet }) => sheet === known)
    const [copy, ...copies] = filling?.copies ?? []
    const place = slots.length
    slots.push({ old, wanted: copy?.name ?? filling?.name ?? old, part, filling, copy, original: true })
    if (part === undefined) continue
    // Each is put right behind the original, the last one first.
    const made: Slot[] = []
    for (const one of copies.toReversed()) {
      const copied = await copySheet(model, part, one.name, place)
      made.unshift({ old, wanted: one.name, part: copied, filling, copy: one, original: false })
    }
    slots.push(...made)
  }
  return slots
}

async function prepare(model: WorkbookModel, { old, part = '', filling, copy }: Slot): Promise<FilledSheet> {
  const wanted = [...(filling?.lists ?? []), ...(copy?.lists ?? [])]
  const sheet = await sheetOf(model, part, Math.max(0, ...wanted.map(({ last }) => last)))
  const { lists, insertions } = planLists(wanted, sheet)
  const cells = [...(filling?.cells ?? []), ...(copy?.cells ?? [])]
  return { name: old, part, sheet, lists, cells, moves: new RowMoves(insertions), plan: new Map() }
}
