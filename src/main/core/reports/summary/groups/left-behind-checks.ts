import { registers } from '@shared/registers'
import type { CountedChild } from '../../left-behind-splits'
import { isLeftBehind, type LeftBehindStanding } from '../../left-behind-standings'
import type { CrossCheck } from '../counting'
import type { SchoolFacts } from '../facts'
import { rowOf } from './student-row'

/** What the list of left-behind children and the roster must agree on, and what must be known of each child. */
export function leftBehindChecks(facts: SchoolFacts, children: readonly CountedChild[]): CrossCheck[] {
  const standings = facts.leftBehind()
  return [reportedCheck(standings), undecidedCheck(standings), entrustedCheck(children), twiceCheck(facts)]
}

/** By the facts against 是否留守儿童 of the roster, of those who can be decided. */
function reportedCheck(standings: readonly LeftBehindStanding[]): CrossCheck {
  const decided = standings.filter(({ type }) => type !== null)
  const wrong = decided.filter(({ type, reported }) => (reported || '非留守') !== type)
  return {
    code: 'left_behind_reported_differs',
    rule: '花名册上报的留守儿童=按事实认定的留守儿童(事实不全的除外)',
    left: decided.filter(({ reported }) => isLeftBehind(reported)).length,
    right: decided.filter(({ type }) => isLeftBehind(type)).length,
    message: '这些学生的上报类型与按登记的事实认定的不同,请核对父母外出情况,或更正花名册中的“是否留守儿童”。',
    rows: wrong.map(({ student, type, reported }) => ({
      ...rowOf(student),
      note: `上报:${reported || '未填'};认定:${type}`
    }))
  }
}

function undecidedCheck(standings: readonly LeftBehindStanding[]): CrossCheck {
  const undecided = standings.filter(({ type }) => type === null)
  return {
    code: 'left_behind_undecided',
    rule: '能认定的学生=上报或列入台账的学生',
    left: standings.length - undecided.length,
    right: standings.length,
    message: '这些学生上报为留守或已列入台账,但父母外出的事实不全,不能认定,未计入留守儿童总数,请补填。',
    rows: undecided.map(({ student, recordId }) => ({
      ...rowOf(student),
      note: recordId === null ? '没有留守儿童台账记录' : '父母外出情况不全'
    }))
  }
}

/** The official card asks whether the child was entrusted where both parents are away. */
function entrustedCheck(children: readonly CountedChild[]): CrossCheck {
  const both = children.filter(({ type }) => type === '双亲留守')
  const unknown = both.filter(({ care }) => typeof care?.entrusted !== 'boolean')
  return {
    code: 'entrusted_unknown',
    rule: '双亲留守中登记了有无委托照护的=双亲留守',
    left: both.length - unknown.length,
    right: both.length,
    message: '这些儿童的父母都外出,但没有登记有无委托照护,请补填。',
    rows: unknown.map(({ student }) => rowOf(student))
  }
}

function twiceCheck({ ledger, students }: SchoolFacts): CrossCheck {
  const known = new Map(students.map((student) => [student.id, student]))
  const rows = ledger.sqlite
    .prepare<unknown[], { studentId: number; records: number }>(
      `SELECT student_id AS studentId, count(*) AS records FROM ${registers.left_behind_children.table}
       WHERE deleted_at IS NULL AND student_id IS NOT NULL GROUP BY student_id`
    )
    .all()
    .filter(({ studentId }) => known.has(studentId))
  return {
    code: 'two_left_behind_records',
    rule: '留守儿童台账记录=有记录的学生',
    left: rows.reduce((total, { records }) => total + records, 0),
    right: rows.length,
    message: '这些学生在留守儿童台账中有两条记录,只按先登记的一条统计,请核对后删除多余的一条。',
    rows: rows.flatMap(({ studentId, records }) => {
      const student = known.get(studentId)
      return student && records > 1 ? [rowOf(student)] : []
    })
  }
}
