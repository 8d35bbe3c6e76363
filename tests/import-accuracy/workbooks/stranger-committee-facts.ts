import { People, type Person } from './people'
import { at, fact, type FactColumn } from './stranger-visit-facts'
import type { TrueRow } from './truth'
import type { Cell } from './write'

/** A parent on a committee. */
export interface Member {
  child: Person
  parent: { name: string; phone: string }
  relation: '父亲' | '母亲'
  gender: '男' | '女'
  /** As the register keeps it. */
  position: string
  workplace: string
}

type MemberColumn = FactColumn<Member>

const WORKPLACES = [
  '抚州市第一人民医院',
  '个体经营',
  '临川区税务局',
  '自由职业',
  '江西铜业集团有限公司',
  '务农',
  '云山乡卫生院医生',
  '中国邮政储蓄银行',
  '城管局',
  '建筑工人'
]
const POSITIONS = ['主任', '副主任', '副主任', '秘书长']

/** Members with children in these classes, one each in turn; the first four hold the offices. */
export function members(seed: number, count: number, classes: readonly [number, number][]): Member[] {
  const people = new People(seed)
  return Array.from({ length: count }, (_, index): Member => {
    const [grade, classNo] = at(classes, index)
    const child = people.one(grade, classNo)
    const mother = (index + seed) % 3 !== 0
    return {
      child,
      parent: mother ? child.mother : child.father,
      relation: mother ? '母亲' : '父亲',
      gender: mother ? '女' : '男',
      position: POSITIONS[index] ?? '委员',
      workplace: at(WORKPLACES, index * 3 + seed)
    }
  })
}

/** What every row of a member says of the child's class. */
export const memberClass = ({ child }: Member): TrueRow => ({ grade: child.grade, classNo: child.classNo })

export const memberName = (header: string | string[]): MemberColumn =>
  fact(header, 'name', ({ parent }) => parent.name)
export const memberChild = (header: string | string[]): MemberColumn =>
  fact(header, 'studentName', ({ child }) => child.name)
export const memberGender = (header: string | string[] = '性别'): MemberColumn =>
  fact(header, 'memberGender', ({ gender }) => gender)

/** The class of the child in the words of a school. */
export function memberClassUnder(
  header: string | string[],
  written: (grade: number, classNo: number) => Cell
): MemberColumn {
  return {
    header: [header].flat(),
    cell: ({ child }) => written(child.grade, child.classNo),
    truth: memberClass
  }
}

/** What the parent is to the child: in the words for father and mother, or of the pair with this child. */
export const memberRelation = (
  header: string | string[],
  written: (relation: Member['relation'], child: Person['gender']) => string = (relation) => relation
): MemberColumn =>
  fact(
    header,
    'relation',
    ({ relation }) => relation,
    ({ relation, child }) => written(relation, child.gender)
  )

/** 父子, 父女, 母子, 母女. */
export const pair = (relation: Member['relation'], child: Person['gender']) =>
  `${relation[0]}${child === '男' ? '子' : '女'}`

/** The office, in the school's words for it. */
export const memberPosition = (header: string | string[], words: Record<string, string> = {}): MemberColumn =>
  fact(
    header,
    'position',
    ({ position }) => position,
    ({ position }) => words[position] ?? position
  )

export const CHAIR = { 主任: '会长', 副主任: '副会长' }

export const memberPhone = (
  header: string | string[],
  written: (phone: string, index: number) => Cell = (phone) => phone
): MemberColumn =>
  fact(
    header,
    'phone',
    ({ parent }) => parent.phone,
    ({ parent }, index) => written(parent.phone, index)
  )
export const workplace = (header: string | string[]): MemberColumn =>
  fact(header, 'workplace', ({ workplace }) => workplace)
