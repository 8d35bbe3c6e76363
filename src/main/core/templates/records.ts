import type { View } from '@shared/api/records'
import type { RegisterDeclaration } from '@shared/registers'
import { liesIn, schoolYearPeriod } from '@shared/rules/terms'
import type { Ledger } from '../database/ledger'
import { inPaperOrder } from '../exports/paper-order'
import { composedStore } from '../records/composed'
import { exchangeValues } from '../records/shown'
import type { StoredRecord } from '../records/store'
import type { Viewing } from '../records/viewing'
import { viewOrder } from '../records/views'
import { visitsTo } from '../visits/visits-to'
import type { TemplateRecord } from './cell-values'

/** Records read at once. */
const BLOCK = 500

/** A record with what a check asks beside its values. */
export interface OpenRecord extends TemplateRecord {
  stored: StoredRecord
}

/** The records of a view in the order of paper, in full; each pass reads them afresh. */
export interface TemplateRecords {
  total: number
  each(): Generator<OpenRecord>
}

/** Settles which records fill a sheet. `register` is one with every fact a template may ask for. */
export function recordsFor(
  ledger: Ledger,
  register: RegisterDeclaration,
  own: RegisterDeclaration,
  { view, viewing, counted }: { view: View; viewing: Viewing; counted: readonly string[] }
): TemplateRecords {
  const ids = viewOrder(ledger, own, inPaperOrder(own, view), viewing)
  const store = composedStore(ledger, register, viewing)
  return {
    total: ids.length,
    *each() {
      for (let start = 0; start < ids.length; start += BLOCK) {
        const stored = store.readMany(ids.subarray(start, start + BLOCK))
        const visits = counted.includes('home_visits')
          ? visitCounts(ledger, stored.map(studentOf), viewing)
          : null
        for (const record of stored) {
          const studentId = studentOf(record)
          yield {
            id: record.id,
            studentId,
            values: exchangeValues(register, record.values, viewing),
            counts: visits === null ? NO_COUNTS : { home_visits: visits.get(studentId ?? -1) ?? 0 },
            stored: record
          }
        }
      }
      function studentOf({ id, values }: StoredRecord): number | null {
        if (own.key === 'students') return id
        return typeof values.studentId === 'number' ? values.studentId : null
      }
    }
  }
}

const NO_COUNTS: TemplateRecord['counts'] = {}

/** How often each of the students was visited in the school year. */
function visitCounts(ledger: Ledger, students: readonly (number | null)[], { schoolYear }: Viewing) {
  const period = schoolYearPeriod(schoolYear)
  const visits = visitsTo(
    ledger,
    students.filter((id) => id !== null)
  )
  return new Map(
    [...visits].map(([id, all]) => [id, all.filter(({ date }) => date && liesIn(date, period)).length])
  )
}
