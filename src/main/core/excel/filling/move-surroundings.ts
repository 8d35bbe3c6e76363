import { moveAnchor } from './anchors'
import { areaOf, areasOf, referenceTo } from './areas'
import { copyFormula, moveFormula, type SheetMoves } from './move-formula'
import { dimensionOf } from './move-rows'
import type { RowMoves } from './row-moves'
import type { SheetPart } from './sheet-part'
import { XmlElement } from './xml-tree'

/** Elements whose text is a formula, in the part itself and in its extensions (`xm:f`). */
const formulaElements = ['formula', 'formula1', 'formula2', 'f']

/** Brings up to date what a sheet says about its cells besides the rows. `name` is the sheet's name in the template. */
export function moveSurroundings(sheet: SheetPart, name: string, moves: RowMoves, plan: SheetMoves) {
  const { root } = sheet
  const sparklines = new Set([...root.find('sparkline')].flatMap(({ elements }) => elements))
  for (const one of root.find(...formulaElements))
    if (!sparklines.has(one)) replaceText(one, moveFormula(one.text, plan, name))
  for (const link of root.find('hyperlink')) replace(link, 'location', (at) => moveFormula(at, plan, name))
  if (!moves.none) moveAreas(sheet, moves, sparklines)
  for (const group of root.find('sparklines')) moveSparklines(group, name, moves, plan)
}

/** Moves what names cells by their places alone. */
function moveAreas(sheet: SheetPart, moves: RowMoves, apart: ReadonlySet<XmlElement>) {
  const { root } = sheet
  moveMerges(sheet, moves)
  for (const one of root.find('conditionalFormatting', 'dataValidation', 'protectedRange', 'ignoredError'))
    replace(one, 'sqref', (areas) => movedAreas(areas, moves))
  for (const one of root.find('sqref')) if (!apart.has(one)) replaceText(one, movedAreas(one.text, moves))
  for (const one of root.find('autoFilter', 'sortState', 'sortCondition'))
    replace(one, 'ref', (area) => movedRange(area, moves))
  for (const one of root.find('selection')) {
    replace(one, 'activeCell', (area) => movedRange(area, moves))
    replace(one, 'sqref', (areas) =>
      areas
        .split(' ')
        .map((area) => movedRange(area, moves))
        .join(' ')
    )
  }
  for (const one of root.find('cellWatch')) replace(one, 'r', (area) => movedRange(area, moves))
  for (const breaks of root.find('rowBreaks'))
    for (const one of breaks.elements) replace(one, 'id', (id) => String(moves.row(Number(id))))
  for (const control of root.find('anchor')) moveAnchor(control, moves)
  moveHyperlinks(root, moves)
  replace(root.child('dimension'), 'ref', () => dimensionOf(sheet))
}

function moveMerges(sheet: SheetPart, moves: RowMoves) {
  const merges = sheet.root.child('mergeCells')
  if (!merges) return
  merges.children = merges.elements.flatMap((merge) => {
    const area = areaOf(merge.get('ref') ?? '')
    if (!area) return [merge]
    return moves.areas(area, true).map((place) => {
      const copy = merge.copy()
      copy.set('ref', referenceTo(place))
      return copy
    })
  })
  merges.set('count', String(merges.children.length))
}

/** A chart in a cell is drawn in the inserted rows too, from their own values. */
function moveSparklines(group: XmlElement, name: string, moves: RowMoves, plan: SheetMoves) {
  group.children = group.children.flatMap((child) => {
    const at = typeof child === 'string' ? null : areaOf(child.child('sqref')?.text ?? '')
    if (typeof child === 'string' || !at) return [child]
    return [0, ...moves.repeatsOf(at.top)].map((down) => {
      const copy = child.copy()
      const row = moves.row(at.top) + down
      for (const one of copy.find('sqref')) one.text = referenceTo({ ...at, top: row, bottom: row })
      for (const one of copy.find('f'))
        one.text = copyFormula(moveFormula(one.text, plan, name, at.top), down)
      return copy
    })
  })
}

/** A link moves with its cell; it is not repeated, as inserted rows are filled with other records. */
function moveHyperlinks(root: XmlElement, moves: RowMoves) {
  for (const link of root.find('hyperlink')) replace(link, 'ref', (area) => movedRange(area, moves, false))
}

/** The areas something applies to, as an attribute `sqref`. */
export function movedAreas(areas: string, moves: RowMoves): string {
  return areasOf(areas)
    .flatMap((area) => moves.areas(area))
    .map(referenceTo)
    .join(' ')
}

/** A single range after the move. */
export function movedRange(reference: string, moves: RowMoves, widened = true): string {
  const area = areaOf(reference)
  if (!area) return reference
  const [top, bottom] = moves.range(area.top, area.bottom, widened && area.top !== area.bottom)
  return referenceTo({ ...area, top, bottom })
}

/** Changes an attribute where the element has it. */
export function replace(element: XmlElement | undefined, name: string, change: (value: string) => string) {
  const value = element?.get(name)
  if (!element || value === undefined) return
  const changed = change(value)
  if (changed !== value) element.set(name, changed)
}

/** Changes the text of an element; one that stays the same is not touched. */
export function replaceText(element: XmlElement, text: string) {
  if (element.text !== text) element.text = text
}
