import type { RecordValues } from '@shared/registers'
import type { Chance } from './chance'
import { committeeAttendance, type DemoCommittee } from './made-up-committee'
import { mattersOf } from './made-up-matters'
import type { DemoYear } from './made-up-year'

/** The meetings of the school's committee in a year; those of grades and classes meet at the first and the third. */
const MEETINGS = [
  { from: '09-21', to: '09-28', agenda: '选举产生新一届家长委员会,讨论本学年工作计划' },
  { from: '11-24', to: '12-05', agenda: '通报期中学业评估情况,听取家长对食堂和作业的意见' },
  { from: '03-05', to: '03-15', agenda: '讨论本学期家校活动安排和教学开放周方案' },
  { from: '06-10', to: '06-20', agenda: '总结学年工作,讨论暑期防溺水和留守儿童关爱' }
] as const
const PLACES = ['会议室', '阶梯教室', '多媒体教室']
const REPORTS = ['学校通报了师资、安全和食堂管理情况。', '学校通报了期中学业评估和课后服务情况。']
const DISCUSSIONS = [
  '与会家长围绕议题逐一发言,对学校近期工作表示肯定,并就食堂、放学秩序等提出建议。',
  '家长代表交流了家庭教育的体会,讨论了手机管理和作业量问题。'
]
const RESOLUTIONS = [
  '一致通过工作计划,由各委员按分工落实。',
  '成立家长护学队,每周轮值。',
  '下次会议听取整改情况。'
]

/** The meetings of one committee in a school year, each with who came and what was raised. */
export function committeeMeetingsOf(
  chance: Chance,
  { level, of, name, seats }: DemoCommittee,
  { dayBetween, schoolYear, today }: DemoYear
): RecordValues[] {
  if (seats.length === 0) return []
  return MEETINGS.flatMap(({ from, to, agenda }, place) => {
    if (level !== '学校' && place % 2 === 1) return []
    if (level === '班级' && !chance.happens(0.3)) return []
    const date = dayBetween(chance, from, to)
    if (date === null) return []
    const matters = mattersOf(chance, level === '学校' ? chance.whole(2, 4) : chance.whole(0, 2), date, today)
    const meeting: RecordValues = {
      ...of,
      title: `${schoolYear}学年${name}家长委员会第${'一二三四'[place] ?? ''}次会议`,
      date,
      startTime: '15:00',
      endTime: '16:30',
      place: chance.pick(PLACES),
      level,
      session: null,
      host: seats[0]?.name ?? null,
      recorder: seats[2]?.name ?? seats[0]?.name ?? null,
      attendees: committeeAttendance(chance, seats),
      guests: level === '学校' ? '校长、政教处主任、年级组长' : null,
      agenda,
      schoolReport: level === '学校' ? chance.pick(REPORTS) : null,
      discussion: chance.pick(DISCUSSIONS),
      opinionCount: matters.length,
      resolutions: chance.pick(RESOLUTIONS),
      matters
    }
    return [meeting]
  })
}
