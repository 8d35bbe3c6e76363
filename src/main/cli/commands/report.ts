import type { Summary } from '@shared/api/summary'
import { readPeriod } from '@shared/rules/report-periods'
import { schoolYearOf } from '@shared/rules/school-year'
import { factsOption, needed, oneOf, operand, usage } from '../arguments'
import type { Command } from '../command'
import { writeGivenFile } from '../files'

/** A summary as of a date, with the definition it used; `summary` is the whole report to the bureau. */
export const report: Command = async (line, caller) => {
  const register = operand(line, '台账的代号,如 students,或者 summary')
  if (register === 'summary') return summary(line, caller)
  const asOf = needed(line, 'as-of')
  const { value, file } = await caller.callForFile('reports.summary', {
    ...factsOption(line),
    register,
    asOf
  })
  if (line.options.out !== undefined) writeGivenFile(line.options.out, file)
  return {
    json: value,
    lines: [
      value.title,
      value.definition,
      ['', ...value.columns].join('\t'),
      ...value.rows.map((row) => [row.label, ...row.figures].join('\t'))
    ]
  }
}

/** All groups of indicators, for a period or, with a day alone, the school year of that day. */
const summary: Command = async (line, caller) => {
  const { out, compare } = line.options
  const facts = factsOption(line)
  const by = oneOf(line, 'by', ['school', 'stage', 'grade', 'class'])
  const { value, file } = await caller.callForFile('summary.make', {
    ...facts,
    ...(by === undefined ? {} : { by }),
    period: periodOption(line),
    compare,
    workbook: out !== undefined
  })
  if (out !== undefined) writeGivenFile(out, file)
  return { json: value, lines: inLines(value) }
}

function periodOption(line: Parameters<Command>[0]) {
  const { period } = line.options
  if (period === undefined) {
    return { kind: 'schoolYear', schoolYear: schoolYearOf(needed(line, 'as-of')) } as const
  }
  const choice = readPeriod(period)
  if (choice) return choice
  throw usage('--period 要写成 2026学年、2026年、2026-1(第一学期)或 2026-09-01..2026-10-31 这样')
}

/** The report as a table that a spreadsheet takes: a row a figure, a column a line. */
function inLines({ title, notes, lines, groups, values, before, differences, rules }: Summary): string[] {
  const shown = (numbers: (number | null)[] | undefined) => lines.map((_, at) => numbers?.[at] ?? '—')
  const figures = groups.flatMap((group) => [
    group.title,
    ...group.figures.map(({ key, label, split, unit }) => {
      const name = split === undefined ? label : `${split}:${label}`
      return [name, unit, ...shown(values[key]), ...(before ? shown(before.values[key]) : [])].join('\t')
    })
  ])
  const labels = lines.map(({ label }) => label)
  return [
    title,
    ...notes,
    ['', '', ...labels, ...(before ? labels.map((label) => `${before.title} ${label}`) : [])].join('\t'),
    ...figures,
    `核对 ${rules} 项,不一致 ${differences.length} 项`,
    ...differences.map(({ rule, left, right, message, cases }) => {
      return `${rule}:${left}≠${right}(涉及 ${cases.length} 条)。${message}`
    })
  ]
}
