import { gatheringKeys } from '@shared/api/gatherings'
import type { TimelineEntry } from '@shared/api/students'
import type { MemberValues, RegisterDeclaration } from '@shared/registers'
import { hasCome, isAbsent } from '@shared/rules/attendance'
import type { Ledger } from '../database/ledger'
import { recordStore } from '../records/store'
import { knownRegister } from '../records/viewing'
import { attendanceTable, rowsOf, titleOf } from './gathering'

/** The meetings and sessions that a child's family was expected at, by their days, with who came; not those nobody ticked. */
export function gatheringEntries(ledger: Ledger, studentId: number): TimelineEntry[] {
  return gatheringKeys.flatMap((key) => {
    const register = knownRegister(ledger, key)
    return recordStore(ledger, register)
      .readMany(idsWith(ledger, register, studentId))
      .flatMap((record): TimelineEntry[] => {
        const { date } = record.values
        const row = rowsOf(record).find((one) => one.studentId === studentId)
        if (!row || (!hasCome(row) && !isAbsent(row))) return []
        return [
          {
            at: typeof date === 'string' ? date : '',
            kind: 'meeting',
            title: `${register.recordLabel}:${titleOf(register, record)}`,
            detail: detailOf(row)
          }
        ]
      })
  })
}

function idsWith({ sqlite }: Ledger, register: RegisterDeclaration, studentId: number): number[] {
  return sqlite
    .prepare<unknown[], number>(
      `SELECT DISTINCT owner_id FROM ${attendanceTable(register)} JOIN ${register.table} AS held ON held.id = owner_id
       WHERE student_id = ? AND held.deleted_at IS NULL`
    )
    .pluck()
    .all(studentId)
}

/** 母亲 到会 · 缺席(生病),2026-11-05 电话补访. */
function detailOf(row: MemberValues): string {
  const { attendee, parentName, late, absentReason, makeUp, makeUpDate } = row
  if (hasCome(row)) {
    return `${[attendee, parentName].filter(Boolean).join(' ')} 到会${late ? '(迟到)' : ''}`
  }
  const told = makeUp ? `,${[makeUpDate, makeUp].filter(Boolean).join(' ')}补访` : ''
  return `缺席${absentReason ? `(${String(absentReason)})` : ''}${told}`
}
