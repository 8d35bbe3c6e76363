import { People, type Person } from './people'

/** Who looks after a made-up child. */
export interface Carer {
  name: string
  relation: string
  phone: string
  age: number
}

/** A made-up child whose father, mother or both work away. */
export interface Child extends Person {
  leftBehind: '单亲留守' | '双亲留守'
  fatherPlace: string
  motherPlace: string
  fatherAway: boolean
  motherAway: boolean
  carer: Carer
  /** `YYYY-MM` */
  since: string
  teacher: { name: string; phone: string }
}

const AWAY = ['广东省深圳市', '浙江省义乌市', '福建省晋江市', '上海市松江区', '江苏省苏州市', '广东省东莞市']
const ELDERS = ['奶奶', '爷爷', '外婆', '外公']

/** Makes children in four turns: both parents away together, father away, both in two places, mother away. */
export function children(seed: number, count: number, grade = 3, classNo = 1): Child[] {
  const people = new People(seed)
  return people.several(count, grade, classNo).map((person, index) => childOf(people, person, index))
}

/** Children of several classes, so many in each. */
export function childrenOf(seed: number, classes: [grade: number, classNo: number][], each: number): Child[] {
  const people = new People(seed)
  return classes
    .flatMap(([grade, classNo]) => people.several(each, grade, classNo))
    .map((person, index) => childOf(people, person, index))
}

function childOf(people: People, person: Person, index: number): Child {
  const turn = index % 4
  const [fatherAway, motherAway] = [turn !== 3, turn !== 1]
  const place = people.pick(AWAY)
  const elder = people.one(1, 1).father
  const carer =
    fatherAway && motherAway
      ? { ...elder, relation: people.pick(ELDERS), age: 58 + index }
      : fatherAway
        ? { ...person.mother, relation: '母亲', age: 34 + (index % 9) }
        : { ...person.father, relation: '父亲', age: 36 + (index % 9) }
  return {
    ...person,
    leftBehind: fatherAway && motherAway ? '双亲留守' : '单亲留守',
    fatherAway,
    motherAway,
    fatherPlace: fatherAway ? place : '在家务农',
    motherPlace: motherAway ? (turn === 2 ? people.pick(AWAY) : place) : '在家务农',
    carer,
    since: `20${people.pick(['21', '22', '23', '24', '25'])}-${people.pick(['02', '03', '06', '09', '11'])}`,
    teacher: people.one(1, 1).mother
  }
}
