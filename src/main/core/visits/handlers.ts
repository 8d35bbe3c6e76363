import { registers } from '@shared/registers'
import { isDay } from '@shared/rules/calendar'
import { type Handlers, refuse, WithFile } from '../context'
import { workbookFileName } from '../excel/writing/names'
import { partOf } from '../excel/writing/school-lines'
import { logExport } from '../exports/log-export'
import { followUps } from './follow-ups'
import { logVisits } from './log'
import { visitsOfStudent } from './of-student'
import { visitPlan } from './plan'
import { writeVisitPlan } from './plan-workbook'
import { setVisitSiblings, visitSiblings } from './visited-siblings'

type Names = Extract<keyof Handlers, `visits.${string}`>

/** The procedures of home visits, besides those that all records have. */
export const visitHandlers: Handlers<Names> = {
  'visits.plan': (call, { workbook, ...input }) => {
    if (input.asOf !== undefined && !isDay(input.asOf)) refuse('invalid_input', { reason: '不是有效的日期' })
    const plan = visitPlan(call, input)
    if (!workbook) return plan
    const { ledger, session, core } = call
    const settings = ledger.settings()
    const title = input.only && !input.only.includes('已访') ? '未家访学生名单' : '家访计划'
    const at = core.options.now().toISOString()
    logExport(ledger, { register: registers.home_visits, session, at })
    return new WithFile(plan, {
      name: workbookFileName(settings.schoolName, partOf(input), title, plan.asOf),
      bytes: writeVisitPlan(plan, { title, filledBy: session.displayName, settings })
    })
  },
  'visits.log': logVisits,
  'visits.siblings': visitSiblings,
  'visits.setSiblings': setVisitSiblings,
  'visits.ofStudent': visitsOfStudent,
  'visits.followUps': followUps
}
