import {
  type AbsentFamily,
  type Attendance,
  type GatheringBegun,
  type GatheringEvent,
  type GatheringFigures,
  gatheringInputs,
  type MarkedGathering,
  type Trainee
} from './gatherings'
import { procedure } from './procedure'

/** What can be asked of parents' meetings and the family school. */
export const gatheringProcedures = {
  /**
   * Makes one record a class of a meeting or a session of the family school, with its children as the attendance, as
   * one step. A class that has one of that day and title is passed over.
   */
  'gatherings.begin': procedure<GatheringBegun>()('member', gatheringInputs.begin),
  'gatherings.attendance': procedure<Attendance>()('member', gatheringInputs.attendance),
  /** Ticks who came for whom, as one step. */
  'gatherings.mark': procedure<MarkedGathering>()('member', gatheringInputs.mark),
  /** Families that did not come and were not told yet, in the classes of the account; the newest first. */
  'gatherings.absent': procedure<AbsentFamily[]>()('member', gatheringInputs.absent),
  /** Says how absent families were told; answers with how many children, and how many visits were written. */
  'gatherings.makeUp': procedure<MarkedGathering & { told: number; visits: number }>()(
    'member',
    gatheringInputs.makeUp
  ),
  'gatherings.trainees': procedure<Trainee[]>()('member', gatheringInputs.trainees),
  /** The meetings that several classes held together, class by class. */
  'gatherings.events': procedure<GatheringEvent[]>()('member', gatheringInputs.events),
  'gatherings.figures': procedure<GatheringFigures>()('member', gatheringInputs.figures),
  /** Answers with a workbook to print: a sign-in sheet of one A4 page for each class. */
  'gatherings.signIn': procedure<{ sheets: number }>()('member', gatheringInputs.signIn)
} as const
