import { People } from './people'

/** One class's meeting of parents. */
export interface ClassMeeting {
  grade: number
  classNo: number
  host: string
  expected: number
  present: number
  agenda: string
  opinions: string
}

const AGENDAS = [
  '班主任汇报班级情况，任课教师点评，家长交流',
  '期中成绩分析，安全教育，习惯养成',
  '学校工作通报、班级情况介绍、家长代表发言',
  '作息与手机管理，冬季安全'
]
const OPINIONS = [
  '希望少布置书面作业',
  '建议增加体育活动时间',
  '食堂饭菜偏凉，希望改进',
  '校门口放学时拥堵，建议错峰',
  '希望老师多与家长联系'
]

/** Meetings of these classes; now and then somebody is missing. */
export function meetings(seed: number, classes: readonly [number, number][]): ClassMeeting[] {
  const people = new People(seed)
  return classes.map(([grade, classNo], index) => {
    const expected = 38 + ((seed + index * 7) % 15)
    return {
      grade,
      classNo,
      host: people.one(grade, classNo).mother.name,
      expected,
      present: expected - ((seed + index * 3) % 5),
      agenda: AGENDAS[(seed + index * 3) % AGENDAS.length] ?? '',
      opinions: OPINIONS[(seed + index * 3) % OPINIONS.length] ?? ''
    }
  })
}

/** The classes 1 to `count` of some grades. */
export function classesOf(grades: readonly number[], count: number): [number, number][] {
  return grades.flatMap((grade) =>
    Array.from({ length: count }, (_, index): [number, number] => [grade, index + 1])
  )
}
