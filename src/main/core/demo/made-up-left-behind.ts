import type { FieldValue, MemberValues, RecordValues } from '@shared/registers'
import { dateFromDayNumber, dayNumberOf, monthsLater } from '@shared/rules/calendar'
import type { Chance } from './chance'
import { phone } from './made-up-identity'
import { adultName, surname } from './made-up-names'

const PLACES = [
  ['广东省深圳市', '省外'],
  ['广东省东莞市', '省外'],
  ['浙江省宁波市', '省外'],
  ['福建省泉州市', '省外'],
  ['江苏省昆山市', '省外'],
  ['江西省南昌市', '省内县外'],
  ['云溪县城', '县内']
] as const
const MEASURES = ['结对帮扶、谈心', '亲情电话', '结对帮扶、家访', '谈心、留守儿童之家', '学业辅导']
const GUARDIANSHIP = { 祖: '祖父母', 外: '外祖父母', 父: '父母', 母: '父母' } as const

/**
 * The made-up left-behind facts of a student on a day (`YYYY-MM-DD`), with their history; null for a child of whom
 * nobody noted any. Now and then the facts contradict what was reported, as in every school.
 */
export function makeLeftBehind(chance: Chance, student: RecordValues, day: string): RecordValues | null {
  const reported = student.leftBehind
  if (reported === '单亲留守' || reported === '双亲留守') {
    return chance.happens(0.92) ? makeRecord(chance, student, day, reported) : null
  }
  // A parent who came back, or one whose leaving nobody reported.
  return reported === '非留守' && chance.happens(0.03)
    ? makeRecord(chance, student, day, '单亲留守', true)
    : null
}

function makeRecord(
  chance: Chance,
  { guardians, stage }: RecordValues,
  day: string,
  reported: '单亲留守' | '双亲留守',
  unreported = false
): RecordValues {
  const family = Array.isArray(guardians) ? guardians : []
  // Of two parents the one at home is named first.
  const who = family[1]?.relation ?? '父亲'
  const isAway = (parent: string) => (reported === '双亲留守' ? !chance.happens(0.03) : parent === who)
  const parentStates = (['父亲', '母亲'] as const).flatMap((parent) => {
    if (!isAway(parent))
      return [{ parent, away: false, livesWithChild: true, canCare: !chance.happens(0.02) }]
    return historyOf(chance, parent, day, unreported && chance.happens(0.7))
  })
  return {
    registeredOn: monthsLater(day, -chance.whole(0, 12)),
    householdRegistered: true,
    schooling: stage ?? null,
    assistance: chance.happens(0.1) ? '享受低保' : null,
    studyLevel: chance.pick(['好', '中', '中', '差']),
    conductLevel: chance.pick(['好', '好', '中']),
    parentStates,
    careStates: careOf(chance, family, day, reported === '双亲留守' ? undefined : who)
  }
}

/** Left some years ago; one in four moved on, one in ten was home for a while, and some came back for good. */
function historyOf(chance: Chance, parent: string, day: string, cameBack: boolean): MemberValues[] {
  const since = daysAround(chance, monthsLater(day, -chance.whole(5, 60)))
  const away = (validFrom: string, from: string): MemberValues => {
    const [place, placeRange] = chance.pick(PLACES)
    return {
      parent,
      validFrom,
      away: true,
      since: chance.happens(0.6) ? from.slice(0, 7) : from,
      place,
      placeRange
    }
  }
  const rows = [away(since, since)]
  const months = Math.floor((dayNumberOf(day) - dayNumberOf(since)) / 30)
  if (months > 12 && chance.happens(0.25)) rows.push(away(monthsLater(since, chance.whole(6, 11)), since))
  if (months > 24 && chance.happens(0.15)) {
    const home = monthsLater(since, chance.whole(13, 16))
    const again = monthsLater(home, chance.whole(1, 4))
    rows.push({ parent, validFrom: home, away: false, note: '回乡照顾家人' }, away(again, again))
  }
  if (cameBack)
    rows.push({ parent, validFrom: monthsLater(day, -chance.whole(1, 3)), away: false, note: '回乡就业' })
  return rows
}

function careOf(
  chance: Chance,
  family: MemberValues[],
  day: string,
  away: FieldValue | undefined
): MemberValues[] {
  const [first, second] = [daysAround(chance, monthsLater(day, -chance.whole(14, 40))), monthsLater(day, -3)]
  // One in thirty names as the guardian the very parent who is away.
  const meant = chance.happens(0.03) ? away : undefined
  const person =
    family.find(({ relation }) => (meant ? relation === meant : relation !== away)) ?? family[0] ?? {}
  const relation = String(person.relation ?? '祖母')
  const entrusted = !away && chance.happens(0.8)
  const notice: MemberValues =
    entrusted && chance.happens(0.85) ? { noticeGiven: true, noticeDate: first } : {}
  const row: MemberValues = {
    validFrom: first,
    guardianName: person.name ?? null,
    guardianRelation: relation,
    entrusted,
    ...notice,
    guardianshipType: GUARDIANSHIP[relation.charAt(0) as keyof typeof GUARDIANSHIP] ?? '其他亲友',
    assessment: chance.pick(['较好', '较好', '一般', '差']),
    careLevel: chance.pick(['低', '低', '中', '高'])
  }
  if (!chance.happens(0.5)) return [row]
  const helped: MemberValues = {
    ...row,
    validFrom: second,
    careLevel: chance.pick(['中', '高']),
    pairedTeacher: adultName(chance, surname(chance), '女'),
    pairedTeacherPhone: phone(chance),
    measures: chance.pick(MEASURES)
  }
  return [row, helped]
}

/** Some day of the weeks before. */
function daysAround(chance: Chance, day: string): string {
  return dateFromDayNumber(dayNumberOf(day) - chance.whole(0, 28))
}
