import type { MakeUpWay } from '@shared/api/gatherings'
import type { OutputOf, ParsedInputOf } from '@shared/api/contract'
import { type MemberValues, type RecordValues, registers } from '@shared/registers'
import type { visitMethods } from '@shared/registers/home-visits'
import { isAbsent } from '@shared/rules/attendance'
import { type Call, refuse } from '../context'
import { inScope, scopeOf } from '../records/scope'
import { openRecordWriter } from '../records/record-writer'
import { recordStore } from '../records/store'
import type { ChangeSet } from '../records/writer'
import { readAttendance } from './attendance'
import { classOf } from './class-list'
import { rowsOf, titleOf } from './gathering'
import { changeRows, openGathering, requireDay } from './mark'

type Input = ParsedInputOf<'gatherings.makeUp'>

/** How a visit is called by the way in which a family was told. */
const METHODS: Record<MakeUpWay, (typeof visitMethods)[number]['label']> = {
  电话: '电话家访',
  家访: '上门家访',
  到校: '到校面谈',
  线上: '线上家访',
  其他: '其他'
}

/**
 * Says how the families of absent children were told, and writes a home visit for each child where that is asked for,
 * as one step. A child who is of another class by now gets no visit: that is its teacher's to write. Refuses with
 * `record_not_found` where none of the children is absent.
 */
export function makeUpFor(call: Call, input: Input): OutputOf<'gatherings.makeUp'> {
  requireDay(input.date)
  const gathering = openGathering(call, input.register, input.id)
  const { register, record } = gathering
  const chosen = new Set<number>(input.studentIds)
  const rows = rowsOf(record)
  const absent = rows.flatMap((row, position) => {
    const wanted = chosen.has(row.studentId as number) || input.positions.includes(position)
    return wanted && isAbsent(row) ? [position] : []
  })
  if (absent.length === 0) refuse('record_not_found')
  const children = input.logVisits
    ? visitable(
        call,
        absent.map((position) => rows[position] ?? {})
      )
    : []
  const names = readAttendance(call, gathering).rows
  const told = { makeUp: input.way, makeUpDate: input.date, makeUpNote: input.note || null }

  function writeVisits(changeSet: ChangeSet) {
    if (children.length === 0) return
    const writer = openRecordWriter(changeSet, registers.home_visits)
    const content = `补开${register.recordLabel}:${titleOf(register, record)}${input.note ? `。${input.note}` : ''}`
    for (const studentId of children) {
      const { usual, names: called } = names.find((row) => row.studentId === studentId) ?? {}
      const values: RecordValues = {
        studentId,
        visitDate: input.date,
        method: METHODS[input.way],
        teachers: call.session.displayName,
        content,
        parentName: (usual && called?.[usual]) ?? null
      }
      writer.create(values)
    }
  }
  const changed = changeRows(
    call,
    gathering,
    `登记 ${absent.length} 名缺席家长的补访`,
    (stored) => stored.map((row, position) => (absent.includes(position) ? { ...row, ...told } : row)),
    writeVisits
  )
  return { ...changed, told: absent.length, visits: children.length }
}

/** The children of these rows who are at the school and of whom the account may write. */
function visitable({ ledger, session }: Call, rows: MemberValues[]): number[] {
  const scope = scopeOf(ledger, session)
  const ids = rows.flatMap(({ studentId }) => (typeof studentId === 'number' ? [studentId] : []))
  return recordStore(ledger, registers.students)
    .readMany(ids)
    .filter(({ deletedAt, values }) => {
      const ofClass = classOf(values)
      return deletedAt === null && inScope(scope, ofClass ?? {})
    })
    .map(({ id }) => id)
}
