import type { AnnualDocument } from '@shared/api/annual'
import type { Summary } from '@shared/api/summary'
import { builtInForms } from '@shared/forms/built-in-forms'
import { titleOfPeriod } from '@shared/rules/report-periods'
import { type Call, WithFile } from '../context'
import { writeListWorkbook } from '../excel/writing/list-workbook'
import { workbookFileName } from '../excel/writing/names'
import { signatureLine } from '../excel/writing/school-lines'
import { fillCards } from '../exports/cards/fill-cards'
import { formTemplate } from '../form-templates/form-template'
import { factsOf, numbersOf } from './marks'
import { wordsOf } from './words'
import type { KnownYear } from './year'

const { label } = builtInForms.summary_table

/** The figures of the whole school in the form that the school uses, numbers as numbers. */
export async function fillSummaryTable(call: Call, year: KnownYear): Promise<WithFile<AnnualDocument>> {
  const numbers = numbersOf(year)
  const missing = [...numbers].flatMap(([mark, value]) => (value === null ? [mark] : []))
  const marks = new Map<string, string | number>(factsOf(call, year))
  for (const [mark, value] of numbers) marks.set(mark, asNumber(value))
  const { bytes } = formTemplate(call, 'summary_table')
  const filled = await fillCards(bytes, [{ name: label, marks, tables: new Map() }], call.job)
  const name = workbookFileName(call.ledger.settings().schoolName, titleOfPeriod(year.period), label)
  return new WithFile({ missing, unknown: [] }, { name, bytes: filled })
}

/** 73.9% as 73.9: its unit has a column of its own. */
function asNumber(value: string | null): string | number {
  const [, number] = /^(\d+(?:\.\d+)?)%?$/.exec(value ?? '') ?? []
  return number === undefined ? (value ?? '') : Number(number)
}

/** The form: every figure of a report with its mark, group by group. */
export function drawSummaryTable(summary: Summary): Uint8Array {
  const rows = summary.groups.flatMap(({ title, figures }) => {
    const words = wordsOf({ ...summary, groups: [{ key: '', title, figures }] })
    return figures.map(({ split, label: figure, unit }, at) => [
      at === 0 ? title : null,
      split === undefined ? figure : `其中(${split}):${figure}`,
      `{${words[at]?.mark}}`,
      unit,
      `{${words[at]?.mark}.比上年}`
    ])
  })
  return writeListWorkbook({
    sheets: [
      {
        name: label,
        title: `{学校}{年度}${label}`,
        information: ['填报单位(盖章):{学校}', '填报人:{填报人}', '统计日期:{统计日期}'].join(' '.repeat(6)),
        columns: [
          { header: '类别', width: 20, align: 'left' },
          { header: '指标', width: 34, align: 'left' },
          { header: '数量', width: 10 },
          { header: '单位', width: 6 },
          { header: '比上年', width: 16 }
        ],
        rows,
        notes: ['注:{留守口径}'],
        signatures: signatureLine,
        frozenColumns: 2
      }
    ]
  })
}
