import type { MemberValues, RecordValues } from '@shared/registers'
import type { Chance } from './chance'
import { type DemoPupil, type DemoRoom, gradeIn, roomsIn } from './made-up-class'
import type { DemoYear } from './made-up-year'

/** A seat on the committee: who is to be asked to a meeting, once the membership has its id. */
export interface DemoSeat {
  memberId: number
  name: string
  position: string
}

/** One committee of a school year: of the school, of a grade or of a class. */
export interface DemoCommittee {
  level: '学校' | '年级' | '班级'
  /** The class or grade as a record keeps it; nothing for the school's. */
  of: RecordValues
  /** What stands before 家长委员会: 三年级, 三(2)班, nothing. */
  name: string
  seats: DemoSeat[]
}

const POSITIONS = ['主任', '副主任', '秘书长', '委员', '委员', '委员', '委员', '委员', '委员']
const PORTFOLIOS = ['组织', '宣传', '后勤', '安全', '文艺体育', '教学监督']
const WORKPLACES = [
  '云溪县示例服装厂',
  '个体经营',
  '青竹镇卫生院',
  '务农',
  '示例建材店',
  '白塔镇政府',
  '外出务工'
]
/** Seats of a committee by its level. */
const SEATS = { 学校: 9, 年级: 5, 班级: 4 } as const
/** The first committee of the made-up school came together in this school year. */
const FIRST_SESSION = 2019

/** Elects the committees of a school year at three levels; `enter` writes a membership and answers with its id. */
export function electCommittees(
  chance: Chance,
  rooms: readonly DemoRoom[],
  { schoolYear, day, today }: DemoYear,
  enter: (member: RecordValues) => number
): DemoCommittee[] {
  const termFrom = day('09-20') ?? today
  const termTo = `${schoolYear + 1}-08-31`
  const term: RecordValues = {
    session: `第${schoolYear - FIRST_SESSION + 1}届`,
    termFrom,
    termTo
  }
  /** Of a term that is over nearly everybody has been asked and ended; the few others wait in the to-do list. */
  const ended = (): RecordValues =>
    termTo < today && !chance.happens(0.03) ? { endedOn: termTo, endReason: '任期届满' } : {}
  const present = roomsIn(rooms, schoolYear)
  const committees: DemoCommittee[] = [{ level: '学校', of: {}, name: '', seats: [] }]
  const pupilsOf = new Map<DemoCommittee, DemoPupil[]>([
    [committees[0] as DemoCommittee, present.flatMap(({ room }) => room.pupils)]
  ])
  for (const { room, grade, className } of present) {
    const { entry, classNo } = room.place
    const entered = { stage: entry.stage, entryYear: entry.entryYear }
    if (classNo === 1) {
      const inGrade = rooms.filter((other) => gradeIn(other, schoolYear) === grade)
      const committee: DemoCommittee = {
        level: '年级',
        of: entered,
        name: className.slice(0, 1) + '年级',
        seats: []
      }
      committees.push(committee)
      pupilsOf.set(
        committee,
        inGrade.flatMap(({ pupils }) => pupils)
      )
    }
    const committee: DemoCommittee = {
      level: '班级',
      of: { ...entered, classNo },
      name: className,
      seats: []
    }
    committees.push(committee)
    pupilsOf.set(committee, room.pupils)
  }
  for (const committee of committees) {
    const { level } = committee
    for (const [place, pupil] of several(chance, pupilsOf.get(committee) ?? [], SEATS[level]).entries()) {
      const position = POSITIONS[place] ?? '委员'
      const member = memberFor(chance, pupil, position)
      if (!member) continue
      const memberId = enter({ ...member, ...term, ...ended(), level, studentId: pupil.id })
      committee.seats.push({ memberId, name: String(member.memberName), position })
    }
  }
  return committees
}

function memberFor(chance: Chance, { guardians }: DemoPupil, position: string): RecordValues | null {
  const adult = guardians.find(({ relation }) => relation === '父亲' || relation === '母亲') ?? guardians[0]
  if (!adult?.name) return null
  return {
    memberName: adult.name,
    memberGender: /父$|父亲/.test(String(adult.relation)) ? '男' : '女',
    relation: adult.relation ?? null,
    memberPhone: adult.phone ?? null,
    position,
    ...(position === '委员' ? { portfolio: chance.pick(PORTFOLIOS) } : {}),
    ...(chance.happens(0.7) ? { workplace: chance.pick(WORKPLACES) } : {})
  }
}

/** So many of the children, no child twice, from all over the list. */
function several(chance: Chance, pupils: readonly DemoPupil[], count: number): DemoPupil[] {
  if (pupils.length <= count) return [...pupils]
  const stride = Math.floor(pupils.length / count)
  const start = chance.whole(0, stride - 1)
  return Array.from({ length: count }, (_, place) => pupils[start + place * stride] as DemoPupil)
}

/** Who of a committee came to a meeting. */
export function committeeAttendance(chance: Chance, seats: readonly DemoSeat[]): MemberValues[] {
  return seats.map(({ memberId, name, position }) => {
    const member: MemberValues = { memberId, name, post: position }
    if (chance.happens(0.86)) return { ...member, state: '到会' }
    return chance.happens(0.8)
      ? { ...member, state: '请假', reason: chance.pick(['外出务工', '上班', '身体不适']) }
      : { ...member, state: '缺席' }
  })
}
