import type { TrueRow } from './truth'

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕']
const GIVEN = [...'若曦宇涵梓萱浩然子墨诗琪俊杰雨桐欣怡志远明轩佳慧思源晨阳可馨文博静雯天佑语嫣建国海燕秀英']
const VILLAGES = ['石桥镇柳塘村', '云山乡竹坪村', '城东街道河畔社区', '青岭镇下湾村', '白鹭街道梧桐社区']
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Somebody's father or mother. */
export interface Parent {
  name: string
  phone: string
}

/** A made-up pupil. */
export interface Person {
  name: string
  gender: '男' | '女'
  /** `YYYY-MM-DD` */
  birthDate: string
  idNumber: string
  studentNumber: string
  ethnicity: string
  grade: number
  classNo: number
  address: string
  phone: string
  boarding: '走读' | '住校'
  onlyChild: boolean
  leftBehind: '非留守' | '单亲留守' | '双亲留守'
  father: Parent
  mother: Parent
}

/** The 18 characters for 17 digits: the check digit of GB 11643 (§2.1). */
export function withCheckDigit(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return digits + '10X98765432'[sum % 11]
}

/** The same number with another, wrong check digit. */
export function withWrongCheckDigit(idNumber: string): string {
  return idNumber.slice(0, 17) + (idNumber.endsWith('3') ? '7' : '3')
}

/** Makes people: the same ones for the same seed, no name twice. */
export class People {
  private readonly taken = new Set<string>()

  constructor(private seed: number) {}

  /** A pupil of a class in the school year 2026. */
  one(grade: number, classNo: number): Person {
    const gender = this.below(2) === 0 ? '男' : '女'
    const birthDate = [2020 - grade, this.two(1, 12), this.two(1, 28)].join('-')
    const sequence = `${this.two(10, 99)}${this.below(5) * 2 + (gender === '男' ? 1 : 0)}`
    const idNumber = withCheckDigit(`36103${this.below(4)}${birthDate.replaceAll('-', '')}${sequence}`)
    const surname = this.pick(SURNAMES)
    return {
      name: this.fresh(surname),
      gender,
      birthDate,
      idNumber,
      studentNumber: `G${idNumber}`,
      ethnicity: this.pick(['汉族', '汉族', '汉族', '畲族', '回族']),
      grade,
      classNo,
      address: `江西省抚州市临川区${this.pick(VILLAGES)}${1 + this.below(90)}号`,
      phone: this.phone(),
      boarding: this.pick(['走读', '走读', '住校']),
      onlyChild: this.below(3) === 0,
      leftBehind: this.pick(['非留守', '非留守', '单亲留守', '双亲留守']),
      father: { name: this.fresh(surname), phone: this.phone() },
      mother: { name: this.fresh(this.pick(SURNAMES)), phone: this.phone() }
    }
  }

  /** Some pupils of one class. */
  several(count: number, grade: number, classNo: number): Person[] {
    return Array.from({ length: count }, () => this.one(grade, classNo))
  }

  /** A number that nobody here has yet. */
  phone(): string {
    return `1${this.pick([3, 5, 7, 8])}${this.two(10, 99)}${String(this.below(10_000_000)).padStart(7, '0')}`
  }

  /** One of some values. */
  pick<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)] as Value
  }

  private fresh(surname: string): string {
    const name = surname + this.pick(GIVEN) + (this.below(3) ? this.pick(GIVEN) : '')
    if (this.taken.has(name)) return this.fresh(surname)
    this.taken.add(name)
    return name
  }

  private two(from: number, to: number): string {
    return String(from + this.below(to - from + 1)).padStart(2, '0')
  }

  private below(limit: number): number {
    this.seed = (Math.imul(this.seed, 1664525) + 1013904223) >>> 0
    return Math.floor((this.seed / 2 ** 32) * limit)
  }
}

/** A field of a person that a truth can hold. */
export type TrueField = Exclude<keyof Person, 'father' | 'mother'> | 'guardians'

/** What a row about this person should give: name and class always, and these fields. */
export function truthOf(person: Person, fields: readonly TrueField[] = [], more: TrueRow = {}): TrueRow {
  const row: TrueRow = { name: person.name, grade: person.grade, classNo: person.classNo }
  for (const field of fields) row[field] = field === 'guardians' ? bothParents(person) : person[field]
  return { ...row, ...more }
}

function bothParents({ father, mother }: Person) {
  return [
    { ...father, relation: '父亲' },
    { ...mother, relation: '母亲' }
  ]
}
