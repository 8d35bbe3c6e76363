import { type Handlers, refuse } from '../context'

/** To be written. */
export const studentHandlers: Handlers<
  'students.file' | 'students.timeline' | 'students.linkAdults' | 'students.unlinkAdult'
> = {
  'students.file': () => refuse('unknown_procedure'),
  'students.timeline': () => refuse('unknown_procedure'),
  'students.linkAdults': () => refuse('unknown_procedure'),
  'students.unlinkAdult': () => refuse('unknown_procedure')
}
