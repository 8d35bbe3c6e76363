import type { HistoryEntry } from '@shared/api/records'
import type { TimelineEntry } from '@shared/api/students'
import { type RegisterDeclaration, registers } from '@shared/registers'
import { formatSchoolYear } from '@shared/rules/school-year'
import type { RecordChange } from '../records/history'
import { originWords } from '../records/origins'
import type { StoredRecord } from '../records/store'
import type { Origin } from '../records/writer'
import { LINK_LABEL, UNLINK_LABEL } from './shared-adult-steps'

/** The student, or a record about the student. */
export interface AboutRecord {
  register: RegisterDeclaration
  record: StoredRecord
}

/** A change and the record it happened to. */
export interface ChangeAbout {
  about: AboutRecord
  change: RecordChange
}

const ACTIONS = { create: '新增', update: '修改', remove: '删除', restore: '还原', reveal: '查看' }
/** What an undo took back, and what a redo did again, by what it did to the record. */
const REVERSED: Partial<Record<Origin, Partial<typeof ACTIONS>>> = {
  undo: { remove: '新增', restore: '删除' },
  redo: { restore: '新增' }
}
/** Ways in which a change came about that belong to what happened; the others are ways of working. */
const TOLD_ORIGINS = new Set<Origin>(['import', 'demo', 'undo', 'redo'])
const NAMED_STEPS = new Set<string>([LINK_LABEL, UNLINK_LABEL])

/** What was done, one entry a step: a step that touched the student, a form and the left-behind facts is one. */
export function stepEntries(changes: ChangeAbout[]): TimelineEntry[] {
  const steps = new Map<number, ChangeAbout[]>()
  for (const one of changes) {
    const step = steps.get(one.change.changeSetId)
    if (step) step.push(one)
    else steps.set(one.change.changeSetId, [one])
  }
  return [...steps.entries()].sort(([one], [other]) => other - one).map(([, step]) => entryOf(step))
}

function entryOf(step: ChangeAbout[]): TimelineEntry {
  const [{ change }] = step as [ChangeAbout]
  const { origin, label, entry } = change
  const told = [...new Set(step.map(titleOf))].join('、')
  return {
    at: entry.at,
    kind: kindOf(step, origin),
    title: TOLD_ORIGINS.has(origin)
      ? `${originWords[origin]}:${told}`
      : NAMED_STEPS.has(label)
        ? label
        : told,
    detail: step.flatMap(({ change: { entry } }) => detailsOf(entry)).join('；'),
    account: entry.account
  }
}

function titleOf({ about, change: { entry, origin } }: ChangeAbout): string {
  const { register } = about
  const { action, changes } = entry
  const name = nameOf(about)
  if (isConfirmed(register, entry)) return `${name} 已确认`
  if (action !== 'update') return (REVERSED[origin]?.[action] ?? ACTIONS[action]) + name
  const fields = changes.map(({ field }) => field)
  const parts = Object.entries(register.collections).flatMap(([key, { label }]) =>
    fields.includes(key) ? [label] : []
  )
  const others = fields.some((field) => !Object.hasOwn(register.collections, field))
  if (others || parts.length === 0) parts.unshift(register.about ? name : `${name}信息`)
  return ACTIONS.update + parts.join('、')
}

/** A record as the story of one student calls it. */
export function nameOf({ register, record }: AboutRecord): string {
  if (register.key === registers.left_behind_children.key) return '留守记录'
  return register.about === 'studentInSchoolYear'
    ? `${register.recordLabel} ${formatSchoolYear(Number(record.values.schoolYear))}`
    : register.recordLabel
}

function isConfirmed({ key }: RegisterDeclaration, { action, changes }: HistoryEntry): boolean {
  const state = changes.find(({ field }) => field === 'formState')
  return key === registers.environment_forms.key && action === 'update' && state?.after === '已确认'
}

function kindOf(step: ChangeAbout[], origin: Origin): TimelineEntry['kind'] {
  if (origin === 'import') return 'import'
  const touches = (key: string, field?: string) =>
    step.some(
      ({ about, change }) =>
        about.register.key === key &&
        (field === undefined || change.entry.changes.some((one) => one.field === field))
    )
  if (touches(registers.environment_forms.key)) return 'form'
  if (touches(registers.home_visits.key)) return 'visit'
  if (touches(registers.left_behind_children.key, 'parentStates')) return 'parent'
  return touches(registers.left_behind_children.key) ? 'care' : 'student'
}

/** What a new record held at first is seen in the record itself. */
function detailsOf({ action, changes }: HistoryEntry): string[] {
  if (action !== 'update') return []
  return changes
    .filter(({ before, after }) => before !== '' || after !== '')
    .map(({ label, before, after }) =>
      before === after ? label : `${label}:${before || '空'} → ${after || '空'}`
    )
}
