import type { PeriodChoice, Summary } from '@shared/api/summary'
import { definitionInWords } from '@shared/rules/left-behind'
import { titleOfPeriod } from '@shared/rules/report-periods'
import type { Period } from '@shared/rules/terms'
import type { Ledger } from '../../database/ledger'
import type { FactualViewing } from '../../records/viewing'
import type { CountedFigure, CountedGroup } from './counting'
import { differencesOf, disagreementsOf, type LabelOf } from './differences'
import { type SchoolFacts, schoolFacts } from './facts'
import { groups } from './groups'
import { type Division, divisionFor, nameAt } from './lines'
import { notesOf } from './notes'
import { valuesOf } from './values'

/** What a report is made of: the choice of its question, settled. */
export interface SettledQuestion {
  choice: PeriodChoice
  period: Period
  viewing: FactualViewing
  by: Division['by']
  /** `YYYY-MM-DD` */
  today: string
}

/** A report with the rows behind its figures. */
export interface MadeSummary {
  summary: Summary
  figures: ReadonlyMap<string, CountedFigure>
  division: Division
}

/** Counts everything a report holds, from one reading of the records. */
export function makeSummary(
  ledger: Ledger,
  { choice, period, viewing, by, today }: SettledQuestion
): MadeSummary {
  const facts = schoolFacts(ledger, viewing, period, today)
  const counted: CountedGroup[] = groups.map((count) => count(facts))
  const figures = counted.flatMap((group) => group.figures)
  const known = new Map(figures.map((figure) => [figure.key, figure]))
  const places = new Set(facts.students.map(({ place }) => place))
  for (const { rows } of figures) for (const { place } of rows) places.add(place)
  const { primaryGrades } = viewing
  const division = divisionFor(places, by, primaryGrades)
  const values = valuesOf(figures, division)
  const labelOf = labelsFrom(facts)
  const rules = counted.flatMap((group) => group.rules)
  const checks = counted.flatMap((group) => group.checks ?? [])
  const { day, definition, visitDays } = viewing.facts
  const summary: Summary = {
    title: `${titleOfPeriod(choice)}${ledger.settings().programmeName}情况统计`,
    period: choice,
    from: period.from,
    to: period.to,
    asOf: day,
    definition: definitionInWords(definition, visitDays),
    notes: notesOf(facts, counted, isSharedByLines(figures, values, division)),
    groups: counted.map(({ key, title, figures: all }) => ({
      key,
      title,
      figures: all
        .filter(({ whenSome, key: figure }) => !whenSome || values[figure]?.some((number) => number !== 0))
        .map(({ rows: _rows, whenSome: _whenSome, unknown: _unknown, ...figure }) => figure)
    })),
    lines: [...division.lines],
    values,
    differences: [
      ...differencesOf(rules, known, division, labelOf),
      ...disagreementsOf(checks, division, labelOf)
    ],
    rules: rules.length + checks.length
  }
  return { summary, figures: known, division }
}

/** Whether something counts on several lines and once for the school, so that the lines add up to more than it. */
function isSharedByLines(figures: readonly CountedFigure[], values: Summary['values'], { lines }: Division) {
  const school = lines.findIndex(({ key }) => key === 'school')
  return figures.some(({ key, kind, unknown }) => {
    if (kind === 'rate' || unknown) return false
    const numbers = values[key] ?? []
    const others = numbers.reduce<number>(
      (total, number, at) => total + (at === school ? 0 : (number ?? 0)),
      0
    )
    return lines.length > 1 && others > (numbers[school] ?? 0) + 0.005
  })
}

function labelsFrom({ students, withoutClass }: SchoolFacts): LabelOf {
  const names = new Map(
    [...students, ...withoutClass].map(({ id, name, place }) => [id, nameAt(place, name)])
  )
  return ({ register, id, place, label }) =>
    label ?? (register === 'students' ? names.get(id) : undefined) ?? nameAt(place, `记录${id}`)
}
