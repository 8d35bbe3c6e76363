import { type Handlers, refuse } from '../context'

/** To be written. */
export const formHandlers: Handlers<
  'forms.begin' | 'forms.confirm' | 'forms.completion' | 'forms.completionStudents'
> = {
  'forms.begin': () => refuse('unknown_procedure'),
  'forms.confirm': () => refuse('unknown_procedure'),
  'forms.completion': () => refuse('unknown_procedure'),
  'forms.completionStudents': () => refuse('unknown_procedure')
}
