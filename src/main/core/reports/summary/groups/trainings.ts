import { registers } from '@shared/registers'
import { graduates, isUntold } from '@shared/rules/attendance'
import { attendanceTable } from '../../../gatherings/gathering'
import { countOf, type CountedFigure, type CountedGroup, rateOf, sumOf } from '../counting'
import { amountIn, eventsOf } from '../events'
import type { SchoolFacts } from '../facts'
import { gatheringHeads, REPORTED } from '../head-counts'
import { halfTicked, headChecks, headFigures } from '../head-figures'
import { onceAnEvent, sameEventCheck } from '../school-events'
import { rowOf } from './student-row'
import { undatedCheck } from '../row-checks'

const FIELDS = ['topic', 'event', 'hours', 'handoutCopies', 'printed', ...REPORTED]

/** §4.3 no. 8: the family school (§1.9): one record a session, of a session of several classes one a class. */
export function countTrainings(facts: SchoolFacts): CountedGroup {
  const events = eventsOf(facts, 'trainings', FIELDS)
  const sessions = events.counted
  const heads = gatheringHeads(facts, 'trainings', sessions)
  return {
    key: 'trainings',
    title: '八、家长学校',
    figures: [
      countOf({ key: 'trainings.sessions', label: '家长学校期数', unit: '期' }, onceAnEvent(sessions)),
      countOf({ key: 'trainings.records', label: '家长学校班次', unit: '班次' }, sessions),
      sumOf(
        { key: 'trainings.hours', label: '家长学校学时', unit: '学时' },
        onceAnEvent(sessions).map((session) => ({ ...session, ...amountIn(session, 'hours') }))
      ),
      ...headFigures('trainings', heads, {
        expected: '应参训人次',
        present: '参训人次',
        rate: '参训率',
        unticked: '未点名的授课'
      }),
      sumOf(
        { key: 'trainings.handoutCopies', label: '发放资料份数', unit: '份' },
        sessions.map((session) => amountIn(session, 'handoutCopies'))
      ),
      sumOf(
        { key: 'trainings.printed', label: '函授资料印发份数', unit: '份' },
        sessions.map((session) => amountIn(session, 'printed'))
      ),
      ...traineeFigures(facts)
    ],
    rules: [],
    checks: [
      undatedCheck('training_undated', '家长学校培训', events),
      sameEventCheck({ code: 'training_event_differs', what: '家长学校培训' }, sessions),
      ...headChecks('training', '家长学校培训', heads),
      halfTicked('training_half_ticked', '家长学校培训', heads)
    ],
    notes: ['家长学校期数和学时:几个班同一场的合计计一次。学员和结业人数按统计时间内已点名的授课计。']
  }
}

interface Absences {
  studentId: number
  makeUp: string | null
  attendee: string | null
  rows: number
}

/** The families that are trainees, and those who graduate: as in the list of trainees, for the sessions of the period. */
function traineeFigures(facts: SchoolFacts): CountedFigure[] {
  const { ledger, students } = facts
  const { trainingAbsences } = ledger.settings()
  const known = new Map<number, { expected: number; absences: number }>()
  for (const { studentId, rows, ...row } of tickedRows(facts)) {
    const counts = known.get(studentId) ?? { expected: 0, absences: 0 }
    counts.expected += rows
    if (isUntold(row)) counts.absences += rows
    known.set(studentId, counts)
  }
  const trainees = students.filter(({ id }) => known.has(id))
  const graduated = trainees.filter(({ id }) => {
    const { expected, absences } = known.get(id) ?? { expected: 0, absences: 0 }
    return graduates(expected, absences, trainingAbsences) === true
  })
  return [
    countOf({ key: 'trainings.trainees', label: '家长学校学员数', unit: '人' }, trainees.map(rowOf)),
    countOf({ key: 'trainings.graduates', label: '结业学员数', unit: '人' }, graduated.map(rowOf)),
    rateOf({ key: 'trainings.graduationRate', label: '结业率', unit: '%' }, [
      'trainings.graduates',
      'trainings.trainees'
    ])
  ]
}

/** A child who came from another class brings its sessions along, so that these are looked for in the whole school. */
function tickedRows(facts: SchoolFacts): Absences[] {
  const whole = { ...facts, viewing: { ...facts.viewing, scope: null } }
  const sessions = eventsOf(whole, 'trainings', FIELDS).counted
  const ticked = gatheringHeads(whole, 'trainings', sessions).filter(({ counted }) => counted)
  const table = attendanceTable(registers.trainings)
  return facts.ledger.sqlite
    .prepare<unknown[], Absences>(
      `SELECT CAST(student_id AS INTEGER) AS studentId, attendee, max(make_up) AS makeUp, count(*) AS rows FROM ${table}
       WHERE owner_id IN (SELECT value FROM json_each(?)) AND student_id IS NOT NULL
       GROUP BY student_id, attendee, make_up IS NULL`
    )
    .all(JSON.stringify(ticked.map(({ event }) => event.id)))
}
