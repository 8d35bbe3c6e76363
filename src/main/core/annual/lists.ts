import type { CaseOffer } from '@shared/api/annual'
import { type FieldDeclaration, type RegisterDeclaration, registers } from '@shared/registers'
import { writeClass, type WritableClass } from '@shared/rules/written-classes'
import { liesIn, type Period } from '@shared/rules/terms'
import type { Ledger } from '../database/ledger'
import { printedText } from '../exports/cards/printed-value'
import { exchangeValues } from '../records/shown'
import type { FactualViewing } from '../records/viewing'
import { readRecordsOf } from '../reports/summary/read-records'

/** A list of what happened in a year; an item gives its fields by their labels. */
export interface HappenedList {
  mark: string
  items: { id: number; values: Map<string, string> }[]
  marks: string[]
}

/** What a document can list: registers of events that are about no child. Visits are counted, never listed. */
const LISTED = [
  registers.parent_meetings,
  registers.committee_meetings,
  registers.trainings,
  registers.open_days,
  registers.legal_lectures,
  registers.publicity,
  registers.activities,
  registers.surroundings
] as const satisfies readonly RegisterDeclaration[]

/** Everything that happened in the period by register, in the order of its days. */
export function listsOf(ledger: Ledger, viewing: FactualViewing, period: Period): HappenedList[] {
  return LISTED.map((register: RegisterDeclaration) => {
    const fields = Object.entries(register.fields).filter(([, field]) => mayBeTold(field))
    const from = register.dated?.from ?? ''
    const items = readRecordsOf(ledger, register, viewing, period)
      .filter(({ values }) => typeof values[from] === 'string' && liesIn(values[from], period))
      .sort((one, other) => String(one.values[from]).localeCompare(String(other.values[from])))
      .map(({ id, values }) => {
        const shown = exchangeValues(register, values, viewing)
        const texts = fields.map(([key, field]): [string, string] => [
          field.label,
          field.kind === 'schoolClass'
            ? (writeClass(shown as WritableClass, '三(2)班', viewing) ?? '全校')
            : printedText(field, shown[key] as never)
        ])
        return { id, values: new Map(texts) }
      })
    return {
      mark: register.recordLabel ?? register.label,
      items,
      marks: fields.map(([, { label }]) => label)
    }
  })
}

/** Activities with an effect or a prize, told without names. */
export function caseOffers(lists: readonly HappenedList[]): CaseOffer[] {
  const { key, fields, recordLabel } = registers.activities
  const activities = lists.find(({ mark }) => mark === recordLabel)?.items ?? []
  return activities.flatMap(({ id, values }): CaseOffer[] => {
    const told = [fields.course, fields.effect, fields.awards].map(({ label }) => values.get(label) ?? '')
    const text = told.filter(Boolean).join('\n')
    return text === '' ? [] : [{ register: key, id, title: values.get(fields.title.label) ?? '', text }]
  })
}

/** What a summary that leaves the school may say of a record: no numbers of persons, nothing sensitive or internal. */
function mayBeTold({ sensitive, internal, mask, kind }: FieldDeclaration): boolean {
  return !sensitive && !internal && mask === undefined && kind !== 'phone'
}
