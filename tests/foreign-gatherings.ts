import type { ProcedureName } from '@shared/api/contract'

/** A meeting of another class, a child of that class, and one who was deleted. */
interface ForeignMeeting {
  gathering: number
  student: number
  removed: number
}

type Requests = (target: ForeignMeeting) => { input: unknown }[]
type GatheringName = Extract<ProcedureName, `gatherings.${string}`>

const CLASS = { grade: 3, classNo: 1 }
const register = 'parent_meetings'

/** Every way in which a class teacher can ask about the meetings of a class that is not the own one. */
export const gatheringRequests: Record<GatheringName, Requests> = {
  'gatherings.begin': () =>
    [[CLASS], [CLASS, { grade: 3, classNo: 2 }]].map((classes) => ({
      input: { register, schoolYear: 2026, values: { title: '越界', date: '2026-09-10' }, classes }
    })),
  'gatherings.attendance': ({ gathering: id }) => [{ input: { register, id } }],
  'gatherings.mark': ({ gathering: id, student }) => [
    { input: { register, id, marks: [{ studentId: student, attendee: '母亲' }] } },
    { input: { register, id, rest: 'usual' } },
    { input: { register, id, add: [student] } }
  ],
  'gatherings.absent': () => [{ input: {} }],
  'gatherings.makeUp': ({ gathering: id, student, removed }) =>
    [student, removed].map((child) => ({
      input: { register, id, studentIds: [child], way: '电话', date: '2026-09-12', logVisits: true }
    })),
  'gatherings.trainees': () => [{}, CLASS].map((chosen) => ({ input: { schoolYear: 2026, ...chosen } })),
  'gatherings.events': () => [{ input: { register, schoolYear: 2026 } }],
  'gatherings.figures': () =>
    [{}, CLASS].map((chosen) => ({ input: { register, view: { register, schoolYear: 2026, ...chosen } } })),
  'gatherings.signIn': ({ gathering }) => [
    { input: { register, schoolYear: 2026, ids: [gathering] } },
    { input: { register, schoolYear: 2026, eventOf: gathering } },
    { input: { register, schoolYear: 2026, blank: { ...CLASS, title: '越界', date: '2026-09-10' } } }
  ]
}
