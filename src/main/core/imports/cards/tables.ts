import { isDitto } from '@shared/rules/text'
import { readYesNo } from '@shared/rules/yes-no'
import type { Cell } from '../../excel/reading/sheet-grid'
import { isBareRelation, readMemberHeader } from '../recognise/member-headers'
import type { Box, Boxes, Region } from './boxes'
import { cardValue } from './card-values'
import { type CardWords, isAnswerToo } from './card-words'
import type { RowEvidence } from './read-row'

/** A person of the family table: what stands under each label. */
export type TablePerson = Map<string, Cell>

/** A part of a card in which the labels stand above the values, or relations beside the rows. */
export interface CardTable {
  people: TablePerson[]
  /** Labels that tell whose they are, with their values: 父亲姓名. */
  pairs: { label: string; value: Cell; box: Box }[]
  boxes: Box[]
}

/** Where a table is looked for. */
export interface TablePlace {
  boxes: Boxes
  region: Region
  row: number
  /** The boxes of the row that may be its labels. */
  header: Box[]
  /** Boxes that are known to be something else, such as group cells. */
  taken: ReadonlySet<Box>
  /** The last row it may reach: the end of the group cell beside it. */
  lastRow: number
  evidence: RowEvidence
  /** The words over it, and whether the student's own name came before: 姓名 is then another's. */
  group: string
  studentNamed: boolean
}

const FAMILY = /家庭|家长|成员|监护|亲属|社会关系|父母/
/** The first column of a family table, where relations stand. */
const WHO = /^(?:(?:家庭)?(?:主要)?(?:成员|亲属|家长|关系人)|项目|类别|称呼|称谓|人员)?$/
/** 家庭成员姓名 in a table of the family is 姓名. */
const OF_THE_TABLE = /^(?:家庭(?:主要)?成员|成员|家长|亲属)(?=.)/
const LONGEST_NAME = 5
const PEOPLE = /^(?:(?:家庭)?(?:主要)?成员|家长|亲属)(?:姓名)?$/
/** The student's own labels may share a row of values; other labels make a row of people. */
const ONE_ROW = 1

/** Reads a row of labels with the rows of values below it; null where the row is none. */
export function readTable(place: TablePlace): CardTable | null {
  return readUnder({ ...place, header: withoutGaps(place) })
}

/** Labels over several cells that are not merged leave empty boxes; only a corner over relations is a column. */
function withoutGaps({ boxes, header, evidence: { words } }: TablePlace): Box[] {
  return header.filter(({ text, bottom, left }, index) => {
    const below = boxes.at(bottom + 1, left)
    // The group cell in front may be as low as its first row.
    if (index === 0 && !below?.text && readMemberHeader(words.key(text))?.fact === 'name') return false
    return text !== '' || (index === 0 && words.isRelative(below?.text ?? '')) || below?.text
  })
}

function readUnder(place: TablePlace): CardTable | null {
  const { header, evidence } = place
  const { words } = evidence
  const labels = header.filter(({ text }) => text !== '')
  if (labels.length < 2 || labels.some((box) => evidence.differs(box))) return null
  if (relationsAcross(header, words)) return readAcross(place)
  if (header.length - labels.length > 1 || (header.length > labels.length && header[0]?.text !== ''))
    return null
  if (!areLabels(labels, place) || !valuesBelow(place)) return null
  const keys = labels.map(({ text }) => words.key(text))
  const related = keys.some(isRelationLabel)
  const named = keys.some((key) => key === '姓名' || words.isName(key))
  const family =
    related || (named && (place.studentNamed || FAMILY.test(place.group))) || besideRelations(place)
  if (!family) return readOneRow(place)
  // Beside 监护人 or 父亲 the labels are that one's: 监护人姓名.
  const alone = words.personIn(place.group) !== null && valueRows(place).filter(isFilled).length <= 1
  return alone ? readOneRow(place) : readPeople(place)
}

function isFilled(row: (Box | undefined)[]): boolean {
  return row.some((box) => box?.text)
}

function areLabels(labels: readonly Box[], { evidence: { words } }: TablePlace): boolean {
  const keys = labels.map(({ text }) => words.key(text))
  const known = labels
    .filter(({ text }) => words.knows(text) && !words.isRelative(text))
    .reduce((sum, { text }) => sum + (isAnswerToo(text) ? 0.5 : 1), 0)
  const answered = labels.some(({ text }, place) => words.answers(labels[place - 1]?.text ?? '', text))
  if (answered || labels.some(({ text }) => words.doubtOfLabel(text) > 1)) return false
  if (keys.includes('姓名') && keys.some(isRelationLabel)) return true
  if (labels.length === 2) return known === 2
  const all = labels.every(({ text }) => words.knows(text))
  return known * 10 >= labels.length * (all ? 5 : 7)
}

function isRelationLabel(key: string): boolean {
  return isBareRelation(key) || /^(?:称呼|家庭成员|成员)$/.test(key)
}

/** The row below has its boxes at the same places, and they are no labels. */
function valuesBelow(place: TablePlace): boolean {
  const { header, lastRow, evidence } = place
  const row = rowBelow(header)
  const below = valuesAt(place, row)
  if (row > lastRow || !below || beginsOtherLabels(below, place)) return false
  const filled = below.flatMap((box, index) => (box?.text ? [{ box, label: header[index]?.text ?? '' }] : []))
  const labels = filled.filter(
    ({ box, label }) =>
      !evidence.differs(box) &&
      !isAnswerToo(box.text) &&
      evidence.words.doubtOfLabel(box.text) <= 0.2 &&
      !evidence.words.answers(label, box.text)
  )
  if (filled.length === 0) return header.length > 2
  return labels.length * 3 <= filled.length && !(header.length === 2 && labels.length > 0)
}

function rowBelow(header: readonly Box[]): number {
  return Math.max(...header.map(({ bottom }) => bottom)) + 1
}

/** The boxes of a row under the header's boxes; null where the row is laid out otherwise. */
function valuesAt({ boxes, header, taken }: TablePlace, row: number): (Box | undefined)[] | null {
  const found = header.map(({ left }) => {
    const box = boxes.at(row, left)
    return box?.left === left && box.top === row && !taken.has(box) ? box : undefined
  })
  const missing = found.filter((box) => !box).length
  const wider = found.some(
    (box, index) => box && header[index + 1] && box.right >= (header[index + 1] as Box).left
  )
  return wider || missing > (header.length > 3 ? 1 : 0) ? null : found
}

/** Every row below as far as the layout holds and no row of other labels begins. */
function valueRows(place: TablePlace): (Box | undefined)[][] {
  const rows: (Box | undefined)[][] = []
  for (let row = rowBelow(place.header); row <= place.lastRow; row += 1) {
    const found = valuesAt(place, row)
    if (!found || beginsOtherLabels(found, place) || beginsBefore(row, place)) break
    rows.push(found)
  }
  return rows
}

/** A row that begins to the left of the table is not the table's. */
function beginsBefore(row: number, { boxes, header, region, taken }: TablePlace): boolean {
  for (let column = region.left; column < (header[0]?.left ?? 0); column += 1) {
    const box = boxes.at(row, column)
    if (box?.text && box.top === row && !taken.has(box)) return true
  }
  return false
}

function beginsOtherLabels(row: (Box | undefined)[], { header, evidence }: TablePlace): boolean {
  const { words, differs } = evidence
  return row.some((box, index) => {
    if (!box?.text || differs(box) || words.isRelative(box.text) || isAnswerToo(box.text)) return false
    // A question in the first cell is nobody's name or relation.
    const doubt = index === 0 && box.text.length > LONGEST_NAME ? 0.5 : 0
    return words.doubtOfLabel(box.text) <= doubt && !words.answers(header[index]?.text ?? '', box.text)
  })
}

/** A first column without a label of its own, in which relations stand: 父亲, 母亲. */
function besideRelations(place: TablePlace): boolean {
  const { words } = place.evidence
  const first = place.header[0]
  if (!first || !WHO.test(words.key(first.text))) return false
  const row = valuesAt(place, rowBelow(place.header))
  return words.isRelative(row?.[0]?.text ?? '')
}

function readPeople(place: TablePlace): CardTable {
  const { words } = place.evidence
  const table: CardTable = { people: [], pairs: [], boxes: [...place.header] }
  const rows = valueRows(place)
  const beside = besideRelations(place) && !isBareRelation(words.key(place.header[0]?.text ?? ''))
  const keys = place.header.map(({ text }) => words.key(text))
  const width = periodOf(keys)
  const above = new Map<number, Cell>()
  for (const row of rows) {
    table.boxes.push(...row.flatMap((box) => box ?? []))
    for (let start = 0; start < keys.length; start += width) {
      const person: TablePerson = new Map()
      for (let column = start; column < start + width; column += 1) {
        const label = place.header[column]?.text ?? ''
        const value = valueUnder(row[column], above.get(column), words)
        above.set(column, value)
        addFact(person, beside && column === start ? '称谓' : factOf(words.key(label), keys), value)
      }
      if (isEmptyRow(person, words)) continue
      if (/监护人/.test(place.group) && !person.has('是否监护人')) person.set('是否监护人', '是')
      table.people.push(person)
    }
  }
  if (beside) keepFixedRelations(table, place)
  return table
}

function valueUnder(box: Box | undefined, above: Cell | undefined, words: CardWords): Cell {
  if (!box || words.isPhoto(box.text)) return null
  const { value } = cardValue(box.cell)
  return typeof value === 'string' && isDitto(value.trim()) ? (above ?? null) : value
}

/** Beside a relation and without another name, 家庭成员 is who it is called: 家庭成员 | 称呼 | 工作单位. */
function factOf(key: string, keys: readonly string[]): string {
  const related = keys.some((other) => other !== key && (isBareRelation(other) || /^称[呼谓]$/.test(other)))
  return PEOPLE.test(key) && related && !keys.includes('姓名') ? '姓名' : key
}

/** 年龄/出生年月 holds one or the other. */
function addFact(person: TablePerson, label: string, value: Cell) {
  const key = label.replace(OF_THE_TABLE, '')
  if (/^监护人./.test(key)) {
    addFact(person, key.slice('监护人'.length), value)
    person.set('是否监护人', '是')
    return
  }
  const answer = String(value ?? '')
  if (/^(?:主要)?监护人$/.test(key) && (answer === '' || readYesNo(answer) !== null))
    person.set('是否监护人', value)
  else if (/年龄/.test(key) && /出生/.test(key)) {
    const age = /^\d{1,3}\s*(?:周?岁)?$/.test(answer)
    person.set(age ? '年龄' : '出生年月', value)
  } else {
    const fact = WHO.test(key) ? '称谓' : key
    person.set(person.has(fact) ? `${fact}之二` : fact, value)
  }
}

/** 称谓 姓名 电话 称谓 姓名 电话: two people in a row. */
function periodOf(keys: readonly string[]): number {
  for (let width = 2; width * 2 <= keys.length; width += 1) {
    if (keys.length % width === 0 && keys.every((key, index) => key === keys[index % width])) return width
  }
  return keys.length
}

/** A printed relation, or a ticked answer beside it, is nobody yet. */
function isEmptyRow(person: TablePerson, words: CardWords): boolean {
  return [...person].every(
    ([label, value]) =>
      value === null ||
      value === '' ||
      isBareRelation(words.key(label)) ||
      /^[是否有无√×]$/.test(String(value))
  )
}

/** Where the form itself prints 父亲 and 母亲, their facts are columns of their own. */
function keepFixedRelations(table: CardTable, place: TablePlace) {
  const { words } = place.evidence
  const box = place.header[0]
  const printed = table.people.map((person) => String(person.get('称谓') ?? ''))
  if (!box || new Set(printed).size < printed.length || printed.some((text) => words.personIn(text) === null))
    return
  for (const [index, person] of table.people.entries()) {
    for (const [label, value] of person)
      if (label !== '称谓') table.pairs.push({ label: `${printed[index]}${label}`, value, box })
  }
  table.people = []
}

/** The student's labels with one row of values. */
function readOneRow(place: TablePlace): CardTable {
  const pairs: CardTable['pairs'] = []
  const used: Box[] = [...place.header]
  for (const row of valueRows(place).slice(0, ONE_ROW)) {
    for (const [index, box] of row.entries()) {
      const label = place.header[index]
      if (!label?.text) continue
      pairs.push({ label: label.text, value: box?.cell ?? null, box: label })
      if (box) used.push(box)
    }
  }
  return { people: [], pairs, boxes: used }
}

/** 父亲 and 母亲 above, the labels on the left. */
function relationsAcross(header: readonly Box[], words: CardWords): boolean {
  const [first, ...people] = header
  const persons = people.filter(({ text }) => words.personIn(text) !== null && !words.isPersonFact(text))
  return (
    !!first && people.length >= 2 && persons.length === people.length && words.personIn(first.text) === null
  )
}

function readAcross(place: TablePlace): CardTable | null {
  const { words } = place.evidence
  const [corner, ...people] = place.header
  if (!corner) return null
  const table: CardTable = { people: [], pairs: [], boxes: [...place.header] }
  for (let row = rowBelow(place.header); row <= place.lastRow; row += 1) {
    const values = valuesAt(place, row)
    const label = values?.[0]
    if (!values || !label || !words.isPersonFact(label.text)) break
    for (const [index, person] of people.entries()) {
      const value = valueUnder(values[index + 1], undefined, words)
      table.pairs.push({ label: `${words.personIn(person.text)}${label.text}`, value, box: label })
    }
    table.boxes.push(...values.flatMap((box) => box ?? []))
  }
  return table.pairs.length > 0 ? table : null
}
