import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AskedSummary, summaryOf } from '../../../../../tests/summary-of'
import { type Caller, temporaryCore, type TemporaryCore } from '../../../../../tests/temporary-core'
import { fillDemo } from '../../demo/fill-demo'
import { Job } from '../../job'

/** What the bars and sums of the registers say of a school year, and which figures of the report must say the same. */
const REGISTERS = [
  ['home_visits', 'visits.total', {}],
  [
    'committee_meetings',
    'committee.meetings',
    { expected: 'committee.expected', present: 'committee.present' }
  ],
  ['parent_meetings', 'meetings.records', { opinionForms: 'meetings.forms' }],
  [
    'trainings',
    'trainings.records',
    { handoutCopies: 'trainings.handoutCopies', printed: 'trainings.printed' }
  ],
  [
    'teaching_evaluations',
    'teaching.evaluations',
    {
      issued: 'teaching.issued',
      returned: 'teaching.returned',
      valid: 'teaching.valid',
      verySatisfied: 'teaching.verySatisfied',
      dissatisfied: 'teaching.dissatisfied'
    }
  ],
  [
    'open_days',
    null,
    {
      parents: 'teaching.openParents',
      formsReturned: 'teaching.formsReturned',
      lessonCount: 'teaching.openLessons'
    }
  ],
  ['legal_lectures', 'law.events', { people: 'law.people', hours: 'law.hours' }],
  ['publicity', 'activities.publicity', { copies: 'activities.copies' }],
  [
    'activities',
    'activities.held',
    { studentCount: 'activities.students', parentCount: 'activities.parents' }
  ],
  ['surroundings', 'surroundings.inspections', { closedCount: 'surroundings.closed' }]
] as const satisfies readonly (readonly [string, string | null, Record<string, string>])[]

const now = new Date('2027-07-20T08:00:00+08:00')
let school: TemporaryCore
let teacher: Caller
let whole: AskedSummary
let own: AskedSummary

beforeAll(async () => {
  school = temporaryCore(() => now)
  await fillDemo(school.ledger, {
    students: 300,
    seed: 11,
    session: { accountId: school.accountId, displayName: '德育处' },
    job: new Job(),
    now
  })
  teacher = school.teacher({ stage: '小学', entryYear: 2024, classNo: 1 })
  whole = await summaryOf(school)
  own = await summaryOf(teacher)
})
afterAll(() => school.remove())

describe.each([
  ['the director', () => school as Caller, () => whole],
  ['a class teacher', () => teacher, () => own]
])('the report of %s', (_who, callerOf, askedOf) => {
  it.each(REGISTERS)('says of %s what the register says', async (register, count, fields) => {
    const told = await callerOf().call('records.sums', {
      view: { register, schoolYear: 2026 },
      fields: Object.keys(fields)
    })
    const { value } = askedOf()
    if (count !== null) expect(value(count)).toBe(told.count)
    for (const [field, figure] of Object.entries(fields))
      expect([field, value(figure)]).toEqual([field, told.sums[field]])
  })

  it.each([
    ['parent_meetings', 'meetings'],
    ['trainings', 'trainings']
  ] as const)('says who came to %s as the bar of the register', async (register, group) => {
    const view = { register, schoolYear: 2026 }
    const told = await callerOf().call('gatherings.figures', { register, view })
    const { value } = askedOf()
    const figures = ['expected', 'present', 'attendanceRate', 'unticked'].map((name) =>
      value(`${group}.${name}`)
    )
    expect(figures).toEqual([told.expected, told.present, told.rate, told.unticked])
    if (group === 'meetings') expect(value('meetings.untold')).toBe(told.untold)
  })

  it('says of opinions and of the law what their pages say', async () => {
    const counts = await callerOf().call('matters.count', { from: '2026-09-01', to: '2027-07-20' })
    const { value } = askedOf()
    for (const [register, group] of [
      ['committee_meetings', 'committee'],
      ['parent_meetings', 'meetings']
    ] as const) {
      const told = counts.find((one) => one.register === register)
      const figures = ['raised', 'answered', 'adopted'].map((name) => value(`${group}.${name}`))
      expect(figures).toEqual([told?.raised, told?.answered, told?.adopted])
    }
    const law = await callerOf().call('law.standing', { schoolYear: 2026 })
    expect([value('law.hours'), value('law.vicePrincipals')]).toEqual([
      law.hoursInSchoolYear,
      law.vicePrincipals.length
    ])
  })

  it('has trainees and graduates as the list of trainees', async () => {
    const list = await callerOf().call('gatherings.trainees', { schoolYear: 2026 })
    const { value } = askedOf()
    expect(value('trainings.trainees')).toBe(list.filter(({ expected }) => expected > 0).length)
    expect(value('trainings.graduates')).toBe(list.filter(({ graduates }) => graduates).length)
  })

  it('opens as many rows as it counts, and finds nothing wrong with a school that is in order', async () => {
    const asked = askedOf()
    for (const figure of ['visits.students', 'visits.onSite', 'meetings.records', 'activities.held']) {
      expect((await asked.rows(figure)).ids).toHaveLength(asked.value(figure) ?? -1)
    }
    const groups =
      /^(visit|committee|meeting|training|evaluation|open_day|lecture|publicity|activity|surroundings)_/
    expect(asked.summary.differences.map(({ code }) => code).filter((code) => groups.test(code))).toEqual([])
  })
})

describe('the figures of what happened', () => {
  it('are called differently within their group, so that a document can name each', () => {
    const happened = /^(visits|committee|meetings|trainings|teaching|law|activities|surroundings)$/
    const named = whole.summary.groups.filter(({ key }) => happened.test(key))
    expect(named).toHaveLength(8)
    for (const { key, figures } of named) {
      expect([key, new Set(figures.map(({ label }) => label)).size]).toEqual([key, figures.length])
      expect(figures.filter((figure) => !figure.key.startsWith(`${key}.`))).toEqual([])
    }
  })
})
