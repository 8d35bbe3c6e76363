import type { Handlers } from '../context'
import { beginForms } from './begin'
import { completionStudents, formCompletion } from './completion'
import { confirmForms } from './confirm'

/** The procedures of the registration forms. */
export const formHandlers: Handlers<
  'forms.begin' | 'forms.confirm' | 'forms.completion' | 'forms.completionStudents'
> = {
  'forms.begin': beginForms,
  'forms.confirm': (call, { ids }) => confirmForms(call, ids),
  'forms.completion': (call, { schoolYear }) => formCompletion(call, schoolYear),
  'forms.completionStudents': completionStudents
}
