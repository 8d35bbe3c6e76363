import { z } from 'zod'
import {
  committeeLevelNames,
  type CommitteeStanding,
  type ExpectedMember,
  type KnownParent,
  type LawStanding,
  matterRegisters,
  type OpenMatter,
  type RegisterMatterCount
} from './committee'
import { classChoice, day, id, procedure, schoolYear } from './procedure'
import type { ShownRecord } from './records'

const matterText = z.string().max(5000).nullable().optional()

/** The procedures of the parents' committee, of what parents raise at meetings, and of lectures on the law. */
export const committeeProcedures = {
  /** Members of the parents' committee who are in office today, and those who should end. */
  'committee.ending': procedure<CommitteeStanding>()('member', z.object({}).default({})),
  /** Ends memberships after somebody was asked, as one undoable step. */
  'committee.end': procedure<{ count: number }>()(
    'member',
    z.object({
      members: z
        .array(z.object({ id, endedOn: day, reason: z.string().trim().min(1).max(60) }))
        .min(1)
        .max(500)
    })
  ),
  /** A new term (换届) for chosen members; the old terms end the day before. */
  'committee.renew': procedure<{ count: number }>()(
    'member',
    z.object({
      ids: z.array(id).min(1).max(500),
      termFrom: day,
      termTo: day,
      session: z.string().trim().max(20).optional()
    })
  ),
  /** The family of a child on the roster; `memberId` compares the membership with it. */
  'committee.parentsOf': procedure<KnownParent[]>()(
    'member',
    z.object({ studentId: id, memberId: id.optional() })
  ),
  /** Who is in office at a level on a day, for a class or grade of that day's school year. */
  'committee.expected': procedure<ExpectedMember[]>()(
    'member',
    z.object({ level: z.enum(committeeLevelNames), ...classChoice, date: day })
  ),
  /** Puts who is expected at a meeting and not yet in its list into it. */
  'committee.callRoll': procedure<ShownRecord>()('member', z.object({ id, schoolYear })),

  /** What parents raised at meetings and is not done: what is late first. */
  'matters.open': procedure<OpenMatter[]>()('member', z.object({ schoolYear })),
  /** Answers the matter at a place of a meeting, where `matter` still is what stands there. */
  'matters.update': procedure<ShownRecord>()(
    'member',
    z.object({
      register: z.enum(matterRegisters),
      id,
      position: z.number().int().min(0).max(99),
      matter: z.string().max(5000),
      changes: z.object({
        matter: z.string().trim().min(1).max(5000).optional(),
        raisedBy: matterText,
        answer: matterText,
        responsible: matterText,
        deadline: matterText,
        state: matterText,
        closedOn: matterText,
        result: matterText
      }),
      schoolYear
    })
  ),
  /** What was raised, answered and taken up from a day to a day, both included. */
  'matters.count': procedure<RegisterMatterCount[]>()('member', z.object({ from: day, to: day })),

  /** Lectures on the law against what the ministry asks for, and the vice-principals in office. */
  'law.standing': procedure<LawStanding>()('member', z.object({ schoolYear }))
} as const
