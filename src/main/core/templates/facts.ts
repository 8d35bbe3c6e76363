import { termOf } from '@shared/rules/terms'
import { readSchoolYear } from '@shared/rules/school-year'
import { calendarDay } from '../calendar-day'
import type { Call } from '../context'
import { gradeName } from '../excel/writing/school-lines'
import { formatClassName } from '@shared/rules/class-names'
import type { TemplateFacts } from './fill-texts'
import type { TemplateSession } from './session'

/** What a view says of the file. */
export interface FactsChoice {
  schoolYear?: number | undefined
  grade?: number | undefined
  classNo?: number | undefined
  rows?: number
}

/** What is known of the school and the file on the day of the call. */
export function factsFor(
  { ledger, core, session: account }: Pick<Call, 'ledger' | 'core' | 'session'>,
  { understanding, title }: Pick<TemplateSession, 'understanding' | 'title'>,
  { schoolYear, grade, classNo, rows = 0 }: FactsChoice
): TemplateFacts {
  const { schoolName, programmeName, springTermFrom } = ledger.settings()
  const day = calendarDay(core.options.now())
  const today = termOf(day, springTermFrom)
  const year = schoolYear ?? understanding.schoolYear
  const told = readSchoolYear(title)
  return {
    schoolName,
    programmeName,
    filledBy: account.displayName,
    day,
    schoolYear: year,
    term: (told?.schoolYear === year ? told.term : null) ?? (today.schoolYear === year ? today.term : 2),
    className: grade !== undefined && classNo !== undefined ? formatClassName(grade, classNo) : '',
    grade: grade === undefined ? '' : gradeName(grade),
    rows
  }
}
