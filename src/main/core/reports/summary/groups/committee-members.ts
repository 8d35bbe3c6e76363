import { schoolYearOf } from '@shared/rules/school-year'
import { termStateOn } from '@shared/rules/terms-of-office'
import { memberships } from '../../../committee/memberships'
import { wordOf } from '../../../records/stored-values'
import type { CountedRow, Place } from '../counting'
import type { SchoolFacts } from '../facts'
import { nameAt } from '../lines'

/** A membership as a row: where its committee is, not where the child is. */
export interface Member extends Omit<CountedRow, 'amount'> {
  level: string
  person: string
}

/** Those in office on the day, as the committee's own page counts them. */
export function membersInOffice({ ledger, viewing, asOf, placeOf }: SchoolFacts): Member[] {
  const look = { schoolYear: schoolYearOf(asOf), primaryGrades: viewing.primaryGrades }
  return memberships(ledger, viewing)
    .filter(({ deletedAt, values }) => deletedAt === null && termStateOn(values, asOf, look) === '在任')
    .map((member): Member => {
      const level = wordOf(member.values.level)
      const name = wordOf(member.values.memberName)
      const ofChild = placeOf(member)
      return {
        register: 'committee_members',
        id: member.id,
        place: placeAt(level, ofChild),
        label: nameAt(ofChild, [level, wordOf(member.values.position), name].filter(Boolean).join(' ')),
        level,
        person: `${wordOf(member.values.studentId)} ${name}`
      }
    })
}

function placeAt(level: string, place: Place): Place {
  if (level === '学校') return { grade: null, classNo: null }
  return level === '年级' ? { ...place, classNo: null } : place
}

/** A committee is there where somebody of its level is in office: one a school, a grade or a class. */
export function committeeOf(member: Member) {
  const { level, place } = member
  return level === '' ? [] : [{ ...member, once: `${level} ${place.grade} ${place.classNo}` }]
}
