import type { MatterRegister } from '@shared/api/committee'
import { type MemberValues, registers } from '@shared/registers'
import { countMatters, type MatterCount } from '@shared/rules/matters'
import { type CountedFigure, type CrossCheck, sumOf } from './counting'
import { type EventRow, numberIn } from './events'
import type { SchoolFacts } from './facts'
import { rowCheck } from './row-checks'

/** What parents raised at a meeting. */
export interface MeetingMatters {
  event: EventRow
  count: MatterCount
  /** A list without single matters gives their number; null where it does not. */
  reported: number | null
}

/** The matters of meetings by the rules of `shared/rules/matters`; whether a text is there is all that is asked of it. */
export function mattersAt(
  { ledger }: SchoolFacts,
  key: MatterRegister,
  events: readonly EventRow[]
): MeetingMatters[] {
  const { table } = registers[key].collections.matters
  const rows = ledger.sqlite
    .prepare<unknown[], MemberValues>(
      `SELECT owner_id AS owner, substr(matter, 1, 1) AS matter, substr(answer, 1, 1) AS answer, state
       FROM ${table} WHERE owner_id IN (SELECT value FROM json_each(?))`
    )
    .all(JSON.stringify(events.map(({ id }) => id)))
  const byOwner = new Map<number, MemberValues[]>()
  for (const row of rows) {
    const owner = Number(row.owner)
    const known = byOwner.get(owner)
    if (known) known.push(row)
    else byOwner.set(owner, [row])
  }
  return events.map((event) => ({
    event,
    count: countMatters(byOwner.get(event.id) ?? []),
    reported: numberIn(event.values, 'opinionCount')
  }))
}

/** What was raised, answered and adopted in numbers of matters, as `matters.count` has them. */
export function matterFigures(
  group: string,
  word: '建议' | '意见',
  matters: readonly MeetingMatters[]
): CountedFigure[] {
  const rows = (amount: (one: MeetingMatters) => number) =>
    matters.map((one) => ({ ...one.event, amount: amount(one) }))
  return [
    sumOf({ key: `${group}.raised`, label: `${word}条数`, unit: '条' }, rows(raisedAt)),
    sumOf(
      { key: `${group}.answered`, label: `${word}答复数`, unit: '条' },
      rows(({ count }) => count.answered)
    ),
    sumOf(
      { key: `${group}.adopted`, label: `${word}采纳数`, unit: '条' },
      rows(({ count }) => count.adopted)
    )
  ]
}

/** A number that a list gives beside single matters that are more or fewer. */
export function matterChecks(code: string, matters: readonly MeetingMatters[]): CrossCheck[] {
  const wrong = matters.filter(
    ({ count, reported }) => count.raised > 0 && reported !== null && reported !== count.raised
  )
  const sum = (amount: (one: MeetingMatters) => number) =>
    wrong.reduce((total, one) => total + amount(one), 0)
  return [
    rowCheck(
      {
        code: `${code}_opinions_differ`,
        rule: '逐条登记的意见=填报的建议条数',
        message: '这些会议逐条登记的意见与填报的建议条数不同,统计按逐条登记的,请核对。'
      },
      wrong.map(({ event, count, reported }) => ({
        ...event,
        note: `登记${count.raised}条,填报${reported}条`
      })),
      [sum(({ count }) => count.raised), sum(({ reported }) => reported ?? 0)]
    )
  ]
}

function raisedAt({ count, reported }: MeetingMatters): number {
  return count.raised > 0 ? count.raised : (reported ?? 0)
}
