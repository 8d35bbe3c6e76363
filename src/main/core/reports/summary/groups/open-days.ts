import { registers } from '@shared/registers'
import { daysBetween, firstDayOf, lastDayOf } from '@shared/rules/calendar'
import { countOf, type CountedFigure, type CrossCheck, rateOf, sumOf } from '../counting'
import { amountIn, type EventRow, numberIn, wordIn } from '../events'
import type { SchoolFacts } from '../facts'
import { atMost, differing, endsBeforeBegun } from '../row-checks'

/** What is read of an open day. */
export const OPEN_DAY_FIELDS = ['theme', 'endDate', 'lessonCount', 'parents', 'formsIssued', 'formsReturned']

/** Open days: classes that note the same days and theme each for themselves held one together. */
export function openDayFigures(openDays: readonly EventRow[]): CountedFigure[] {
  const together = openDays.map((one) => ({
    ...one,
    once: `${one.date} ${wordIn(one.values, 'endDate')} ${wordIn(one.values, 'theme')}`
  }))
  const days = openDays.map((one) => ({
    ...one,
    once: `${one.date} ${wordIn(one.values, 'endDate')}`,
    amount: daysOf(one)
  }))
  const sum = (key: string, label: string, unit: string, field: string) =>
    sumOf(
      { key: `teaching.${key}`, label, unit },
      openDays.map((one) => amountIn(one, field))
    )
  return [
    countOf({ key: 'teaching.openWeeks', label: '教学开放次数', unit: '次' }, together),
    sumOf({ key: 'teaching.openDays', label: '教学开放天数', unit: '天' }, days),
    sum('openLessons', '开放课节数', '节', 'lessonCount'),
    sum('openParents', '到校家长人次', '人次', 'parents'),
    sum('formsIssued', '反馈表发放份数', '份', 'formsIssued'),
    sum('formsReturned', '反馈表收回份数', '份', 'formsReturned'),
    rateOf({ key: 'teaching.formsRate', label: '反馈表回收率', unit: '%' }, [
      'teaching.formsReturned',
      'teaching.formsIssued'
    ])
  ]
}

/** What the numbers of an open day must satisfy. */
export function openDayChecks({ ledger }: SchoolFacts, openDays: readonly EventRow[]): CrossCheck[] {
  const listed = new Map(
    ledger.sqlite
      .prepare<unknown[], [number, number]>(
        `SELECT owner_id, count(*) FROM ${registers.open_days.collections.lessons.table}
         WHERE owner_id IN (SELECT value FROM json_each(?)) GROUP BY owner_id`
      )
      .raw()
      .all(JSON.stringify(openDays.map(({ id }) => id)))
  )
  return [
    atMost(
      {
        code: 'open_day_forms',
        rule: '反馈表收回≤发放',
        message: '这些教学开放记录收回的反馈表比发放的多,请核对份数。'
      },
      openDays,
      ['formsReturned', 'formsIssued']
    ),
    endsBeforeBegun(
      {
        code: 'open_day_ends_early',
        rule: '结束日期不早于开始日期',
        message: '这些教学开放记录的结束日期早于开始日期,只按一天计,请核对。'
      },
      openDays,
      'endDate'
    ),
    differing(
      {
        code: 'open_day_lessons_differ',
        rule: '登记的开放课=开放课节数',
        message: '这些教学开放记录逐节登记的开放课与开放课节数不同(或没有填节数),统计按开放课节数,请核对。'
      },
      openDays.flatMap((event) => {
        const left = listed.get(event.id)
        return left === undefined ? [] : [{ event, left, right: numberIn(event.values, 'lessonCount') ?? 0 }]
      })
    )
  ]
}

/** From the first to the last day; one where no last day is known. */
function daysOf({ date, values }: EventRow): number {
  const end = wordIn(values, 'endDate')
  return end === '' ? 1 : Math.max(0, daysBetween(firstDayOf(date), lastDayOf(end))) + 1
}
