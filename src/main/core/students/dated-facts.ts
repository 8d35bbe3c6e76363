import type { TimelineEntry } from '@shared/api/students'
import type { MemberValues, RecordValues } from '@shared/registers'
import { careStates } from '@shared/registers/left-behind-states'
import { firstDayOf } from '@shared/rules/calendar'
import { holdsFrom, inOrder, isAwayBy, parents, statesOf, textOf } from '@shared/rules/left-behind-history'

/** The days that the left-behind facts of a child tell of: a parent left or came back, somebody else took over. */
export function datedFacts({ parentStates, careStates }: RecordValues): TimelineEntry[] {
  const ofParents = parents.flatMap((parent) =>
    inPairs(statesOf(rowsOf(parentStates), parent)).flatMap(([row, before]) =>
      parentEntry(parent, row, before)
    )
  )
  const ofCare = inPairs(inOrder(rowsOf(careStates)))
  return [
    ...ofParents,
    ...ofCare.flatMap(([row, before]) => careEntry(row, before)),
    ...noticeEntries(ofCare)
  ]
}

type Pair = [row: MemberValues, before: MemberValues | undefined]

function inPairs(rows: MemberValues[]): Pair[] {
  return rows.map((row, place) => [row, rows[place - 1]])
}

/** A row without a date says what held all along, so that nothing happened on any day. */
function parentEntry(parent: string, row: MemberValues, before: MemberValues | undefined): TimelineEntry[] {
  const [away, wasAway] = [isAwayBy(row), isAwayBy(before ?? null)]
  const left = away === true && wasAway !== true
  const [since, place] = [textOf(row, 'since'), textOf(row, 'place')]
  const said: string[] = []
  if (row.alive === false && before?.alive !== false) said.push('已故')
  if (left) said.push('外出')
  if (away === false && wasAway === true && row.alive !== false) said.push('返乡')
  if (away === true && wasAway === true && place !== textOf(before, 'place')) said.push('换了务工地点')
  if (row.canCare === false && before?.canCare !== false) said.push('无监护能力')
  // Who left before the row was noted left on that day; a later absence within the same row has no day of its own.
  const at = left && since && firstDayOf(since) >= holdsFrom(before ?? {}) ? since : textOf(row, 'validFrom')
  if (at === '' || (said.length === 0 && !before)) return []
  const detail = [
    ...(said.includes('外出') || said.includes('换了务工地点') ? [place] : []),
    ...(left && since && since !== at ? [`自${since}`] : []),
    ...(said.includes('无监护能力') ? [textOf(row, 'cannotCareReason')] : []),
    textOf(row, 'note')
  ]
  const title = said.length > 0 ? `${parent}${said.join('、')}` : `${parent}情况有变化`
  return [{ at, kind: 'parent', title, detail: detail.filter(Boolean).join(' ') }]
}

/** What the school does for a child, and thinks of its care. */
const CARE_FACTS = ['careLevel', 'pairedTeacher', 'measures', 'assessment'] as const

function careEntry(row: MemberValues, before: MemberValues | undefined): TimelineEntry[] {
  const at = textOf(row, 'validFrom')
  const isNew = (field: string) => textOf(row, field) !== '' && textOf(row, field) !== textOf(before, field)
  const facts = CARE_FACTS.filter(isNew)
  if (at === '' || (!isNew('guardianName') && facts.length === 0)) return []
  const guardian = `${textOf(row, 'guardianRelation')} ${textOf(row, 'guardianName')}`.trim()
  const [title, who] = !isNew('guardianName')
    ? ['关爱情况有变化', []]
    : [textOf(before, 'guardianName') === '' ? '由监护人照护' : '监护人变更', [guardian]]
  const detail = [...who, ...facts.map((field) => `${careStates.fields[field].label}:${textOf(row, field)}`)]
  return [{ at, kind: 'care', title, detail: detail.join('；') }]
}

/** 未成年人保护法 §22: the written notice of parents who entrust the care; once, though later rows repeat it. */
function noticeEntries(rows: Pair[]): TimelineEntry[] {
  return rows.flatMap(([row, before]): TimelineEntry[] => {
    const at = textOf(row, 'noticeDate')
    if (at === '' || at === textOf(before, 'noticeDate')) return []
    return [{ at, kind: 'care', title: '委托照护书面告知', detail: textOf(row, 'guardianName') }]
  })
}

function rowsOf(value: RecordValues[string] | undefined): MemberValues[] {
  return Array.isArray(value) ? value : []
}
