import { findRegister } from '@shared/registers'
import { isCalendarDate } from '@shared/rules/calendar'
import { type Handlers, refuse, WithFile } from '../context'
import { workbookFileName } from '../excel/writing/names'
import { scopeOf } from '../records/scope'
import { summariseStudents } from './student-summary'
import { writeSummary } from './summary-workbook'

/** The procedures that count. */
export const reportHandlers: Handlers<'reports.summary'> = {
  'reports.summary': ({ ledger, session }, { register, asOf }) => {
    if (findRegister(register)?.key !== 'students') refuse('register_unknown', { register })
    if (!isDay(asOf)) refuse('invalid_input', { reason: '统计日期不是有效的日期' })
    const summary = summariseStudents(ledger, asOf, scopeOf(ledger, session))
    const { schoolName } = ledger.settings()
    return new WithFile(summary, {
      name: workbookFileName(schoolName, summary.title, asOf),
      bytes: writeSummary(summary, schoolName, session.displayName)
    })
  }
}

function isDay(text: string) {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return isCalendarDate(year, month, day)
}
