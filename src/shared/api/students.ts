import type { LeftBehindDefinition } from './session'
import type { ShownRecord } from './records'
import type { Warning } from './warnings'

/** What the facts say about one child under one definition (domain §2.6). */
export interface LeftBehindFinding {
  definition: LeftBehindDefinition
  /** Null where the facts do not suffice. */
  type: '非留守' | '单亲留守' | '双亲留守' | null
  /** Short sentences in Chinese: why. No personal data but what the facts hold. */
  reasons: string[]
  /** Labels of the facts that are missing, such as 父亲外出起始时间. */
  missing: string[]
}

/** Another student who seems to share, or shares, an adult of the family. */
export interface Sibling {
  id: number
  name: string
  className: string
  /** True where somebody confirmed it; otherwise it is a suggestion. */
  confirmed: boolean
  /** The adults in common: their places in the two families, and by what they were found. */
  adults: {
    name: string
    relation: string
    place: number
    otherPlace: number
    by: 'idNumber' | 'phone' | 'confirmed'
    /** Facts on which the two families disagree, in words and masked: confirming keeps this student's. */
    differences: { label: string; here: string; there: string }[]
  }[]
}

/** Everything about one student on one page. */
export interface StudentFile {
  student: ShownRecord
  /** The school years with a form, newest first. */
  forms: { id: number; schoolYear: number; state: string }[]
  /** The form of the school year asked for, or null. */
  form: ShownRecord | null
  leftBehind: ShownRecord | null
  /** One finding a definition, as of the day asked for; empty without a left-behind record. */
  findings: LeftBehindFinding[]
  siblings: Sibling[]
  warnings: Warning[]
  /** Whether the account may look at sensitive fields of this child. */
  maySeeSensitive: boolean
}

/** One entry of a student's timeline. */
export interface TimelineEntry {
  /** The day it is about: `YYYY-MM-DD`, or coarser; for a change in the programme the instant it was made. */
  at: string
  kind: 'form' | 'parent' | 'care' | 'visit' | 'student' | 'meeting' | 'import' | 'look'
  title: string
  detail: string
  account?: string
}

/** A family member of a student: its place among the student's family members. */
export interface MemberPlace {
  studentId: number
  place: number
}
