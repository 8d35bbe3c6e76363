import type { SummaryCase, SummaryDifference } from '@shared/api/summary'
import type { CountedFigure, CountedRow, CrossCheck, SumRule } from './counting'
import type { Division } from './lines'
import { rowsOnLine, totalOf } from './values'

/** How a row is called where it is named as the reason of a difference: 三(2)班 示例甲. */
export type LabelOf = (row: Omit<CountedRow, 'amount'>) => string

/** Something counted at one place: what the whole and the parts have of it, and the rows it is counted by. */
interface Tally {
  whole: number
  parts: number
  rows: CountedRow[]
}

/**
 * Every rule that does not come out, on any line: with the rows that no part has, those that several parts have, and
 * those that stand at another place. Named is the one line on which all of them are, else the school. `figures` must
 * hold the figures that the rules name.
 */
export function differencesOf(
  rules: readonly SumRule[],
  figures: ReadonlyMap<string, CountedFigure>,
  division: Division,
  labelOf: LabelOf
): SummaryDifference[] {
  return rules.flatMap(({ code, whole, parts, message }) => {
    const rowsOf = (key: string) => figures.get(key)?.rows ?? []
    const wrong = wrongRows(rowsOf(whole), parts.map(rowsOf))
    if (wrong.length === 0) return []
    const names = parts.map((part) => figures.get(part)?.label ?? part).join('+')
    const rule = `${names}=${figures.get(whole)?.label ?? whole}`
    const line = lineOfAll(wrong, division)
    const on = (key: string) => totalOf(rowsOnLine({ rows: rowsOf(key) }, line, division))
    const left = sum(parts.map(on))
    return [{ code, rule, line, left, right: on(whole), message, cases: casesOf(wrong, labelOf) }]
  })
}

/** Every comparison of two sources that does not come out. */
export function disagreementsOf(
  checks: readonly CrossCheck[],
  division: Division,
  labelOf: LabelOf
): SummaryDifference[] {
  return checks
    .filter(({ rows, left, right }) => rows.length > 0 || left !== right)
    .map(({ code, rule, left, right, message, rows }) => {
      const line = lineOfAll(rows, division)
      return { code, rule, line, left, right, message, cases: casesOf(rows, labelOf) }
    })
}

/** The rows of everything that the parts do not count exactly as the whole does, place by place. */
function wrongRows(whole: readonly CountedRow[], parts: readonly (readonly CountedRow[])[]): CountedRow[] {
  const places = new Map<string, Map<string | number, Tally>>()
  add(whole, 'whole')
  for (const part of parts) add(part, 'parts')
  return [...places.values()].flatMap((tallies) =>
    [...tallies.values()].filter((one) => one.whole !== one.parts).flatMap(({ rows }) => rows)
  )

  function add(rows: readonly CountedRow[], side: 'whole' | 'parts') {
    const met = new Set<Tally>()
    for (const row of rows) {
      const tally = tallyOf(row)
      tally.rows.push(row)
      if (row.once === undefined || !met.has(tally)) tally[side] += row.amount
      met.add(tally)
    }
  }

  function tallyOf({ register, id, once, place: { grade, classNo } }: CountedRow): Tally {
    const key = `${grade} ${classNo} ${once === undefined ? register : ''}`
    let tallies = places.get(key)
    if (!tallies) places.set(key, (tallies = new Map()))
    let tally = tallies.get(once ?? id)
    if (!tally) tallies.set(once ?? id, (tally = { whole: 0, parts: 0, rows: [] }))
    return tally
  }
}

/** The one line on which all rows are, or the school. */
function lineOfAll(rows: readonly Pick<CountedRow, 'place'>[], { lines, lineOf }: Division): string {
  const keys = new Set(rows.map(({ place }) => lineOf(place)))
  return (keys.size === 1 && lines.find(({ key }) => keys.has(key))?.key) || 'school'
}

function casesOf(
  rows: readonly (Omit<CountedRow, 'amount'> & { note?: string })[],
  labelOf: LabelOf
): SummaryCase[] {
  const cases = new Map<string, SummaryCase>()
  for (const row of rows) {
    const { register, id, note } = row
    const label = labelOf(row)
    cases.set(`${register}:${id}`, { register, id, label: note ? `${label}(${note})` : label })
  }
  return [...cases.values()]
}

function sum(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((total, one) => total + one, 0) * 100) / 100
}
