import type { ShownRecord } from '@shared/api/records'
import { leftBehindDefinitions } from '@shared/api/session'
import type { LeftBehindFinding, StudentFile } from '@shared/api/students'
import { type MemberValues, type RegisterKey } from '@shared/registers'
import { findLeftBehind } from '@shared/rules/left-behind'
import type { Call } from '../context'
import { countEvidence } from '../evidence/evidence-rows'
import { composedStore } from '../records/composed'
import { leftBehindFacts } from '../records/left-behind-facts'
import { recordsAbout } from '../records/record-writer'
import { maySeeSensitive } from '../records/scope'
import { seen } from '../records/seen'
import { showRecord } from '../records/shown'
import type { StoredRecord } from '../records/store'
import { knownRegister, type Viewing, type ViewingChoice, viewingFor } from '../records/viewing'
import { warningsOf } from '../warnings/find-warnings'
import { siblingsOf } from './siblings'

/**
 * Everything about one student, masked: as the school year on the screen shows it, and the left-behind facts as they
 * stand on the day asked for, with what they come to by each definition.
 */
export function studentFile(
  call: Call,
  { id, schoolYear, asOf }: { id: number } & Omit<ViewingChoice, 'definition'>
): StudentFile {
  const viewing = viewingFor(call, { schoolYear })
  const register = knownRegister(call.ledger, 'students')
  const student = seen(composedStore(call.ledger, register, viewing), id, viewing)
  const forms = recordsOf(call, 'environment_forms', id, viewing)
  const form = forms.find(({ values }) => values.schoolYear === viewing.schoolYear)
  const onTheDay = viewingFor(call, { asOf })
  const [leftBehind] = recordsOf(call, 'left_behind_children', id, onTheDay)
  const { stage, entryYear, classNo } = student.values as MemberValues
  return {
    student: showRecord(register, student, viewing),
    forms: forms
      .map((one) => ({
        id: one.id,
        schoolYear: Number(one.values.schoolYear),
        state: String(one.values.formState ?? '')
      }))
      .sort((one, other) => other.schoolYear - one.schoolYear),
    form: form ? show(call, 'environment_forms', form, viewing) : null,
    leftBehind: leftBehind ? show(call, 'left_behind_children', leftBehind, onTheDay) : null,
    findings: leftBehind ? findingsOf(leftBehind, onTheDay) : [],
    siblings: siblingsOf(call.ledger, student, viewing),
    warnings: warningsOf(call, id),
    maySeeSensitive: maySeeSensitive(viewing.scope ?? null, { stage, entryYear, classNo })
  }
}

function show({ ledger }: Call, key: RegisterKey, record: StoredRecord, viewing: Viewing): ShownRecord {
  const evidence = countEvidence(ledger, key, record.id)
  return { ...showRecord(knownRegister(ledger, key), record, viewing), evidence }
}

function recordsOf({ ledger }: Call, key: RegisterKey, studentId: number, viewing: Viewing): StoredRecord[] {
  const register = knownRegister(ledger, key)
  return composedStore(ledger, register, viewing).readMany(recordsAbout(ledger, register, studentId))
}

/** What the facts of a composed left-behind record come to by each definition; the grade is that of the day. */
function findingsOf({ values }: StoredRecord, viewing: Viewing): LeftBehindFinding[] {
  const { facts } = viewing
  if (!facts) return []
  const about = leftBehindFacts(values, viewing, facts.day)
  return leftBehindDefinitions.map((definition) => findLeftBehind(about, { ...facts, definition }))
}
