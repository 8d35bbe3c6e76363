import type { Handlers } from '../context'
import { studentFile } from './file'
import { linkAdults, unlinkAdult } from './shared-adult-steps'
import { studentTimeline } from './timeline'

/** The procedures of a student's page. */
export const studentHandlers: Handlers<
  'students.file' | 'students.timeline' | 'students.linkAdults' | 'students.unlinkAdult'
> = {
  'students.file': studentFile,
  'students.timeline': (call, { id }) => studentTimeline(call, id),
  'students.linkAdults': (call, { one, other }) => linkAdults(call, one, other),
  'students.unlinkAdult': (call, { member }) => unlinkAdult(call, member)
}
