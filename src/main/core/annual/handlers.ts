import type { AnnualPeriod, AnnualSummary } from '@shared/api/annual'
import type { Summary } from '@shared/api/summary'
import { titleOfPeriod } from '@shared/rules/report-periods'
import { calendarDay } from '../calendar-day'
import { type Call, type Handlers, WithFile } from '../context'
import { fileNameOf } from '../excel/writing/names'
import { inWords } from '../excel/writing/school-lines'
import { formTemplate } from '../form-templates/form-template'
import { summaryHandlers } from '../reports/summary/handlers'
import { settle } from '../reports/summary/settle'
import { type DocumentItem, fillDocument } from './document'
import { caseOffers, type HappenedList, listsOf } from './lists'
import { readTexts, writeTexts } from './texts'
import { wordsOf } from './words'

type Name = `annual.${'read' | 'write' | 'document' | 'annex'}`

/** A number that nobody recorded leaves a line for the pen. */
const FOR_THE_PEN = '____'

/** The procedures of the annual summary. */
export const annualHandlers: Handlers<Name> = {
  'annual.read': async (call, { period }) => {
    const { summary, lists } = await yearOf(call, period)
    return {
      period,
      title: titleFor(call, period),
      ...readTexts(call, period),
      words: wordsOf(summary),
      lists: lists.map(({ mark, items, marks }) => ({ mark, count: items.length, items: marks })),
      offers: caseOffers(lists)
    } satisfies AnnualSummary
  },
  'annual.write': (call, { period, ...kept }) => writeTexts(call, period, kept),
  'annual.document': async (call, { period }) => {
    const template = formTemplate(call, 'annual_summary')
    const { values, missing } = await documentValues(call, period)
    const { bytes, unknown } = fillDocument(template.bytes, values)
    const { schoolName } = call.ledger.settings()
    const name = fileNameOf('docx', schoolName, titleOfPeriod(period), '工作总结')
    return new WithFile({ missing: [...missing], unknown }, { name, bytes })
  },
  'annual.annex': async (call, { period }) => {
    const answer = await summaryHandlers['summary.make'](call, {
      period,
      by: 'grade',
      compare: true,
      workbook: true
    })
    return answer instanceof WithFile ? new WithFile(null, answer.file) : null
  }
}

async function yearOf(
  call: Call,
  period: AnnualPeriod
): Promise<{ summary: Summary; lists: HappenedList[] }> {
  const asked = { period, by: 'school', compare: true, workbook: false } as const
  const answer = await summaryHandlers['summary.make'](call, asked)
  const summary = answer instanceof WithFile ? answer.value : answer
  const { viewing, period: days } = settle(call, { period, by: 'school' })
  return { summary, lists: listsOf(call.ledger, viewing, days) }
}

function titleFor({ ledger }: Call, period: AnnualPeriod): string {
  const { schoolName, programmeName } = ledger.settings()
  return `${schoolName}${titleOfPeriod(period)}“${programmeName.replace(/台账$/, '')}”工程工作总结`
}

/** What the marks of the document stand for, and which of them the ledger could not say. */
async function documentValues(
  call: Call,
  period: AnnualPeriod
): Promise<{ values: DocumentItem; missing: Set<string> }> {
  const { summary, lists } = await yearOf(call, period)
  const { texts } = readTexts(call, period)
  const { schoolName, programmeName } = call.ledger.settings()
  const missing = new Set<string>()
  const today = calendarDay(call.core.options.now())
  const known = new Map<string, string>([
    ['标题', titleFor(call, period)],
    ['学校', schoolName],
    ['项目名称', programmeName],
    ['年度', titleOfPeriod(period)],
    ['统计日期', inWords(summary.asOf)],
    ['填写日期', inWords(today)],
    ['留守口径', summary.definition],
    ['依据文件', texts.basis],
    ['组织领导', texts.leadership],
    ['存在问题', texts.problems],
    ['下步打算', texts.plans]
  ])
  const numbers = new Map<string, string | null>()
  for (const { mark, value, comparedWithBefore } of wordsOf(summary)) {
    numbers.set(mark, value)
    numbers.set(`${mark}.比上年`, comparedWithBefore ?? '上年无数据')
  }
  const cases = texts.cases.map(
    ({ title, text }): DocumentItem =>
      (mark) =>
        mark === '题目' ? title : mark === '内容' ? text : undefined
  )
  const values: DocumentItem = (mark) => {
    if (mark === '典型案例') return cases
    const list = lists.find((one) => one.mark === mark)
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
