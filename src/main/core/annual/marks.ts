import type { AnnualPeriod } from '@shared/api/annual'
import { titleOfPeriod } from '@shared/rules/report-periods'
import { calendarDay } from '../calendar-day'
import type { Call } from '../context'
import { inWords } from '../excel/writing/school-lines'
import type { DocumentItem } from './document'
import { readTexts } from './texts'
import { wordsOf } from './words'
import type { KnownYear } from './year'

/** A number that nobody recorded leaves a line for the pen. */
const FOR_THE_PEN = '____'
const NOT_COMPARED = '上年无数据'

/** ××学校2026—2027学年“校家同创”工程工作总结, as the founding document calls it (domain §4.4). */
export function titleOfSummary({ ledger }: Call, period: AnnualPeriod): string {
  const { schoolName, programmeName } = ledger.settings()
  return `${schoolName}${titleOfPeriod(period)}“${programmeName.replace(/台账$/, '')}”工程工作总结`
}

/** School, year and days by their marks. */
export function factsOf(call: Call, { period, summary }: KnownYear): Map<string, string> {
  const { schoolName, programmeName } = call.ledger.settings()
  return new Map([
    ['标题', titleOfSummary(call, period)],
    ['学校', schoolName],
    ['项目名称', programmeName],
    ['年度', titleOfPeriod(period)],
    ['统计日期', inWords(summary.asOf)],
    ['填写日期', inWords(calendarDay(call.core.options.now()))],
    ['填报人', call.session.displayName],
    ['留守口径', summary.definition]
  ])
}

/** The numbers of the year by their marks, and how they compare; null for one that the ledger does not know. */
export function numbersOf({ summary }: KnownYear): Map<string, string | null> {
  return new Map(
    wordsOf(summary).flatMap(({ mark, value, comparedWithBefore }): [string, string | null][] => [
      [mark, value],
      [`${mark}.比上年`, comparedWithBefore ?? NOT_COMPARED]
    ])
  )
}

/** What the marks of the document stand for; `missing` gathers, while it is filled, those the ledger could not say. */
export function documentValues(call: Call, year: KnownYear): { values: DocumentItem; missing: Set<string> } {
  const { texts } = readTexts(call, year.period)
  const missing = new Set<string>()
  const known = new Map([
    ...factsOf(call, year),
    ['依据文件', texts.basis],
    ['组织领导', texts.leadership],
    ['存在问题', texts.problems],
    ['下步打算', texts.plans]
  ])
  const numbers = numbersOf(year)
  const cases = texts.cases.map(({ title, text }): DocumentItem => {
    const told = new Map([
      ['题目', title],
      ['内容', text]
    ])
    return (mark) => told.get(mark)
  })
  const values: DocumentItem = (mark) => {
    if (mark === '典型案例') return cases
    const list = year.lists.find((one) => one.mark === mark)
    if (list)
      return list.items.map(
        ({ values: item }) =>
          (one: string) =>
            item.get(one)
      )
    if (!numbers.has(mark)) return known.get(mark)
    const number = numbers.get(mark) ?? null
    if (number === null) missing.add(mark)
    return number ?? FOR_THE_PEN
  }
  return { values, missing }
}
