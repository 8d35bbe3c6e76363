import type { Box, Boxes, Region } from './boxes'
import type { CardWords } from './card-words'

/** A tall cell beside several rows, such as 家\n庭\n成\n员: it says what the rows are about. */
export interface Group {
  box: Box
  text: string
  top: number
  bottom: number
}

const SINGLE = /^[\p{Script=Han}]$/u

/** Finds the group cells of a card; texts that differ from card to card are answers. */
export function findGroups(
  boxes: Boxes,
  region: Region,
  words: CardWords,
  differs: (box: Box) => boolean
): Group[] {
  const groups: Group[] = []
  for (let row = region.top; row <= region.bottom; row += 1) {
    for (const box of boxes.startingIn(row, region)) {
      if (box.bottom === box.top || !box.text || words.isPhoto(box.text) || differs(box)) continue
      if (
        groupsRows(box, boxes, region, words) &&
        (beginsTheRow(box, region, groups) || words.personIn(box.text))
      )
        groups.push({ box, text: words.key(box.text), top: box.top, bottom: box.bottom })
    }
  }
  return [...groups, ...singleSigns(boxes, region)]
}

/** The innermost group that a box stands in, or undefined. */
export function groupOf(groups: readonly Group[], row: number, column: number): Group | undefined {
  return groups
    .filter(({ top, bottom, box }) => top <= row && row <= bottom && box.right < column)
    .sort((one, other) => other.box.right - one.box.right)[0]
}

/** Right of it stand several rows, and labels in them, or it would be a tall label with its value. */
function groupsRows(box: Box, boxes: Boxes, region: Region, words: CardWords): boolean {
  const right = boxes.at(box.top, box.right + 1)
  if (box.right >= region.right || !right || right.bottom >= box.bottom) return false
  if (!words.knows(box.text) || words.personIn(box.text)) return true
  for (let row = box.top; row <= box.bottom; row += 1) {
    const inside = boxes.startingIn(row, { ...region, left: box.right + 1 })
    if (inside.some(({ text }) => words.knows(text))) return true
  }
  return false
}

function beginsTheRow(box: Box, region: Region, groups: readonly Group[]): boolean {
  return (
    box.left === region.left ||
    groups.some(
      (group) => group.box.right === box.left - 1 && group.top <= box.top && group.bottom >= box.bottom
    )
  )
}

/** One character in each cell of the first column, not merged. */
function singleSigns(boxes: Boxes, region: Region): Group[] {
  const groups: Group[] = []
  for (let row = region.top; row <= region.bottom; row += 1) {
    const signs: Box[] = []
    for (let next = boxes.at(row, region.left); next?.text.length === 1 && SINGLE.test(next.text);) {
      signs.push(next)
      next = boxes.at(next.bottom + 1, region.left)
    }
    const [box] = signs
    const last = signs.at(-1)
    if (!box || !last || signs.length < 2) continue
    const text = signs.map((sign) => sign.text).join('')
    for (const sign of signs) groups.push({ box: sign, text, top: box.top, bottom: last.bottom })
    row = last.bottom
  }
  return groups
}
