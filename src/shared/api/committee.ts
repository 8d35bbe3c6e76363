import type { ProposedEnd } from '../rules/terms-of-office'
import type { Lateness, MatterCount } from '../rules/matters'

/** The levels of the parents' committee, from the whole school down. */
export const committeeLevelNames = ['学校', '年级', '班级'] as const
export type CommitteeLevel = (typeof committeeLevelNames)[number]

/** A membership of the parents' committee in a list. */
export interface MemberInList {
  id: number
  memberName: string
  relation: string
  position: string
  level: string
  session: string
  studentName: string
  className: string
  termFrom: string
  termTo: string
}

/** A membership that should end, with the end that is proposed. 学生已删除: the child is in the recycle bin. */
export interface EndingMember extends MemberInList {
  endedOn: string
  reason: ProposedEnd['reason'] | '学生已删除'
}

/** How the committee stands today, as far as the account sees it. */
export interface CommitteeStanding {
  inOffice: number
  /** In office with at most 30 days left, or with a term that is full or a child who left: whoever a new term may be for. */
  renewable: MemberInList[]
  endingSoon: number
  ending: EndingMember[]
}

/** A member of the family as the roster has it, to be chosen for the committee. The phone is masked. */
export interface KnownParent {
  /** Its place in the family: `guardians.<place>.phone` can be revealed. */
  place: number
  name: string
  relation: string
  phone: string
  workplace: string
  /** Where this parent is in office already: 班级 委员. */
  serves: string[]
  /** The membership that was named is this parent's, and has another phone than the roster. */
  phoneDiffers: boolean
}

/** A member who is expected at a meeting. */
export interface ExpectedMember {
  memberId: number
  name: string
  post: string
}

/** Something that parents raised and that is not done, with the meeting where it was. */
export interface OpenMatter {
  register: MatterRegister
  /** The meeting, and the place among its matters from 0. */
  id: number
  position: number
  title: string
  /** The day of the meeting, as precise as it is known; empty where it is not. */
  date: string
  /** 学校, 年级 or 班级; empty for meetings of parents. */
  level: string
  className: string
  matter: string
  raisedBy: string
  answer: string
  responsible: string
  deadline: string
  state: string
  closedOn: string
  result: string
  lateness: Lateness | null
}

/** The registers whose records keep what parents raised. */
export const matterRegisters = ['committee_meetings', 'parent_meetings'] as const
export type MatterRegister = (typeof matterRegisters)[number]

/** What parents raised at the meetings of one register within a time. `late`: overdue, or long without an answer. */
export interface RegisterMatterCount extends MatterCount {
  register: MatterRegister
  late: number
}

/** How far the school is with lectures on the law (教育部令第52号). Hours are 课时. */
export interface LawStanding {
  /** The calendar year of today. */
  year: number
  required: number
  hoursInYear: number
  hoursInSchoolYear: number
  /** Lectures of the calendar year that do not say how long they were. */
  withoutHours: number
  vicePrincipals: { id: number; name: string; unit: string }[]
  /** What is missing, in words; for the director, whose task it is. */
  warnings: string[]
}
