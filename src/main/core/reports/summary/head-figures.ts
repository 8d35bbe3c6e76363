import { countOf, type CountedFigure, type CountedRow, type CrossCheck, rateOf, sumOf } from './counting'
import { numberIn } from './events'
import { type Heads, isKnown, REPORTED } from './head-counts'
import { rowCheck } from './row-checks'

/** 应到, 实到, their rate, and the events that nobody ticked. */
export function headFigures(
  group: string,
  heads: readonly Heads[],
  words: { expected: string; present: string; rate: string; unticked: string }
): CountedFigure[] {
  const known = heads.filter(isKnown)
  const key = (name: string) => `${group}.${name}`
  return [
    sumOf(
      { key: key('expected'), label: words.expected, unit: '人次' },
      amounts(known, (one) => one.expected)
    ),
    sumOf(
      { key: key('present'), label: words.present, unit: '人次' },
      amounts(known, (one) => one.present)
    ),
    rateOf({ key: key('attendanceRate'), label: words.rate, unit: '%' }, [key('present'), key('expected')]),
    countOf(
      { key: key('unticked'), label: words.unticked, unit: '次' },
      heads.filter((one) => !isKnown(one)).map(({ event }) => event)
    )
  ]
}

/** Events as rows that add a number of theirs. */
export function amounts<One extends Heads>(
  heads: readonly One[],
  amount: (one: One) => number
): CountedRow[] {
  return heads.map((one) => ({ ...one.event, amount: amount(one) }))
}

/** What must hold between the numbers of one event. `what` is the kind of event, such as 家长会. */
export function headChecks(code: string, what: string, heads: readonly Heads[]): CrossCheck[] {
  const rule = (
    name: string,
    words: { rule: string; message: string },
    wrong: readonly { heads: Heads; left: number; right: number }[]
  ): CrossCheck =>
    rowCheck(
      { code: `${code}_${name}`, ...words },
      wrong.map((one) => ({ ...one.heads.event, note: `${one.left}与${one.right}` })),
      [sum(wrong.map(({ left }) => left)), sum(wrong.map(({ right }) => right))]
    )
  return [
    rule(
      'more_than_expected',
      { rule: '实到≤应到', message: `这些${what}的实到人数多于应到人数,请核对人数。` },
      heads
        .filter(isKnown)
        .flatMap((one) =>
          one.present > one.expected ? [{ heads: one, left: one.present, right: one.expected }] : []
        )
    ),
    rule(
      'names_differ',
      {
        rule: '点名人数=填报人数',
        message: `这些${what}填报的应到、实到人数与名单上点出的人数不同,统计按名单。请核对名单,或清空填报人数。`
      },
      heads.flatMap((one) => {
        const { counted, event } = one
        if (!counted) return []
        const reported = REPORTED.map((key) => numberIn(event.values, key))
        const named = [counted.expected, counted.present]
        return reported.some((number, at) => number !== null && number !== named[at])
          ? [
              {
                heads: one,
                left: sum(named),
                right: sum(reported.map((number, at) => number ?? named[at] ?? 0))
              }
            ]
          : []
      })
    )
  ]
}

/** Children without a tick at a gathering that was ticked count as not come: nobody knows whether they were absent. */
export function halfTicked(code: string, what: string, heads: readonly Heads[]): CrossCheck {
  const missing = ({ counted, absent }: Heads) => (counted ? counted.expected - counted.present - absent : 0)
  const half = heads.filter(isKnown).filter((one) => missing(one) > 0)
  const sum = (amount: (one: (typeof half)[number]) => number) =>
    half.reduce((total, one) => total + amount(one), 0)
  return rowCheck(
    {
      code,
      rule: '实到+缺席=应到',
      message: `这些${what}还有学生没有点名,既不算到会也不算缺席,请补点。`
    },
    half.map((one) => ({ ...one.event, note: `${missing(one)}人没有点名` })),
    [sum(({ present, absent }) => present + absent), sum(({ expected }) => expected)]
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
