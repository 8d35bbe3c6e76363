import type { RecordValues } from '@shared/registers'
import type { Chance } from './chance'
import { teacherName } from './made-up-class'
import { phone } from './made-up-identity'
import type { DemoYear } from './made-up-year'

/** A made-up vice-principal for law. */
export interface DemoOfficer {
  name: string
  unit: string
  values: RecordValues
}

const UNITS = [
  ['云溪县公安局青竹派出所', '民警'],
  ['云溪县人民检察院', '检察官'],
  ['云溪县司法局', '司法助理员']
] as const
/** Four hours a year at least (教育部令第52号); the day of the constitution is 4 December. */
const LECTURES = [
  { monthDay: '09-16', topic: '预防校园欺凌,做守法少年', hours: 2 },
  { monthDay: '11-06', topic: '未成年人保护法与你同行', hours: 2 },
  { monthDay: '12-04', topic: '学习宪法,弘扬法治精神', hours: 1 },
  { monthDay: '03-26', topic: '远离毒品,珍爱生命', hours: 1 },
  { monthDay: '05-28', topic: '防溺水与人身安全中的法律知识', hours: 1 }
]

/** The vice-principals whose terms began in the school year before this one. */
export function lawOfficers(chance: Chance, { schoolYear }: DemoYear): DemoOfficer[] {
  return UNITS.slice(0, 2).map(([unit, duty]) => {
    const name = teacherName(chance)
    const values: RecordValues = {
      personName: name,
      unit,
      duty,
      personPhone: phone(chance),
      termFrom: `${schoolYear}-09-01`,
      termTo: `${schoolYear + 3}-08-31`
    }
    return { name, unit, values }
  })
}

/** The lectures on the law of a school year that have been. */
export function lecturesOf(
  chance: Chance,
  officers: readonly DemoOfficer[],
  pupils: number,
  year: DemoYear
): RecordValues[] {
  return LECTURES.flatMap(({ monthDay, topic, hours }) => {
    const date = year.day(monthDay)
    if (date === null) return []
    const { name, unit } = chance.pick(officers)
    return [
      {
        date,
        topic,
        form: '讲座',
        lecturer: name,
        lecturerUnit: unit,
        place: '操场',
        audience: '全体师生',
        people: pupils - chance.whole(0, Math.min(20, pupils)),
        hours,
        summary: '结合身边案例讲解法律知识,现场提问互动。'
      }
    ]
  })
}
