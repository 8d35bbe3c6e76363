import type { MemberValues, RecordValues } from '@shared/registers'
import type { Entry } from '@shared/rules/school-year'
import type { Chance } from './chance'
import { birthDate, mistypedIdNumber, phone } from './made-up-identity'
import { adultName, childName, dottedName, surname } from './made-up-names'
import { type ChildOf, grandparentFacts, parentFacts } from './made-up-adult'

/** One class of the made-up school. */
export interface DemoClass {
  entry: Entry
  classNo: number
  /** 1–9 */
  grade: number
  /** The year in which its children entered primary school. */
  schoolStart: number
  size: number
}

type Gender = '男' | '女'
type LeftBehind = '非留守' | '单亲留守' | '双亲留守' | null

const TOWNS = ['青竹镇', '白塔镇', '枫林镇', '双溪乡', '石桥乡', '东湖街道']
const VILLAGES = [
  '樟树村',
  '上湾村',
  '下湾村',
  '桃源村',
  '石门村',
  '莲塘村',
  '古井村',
  '新屋村',
  '竹山村',
  '荷塘村'
]
const REMARKS = ['随祖父母生活', '路远,需家长接送', '对花生过敏', '本学期转入', '曾获校级三好学生']

/** What brothers and sisters have in common. */
export interface DemoFamily {
  surname: string
  address: string
  leftBehind: LeftBehind
  guardians: MemberValues[]
}

/** One made-up student in stored form: the class as `stage`, `entryYear`, `classNo`. */
export function makeStudent(
  chance: Chance,
  idNumber: (birth: string, gender: Gender) => string,
  { entry, classNo, grade, schoolStart }: DemoClass,
  /** That of an older or younger child; a new one where absent. */
  known?: DemoFamily
): { values: RecordValues; family: DemoFamily } {
  const gender: Gender = chance.happens(0.53) ? '男' : '女'
  const dotted = !known && chance.happens(0.002) ? dottedName(chance, gender) : null
  const birth = birthDate(chance, schoolStart)
  const id = idNumber(birth, gender)
  const family =
    known ??
    makeFamily(
      chance,
      { born: Number(birth.slice(0, 4)), schoolYear: schoolStart + grade - 1 },
      dotted?.father
    )
  const { guardians, leftBehind, address } = family
  const values: RecordValues = {
    name: dotted?.child ?? childName(chance, family.surname, gender),
    // A few slips, as every school has them: they show as doubts.
    gender: chance.happens(0.002) ? (gender === '男' ? '女' : '男') : gender,
    stage: entry.stage,
    entryYear: entry.entryYear,
    classNo,
    birthDate: birth,
    idNumber: chance.happens(0.003) ? mistypedIdNumber(id) : chance.happens(0.01) ? null : id,
    studentNumber: chance.happens(0.03) ? null : `G${id}`,
    ethnicity: dotted
      ? '维吾尔族'
      : chance.happens(0.03)
        ? chance.pick(['畲族', '畲族', '回族', '苗族'])
        : '汉族',
    householdType: chance.happens(0.8) ? '农业户口' : '非农业户口',
    phone: guardians[0]?.phone ?? null,
    address,
    boarding: chance.happens(grade >= 7 ? 0.45 : grade >= 4 ? 0.1 : 0) ? '住校' : '走读',
    onlyChild: known ? false : chance.happens(0.02) ? null : chance.happens(0.25),
    leftBehind,
    remark: chance.happens(0.02) ? chance.pick(REMARKS) : null,
    guardians
  }
  return { values, family: { ...family, surname: dotted ? '' : family.surname } }
}

function makeFamily(chance: Chance, child: ChildOf, dottedFather: string | undefined): DemoFamily {
  const family = surname(chance)
  const leftBehind = leftBehindOf(chance)
  return {
    surname: family,
    address: `江西省云溪县${chance.pick(TOWNS)}${chance.pick(VILLAGES)}${chance.whole(1, 12)}组${chance.whole(1, 60)}号`,
    leftBehind,
    guardians: makeGuardians(chance, { family, leftBehind, child, dottedFather })
  }
}

/** About a quarter is left behind (domain §2.6, definition B); for one in fifty nobody has filled it in. */
function leftBehindOf(chance: Chance): LeftBehind {
  const place = chance.next()
  if (place < 0.02) return null
  if (place < 0.14) return '双亲留守'
  return place < 0.27 ? '单亲留守' : '非留守'
}

function makeGuardians(
  chance: Chance,
  {
    family,
    leftBehind,
    child,
    dottedFather
  }: { family: string; leftBehind: LeftBehind; child: ChildOf; dottedFather: string | undefined }
): MemberValues[] {
  const father = {
    ...member(chance, dottedFather ?? adultName(chance, family, '男'), '父亲'),
    ...parentFacts(chance, child)
  }
  const mother = {
    ...member(chance, adultName(chance, surname(chance), '女'), '母亲'),
    ...parentFacts(chance, child)
  }
  if (leftBehind === '单亲留守') return chance.happens(0.8) ? [mother, father] : [father, mother]
  if (leftBehind !== '双亲留守') return chance.happens(0.6) ? [father, mother] : [mother, father]
  const relation = chance.pick(['祖父', '祖母', '祖母', '外祖父', '外祖母'] as const)
  const gender = relation.endsWith('父') ? '男' : '女'
  const name = adultName(chance, relation === '祖父' ? family : surname(chance), gender)
  const grandparent = { ...member(chance, name, relation), ...grandparentFacts(chance, child) }
  return [grandparent, ...(chance.happens(0.85) ? [father, mother] : [mother])]
}

function member(chance: Chance, name: string, relation: string): MemberValues {
  return { name, relation, phone: chance.happens(0.03) ? null : phone(chance), isGuardian: true }
}
