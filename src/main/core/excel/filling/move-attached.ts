import { moveAnchor } from './anchors'
import { areaOf, referenceTo } from './areas'
import { moveFormula, type SheetMoves } from './move-formula'
import { movedRange, replace, replaceText } from './move-surroundings'
import type { RowMoves } from './row-moves'
import { parseXml } from './xml-tree'

/** How a part that belongs to a sheet follows its rows, by the type of the relation; a part of another type stays as it is. */
export const movers: Readonly<
  Record<string, (xml: string, moves: RowMoves, plan: SheetMoves, name: string) => string>
> = {
  comments: moveComments,
  threadedComment: moveComments,
  vmlDrawing: moveVml,
  drawing: moveDrawing,
  ctrlProp: moveControl,
  table: moveTable
}

function moveComments(xml: string, moves: RowMoves): string {
  const document = parseXml(xml)
  for (const comment of document.root.find('comment', 'threadedComment'))
    replace(comment, 'ref', (area) => movedRange(area, moves, false))
  return document.toString()
}

/** Old drawings are not always well-formed XML, so only the texts that name rows are touched. */
function moveVml(xml: string, moves: RowMoves): string {
  return xml.replace(/<((?:\w+:)?ClientData)\b[\s\S]*?<\/\1>/g, (data) => {
    const own = /<(?:\w+:)?Row>\s*(\d+)\s*</.exec(data)?.[1]
    const by = own === undefined ? null : moves.row(Number(own)) - Number(own)
    return data
      .replace(/(<(?:\w+:)?Row>\s*)(\d+)/, (_, tag: string, row: string) => tag + moves.row(Number(row)))
      .replace(
        /(<(?:\w+:)?Anchor>)([^<]*)/,
        (_, tag: string, anchor: string) => tag + moveVmlAnchor(anchor, moves, by)
      )
  })
}

/** An anchor in VML: left column, offset, top row, offset, right column, offset, bottom row, offset. */
function moveVmlAnchor(anchor: string, moves: RowMoves, by: number | null): string {
  const numbers = anchor.split(',')
  if (numbers.length !== 8) return anchor
  const top = Number(numbers[2])
  const down = by ?? moves.row(top) - top
  return numbers
    .map((text, place) =>
      place === 2 || place === 6 ? text.replace(/\d+/, (row) => String(Number(row) + down)) : text
    )
    .join(',')
}

/** Pictures and shapes move with the row that they begin in; one may show the text of a cell. */
function moveDrawing(xml: string, moves: RowMoves, plan: SheetMoves, name: string): string {
  const document = parseXml(xml)
  for (const anchor of document.root.find('twoCellAnchor', 'oneCellAnchor'))
    if (anchor.get('editAs') !== 'absolute') moveAnchor(anchor, moves)
  for (const shape of document.root.find('sp'))
    replace(shape, 'textlink', (cell) => moveFormula(cell, plan, name))
  return document.toString()
}

/** A check box or a list writes its state into a cell. */
function moveControl(xml: string, _: RowMoves, plan: SheetMoves, name: string): string {
  const document = parseXml(xml)
  for (const link of ['fmlaLink', 'fmlaRange', 'fmlaGroup', 'fmlaTxbx'])
    replace(document.root, link, (cell) => moveFormula(cell, plan, name))
  return document.toString()
}

/** A table covers the rows that are inserted into it or right behind its last row; its totals row moves down. */
function moveTable(xml: string, moves: RowMoves, plan: SheetMoves, name: string): string {
  const document = parseXml(xml)
  const { root } = document
  for (const one of [root, ...root.find('autoFilter', 'sortState', 'sortCondition')])
    replace(one, 'ref', (reference) => tableRange(reference, moves))
  for (const formula of root.find('calculatedColumnFormula', 'totalsRowFormula'))
    replaceText(formula, moveFormula(formula.text, plan, name))
  return document.toString()
}

function tableRange(reference: string, moves: RowMoves): string {
  const area = areaOf(reference)
  if (!area) return reference
  const [top, bottom] = moves.range(area.top, area.bottom)
  return referenceTo({ ...area, top, bottom })
}
