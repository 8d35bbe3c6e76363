import { formatSchoolYear } from '@shared/rules/school-year'
import { registers } from '@shared/registers'
import { formCompletion } from '../forms/completion'
import type { TodoSource } from './source'

/** Forms are collected in September and confirmed by the end of October (§4.1). */
const LAST_DAY = '-10-31'

/** One entry a class whose registration forms of this school year are not all in. */
export const formsSource: TodoSource = (call, { viewing: { schoolYear }, today }) => {
  const due = `${schoolYear}${LAST_DAY}`
  return formCompletion(call, schoolYear)
    .filter(({ missing, drafts }) => missing + drafts > 0)
    .map(({ grade, classNo, className, missing, drafts, students }) => ({
      entry: `forms:${schoolYear}:${grade}:${classNo ?? ''}`,
      kind: 'forms',
      title: `${className}还有 ${missing + drafts} 份登记表没有确认`,
      detail: `${formatSchoolYear(schoolYear)},全班 ${students} 人,未交 ${missing} 份,草稿 ${drafts} 份`,
      className,
      due,
      overdue: today > due,
      register: registers.environment_forms.key
    }))
}
