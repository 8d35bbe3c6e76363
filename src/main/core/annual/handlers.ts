import type { AnnualSummary } from '@shared/api/annual'
import { titleOfPeriod } from '@shared/rules/report-periods'
import { type Handlers, WithFile } from '../context'
import { fileNameOf } from '../excel/writing/names'
import { formTemplate } from '../form-templates/form-template'
import { makeReport, reportFile } from '../reports/summary/make-report'
import { fillDocument } from './document'
import { caseOffers } from './lists'
import { documentValues, titleOfSummary } from './marks'
import { fillSummaryTable } from './summary-table'
import { readTexts, writeTexts } from './texts'
import { wordsOf } from './words'
import { yearOf } from './year'

type Name = `annual.${'read' | 'write' | 'document' | 'table' | 'annex'}`

/** The procedures of the annual summary. */
export const annualHandlers: Handlers<Name> = {
  'annual.read': (call, { period }) => {
    const { summary, lists } = yearOf(call, period)
    return {
      period,
      title: titleOfSummary(call, period),
      ...readTexts(call, period),
      words: wordsOf(summary),
      lists: lists.map(({ mark, items, marks }) => ({ mark, count: items.length, items: marks })),
      offers: caseOffers(lists)
    } satisfies AnnualSummary
  },
  'annual.write': (call, { period, ...kept }) => writeTexts(call, period, kept),
  'annual.document': (call, { period }) => {
    const template = formTemplate(call, 'annual_summary')
    const { values, missing } = documentValues(call, yearOf(call, period))
    const { bytes, unknown } = fillDocument(template.bytes, values)
    const { schoolName } = call.ledger.settings()
    const name = fileNameOf('docx', schoolName, titleOfPeriod(period), '工作总结')
    return new WithFile({ missing: [...missing], unknown }, { name, bytes })
  },
  'annual.table': (call, { period }) => fillSummaryTable(call, yearOf(call, period)),
  'annual.annex': (call, { period }) => {
    const summary = makeReport(call, { period, by: 'grade', compare: true })
    return new WithFile(null, reportFile(call, summary))
  }
}
