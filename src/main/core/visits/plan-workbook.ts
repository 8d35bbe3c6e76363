import type { Settings } from '@shared/api/session'
import type { PlannedChild, VisitPlan } from '@shared/api/visits'
import { definitionInWords } from '@shared/rules/left-behind'
import type { VisitRule } from '@shared/rules/visit-plan'
import type { ListColumn } from '../excel/writing/list-sheet'
import { writeListWorkbook } from '../excel/writing/list-workbook'
import { informationLine, inWords, signatureLine } from '../excel/writing/school-lines'

const COLUMNS: readonly ListColumn[] = [
  { header: '序号', width: 6 },
  { header: '班级', width: 10 },
  { header: '姓名', width: 10 },
  { header: '类别', width: 16 },
  { header: '状态', width: 8 },
  { header: '应访日期', width: 12 },
  { header: '逾期天数', width: 9 },
  { header: '最近一次家访', width: 13 },
  { header: '家访方式', width: 10 },
  { header: '备注', width: 22, align: 'left' }
]

/** The plan as a list on paper: who is due, with the rules it rests on below. */
export function writeVisitPlan(
  plan: VisitPlan,
  { title, filledBy, settings }: { title: string; filledBy: string; settings: Settings }
): Uint8Array {
  const { schoolName } = settings
  const rows = plan.children.map((child, place) => [
    place + 1,
    child.className,
    child.name,
    child.groups.join('、'),
    child.state,
    child.due,
    child.daysOverdue || null,
    child.lastVisit?.date ?? null,
    child.lastVisit?.method ?? null,
    remarkOf(child)
  ])
  return writeListWorkbook({
    sheets: [
      {
        name: title,
        title: `${schoolName}${plan.label}${title}`,
        information: informationLine(schoolName, filledBy, plan.asOf),
        columns: COLUMNS,
        rows,
        notes: notesFor(plan, settings),
        signatures: signatureLine,
        frozenColumns: 3
      }
    ]
  })
}

/** What else there is to say about a child of the plan. */
function remarkOf({ undecided, late, missedBefore }: PlannedChild): string | null {
  const remarks = [
    missedBefore ? '上一期没有家访记录' : '',
    late ? '超过应访日期后才访' : '',
    undecided ? '留守事实不全,待认定' : ''
  ]
  return remarks.filter(Boolean).join(';') || null
}

function notesFor({ asOf, counts }: VisitPlan, settings: Settings): string[] {
  const { visitRules, visitDueDays, leftBehindDefinition, visitDays } = settings
  const [first, second] = [visitDueDays.first, visitDueDays.second].map((day) =>
    inWords(`2000-${day}`).slice(5)
  )
  const ofChildren = visitRules.some(({ group }) => group === '留守儿童')
  return [
    `注:截至${inWords(asOf)}。家访要求:${visitRules.map(ruleInWords).join(';')};第一学期应在${first}前、第二学期(每学年一次的)应在${second}前完成。`,
    `应访 ${counts.total} 人,已访 ${counts.已访} 人,待访 ${counts.待访 + counts.临近} 人,逾期 ${counts.逾期} 人。`,
    ...(ofChildren ? [definitionInWords(leftBehindDefinition, visitDays)] : [])
  ]
}

function ruleInWords({ group, per, methods }: VisitRule): string {
  const counted = methods.length > 0 ? `(${methods.join('、')})` : ''
  return `${group}每${per === 'term' ? '学期' : '学年'}1次${counted}`
}
