import { z } from 'zod'
import { visitStates } from '../rules/visit-plan'
import { classChoice, day, id, procedure, schoolYear, values } from './procedure'
import type { ShownRecord } from './records'
import type { FollowUp, VisitPlan, VisitSibling } from './visits'

/** The part of the contract that is about home visits. */
export const visitProcedures = {
  /**
   * Who is to be visited at home in a term by the rules of the school, and how far that has come: of today's term (of
   * another school year its last one) where none is chosen. Answers with the list as a workbook beside it where that
   * is asked for.
   */
  'visits.plan': procedure<VisitPlan>()(
    'member',
    z.object({
      schoolYear: z.number().int(),
      term: z.union([z.literal(1), z.literal(2)]).optional(),
      asOf: day.optional(),
      ...classChoice,
      /** Only children of these states are listed; the counts are of all. */
      only: z.array(z.enum(visitStates)).optional(),
      workbook: z.boolean().default(false)
    })
  ),
  /**
   * Logs one visit to each of several children with the same values, or one to all of them as children of one family,
   * as one step. Refuses with `visit_twice` where a child has a visit of that day by one of these teachers, unless
   * `again` says that it is another one.
   */
  'visits.log': procedure<{ ids: number[] }>()(
    'member',
    z.object({
      studentIds: z.array(id).min(1).max(500),
      oneFamily: z.boolean().default(false),
      values,
      again: z.boolean().default(false),
      schoolYear
    })
  ),
  /** Who else was, or may have been, visited: of a visit, or of a child before there is one. */
  'visits.siblings': procedure<VisitSibling[]>()(
    'member',
    z.object({ id: id.optional(), studentId: id.optional(), schoolYear })
  ),
  /** Says which brothers and sisters a visit was to as well; those an imported list only names stay. */
  'visits.setSiblings': procedure<VisitSibling[]>()(
    'member',
    z.object({ id, studentIds: z.array(id).max(20), schoolYear })
  ),
  /** All visits to one child, also those as a brother or sister, newest first. */
  'visits.ofStudent': procedure<ShownRecord[]>()('member', z.object({ studentId: id, schoolYear })),
  /** What was promised on visits and is not done though its day has come. */
  'visits.followUps': procedure<FollowUp[]>()(
    'member',
    z.object({ asOf: day.optional(), ...classChoice, schoolYear })
  )
} as const
