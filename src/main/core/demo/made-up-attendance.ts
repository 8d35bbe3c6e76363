import type { MemberValues } from '@shared/registers'
import { ABSENT } from '@shared/rules/attendance'
import { daysLater } from '@shared/rules/calendar'
import type { Chance } from './chance'
import type { DemoPupil } from './made-up-class'

const REASONS = ['外出务工', '外出务工', '上班请不了假', '生病', '联系不上', '家中有事']
const TOLD = ['已电话告知会议内容', '已上门转达', '家长表示会多关心孩子', '约好周末到校面谈']

/** Who came for the children of a class on a day: mostly parents, for the left-behind mostly grandparents. */
export function attendanceOf(
  chance: Chance,
  pupils: readonly DemoPupil[],
  day: string,
  today: string
): MemberValues[] {
  return pupils.map((pupil): MemberValues => {
    const member: MemberValues = { studentId: pupil.id, name: pupil.name }
    const attendee = attendeeFor(chance, pupil)
    if (attendee === ABSENT) return { ...member, attendee, ...absence(chance, day, today) }
    const adult = adultFor(pupil, attendee)
    const came: MemberValues = {
      ...member,
      attendee,
      parentName: adult?.name ?? null,
      phone: adult?.phone ?? null
    }
    return chance.happens(0.05) ? { ...came, late: true } : came
  })
}

function attendeeFor(chance: Chance, { leftBehind }: DemoPupil): string {
  const place = chance.next()
  if (leftBehind === '双亲留守')
    return place < 0.62 ? '祖辈' : place < 0.75 ? '其他' : place < 0.8 ? '代开' : ABSENT
  if (leftBehind === '单亲留守')
    return place < 0.55 ? '母亲' : place < 0.65 ? '父亲' : place < 0.88 ? '祖辈' : ABSENT
  return place < 0.55 ? '母亲' : place < 0.88 ? '父亲' : place < 0.95 ? '祖辈' : ABSENT
}

/** The adult of the family who is meant; nobody is known for 其他 and 代开. */
function adultFor({ guardians }: DemoPupil, attendee: string): MemberValues | undefined {
  const fits = (relation: string) => (attendee === '祖辈' ? /祖/.test(relation) : relation === attendee)
  return guardians.find(({ relation }) => fits(String(relation ?? '')))
}

/** Most families who did not come were told afterwards; some still wait for it. */
function absence(chance: Chance, day: string, today: string): MemberValues {
  const reason: MemberValues = { absentReason: chance.pick(REASONS) }
  const told = daysLater(day, chance.whole(1, 9))
  if (told > today || !chance.happens(0.75)) return reason
  return {
    ...reason,
    makeUp: chance.pick(['电话', '电话', '家访', '线上']),
    makeUpDate: told,
    makeUpNote: chance.pick(TOLD)
  }
}
