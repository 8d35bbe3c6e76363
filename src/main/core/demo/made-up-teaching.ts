import type { MemberValues, RecordValues } from '@shared/registers'
import { daysLater } from '@shared/rules/calendar'
import type { Chance } from './chance'
import { type DemoRoom, roomsIn, storedClass } from './made-up-class'
import type { DemoYear } from './made-up-year'

const OPINIONS = ['作业布置适量', '希望多批改评语', '上课生动,孩子喜欢', '希望多关注后进生']
const OPEN_WEEKS = [
  { monthDay: '11-17', theme: '走进课堂,携手育人' },
  { monthDay: '04-21', theme: '家校同行,共话成长' }
]
const TOPICS: Record<string, readonly string[]> = {
  语文: ['古诗二首', '习作指导', '口语交际'],
  数学: ['认识分数', '解决问题', '图形的运动'],
  英语: ['My family', 'At school', 'Weather']
}

/** What parents said about the teachers of every class in each term: sums, never a parent's own mark. */
export function evaluationsOf(chance: Chance, rooms: readonly DemoRoom[], year: DemoYear): RecordValues[] {
  const dates = ['11-20', '06-18'].flatMap((monthDay) => year.day(monthDay) ?? [])
  return dates.flatMap((date) =>
    roomsIn(rooms, year.schoolYear).flatMap(({ room }) =>
      room.teachers.map(({ name, subject }): RecordValues => {
        const issued = room.pupils.length
        const returned = Math.round(issued * chance.whole(80, 100) * 0.01)
        const valid = Math.max(0, returned - chance.whole(0, 2))
        const verySatisfied = Math.round(valid * chance.whole(55, 80) * 0.01)
        const satisfied = Math.round((valid - verySatisfied) * 0.7)
        const dissatisfied = chance.happens(0.15) ? Math.min(1, valid - verySatisfied - satisfied) : 0
        const marks = { verySatisfied, satisfied, dissatisfied }
        return {
          ...storedClass(room),
          teacher: name,
          subject,
          date,
          method: '问卷',
          ...{ issued, returned, valid, ...marks },
          basicallySatisfied: valid - verySatisfied - satisfied - dissatisfied,
          opinions: chance.happens(0.4) ? chance.pick(OPINIONS) : null,
          handling: chance.happens(0.3) ? '已向教师本人反馈' : null
        }
      })
    )
  )
}

/** The weeks in which lessons are open to parents, with the lessons. */
export function openDaysOf(chance: Chance, rooms: readonly DemoRoom[], year: DemoYear): RecordValues[] {
  const present = roomsIn(rooms, year.schoolYear)
  if (present.length === 0) return []
  return OPEN_WEEKS.flatMap(({ monthDay, theme }) => {
    const startDate = year.day(monthDay)
    if (startDate === null) return []
    const lessons = Array.from({ length: Math.min(8, present.length * 2) }, (_, place): MemberValues => {
      const { room, className } = chance.pick(present)
      const { name, subject } = chance.pick(room.teachers)
      return {
        date: notAfter(daysLater(startDate, place % 5), year.today),
        period: `第${chance.whole(1, 5)}节`,
        className,
        subject,
        teacher: name,
        topic: chance.pick(TOPICS[subject] ?? ['公开课']),
        parents: chance.whole(12, 38)
      }
    })
    const parents = lessons.reduce((sum, lesson) => sum + Number(lesson.parents), 0)
    const formsReturned = Math.round(parents * 0.8)
    return [
      {
        theme,
        startDate,
        endDate: notAfter(daysLater(startDate, 4), year.today),
        classesOpen: '全校各年级',
        lessonCount: lessons.length,
        parents,
        talks: '课后分年级座谈,家长与任课教师交流听课感受。',
        formsIssued: parents,
        formsReturned,
        opinions: chance.pick(OPINIONS),
        handling: '意见已转任课教师,下次教研活动落实。',
        lessons
      }
    ]
  })
}

function notAfter(date: string, today: string): string {
  return date < today ? date : today
}
