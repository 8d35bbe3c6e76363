import type { FieldValue } from '@shared/registers'
import { People, type Person } from './people'
import type { TrueRow } from './truth'

/** Somebody at home. */
export interface Relative {
  relation: string
  name: string
  age: number
  education: string
  job: string
  workplace: string
  phone: string
  isGuardian: boolean
}

/** A pupil with what a registration form asks. */
export interface CardPupil extends Person {
  family: Relative[]
  familyType: string
  commuteMode: string
  commuteDistanceKm: number
  commuteMinutes: number
  hazards: string[]
  suggestions: string
}

const HAZARDS = [['危险水域'], ['公路铁路', '建筑工地'], [], ['高压设施'], ['危险水域', '公路铁路', '烈犬']]
const ADVICE = ['多开展亲子活动', '加强放学路上的管理', '希望多与家长沟通', '多组织课外阅读', '作业再少一点']

/** Some pupils of one class with their families, two to three relatives each. */
export function cardPupils(seed: number, count = 5, grade = 3, classNo = 1): CardPupil[] {
  const people = new People(seed)
  return people.several(count, grade, classNo).map((person, index) => ({
    ...person,
    family: familyOf(person, people, index),
    familyType: ['双亲完整', '单亲', '重组', '隔代', '离异'][index % 5] ?? '',
    commuteMode: ['步行', '校车', '家长接送', '公共交通', '步行'][index % 5] ?? '',
    commuteDistanceKm: [0.5, 2, 3.5, 1, 4][index % 5] ?? 1,
    commuteMinutes: [10, 25, 40, 15, 30][index % 5] ?? 1,
    hazards: HAZARDS[index % 5] ?? [],
    suggestions: ADVICE[index % 5] ?? ''
  }))
}

function familyOf(person: Person, people: People, index: number): Relative[] {
  const relative = (relation: string, name: string, phone: string, place: number): Relative => ({
    relation,
    name,
    phone,
    age: (relation === '奶奶' ? 61 : 35) + ((index + place) % 6),
    education: ['初中', '高中', '小学', '大专'][(index + place) % 4] ?? '',
    job: ['务工', '务农', '经商', '司机'][(index + place) % 4] ?? '',
    workplace: ['浙江省义乌市', '柳塘村', '福建省晋江市', '城东街道'][(index * 2 + place) % 4] ?? '',
    isGuardian: place === index % 2
  })
  const grandmother = people.one(6, 1)
  return [
    relative('父亲', person.father.name, person.father.phone, 0),
    relative('母亲', person.mother.name, person.mother.phone, 1),
    ...(index % 3 === 1 ? [relative('奶奶', grandmother.name, grandmother.phone, 2)] : [])
  ]
}

/** What a card about the pupil should give: name and class always, and these fields. */
export function cardTruth(
  pupil: CardPupil,
  fields: readonly (keyof CardPupil)[],
  more: TrueRow = {}
): TrueRow {
  const row: TrueRow = { name: pupil.name, grade: pupil.grade, classNo: pupil.classNo }
  for (const field of fields) if (field !== 'family') row[field] = pupil[field] as FieldValue
  return { ...row, ...more }
}

/** The family as the exchange form of registration forms has it; only these facts are on the card. */
export function familyTruth(
  family: readonly Relative[],
  facts: readonly (keyof Relative)[] = ['relation', 'name', 'phone', 'workplace', 'isGuardian']
) {
  return family.map((relative) => Object.fromEntries(facts.map((fact) => [fact, relative[fact]])))
}

/** 2017年8月15日 */
export function chineseDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
