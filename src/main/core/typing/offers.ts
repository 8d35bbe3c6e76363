import type { TypingOffers } from '@shared/api/typing'
import type { FieldDeclaration, RegisterDeclaration } from '@shared/registers'
import { CHOICES_JOINED_BY } from '@shared/rules/choices'
import { calendarDay } from '../calendar-day'
import type { Call } from '../context'
import { showClass } from '../records/class-shown'
import { maySee, type ScopedRecord } from '../records/scope'
import { composedStore } from '../records/composed'
import type { StoredRecord } from '../records/store'
import { type FactualViewing, viewingFor } from '../records/viewing'

/** How many values are offered for a field. */
const OFFERED = 8
/** Only the latest records somebody worked on are looked through: enough for what is typed lately. */
const LOOKED_THROUGH = 200
/** What somebody typed, and not what came in a file or was made up. */
const TYPED = ['create', 'form', 'edit', 'paste', 'fix']
const OFFERED_KINDS = new Set(['text', 'choice', 'choices'])

/**
 * What helps to fill in a record of a register: values that the account itself typed lately, from the change log. Only
 * records it may still see count; sensitive, masked and computed fields, the student's own, and what belongs to one
 * record alone never do.
 */
export function typingOffers(call: Call, register: RegisterDeclaration, schoolYear?: number): TypingOffers {
  const viewing = viewingFor(call, { schoolYear })
  const records = ownRecords(call, register, viewing, TYPED)
  const [last] = ownRecords(call, register, viewing, ['create'])
  const recent: TypingOffers['recent'] = {}
  const carried: TypingOffers['carried'] = {}
  for (const [key, field] of Object.entries(register.fields)) {
    if (!isOffered(field)) continue
    const values = OFFERED_KINDS.has(field.kind) ? lastValues(records, key, field) : []
    if (values.length > 0) recent[key] = values
    const value = field.carried ? last?.values[key] : undefined
    if (typeof value === 'string' || typeof value === 'number') carried[key] = String(value)
  }
  return { today: calendarDay(call.core.options.now()), recent, carried, ownClass: ownClassOf(viewing) }
}

function isOffered({ of, mask, sensitive, internal, hidden, once }: FieldDeclaration): boolean {
  return !of && !mask && !sensitive && !internal && !hidden && !once
}

/** The records of the register that the account worked on, the latest work first. */
function ownRecords(
  { ledger, session }: Call,
  register: RegisterDeclaration,
  viewing: FactualViewing,
  origins: string[]
): StoredRecord[] {
  const ids = ledger.sqlite
    .prepare<unknown[], number>(
      `SELECT record_id FROM changes JOIN change_sets ON change_sets.id = change_set_id
       WHERE account_id = ? AND register = ? AND origin IN (SELECT value FROM json_each(?)) AND undone_at IS NULL
       GROUP BY record_id ORDER BY max(changes.id) DESC LIMIT ?`
    )
    .pluck()
    .all(session.accountId, register.key, JSON.stringify(origins), LOOKED_THROUGH)
  const scope = viewing.scope ?? null
  return composedStore(ledger, register, viewing)
    .readMany(ids)
    .filter((record) => record.deletedAt === null)
    .filter((record) => maySee(scope, register, record as ScopedRecord))
}

/** The different values of a field, the latest first; of a field of several the single words. */
function lastValues(records: StoredRecord[], key: string, { kind }: FieldDeclaration): string[] {
  const found = new Set<string>()
  for (const { values } of records) {
    const value = values[key]
    if (typeof value !== 'string') continue
    for (const word of kind === 'choices' ? value.split(CHOICES_JOINED_BY) : [value]) found.add(word)
    if (found.size >= OFFERED) break
  }
  return [...found].slice(0, OFFERED)
}

function ownClassOf(viewing: FactualViewing): string | null {
  const [only, ...others] = viewing.scope ?? []
  return only && others.length === 0 ? showClass(only, viewing).className : null
}
