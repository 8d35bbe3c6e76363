import type { RecordValues } from '@shared/registers'
import type { Chance } from './chance'
import { attendanceOf } from './made-up-attendance'
import { type DemoRoom, roomsIn, storedClass, teacherName } from './made-up-class'
import type { DemoYear } from './made-up-year'

const SESSIONS = [
  { monthDay: '09-18', topic: '孩子入学,家长怎么做', classes: true },
  { monthDay: '10-23', topic: '智慧陪伴:留守家庭的亲子沟通' },
  { monthDay: '12-11', topic: '手机与游戏:家庭公约怎么定' },
  { monthDay: '03-20', topic: '好习惯从家庭开始' },
  { monthDay: '05-15', topic: '依法带娃:《家庭教育促进法》解读' },
  { monthDay: '06-12', topic: '暑期安全与防溺水' }
]
const HANDOUTS = ['《家庭教育指导手册》', '《致家长一封信》', '《家长函授学校学员读本》']
const SUMMARIES = [
  '结合案例讲解,介绍了三种可行的做法,现场互动答疑。',
  '讲解相关知识,分组讨论,布置家庭实践作业。'
]

/** The sessions of the family school in a year: of new parents class by class with names, of all parents as numbers. */
export function trainingsOf(chance: Chance, rooms: readonly DemoRoom[], year: DemoYear): RecordValues[] {
  const { schoolYear, today } = year
  const present = roomsIn(rooms, schoolYear)
  const families = present.reduce((sum, { room }) => sum + room.pupils.length, 0)
  return SESSIONS.flatMap(({ monthDay, topic, classes }, place): RecordValues[] => {
    const date = year.day(monthDay)
    if (date === null) return []
    const outside = chance.happens(0.4)
    const session: RecordValues = {
      issue: `第${place + 1}期`,
      topic,
      date,
      startTime: '14:30',
      endTime: '16:00',
      place: '多功能厅',
      form: chance.pick(['讲座', '讲座', '线上', '分校辅导']),
      lecturer: teacherName(chance),
      lecturerUnit: outside ? '云溪县家庭教育讲师团' : '本校德育教师',
      lecturerKind: outside ? '校外专家' : '校内',
      hours: 2,
      summary: chance.pick(SUMMARIES),
      handouts: chance.pick(HANDOUTS)
    }
    if (!classes) {
      const handoutCopies = Math.round(families * chance.whole(55, 90) * 0.01)
      const came = Math.round(families * chance.whole(60, 92) * 0.01)
      return [
        { ...session, audience: '全校家长', reportedExpected: families, reportedPresent: came, handoutCopies }
      ]
    }
    return present
      .filter(({ room }) => room.place.entry.entryYear === schoolYear)
      .map(({ room, className }) => ({
        ...session,
        ...storedClass(room),
        event: `demo-${schoolYear}-${monthDay}`,
        audience: `${className}家长`,
        attendance: attendanceOf(chance, room.pupils, date, today),
        handoutCopies: room.pupils.length
      }))
  })
}
