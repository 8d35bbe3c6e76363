import { randomBytes } from 'node:crypto'
import type { ImportSummary } from '@shared/api/imports'
import { type Call, refuse } from '../context'
import { dataVersion } from '../records/data-version'
import { openRecordWriter } from '../records/record-writer'
import { openChangeSet, type Writer } from '../records/writer'
import { familyOf } from '../records/shared-adults'
import { recordStore } from '../records/store'
import { type Difference, mergeMembers } from './match/compare'
import type { MatchedRow } from './match/match-rows'
import { createTarget } from './match/target'
import { rememberAliases, rememberMapping } from './remembered'
import { doubtsOf, summaryOf } from './preview'
import { type ImportSession, rematch } from './session'

/** Rows written between two looks at whether the user cancelled. */
const CHUNK = 500

/**
 * Writes an import in one transaction, which a cancellation or a fault takes back as a whole.
 * Refuses with `import_undecided` while conflicts wait, unless they are to be left out.
 */
export async function applyImport(call: Call, session: ImportSession, undecided: 'refuse' | 'skip') {
  const { ledger } = call
  if (session.matchedAt !== dataVersion(ledger)) await rematch(session, call)
  const waiting = session.rows.filter(({ action, decision }) => action === 'conflict' && !decision).length
  if (waiting > 0 && undecided === 'refuse') refuse('import_undecided', { count: waiting })

  const importId = randomBytes(8).toString('hex')
  const at = call.core.options.now().toISOString()
  const summary = summaryOf(session.rows.map(asDecided))
  ledger.sqlite.exec('BEGIN IMMEDIATE')
  try {
    const writer = openRecordWriter(
      openChangeSet(ledger, {
        origin: 'import',
        label: `导入 ${session.rows.length} 行`,
        session: call.session,
        importId,
        at
      }),
      session.register
    )
    await writeRows(call, session, writer)
    keepRecord(call, session, { importId, at, changeSetId: writer.changeSet.id, summary })
    ledger.sqlite.exec('COMMIT')
  } catch (error) {
    if (ledger.sqlite.inTransaction) ledger.sqlite.exec('ROLLBACK')
    throw error
  }
  return { importId, summary }
}

/** A row under what is done with it: a conflict that the user decided is no conflict any more. */
function asDecided(row: MatchedRow): MatchedRow {
  const { decision } = row
  return decision && decision.kind !== 'skip' ? { ...row, action: decision.kind } : row
}

async function writeRows(call: Call, session: ImportSession, writer: Writer) {
  const target = createTarget(call.ledger, session.register, session.schoolYear)
  const people = recordStore(call.ledger, target.people)
  const records = recordStore(call.ledger, session.register)
  /** Pupils that this import began: a list of visits names a child as often as it was visited. */
  const begun = new Map<string, number>()
  for (const [index, row] of session.rows.entries()) {
    if (index % CHUNK === 0) await call.job.step('写入台账', index, session.rows.length)
    writeRow(row)
  }

  function writeRow(row: MatchedRow) {
    const { decision, id, studentId, difference } = row
    if (row.action === 'create' && studentId !== null) writeAbout(row, studentId, null, difference)
    else if (row.action === 'create') writeNew(row)
    else if (row.action === 'update' && id !== null) writeAbout(row, studentId, id, difference)
    else if (decision?.kind === 'create') writeNew({ ...row, ...target.begin(row) })
    else if (decision?.kind === 'update') {
      const person = people.read(decision.id) ?? refuse('record_not_found')
      target.prepare([person.id])
      const meeting = target.meet(row, person)
      writeAbout(row, person.id, meeting.recordId, meeting.difference)
    }
  }
  function writeNew(row: Pick<MatchedRow, 'stored' | 'otherColumns' | 'issues'>) {
    const extras = { doubts: doubtsOf(row), otherColumns: row.otherColumns ?? {} }
    if (session.register.about !== 'studentOften') writer.create(row.stored, extras)
    else {
      const { name, stage, entryYear, classNo } = row.stored
      const pupil = JSON.stringify([name, stage, entryYear, classNo])
      const studentId = begun.get(pupil)
      const id = writer.create({ ...row.stored, ...(studentId ? { studentId } : {}) }, extras)
      const made = records.read(id)?.values.studentId
      if (typeof made === 'number') begun.set(pupil, made)
    }
  }
  /** Only what differs is written; of a student who has no record yet, one is begun. */
  function writeAbout(
    row: MatchedRow,
    studentId: number | null,
    id: number | null,
    difference: Difference | null
  ) {
    if (!difference) return
    const { otherColumns } = difference
    const values = withFamilyOfNow(row, session.register.about ? studentId : id, difference)
    const extras = { doubts: doubtsOf(row), otherColumns }
    if (id !== null) writer.update(id, values, extras)
    else if (session.register.about === 'studentInSchoolYear')
      writer.create({ ...values, studentId, schoolYear: session.schoolYear }, extras)
    else writer.create({ ...values, studentId }, extras)
  }
  /** A family that shares an adult may have changed with an earlier row: the people of the row are laid over it anew. */
  function withFamilyOfNow({ stored }: MatchedRow, person: number | null, { values }: Difference) {
    if (person === null || !familyOf(values).some(({ adultKey }) => adultKey)) return values
    const present = familyOf(people.read(person)?.values ?? {})
    return { ...values, guardians: mergeMembers(present, familyOf(stored)) }
  }
}

function keepRecord(
  call: Call,
  session: ImportSession,
  made: { importId: string; at: string; changeSetId: number; summary: ImportSummary }
) {
  const { ledger } = call
  ledger.sqlite
    .prepare(
      'INSERT INTO imports (id, at, account_id, account_name, file_name, register, summary, change_set_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)'
    )
    .run(
      made.importId,
      made.at,
      call.session.accountId,
      call.session.displayName,
      session.fileName,
      session.register.key,
      JSON.stringify(made.summary),
      made.changeSetId
    )
  rememberMapping(ledger, session.signature, session.register.key, session.tables, made.at)
  rememberAliases(ledger, session.newAliases, session.schoolYear)
}
