import { firstDayOf, lastDayOf } from '@shared/rules/calendar'
import type { CrossCheck } from './counting'
import { type EventRow, type Events, numberIn, wordIn } from './events'

type Naming = Pick<CrossCheck, 'code' | 'rule' | 'message'>

/** What each row must say in itself: broken by the rows that are named. */
export function rowCheck(
  naming: Naming,
  rows: CrossCheck['rows'],
  [left, right]: readonly [left: number, right: number] = [rows.length, 0]
): CrossCheck {
  return { ...naming, rows, left, right }
}

/** What is not counted because nobody can tell whether it belongs to the period would be missing unseen. */
export function undatedCheck(code: string, what: string, { counted, undated }: Events): CrossCheck {
  return rowCheck(
    {
      code,
      rule: `计入的${what}=登记的${what}`,
      message: `这些${what}没有填日期,或者日期只填到月、年而不能确定在统计时间内,没有计入,请补填日期。`
    },
    undated,
    [counted.length, counted.length + undated.length]
  )
}

/** One number of a record may not be more than another, where both are known. */
export function atMost(
  naming: Naming,
  events: readonly EventRow[],
  [less, more]: readonly [less: string, more: string]
): CrossCheck {
  const wrong = events.flatMap((event) => {
    const [left, right] = [numberIn(event.values, less), numberIn(event.values, more)]
    return left !== null && right !== null && left > right ? [{ event, left, right }] : []
  })
  return differing(naming, wrong)
}

/** Two numbers of a record that must be the same. */
export function differing(
  naming: Naming,
  pairs: readonly { event: EventRow; left: number; right: number }[]
): CrossCheck {
  const wrong = pairs.filter(({ left, right }) => left !== right)
  const sum = (side: 'left' | 'right') => wrong.reduce((total, one) => total + one[side], 0)
  return rowCheck(
    naming,
    wrong.map(({ event, left, right }) => ({ ...event, note: `${left}与${right}` })),
    [sum('left'), sum('right')]
  )
}

/** Something that ends may not end before it began. */
export function endsBeforeBegun(naming: Naming, events: readonly EventRow[], end: string): CrossCheck {
  return rowCheck(
    naming,
    events
      .filter(
        ({ date, values }) => wordIn(values, end) !== '' && lastDayOf(wordIn(values, end)) < firstDayOf(date)
      )
      .map((event) => ({ ...event, note: wordIn(event.values, end) }))
  )
}
