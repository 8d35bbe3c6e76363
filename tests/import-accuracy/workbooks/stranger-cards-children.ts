import { People, type Person } from './people'
import type { TrueRow } from './truth'
import type { Place } from './paper'

/** One of the family, as the truth holds it. */
export interface Relative {
  relation: string
  name: string
  phone: string
  workplace: string
  isGuardian: boolean
  age: number
}

/** A made-up pupil with what such a form asks. */
export interface CardChild extends Person {
  familyType: string
  commuteMode: string
  km: number
  hazards: string[]
  family: Relative[]
  /** Counts the cards of a file, so that forms can vary what is written. */
  place: number
}

const FAMILY_TYPES = ['双亲完整', '单亲', '离异', '重组', '隔代', '丧亲']
const MODES = ['步行', '自行车(含摩托、电动)', '公共交通', '家长接送', '校车']
const HAZARDS = [
  ['危险水域'],
  ['公路铁路'],
  ['危险水域', '公路铁路'],
  [],
  ['建筑工地'],
  ['危险水域', '高压设施']
]
const WORK = ['务农', '广东省东莞市', '浙江省义乌市', '临川区个体', '福建省晋江市', '抚州市第二医院']

/** Pupils of one class, the same ones for the same seed. */
export function cardChildren(seed: number, count: number, grade = 3, classNo = 2): CardChild[] {
  const people = new People(seed)
  return people.several(count, grade, classNo).map((person, index) => {
    const place = index + seed
    const grandmother = people.one(1, 1).mother
    const guardian = place % 3
    const relatives: Omit<Relative, 'age' | 'workplace' | 'isGuardian'>[] = [
      { relation: '父亲', ...person.father },
      { relation: '母亲', ...person.mother },
      { relation: '奶奶', ...grandmother }
    ]
    return {
      ...person,
      place: index,
      familyType: FAMILY_TYPES[place % FAMILY_TYPES.length] as string,
      commuteMode: MODES[place % MODES.length] as string,
      km: [2, 0.5, 3.5, 1, 12, 0.8][place % 6] as number,
      hazards: HAZARDS[place % HAZARDS.length] as string[],
      family: relatives.slice(0, guardian === 2 ? 3 : 2).map((relative, at) => ({
        ...relative,
        age: at === 2 ? 63 + (place % 9) : 32 + ((place * 3 + at) % 12),
        workplace: at === 2 ? '务农' : (WORK[(place + at * 2) % WORK.length] as string),
        isGuardian: at === guardian
      }))
    }
  })
}

/** What of a pupil a truth may hold. */
export type CardField =
  'gender' | 'birthDate' | 'idNumber' | 'address' | 'phone' | 'familyType' | 'commuteMode' | 'hazards'

/** The truth of a card: name and class always, these fields, and what is given beside them. */
export function cardTruth(child: CardChild, fields: readonly CardField[], more: TrueRow = {}): TrueRow {
  const row: TrueRow = { name: child.name, grade: child.grade, classNo: child.classNo }
  for (const field of fields) row[field] = child[field]
  return { ...row, ...more }
}

/** The family with only these facts. */
export function familyTruth(child: CardChild, facts: readonly (keyof Relative)[]) {
  return child.family.map((relative) => Object.fromEntries(facts.map((fact) => [fact, relative[fact]])))
}

/** The family as rows of a table of so many lines; what is missing is empty. */
export function familyRows(
  child: CardChild,
  lines: number,
  cells: (relative: Relative | undefined, index: number) => Place[]
): Place[][] {
  return Array.from({ length: lines }, (_, index) => cells(child.family[index], index))
}

/** A date with these separators: 2018.3.4, 2018年3月4日. */
export function dateWith(date: string, year: string, month: string, day = ''): string {
  const [y, m, d] = date.split('-').map(Number)
  return `${y}${year}${m}${month}${d}${day}`
}

/** The day as Excel counts it. */
export function serialOf(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000) + 25_569
}

/** Ticked options: the box in front of each word. */
export function boxes(
  options: readonly string[],
  ticked: readonly string[],
  [on, off]: [string, string]
): string {
  return options.map((option) => `${ticked.includes(option) ? on : off}${option}`).join('  ')
}

/** Ticked options: the bracket behind each word. */
export function brackets(options: readonly string[], ticked: readonly string[], mark = '√'): string {
  return options.map((option) => `${option}(${ticked.includes(option) ? mark : ' '})`).join(' ')
}
