import { CHOICES_JOINED_BY } from '@shared/rules/choices'
import { schoolYearOf } from '@shared/rules/school-year'
import { isInGroup } from '@shared/rules/visit-groups'
import type { VisitGroup } from '@shared/rules/visit-plan'
import { showClass } from '../../../records/class-shown'
import { visitsTo } from '../../../visits/visits-to'
import { countOf, type CountedFigure, type CountedGroup, type CrossCheck, rateOf } from '../counting'
import { type EventRow, eventsOf, wordIn } from '../events'
import { happenedIn, type CountedStudent, type SchoolFacts } from '../facts'
import { rowOf } from './student-row'
import { followUpFigures, problemFigures } from './visit-results'
import { rowCheck, undatedCheck } from '../row-checks'

const METHODS = [
  ['onSite', '上门家访'],
  ['phone', '电话家访'],
  ['online', '线上家访'],
  ['atSchool', '到校面谈']
] as const
const KNOWN_METHODS: ReadonlySet<string> = new Set(METHODS.map(([, label]) => label))
const total = { of: 'visits.total' }

/** §4.3 no. 5: home visits (§1.5), who was visited, what was found and what became of it. */
export function countVisits(facts: SchoolFacts): CountedGroup {
  const events = eventsOf(facts, 'home_visits', [
    'name',
    'method',
    'teachers',
    'problems',
    'followUpDate',
    'followUpState'
  ])
  const visits = events.counted
  const where = (test: (visit: EventRow) => boolean) => visits.filter(test)
  const visited = visitedStudents(facts)
  return {
    key: 'visits',
    title: '五、家访',
    figures: [
      countOf({ key: 'visits.total', label: '家访次数', unit: '次' }, visits),
      ...METHODS.map(([key, label]) =>
        countOf({ key: `visits.${key}`, label, unit: '次', split: '家访方式', ...total }, where(by(label)))
      ),
      countOf(
        { key: 'visits.otherMethod', label: '其他方式', unit: '次', split: '家访方式', ...total },
        where((visit) => methodOf(visit) !== '' && !KNOWN_METHODS.has(methodOf(visit)))
      ),
      countOf({ key: 'visits.teachers', label: '参与教师数', unit: '人' }, visits.flatMap(teachersOf)),
      countOf({ key: 'visits.students', label: '受访学生数', unit: '人' }, visited.map(rowOf)),
      rateOf({ key: 'visits.rate', label: '家访率', unit: '%' }, ['visits.students', 'students.total']),
      ...ofGroups(facts, visited),
      ...problemFigures(visits),
      ...followUpFigures(visits, facts.asOf)
    ],
    rules: [
      {
        code: 'visit_method_unknown',
        whole: 'visits.total',
        parts: ['visits.onSite', 'visits.phone', 'visits.online', 'visits.atSchool', 'visits.otherMethod'],
        message: '这些家访没有填写家访方式,请在家访登记表中补填。'
      },
      {
        code: 'visit_problem_state_unknown',
        whole: 'visits.problems',
        parts: ['visits.problemsSolved', 'visits.problemsOpen', 'visits.problemsLeft'],
        message: '这些家访的跟进状态不是“待跟进”“已完成”“无需跟进”之一,无法判断问题是否解决,请改为其中一种。'
      }
    ],
    checks: [undatedCheck('visit_undated', '家访', events), outsideGrades(facts, visits)],
    notes: [
      '受访学生数按学生计,与兄弟姐妹同访的都计入;应访留守学生含已上报但资料不全、暂不能认定的学生,与家访计划相同。',
      '跟进、答复和补访情况以制表时登记的为准。'
    ]
  }
}

/**
 * A visit on a day when the child was in none of the school's grades: graduated, or of no class. Those who come next
 * September are visited in the summer before (暑期家访, domain §4.1).
 */
function outsideGrades({ viewing }: SchoolFacts, visits: readonly EventRow[]): CrossCheck {
  const stray = visits.filter(({ date, values }) => {
    const { stage, entryYear, classNo } = values
    const year = schoolYearOf(date)
    return [year, year + 1].every(
      (schoolYear) => showClass({ stage, entryYear, classNo }, { ...viewing, schoolYear }).grade === null
    )
  })
  return rowCheck(
    {
      code: 'visit_outside_grades',
      rule: '家访时学生在校=家访次数',
      message: '这些家访的学生在家访那天已经毕业,或者没有登记班级,请核对家访日期和学生的班级。'
    },
    stray,
    [visits.length - stray.length, visits.length]
  )
}

const methodOf = ({ values }: EventRow) => wordIn(values, 'method')
const by = (label: string) => (visit: EventRow) => methodOf(visit) === label

/** A visit counts once for each teacher, and a teacher once for all visits. */
function teachersOf(visit: EventRow) {
  const names = wordIn(visit.values, 'teachers').split(CHOICES_JOINED_BY)
  return names.filter(Boolean).map((name) => ({ ...visit, once: name }))
}

/** The school's students to whom, or to whose brother or sister with them named, somebody came in the period. */
function visitedStudents(facts: SchoolFacts): CountedStudent[] {
  const { ledger, students } = facts
  const visits = visitsTo(
    ledger,
    students.map(({ id }) => id)
  )
  return students.filter(({ id }) => visits.get(id)?.some(({ date }) => happenedIn(facts, date)))
}

/** Who counts as 留守 or 困境 on the day is asked as the visit plan does it. */
function ofGroups(facts: SchoolFacts, visited: CountedStudent[]) {
  const standings = new Map(facts.leftBehind().map((one) => [one.student.id, one]))
  const inGroup = (group: VisitGroup) =>
    new Set(
      facts.students.flatMap(({ id, values: student }) => {
        const standing = standings.get(id)
        const leftBehindType = standing ? standing.type : '非留守'
        const reportedLeftBehind = standing !== undefined
        return isInGroup(group, { student, leftBehindType, reportedLeftBehind }) ? [id] : []
      })
    )
  return [
    ...figuresOf('leftBehind', '留守学生', inGroup('留守儿童')),
    ...figuresOf('inNeed', '困境学生', inGroup('困境儿童'))
  ]

  function figuresOf(key: string, name: string, members: ReadonlySet<number>): CountedFigure[] {
    const among = (all: readonly CountedStudent[]) => all.filter(({ id }) => members.has(id)).map(rowOf)
    const [whole, part] = [`visits.${key}`, `visits.${key}Visited`]
    return [
      countOf({ key: whole, label: `应访${name}数`, unit: '人' }, among(facts.students)),
      countOf({ key: part, label: `受访${name}数`, unit: '人' }, among(visited)),
      rateOf({ key: `visits.${key}Rate`, label: `${name}家访率`, unit: '%' }, [part, whole])
    ]
  }
}
