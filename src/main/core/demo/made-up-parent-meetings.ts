import type { RecordValues } from '@shared/registers'
import type { Chance } from './chance'
import { attendanceOf } from './made-up-attendance'
import { type DemoRoom, roomsIn, storedClass } from './made-up-class'
import { mattersOf } from './made-up-matters'
import type { DemoYear } from './made-up-year'

/** What the whole school holds in a year, each class by itself. */
const EVENTS = [
  { monthDay: '09-05', kind: '新生家长会', title: '新生家长会', first: true },
  { monthDay: '11-13', kind: '期中座谈会', title: '期中学业评估家长座谈会' },
  { monthDay: '04-24', kind: '期中座谈会', title: '期中家长座谈会' },
  { monthDay: '06-26', kind: '期末家长会', title: '期末暨暑期安全家长会' }
]
const AGENDA = '一、班主任汇报班级工作;二、任课教师点评学业;三、家长交流发言;四、填写意见反馈表'
const REPORTS = [
  '班级总体稳定,学习氛围较好,个别同学作业拖拉,请家长配合督促。',
  '本阶段班级在卫生、纪律评比中表现较好,希望家长关注孩子的阅读和作息。',
  '班里留守儿童较多,请家长每周与孩子视频,监护人按时接送。'
]
const REVIEWS = ['语文基础较扎实,作文需加强。', '数学两极分化,计算要多练。', '英语听说进步明显。']
const OPINIONS = ['希望减少手机布置的作业。', '希望老师多和在外的家长联系。', '对班级管理满意。', null]

/** The parents' meetings of a school year: every class has its record of every event, with the sign-in counted. */
export function parentMeetingsOf(chance: Chance, rooms: readonly DemoRoom[], year: DemoYear): RecordValues[] {
  const { schoolYear, today } = year
  return EVENTS.flatMap(({ monthDay, kind, title, first }) => {
    const date = year.day(monthDay)
    if (date === null) return []
    const present = roomsIn(rooms, schoolYear)
    const among = first ? present.filter(({ room }) => room.place.entry.entryYear === schoolYear) : present
    return among.map(({ room, className }): RecordValues => {
      const { teacher, teachers, pupils } = room
      return {
        ...storedClass(room),
        event: `demo-${schoolYear}-${monthDay}`,
        title,
        kind,
        date,
        startTime: '14:30',
        endTime: '16:30',
        place: `${className}教室`,
        host: teacher,
        teachers: teachers.map(({ name }) => name).join('、'),
        attendance: attendanceOf(chance, pupils, date, today),
        agenda: AGENDA,
        classReport: chance.pick(REPORTS),
        studyReview: chance.happens(0.5) ? chance.pick(REVIEWS) : null,
        opinions: chance.pick(OPINIONS),
        opinionForms: Math.max(0, pupils.length - chance.whole(3, 12)),
        matters: mattersOf(chance, chance.happens(0.3) ? 1 : 0, date, today)
      }
    })
  })
}
