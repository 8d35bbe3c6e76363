import { type FieldDeclaration, type MemberValues, type RegisterDeclaration } from '@shared/registers'
import { calendarDay } from '../calendar-day'
import { type Call, refuse } from '../context'
import { composedStore } from '../records/composed'
import { seen } from '../records/seen'
import type { StoredRecord } from '../records/store'
import { knownRegister, viewingFor } from '../records/viewing'
import { openChangeSet, openWriter } from '../records/writer'

/** More labels than these make no sentence. */
const MOST_LABELS = 6

/**
 * Marks drafts as confirmed by the family, as one step; the day of filling in is today where none is given. Those that
 * are confirmed already are passed over. Refuses with `record_not_found`, and with `form_incomplete` where a field
 * that the school requires is empty: then none is confirmed.
 */
export function confirmForms(call: Call, ids: number[]): { confirmed: number } {
  const { ledger, session } = call
  const register = knownRegister(ledger, 'environment_forms')
  const viewing = viewingFor(call)
  const store = composedStore(ledger, register, viewing)
  const drafts = [...new Set(ids)]
    .map((id) => seen(store, id, viewing))
    .filter(({ values }) => values.formState !== '已确认')
  if (drafts.some(({ deletedAt }) => deletedAt !== null)) refuse('record_not_found')
  refuseIncomplete(register, drafts)

  const now = call.core.options.now()
  const label = `确认 ${drafts.length} 份登记表`
  ledger.sqlite.transaction(() => {
    const changeSet = openChangeSet(ledger, { origin: 'form', label, session, at: now.toISOString() })
    const writer = openWriter(changeSet, register)
    for (const { id, values } of drafts) {
      writer.update(id, { formState: '已确认', filledOn: values.filledOn ?? calendarDay(now) })
    }
  })()
  return { confirmed: drafts.length }
}

function refuseIncomplete(register: RegisterDeclaration, forms: StoredRecord[]) {
  const required = Object.entries(register.fields).filter(([, field]) => field.required && !field.hidden)
  const missing = new Set<string>()
  const incomplete = forms.filter(({ values }) => {
    const empty = required.filter(([key, field]) => isEmpty(key, field, values as MemberValues))
    for (const [, { label }] of empty) missing.add(label)
    return empty.length > 0
  })
  if (incomplete.length === 0) return
  const labels = [...missing]
  const shown = labels.slice(0, MOST_LABELS).join('、')
  const fields = labels.length > MOST_LABELS ? `${shown}等 ${labels.length} 栏` : shown
  refuse('form_incomplete', { count: incomplete.length, fields })
}

function isEmpty(key: string, { kind }: FieldDeclaration, values: MemberValues): boolean {
  const parts = kind === 'schoolClass' ? ['stage', 'entryYear', 'classNo'] : [key]
  return parts.some((part) => values[part] === undefined || values[part] === null || values[part] === '')
}
