import { z } from 'zod'
import { attendees, makeUpWays } from '../registers/gatherings'
import { type ShownRecord, viewSchema } from './records'

/** The registers whose records have one row of attendance a child: parents' meetings and the family school. */
export const gatheringKeys = ['parent_meetings', 'trainings'] as const
export type GatheringKey = (typeof gatheringKeys)[number]

const labelsOf = <const Label extends string>(options: readonly { readonly label: Label }[]) =>
  options.map(({ label }) => label) as [Label, ...Label[]]

/** Who came for a child, or 缺席. */
export type Attendee = (typeof attendees)[number]['label']
export const attendeeSchema = z.enum(labelsOf(attendees))
/** How the family of an absent child was told afterwards. */
export type MakeUpWay = (typeof makeUpWays)[number]['label']
export const makeUpWaySchema = z.enum(labelsOf(makeUpWays))

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const personName = z.string().trim().max(40).nullable()

/**
 * What is ticked for one child. `studentId` names a child of the roster; `position` (from 0) the row, where an imported
 * sheet names somebody the roster does not know. What is absent stays as it is, null empties it.
 */
export const markSchema = z.object({
  studentId: z.number().int().positive().optional(),
  position: z.number().int().min(0).max(2000).optional(),
  attendee: attendeeSchema.nullable().optional(),
  /** The family's own name for that attendee where absent. */
  parentName: personName.optional(),
  late: z.boolean().nullable().optional(),
  absentReason: z.string().trim().max(200).nullable().optional(),
  makeUp: makeUpWaySchema.nullable().optional(),
  makeUpDate: day.nullable().optional(),
  makeUpNote: z.string().trim().max(500).nullable().optional()
})
export type Mark = z.input<typeof markSchema>

/** One row of an attendance as it is ticked. */
export interface AttendanceRow {
  /** Counted from 0. */
  position: number
  /** Null where the roster does not know the name of an imported sheet. */
  studentId: number | null
  name: string
  /** Pinyin of the name without spaces, and its initials, by which the keyboard finds it: zhangsan, zs. */
  spellings: string[]
  attendee: Attendee | null
  parentName: string | null
  late: boolean | null
  absentReason: string | null
  makeUp: MakeUpWay | null
  /** `YYYY-MM-DD` */
  makeUpDate: string | null
  makeUpNote: string | null
  /** Who came for the child last time or, before that, who looks after it; null where neither is known. */
  usual: Attendee | null
  /** What the families call whom: by attendee, from the last time that one came or from the roster. */
  names: Partial<Record<Attendee, string>>
}

/** The attendance of one gathering. */
export interface Attendance {
  rows: AttendanceRow[]
  /** Children of the class who are not in the list. */
  joined: { studentId: number; name: string }[]
}

/** What was begun: the new records, and the classes that had one of that day and title. */
export interface GatheringBegun {
  ids: number[]
  passedOver: { id: number; className: string }[]
  /** Names of classes without a child. */
  empty: string[]
}

/** A gathering after somebody ticked. */
export interface MarkedGathering {
  record: ShownRecord
  attendance: Attendance
}

/** A family that did not come and was not told yet. */
export interface AbsentFamily {
  register: GatheringKey
  id: number
  /** `YYYY-MM-DD` or coarser. */
  date: string
  title: string
  className: string
  /** Null where the roster does not know the name. */
  studentId: number | null
  position: number
  name: string
  absentReason: string | null
}

/** Expected, present and absent families of one or more gatherings; the rate in percent. */
export interface AttendanceFigures {
  expected: number
  present: number
  /** Null where nobody was expected. */
  rate: number | null
}

/** The gatherings of a view together. */
export interface GatheringFigures extends AttendanceFigures {
  count: number
  /** Gatherings of which nobody knows how many came: they are in no other figure. */
  unticked: number
  /** Absent families that were not told yet. */
  untold: number
}

/** One class of a school-wide event. */
export interface EventClass extends AttendanceFigures {
  id: number
  className: string
  /** Whether it is known how many came. */
  ticked: boolean
  absent: number
  /** Absent families that were not told yet. */
  untold: number
}

/** A meeting or session that several classes held together; its figures are of the classes that are ticked. */
export interface GatheringEvent extends AttendanceFigures {
  event: string
  date: string
  title: string
  classes: EventClass[]
}

/** How one family did at the family school in a school year. */
export interface Trainee {
  studentId: number
  name: string
  className: string
  /** Who mostly came, and what that person is called where it is known. */
  mostly: Attendee | null
  parentName: string | null
  /** Sessions with an attendance that somebody ticked. */
  expected: number
  attended: number
  /** Not attended and not made up for. */
  absences: number
  madeUp: number
  /** Class hours of the sessions attended. */
  hours: number
  /** In percent; null before the first session. */
  rate: number | null
  /** By the school's most absences a year; null before the first session. */
  graduates: boolean | null
}

const classesSchema = z
  .array(z.object({ grade: z.number().int().min(1).max(9), classNo: z.number().int().min(1).max(99) }))
  .min(1)
  .max(200)
const register = z.enum(gatheringKeys)
const id = z.number().int().positive()
const classChoice = { grade: z.number().int().min(1).max(9).optional(), classNo: z.number().int().optional() }

/** The inputs of the procedures `gatherings.*`. */
export const gatheringInputs = {
  begin: z.object({
    register,
    schoolYear: z.number().int(),
    values: z.record(z.string(), z.unknown()),
    classes: z.union([z.literal('all'), classesSchema])
  }),
  attendance: z.object({ register, id }),
  mark: z.object({
    register,
    id,
    marks: z.array(markSchema).max(2000).default([]),
    /** Marks everybody who is not ticked yet as come, each by who usually comes. */
    rest: z.literal('usual').optional(),
    /** Children of the class to put into the list. */
    add: z.array(id).max(200).default([]),
    /** Rows to take out of the list, of children who were not expected at all. */
    remove: z.array(z.number().int().min(0)).max(200).default([])
  }),
  absent: z.object({ schoolYear: z.number().int().optional() }).default({}),
  makeUp: z.object({
    register,
    id,
    studentIds: z.array(id).max(200).default([]),
    /** Rows of names that the roster does not know. */
    positions: z.array(z.number().int().min(0)).max(200).default([]),
    way: makeUpWaySchema,
    date: day,
    note: z.string().trim().max(500).default(''),
    /** Also writes a home visit for each child. */
    logVisits: z.boolean().default(false)
  }),
  trainees: z.object({
    schoolYear: z.number().int(),
    ...classChoice,
    /** Answers with a workbook beside the figures, which is a line in the log of looks. */
    workbook: z.boolean().default(false)
  }),
  events: z.object({ register, schoolYear: z.number().int() }),
  figures: z.object({ register, view: viewSchema }),
  signIn: z.object({
    register,
    schoolYear: z.number().int(),
    /** Records, each a sheet. */
    ids: z.array(id).min(1).max(200).optional(),
    /** All classes of the event that this record belongs to. */
    eventOf: id.optional(),
    /** Classes that have no record yet. */
    blank: z
      .object({
        ...classChoice,
        title: z.string().trim().max(80).default(''),
        date: z.union([day, z.literal('')]).default(''),
        place: z.string().trim().max(60).default('')
      })
      .optional(),
    /** Column blocks side by side; two for more than 30 children where absent. */
    blocks: z.union([z.literal(1), z.literal(2)]).optional(),
    /** Prints the parents' names that are known. */
    parents: z.boolean().default(false)
  })
}
