import type { ParsedInputOf } from '@shared/api/contract'
import type {
  ComparedReport,
  FrozenRow,
  NumberChange,
  RowChanges,
  SnapshotComparison
} from '@shared/api/snapshots'
import type { Summary, SummaryGroup, SummaryLine } from '@shared/api/summary'
import { summaryQuestionSchema } from '@shared/api/summary'
import type { Call } from '../../context'
import { makeSummary } from '../summary/make-summary'
import { settle } from '../summary/settle'
import { freezeEvidence, type FrozenEvidence, frozenRows } from './evidence'
import { readSnapshot } from './snapshot-rows'

/** A report with its rows, whether it was sent or counted just now. */
interface Side {
  about: ComparedReport
  summary: Summary
  evidence: FrozenEvidence
}

type Compared = Pick<ParsedInputOf<'snapshots.compare'>, 'id' | 'other' | 'asOf'>

/** Every number of two reports that differs, or counts other rows, on the lines that both have. */
export function compareSnapshots(call: Call, compared: Compared): SnapshotComparison {
  const [before, after] = sidesOf(call, compared)
  const lines = commonLines(before.summary, after.summary)
  const groups = joinedGroups(before.summary.groups, after.summary.groups)
  const numbers = groups.flatMap(({ figures }) =>
    figures.flatMap(({ key }) => lines.map(({ key: line }) => numberOf(before, after, key, line)))
  )
  return {
    before: before.about,
    after: after.about,
    groups,
    lines,
    changes: numbers.filter((one) => one.before !== one.after || one.came > 0 || one.went > 0),
    compared: numbers.length
  }
}

/** The rows behind one number that only one of the two reports counts, and those that add another amount. */
export function changedRows(call: Call, compared: Compared, figure: string, line: string): RowChanges {
  const [before, after] = sidesOf(call, compared)
  return rowChanges(frozenRows(before.evidence, figure, line), frozenRows(after.evidence, figure, line))
}

function sidesOf(call: Call, { id, other, asOf }: Compared): [Side, Side] {
  const before = sent(call, id)
  return [before, other === null ? countedNow(call, before, asOf) : sent(call, other)]
}

function sent({ ledger }: Call, id: number): Side & { question: unknown } {
  const { snapshot, summary, evidence } = readSnapshot(ledger, id)
  const { title, asOf, at, question } = snapshot
  return { about: { title, asOf, at }, summary, evidence, question }
}

function countedNow(
  call: Call,
  { summary: before, question }: { summary: Summary; question: unknown },
  day: Compared['asOf']
): Side {
  const asked = summaryQuestionSchema.parse(question)
  const settled = settle(call, { ...asked, asOf: day === 'same' ? before.asOf : undefined })
  const made = makeSummary(call.ledger, settled)
  const { summary } = made
  const evidence = freezeEvidence(call.ledger, made, settled.viewing)
  return { about: { title: summary.title, asOf: summary.asOf, at: null }, summary, evidence }
}

function numberOf(before: Side, after: Side, figure: string, line: string): NumberChange {
  const { came, went } = rowChanges(
    frozenRows(before.evidence, figure, line),
    frozenRows(after.evidence, figure, line)
  )
  return {
    figure,
    line,
    before: valueOf(before.summary, figure, line),
    after: valueOf(after.summary, figure, line),
    came: came.length,
    went: went.length
  }
}

/** Rows that add nothing, such as the second child of a class to the number of classes, neither come nor go. */
function rowChanges(before: FrozenRow[], after: FrozenRow[]): RowChanges {
  const keyOf = ({ register, id }: FrozenRow) => `${register}:${id}`
  const old = new Map(before.map((row) => [keyOf(row), row]))
  const now = new Set(after.map(keyOf))
  return {
    came: after.filter((row) => row.amount !== 0 && !old.has(keyOf(row))),
    went: before.filter((row) => row.amount !== 0 && !now.has(keyOf(row))),
    changed: after.flatMap((row) => {
      const was = old.get(keyOf(row))?.amount ?? row.amount
      return was === row.amount ? [] : [{ ...row, before: was }]
    })
  }
}

function valueOf({ lines, values }: Summary, figure: string, line: string): number | null {
  const at = lines.findIndex(({ key }) => key === line)
  return values[figure]?.[at] ?? null
}

/** The lines of both where both are divided alike, else those that each of them has. */
function commonLines(before: Summary, after: Summary): SummaryLine[] {
  const known = new Map(before.lines.map((line) => [line.key, line]))
  const both = after.lines.filter(({ key }) => known.has(key))
  const alike = both.length > 1 || after.lines.length === before.lines.length
  if (!alike) return both
  const later = new Set(after.lines.map(({ key }) => key))
  const gone = before.lines.filter(({ key }) => !later.has(key))
  const school = after.lines.filter(({ kind }) => kind === 'school')
  return [...after.lines.filter(({ kind }) => kind !== 'school'), ...gone, ...school]
}

/** The groups of the later report, with figures that only the earlier one knew at the end of theirs. */
function joinedGroups(before: SummaryGroup[], after: SummaryGroup[]): SummaryGroup[] {
  const joined = after.map((group) => {
    const known = new Set(group.figures.map(({ key }) => key))
    const earlier = before.find(({ key }) => key === group.key)?.figures ?? []
    return { ...group, figures: [...group.figures, ...earlier.filter(({ key }) => !known.has(key))] }
  })
  return [...joined, ...before.filter(({ key }) => !after.some((group) => group.key === key))]
}
