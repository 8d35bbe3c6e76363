import { schoolYearOf } from '@shared/rules/school-year'
import { termStateOn } from '@shared/rules/terms-of-office'
import { countOf, type CountedGroup, type CountedRow, type CrossCheck, sumOf } from '../counting'
import { amountIn, type EventRow, eventsOf, numberIn, wordIn } from '../events'
import type { SchoolFacts } from '../facts'
import { rowCheck, undatedCheck } from '../row-checks'

const FORMS = [
  ['lectures', '讲座', '法治讲座次数'],
  ['exhibitions', '图片展', '法治图片展次数'],
  ['contests', '竞赛', '法治竞赛次数'],
  ['mockCourts', '模拟法庭', '模拟法庭次数']
] as const
const KNOWN: ReadonlySet<string> = new Set(FORMS.map(([, form]) => form))

/** §4.3 no. 10: vice-principals for law, lectures and hours (§1.11, 教育部令第52号). */
export function countLaw(facts: SchoolFacts): CountedGroup {
  const events = eventsOf(facts, 'legal_lectures', ['topic', 'form', 'people', 'hours'])
  const lectures = events.counted
  const part = { unit: '次', of: 'law.events', split: '法治教育形式' }
  return {
    key: 'law',
    title: '十、法治教育',
    figures: [
      countOf({ key: 'law.vicePrincipals', label: '法治副校长人数', unit: '人' }, inOffice(facts)),
      countOf({ key: 'law.events', label: '法治教育次数', unit: '次' }, lectures),
      ...FORMS.map(([key, form, label]) =>
        countOf(
          { key: `law.${key}`, label, ...part },
          lectures.filter((lecture) => formOf(lecture) === form)
        )
      ),
      countOf(
        { key: 'law.otherForms', label: '其他法治教育次数', ...part },
        lectures.filter((lecture) => !KNOWN.has(formOf(lecture)))
      ),
      sumOf(
        { key: 'law.hours', label: '法治教育课时', unit: '课时' },
        lectures.map((lecture) => amountIn(lecture, 'hours'))
      ),
      sumOf(
        { key: 'law.people', label: '受法治教育人次', unit: '人次' },
        lectures.map((lecture) => amountIn(lecture, 'people'))
      )
    ],
    rules: [],
    checks: [
      undatedCheck('lecture_undated', '法治讲座', events),
      rowCheck(
        {
          code: 'lecture_without_hours',
          rule: '有课时的讲座=法治讲座次数',
          message: '这些法治讲座没有填课时,没有计入课时,请补填。'
        },
        lectures.filter((lecture) => formOf(lecture) === '讲座' && numberIn(lecture.values, 'hours') === null)
      ),
      ...hoursOfYear(facts, lectures)
    ],
    notes: ['法治副校长按截至日期在任的统计;没有填形式的法治讲座记录计入讲座;课时合计含各种形式。']
  }
}

/** The register is one of lectures: what names no form is one. */
function formOf({ values }: EventRow): string {
  return wordIn(values, 'form') || '讲座'
}

/** As the page of the law has them: in office by their terms on the day. */
function inOffice({ records, viewing, asOf, placeOf }: SchoolFacts): Omit<CountedRow, 'amount'>[] {
  const look = { schoolYear: schoolYearOf(asOf), primaryGrades: viewing.primaryGrades }
  return records('legal_vice_principals')
    .filter(({ values }) => termStateOn(values, asOf, look) === '在任')
    .map((record) => ({ register: 'legal_vice_principals', id: record.id, place: placeOf(record) }))
}

/** What a calendar year must have is asked where the report has the whole of one, and of the director alone. */
function hoursOfYear({ ledger, period, viewing }: SchoolFacts, lectures: readonly EventRow[]): CrossCheck[] {
  const year = Number(period.from.slice(0, 4))
  const whole = period.from === `${year}-01-01` && period.to === `${year}-12-31`
  if (!whole || (viewing.scope ?? null) !== null) return []
  const required = ledger.settings().legalHours
  const hours = lectures.reduce((sum, { values }) => sum + (numberIn(values, 'hours') ?? 0), 0)
  const held = Math.min(required, Math.round(hours * 10) / 10)
  return [
    rowCheck(
      {
        code: 'law_hours_missing',
        rule: `全年法治教育课时≥${required}`,
        message: `${year}年法治教育不足规定的 ${required} 课时(教育部令第52号),请核对法治讲座记录是否登记齐全、课时是否填写。`
      },
      [],
      [held, required]
    )
  ]
}
