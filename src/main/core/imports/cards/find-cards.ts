import type { SheetGrid } from '../../excel/reading/sheet-grid'
import { textOf } from '../recognise/cells'
import { isBareRelation } from '../recognise/member-headers'
import { type Box, Boxes, type Region } from './boxes'
import type { CardWords } from './card-words'
import { isAnswerToo } from './card-words'
import type { FoundCard } from './print'

/** So many rows decide whether a sheet is a card. */
const SEARCH_DEPTH = 60
const HIGHEST_CARD = 120
/** In a list 学生 may stand in every row. */
const MOST_ANCHORS = 4
/** Some of these stand in every label of a student's name; with spaces between in 姓  名. */
const NAME_SIGNS = /[姓名]|学\s*生/
/** The labels of so many rows, from the name's on, must come again in the next card below. */
const COMPARED_ROWS = 3

/** Finds the cards of a workbook sheet by sheet. */
export class CardFinder {
  /** The places and labels by which sheets were told to be cards: the next sheets are mostly the same form. */
  private readonly known = new Set<string>()

  constructor(private readonly words: CardWords) {}

  /** The cards of a sheet, from left to right and from top to bottom; none where it is a list or anything else. */
  cardsOf(grid: SheetGrid): FoundCard[] {
    const { words } = this
    if (!maybeCard(grid, words)) return []
    const top = new Boxes(grid, SEARCH_DEPTH)
    const anchor = findAnchors(top, words).find((label) => this.isCard(top, label))
    return anchor ? cardsAround(grid, top, anchor, words) : []
  }

  private isCard(boxes: Boxes, anchor: Box): boolean {
    const labels = [...printAt(boxes, anchor.top, wholeWidth(boxes), this.words)]
    const form = labels.length > COMPARED_ROWS ? `${anchor.top} ${anchor.left} ${labels.join()}` : null
    if (form !== null && this.known.has(form)) return true
    const found = isCard(boxes, anchor, this.words)
    if (found && form !== null) this.known.add(form)
    return found
  }
}

function cardsAround(grid: SheetGrid, top: Boxes, anchor: Box, words: CardWords): FoundCard[] {
  const boxes = grid.rows.length > SEARCH_DEPTH ? new Boxes(grid, grid.rows.length) : top
  const columns = columnsOf(boxes, anchor, words)
  const starts = startsOf(boxes, anchor, columns[0] as Region, words)
  if (boxes.height / starts.length > HIGHEST_CARD) return []
  const form = formOf(boxes, anchor, columns[0] as Region, words)
  const lead = { top: 0, left: columns[0]?.left ?? 0, bottom: anchor.top - 1, right: boxes.width - 1 }
  return starts.flatMap((start, place) =>
    columns.map(({ left, right }) => {
      const above = { top: start.top, left, bottom: start.name - 1, right }
      const own = hasText(boxes, above)
      const bottom = (starts[place + 1]?.top ?? boxes.height) - 1
      return {
        sheet: grid.name,
        boxes,
        region: { top: own ? start.top : start.name, left, bottom, right },
        lead: own ? null : lead,
        form
      }
    })
  )
}

function hasText(boxes: Boxes, region: Region): boolean {
  for (let row = region.top; row <= region.bottom; row += 1)
    if (boxes.startingIn(row, region).some(({ text }) => text !== '')) return true
  return false
}

/** The quick way past lists: without the label of a name in the first rows there is no card. */
function maybeCard(grid: SheetGrid, words: CardWords): boolean {
  return grid.rows
    .slice(0, SEARCH_DEPTH)
    .some((row) => row.some((cell) => typeof cell === 'string' && namesStudent(textOf(cell), cell, words)))
}

function namesStudent(text: string, raw: string, words: CardWords): boolean {
  if (words.ofPupils && !NAME_SIGNS.test(text)) return false
  if (words.isName(text)) return true
  return words.pairs(raw)?.some(({ label }) => words.isName(label)) ?? false
}

/** What may be the label of the student's name, 姓名 before shorter words for it. */
function findAnchors(boxes: Boxes, words: CardWords): Box[] {
  const found: Box[] = []
  for (let row = 0; row < boxes.height; row += 1) {
    for (const box of boxes.startingIn(row, wholeWidth(boxes)))
      if (box.text && namesStudent(box.text, String(box.cell), words)) found.push(box)
  }
  const [named, others] = [/名/, /^[^名]*$/].map((word) => found.filter(({ text }) => word.test(text)))
  return [...(named ?? []), ...(others ?? [])].slice(0, MOST_ANCHORS)
}

function wholeWidth({ height, width }: Boxes): Region {
  return { top: 0, left: 0, bottom: height - 1, right: width - 1 }
}

/**
 * A card has labels with values beside them in several rows, each label but once; a list has them in its header
 * only. In the rare card with rows of labels over rows of values, these alternate.
 */
function isCard(boxes: Boxes, anchor: Box, words: CardWords): boolean {
  const region = wholeWidth(boxes)
  const seen = new Set<string>()
  let pairRows = 0
  let pairs = 0
  let labelRows = 0
  let sinceLabels = 2
  let anotherList = false
  let wideLabels = 0
  let filledRows = 0
  let labelledRows = 0
  for (let row = anchor.top; row < boxes.height; row += 1) {
    const line = boxes.startingIn(row, region)
    const labels = line.filter((box) => isPrinted(box, words) && !seen.has(words.key(box.text)))
    const paired = labels.filter((box) => !isLabel(boxes.at(box.top, box.right + 1), words))
    const inline = line.flatMap(({ cell }) => (typeof cell === 'string' ? (words.pairs(cell) ?? []) : []))
    const told = inline.filter(({ known, label }) => known && !seen.has(words.key(label)))
    for (const { text } of labels) seen.add(words.key(text))
    for (const { label } of told) seen.add(words.key(label))
    const heads = labels.length >= 3 && paired.length <= (words.ofPupils ? 1 : labels.length / 2)
    const answered = (heads ? 0 : paired.length) + told.length
    if (line.some(({ text }) => text !== '')) filledRows += 1
    if (told.length > 0 || inline.length > 0 || line.some((box) => isPrinted(box, words))) labelledRows += 1
    const [alone] = line.filter(({ text }) => text !== '')
    if (alone && isWideLabel(alone, line, boxes) && isPrinted(alone, words)) wideLabels += 1
    pairs += answered
    if (answered > 0) pairRows += 1
    if (labels.length >= 2 && paired.length <= 1 && sinceLabels >= 2) {
      // Another name among other labels heads another list, unless it is the family's.
      anotherList ||= labelRows > 0 && headsList(line, words)
      labelRows += 1
    }
    sinceLabels = labels.length >= 2 ? 1 : sinceLabels + 1
  }
  // In a list of what happened a few cells may look like labels; most of its rows have none.
  if (!words.ofPupils && labelledRows * 3 < filledRows && wideLabels === 0) return false
  // A name behind its label in one cell heads no column.
  if (words.pairs(String(anchor.cell))) return isPaired(pairRows, pairs)
  if (listsNames(boxes, anchor, words) || listsAcross(boxes, anchor, words)) return false
  const aboveValues = isLabel(boxes.at(anchor.top, anchor.right + 1), words)
  if (aboveValues && !words.ofPupils && labelRows >= 1 && wideLabels >= 1) return true
  return aboveValues ? labelRows >= 2 && !anotherList : isPaired(pairRows, pairs)
}

/** A label over its answer, alone in a row that it fills. */
function isWideLabel({ left, right }: Box, line: readonly Box[], { width }: Boxes): boolean {
  return line.filter(({ text }) => text !== '').length === 1 && (right - left + 1) * 10 >= width * 6
}

function isPaired(rows: number, pairs: number): boolean {
  return rows >= 3 || (rows >= 2 && pairs >= 4)
}

/** A word that is a label here, not the answer of somebody: 父亲, 住校 and 残疾 may be both. */
function isPrinted({ text }: Box, words: CardWords): boolean {
  const isAnswer = words.isRelative(text) || words.isOffered(text) || isAnswerToo(text)
  return text.length > 1 && words.knows(text) && !isAnswer
}

function isLabel(box: Box | undefined, words: CardWords): boolean {
  return !!box?.text && isPrinted(box, words)
}

function headsList(line: readonly Box[], words: CardWords): boolean {
  return (
    line.some(({ text }) => words.isName(text)) &&
    !line.some(({ text }) => isBareRelation(words.key(text)) || words.key(text) === '称呼')
  )
}

/** Two filled cells under the name's label that are no labels are the names of a list. */
function listsNames(boxes: Boxes, anchor: Box, words: CardWords): boolean {
  let names = 0
  let below = boxes.at(anchor.bottom + 1, anchor.left)
  for (let count = 0; below && count < 4; count += 1) {
    // A group cell with one sign a line and a heading over the whole width are no names.
    const other = below.right !== anchor.right || String(below.cell).includes('\n')
    if (!other && below.text && (words.doubtOfLabel(below.text) > 0.5 || words.isRelative(below.text)))
      names += 1
    else if (!other && below.text) return false
    below = boxes.at(below.bottom + 1, anchor.left)
  }
  return names >= 2
}

/** 姓名 王一 李二 张三 over 性别 男 女 男: a list turned on its side, not one student's card. */
function listsAcross(boxes: Boxes, anchor: Box, words: CardWords): boolean {
  const region = { left: anchor.right + 1, right: boxes.width - 1 }
  const answersIn = (row: number) => {
    const filled = boxes.startingIn(row, region).filter(({ text }) => text !== '')
    return filled.some((box) => isPrinted(box, words)) ? 0 : filled.length
  }
  const names = answersIn(anchor.top)
  const [below, next] = [answersIn(anchor.bottom + 1), answersIn(anchor.bottom + 2)]
  return names >= 2 && below === names && next === names
}

/** The columns of each card: two cards side by side repeat their labels at the same distance. */
function columnsOf(boxes: Boxes, anchor: Box, words: CardWords): Region[] {
  const region = wholeWidth(boxes)
  const name = words.key(anchor.text)
  const others = boxes
    .startingIn(anchor.top, region)
    .filter(({ left, text }) => left > anchor.left && words.key(text) === name)
  const lead = anchor.left - firstColumn(boxes)
  const starts = [anchor, ...others].map(({ left }) => left - lead)
  const period = (starts[1] ?? 0) - (starts[0] ?? 0)
  if (
    others.length === 0 ||
    !repeatsAfter(boxes, { row: anchor.top, first: anchor.left - lead }, period, words)
  )
    return [region]
  return starts.map((left, place) => ({ ...region, left, right: (starts[place + 1] ?? boxes.width) - 1 }))
}

function firstColumn(boxes: Boxes): number {
  for (let column = 0; column < boxes.width; column += 1)
    for (let row = 0; row < boxes.height; row += 1) if (boxes.at(row, column)?.text) return column
  return 0
}

function repeatsAfter(
  boxes: Boxes,
  { row: top, first }: { row: number; first: number },
  period: number,
  words: CardWords
): boolean {
  let labels = 0
  let repeated = 0
  for (let row = top; row < Math.min(boxes.height, top + SEARCH_DEPTH); row += 1) {
    for (const box of boxes.startingIn(row, { ...wholeWidth(boxes), right: first + period - 1 })) {
      if (!isPrinted(box, words)) continue
      labels += 1
      if (words.key(boxes.at(row, box.left + period)?.text ?? '') === words.key(box.text)) repeated += 1
    }
  }
  return labels >= 3 && repeated * 10 >= labels * 6
}

/** The first row of every card, and the row of its name: the label comes again in its column, with those around it. */
function startsOf(boxes: Boxes, anchor: Box, columns: Region, words: CardWords) {
  const wanted = printAt(boxes, anchor.top, columns, words)
  const rows = [anchor.top]
  for (let row = anchor.bottom + 1; row < boxes.height; row += 1) {
    const box = boxes.at(row, anchor.left)
    if (box?.top !== row || box.left !== anchor.left) continue
    if (words.ofPupils && !NAME_SIGNS.test(box.text)) continue
    if (!sameLabel(box, anchor, words)) continue
    const found = printAt(boxes, row, columns, words)
    const same = [...wanted].filter((label) => found.has(label)).length
    if (same >= Math.min(2, wanted.size) && same * 10 >= wanted.size * 6) rows.push(row)
  }
  const first = firstRow(boxes, columns)
  return rows.map((name, place) => ({
    name,
    top: place === 0 ? 0 : startAbove(boxes, first, anchor.top, name, columns)
  }))
}

function sameLabel(box: Box, anchor: Box, words: CardWords): boolean {
  const label = ({ text, cell }: Box) => words.pairs(String(cell ?? ''))?.[0]?.label ?? text
  return words.key(label(box)) === words.key(label(anchor))
}

/** The labels of a few rows with their places, as far as they are known. */
function printAt(boxes: Boxes, top: number, columns: Region, words: CardWords): Set<string> {
  const labels = new Set<string>()
  for (let row = top; row < Math.min(boxes.height, top + COMPARED_ROWS); row += 1) {
    for (const box of boxes.startingIn(row, columns)) {
      const pairs = typeof box.cell === 'string' ? words.pairs(box.cell) : null
      const label = pairs ? pairs.map((pair) => pair.label).join() : isPrinted(box, words) ? box.text : ''
      if (label) labels.add(`${row - top} ${box.left} ${words.key(label)}`)
    }
  }
  return labels
}

function firstRow(boxes: Boxes, columns: Region): number {
  for (let row = 0; row < boxes.height; row += 1)
    if (boxes.startingIn(row, columns).some(({ text }) => text)) return row
  return 0
}

/** A further card begins with its title, if the first one has one and it comes again. */
function startAbove(boxes: Boxes, first: number, anchorRow: number, row: number, columns: Region): number {
  const lead = anchorRow - first
  for (let above = lead; above > 0; above -= 1) {
    const title = boxes.at(anchorRow - above, columns.left)?.text ?? ''
    const again = boxes.at(row - above, columns.left)?.text ?? ''
    if (title && (again === title || again.slice(0, 3) === title.slice(0, 3))) return row - above
  }
  return row
}

/** Cards of one form have their name at the same place, among the same labels. */
function formOf(boxes: Boxes, anchor: Box, columns: Region, words: CardWords): string {
  const row = boxes.startingIn(anchor.top, columns).filter((box) => isPrinted(box, words))
  return [
    anchor.left - columns.left,
    ...row.map(({ left, text }) => `${left - columns.left}${words.key(text)}`)
  ].join()
}
