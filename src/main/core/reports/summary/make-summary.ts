import type { PeriodChoice, Summary } from '@shared/api/summary'
import { definitionInWords } from '@shared/rules/left-behind'
import { titleOfPeriod } from '@shared/rules/report-periods'
import type { Period } from '@shared/rules/terms'
import type { Ledger } from '../../database/ledger'
import { gradeName } from '../../excel/writing/school-lines'
import { formatClassName } from '@shared/rules/class-names'
import type { FactualViewing } from '../../records/viewing'
import type { CountedFigure, CountedGroup, CountedRow } from './counting'
import { differencesOf } from './differences'
import { schoolFacts } from './facts'
import { groups } from './groups'
import { linesFor } from './lines'
import { type Division, valuesOf } from './values'

/** What a report is made of: the choice of its question, settled. */
export interface SettledQuestion {
  choice: PeriodChoice
  period: Period
  viewing: FactualViewing
  by: Division['by']
}

/** A report with the rows behind its figures. */
export interface MadeSummary {
  summary: Summary
  figures: ReadonlyMap<string, CountedFigure>
  division: Division
}

/** Counts everything a report holds, from one reading of the records. */
export function makeSummary(ledger: Ledger, { choice, period, viewing, by }: SettledQuestion): MadeSummary {
  const facts = schoolFacts(ledger, viewing, period)
  const counted: CountedGroup[] = groups.map((count) => count(facts))
  const figures = counted.flatMap((group) => group.figures)
  const known = new Map(figures.map((figure) => [figure.key, figure]))
  const places = [
    ...facts.students.map(({ place }) => place),
    ...figures.flatMap(({ rows }) => rows.map(({ place }) => place))
  ]
  const { primaryGrades } = viewing
  const division: Division = { lines: linesFor(places, by, primaryGrades), by, primaryGrades }
  const names = new Map(facts.students.map(({ id, name, place }) => [id, `${classIn(place)} ${name}`]))
  const labelOf = ({ register, id, place }: CountedRow) =>
    register === 'students' ? (names.get(id) ?? `编号${id}`) : `${classIn(place)} 记录${id}`
  const rules = counted.flatMap((group) => group.rules)
  const { day, definition, visitDays } = viewing.facts
  const summary: Summary = {
    title: `${titleOfPeriod(choice)}${ledger.settings().programmeName}情况统计`,
    period: choice,
    from: period.from,
    to: period.to,
    asOf: day,
    definition: definitionInWords(definition, visitDays),
    notes: [],
    groups: counted.map(({ key, title, figures: all }) => ({
      key,
      title,
      figures: all.map(({ rows: _, ...figure }) => figure)
    })),
    lines: [...division.lines],
    values: valuesOf(figures, division),
    differences: differencesOf(rules, known, division, labelOf),
    rules: rules.length
  }
  return { summary, figures: known, division }
}

function classIn({ grade, classNo }: CountedRow['place']): string {
  if (grade === null) return '未分班'
  return classNo === null ? gradeName(grade) : formatClassName(grade, classNo)
}
