import type { ReportSummary } from '@shared/api/reports'
import { isDay } from '@shared/rules/calendar'
import { type Call, type Handlers, refuse, WithFile } from '../context'
import type { ParsedInputOf } from '@shared/api/contract'
import { workbookFileName } from '../excel/writing/names'
import { viewingFor } from '../records/viewing'
import { studentFigures } from './count-students'
import { leftBehindFigures, summariseLeftBehind } from './left-behind-summary'
import { summariseStudents } from './student-summary'
import { type FigureHeader, writeSummary } from './summary-workbook'

/** The procedures that count. */
export const reportHandlers: Handlers<'reports.summary'> = {
  'reports.summary': (call, input) => {
    const { asOf } = input
    if (!isDay(asOf)) refuse('invalid_input', { reason: '统计日期不是有效的日期' })
    const { summary, figures } = summarise(call, input)
    const { schoolName } = call.ledger.settings()
    return new WithFile(summary, {
      name: workbookFileName(schoolName, summary.title, asOf),
      bytes: writeSummary(summary, figures, { schoolName, filledBy: call.session.displayName })
    })
  }
}

function summarise(
  call: Call,
  { register, asOf, definition }: ParsedInputOf<'reports.summary'>
): { summary: ReportSummary; figures: readonly FigureHeader[] } {
  const viewing = viewingFor(call, { asOf, definition })
  switch (register) {
    case 'students':
      return { summary: summariseStudents(call.ledger, asOf, viewing.scope ?? null), figures: studentFigures }
    case 'left_behind_children':
      return { summary: summariseLeftBehind(call.ledger, viewing), figures: leftBehindFigures }
    default:
      return refuse('register_unknown', { register: register.slice(0, 40) })
  }
}
