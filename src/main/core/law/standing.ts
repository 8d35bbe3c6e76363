import type { LawStanding } from '@shared/api/committee'
import type { ParsedInputOf } from '@shared/api/contract'
import { type RecordValues, type RegisterDeclaration, registers } from '@shared/registers'
import { lawWarnings } from '@shared/rules/legal-hours'
import { schoolYearOf } from '@shared/rules/school-year'
import { termStateOn } from '@shared/rules/terms-of-office'
import { calendarDay } from '../calendar-day'
import type { Call, Handlers } from '../context'
import { scopeCondition } from '../records/scope'
import { recordStore, type StoredRecord } from '../records/store'
import { wordOf } from '../records/stored-values'
import { type Viewing, viewingFor } from '../records/viewing'

/** How far the school is with what 教育部令第52号 asks for; lectures of other classes are not a class teacher's to count. */
function lawStanding(call: Call, { schoolYear }: ParsedInputOf<'law.standing'>): LawStanding {
  const day = calendarDay(call.core.options.now())
  const viewing = viewingFor(call, { schoolYear })
  const year = Number(day.slice(0, 4))
  const lectures = kept(call, registers.legal_lectures, viewing).map(({ values }) => values)
  const dated = lectures.filter(({ date }) => typeof date === 'string' && date !== '')
  const inYear = dated.filter(({ date }) => wordOf(date).startsWith(`${year}`))
  const inSchoolYear = dated.filter(({ date }) => schoolYearOf(wordOf(date)) === viewing.schoolYear)
  const vicePrincipals = kept(call, registers.legal_vice_principals, viewing)
    .filter(({ values }) => termStateOn(values, day, viewing) === '在任')
    .map(({ id, values }) => ({ id, name: wordOf(values.personName), unit: wordOf(values.unit) }))
  const standing = {
    year,
    required: call.ledger.settings().legalHours,
    hoursInYear: hoursOf(inYear),
    hoursInSchoolYear: hoursOf(inSchoolYear),
    withoutHours: inYear.filter(({ hours }) => typeof hours !== 'number').length,
    vicePrincipals
  }
  return { ...standing, warnings: call.session.role === 'director' ? lawWarnings(standing) : [] }
}

/** The procedures about lectures on the law. */
export const lawHandlers: Handlers<'law.standing'> = { 'law.standing': lawStanding }

function kept({ ledger }: Call, register: RegisterDeclaration, { scope }: Viewing): StoredRecord[] {
  const { sql, parameters } = scopeCondition(scope ?? null, register)
  const ids = ledger.sqlite
    .prepare<unknown[], number>(
      `SELECT id FROM ${register.table} WHERE deleted_at IS NULL AND (${sql}) ORDER BY id`
    )
    .pluck()
    .all(parameters)
  return recordStore(ledger, register).readMany(ids)
}

function hoursOf(lectures: RecordValues[]): number {
  const sum = lectures.reduce((hours, one) => hours + (typeof one.hours === 'number' ? one.hours : 0), 0)
  return Math.round(sum * 10) / 10
}
