import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract, type ProcedureName } from '@shared/api/contract'
import type { FileContent } from '@shared/api/messages'
import { registers } from '@shared/registers'
import { type Caller, temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'
import { gatheringRequests } from '../../../../tests/foreign-gatherings'
import { reportRequests } from '../../../../tests/foreign-reports'
import { templateFile } from '../../../../tests/templates/filled-template'
import { PDF } from '../../../../tests/sample-evidence'
import { madeUpIdNumber } from '../../../../tests/temporary-ledger'
import { viewsToChild as views } from '../../../../tests/views-to-child'
import { told } from '../../../../tests/told'

/** What a teacher may know of a child. */
interface Target {
  student: number
  form: number
  leftBehind: number
  /** Of the family in the parents' committee, a meeting of the class's, and the class's parents' meeting. */
  member: number
  meeting: number
  gathering: number
  visit: number
  /** In the recycle bin. */
  removed: number
  /** Files of evidence of the student, the form and the left-behind record. */
  evidence: number[]
  name: string
  phone: string
  idNumber: string
}

const OWN = { stage: '小学', entryYear: 2024, classNo: 2 } as const
const SCHOOL_YEAR = 2026
/** What stands in the records of the other class, and nowhere else. */
const MARK = '甪直'
let school: TemporaryCore
let teacher: Caller
/** The child of another class. */
let other: Target
let own: Target
/** The same school without the other class: a teacher must not be able to tell in which of the two he is. */
let alone: TemporaryCore
let teacherAlone: Caller

beforeAll(async () => {
  school = temporaryCore()
  alone = temporaryCore()
  for (const one of [school, alone]) own = await addChild(one, '周小一', '三(2)班', '本班', '1')
  other = await addChild(school, `${MARK}乙`, '三(1)班', MARK, '2')
  teacher = school.teacher(OWN)
  teacherAlone = alone.teacher(OWN)
})
afterAll(() => {
  school.remove()
  alone.remove()
})

async function addChild(
  { call }: TemporaryCore,
  name: string,
  className: string,
  mark: string,
  digit: string
): Promise<Target> {
  const create = async (register: string, values: Record<string, unknown>) =>
    (await call('records.create', { register, values, schoolYear: SCHOOL_YEAR })).id
  const phone = `1380000000${digit}`
  const idNumber = madeUpIdNumber('2018-03-04', `00${digit}`)
  const guardian = {
    name: `${mark}父`,
    relation: '父亲',
    phone: `1370000000${digit}`,
    workplace: `${mark}厂`
  }
  const values = { className, phone, address: `${mark}村9号`, leftBehind: '双亲留守' }
  const student = await create('students', { ...values, name, idNumber, guardians: [guardian] })
  const answers = {
    familyType: '单亲',
    parentHabits: `${mark}习惯`,
    harmSigns: `${mark}迹象`,
    books: `${mark}书`
  }
  const form = await create('environment_forms', { studentId: student, ...answers })
  const states = { parentStates: [{ parent: '父亲', away: true, place: `${mark}市` }] }
  const leftBehind = await create('left_behind_children', {
    studentId: student,
    ...states,
    remark: `${mark}注`
  })
  const matters = [{ matter: `${mark}意见`, deadline: '2026-09-01' }]
  const member = await create('committee_members', {
    studentId: student,
    memberName: `${mark}父`,
    memberPhone: `1370000000${digit}`,
    position: '委员',
    level: '班级',
    termTo: '2026-09-01'
  })
  const meeting = await create('committee_meetings', {
    title: `${mark}例会`,
    date: '2026-09-01',
    level: '班级',
    className,
    agenda: '安排',
    matters
  })
  const gathering = await create('parent_meetings', {
    title: `${mark}座谈会`,
    date: '2026-09-02',
    className,
    matters
  })
  const visit = await create('home_visits', {
    studentId: student,
    visitDate: '2026-09-15',
    method: '上门家访',
    teachers: `${mark}师`,
    content: `${mark}谈`,
    followUp: `${mark}约`,
    followUpDate: '2026-09-18'
  })
  const removed = await create('students', { ...values, name: `${name}${digit}`, guardians: [guardian] })
  await call('records.remove', { register: 'students', ids: [removed] })
  const owners = { students: student, environment_forms: form, left_behind_children: leftBehind }
  const evidence = []
  for (const [register, id] of Object.entries(owners)) {
    const { id: added } = await call('attachments.add', { register, id }, scan(mark))
    evidence.push(added)
  }
  return {
    student,
    form,
    leftBehind,
    visit,
    member,
    meeting,
    gathering,
    removed,
    evidence,
    name,
    phone,
    idNumber
  }
}

const scan = (mark: string): FileContent => ({
  name: `${mark}.pdf`,
  bytes: Buffer.concat([PDF, Buffer.from(mark)])
})

type Requests = (target: Target) => { input: unknown; file?: FileContent }[]
const KEYS = Object.keys(registers) as (keyof typeof registers)[]
const idOf = (register: string, target: Target) =>
  register === 'students'
    ? target.student
    : register === 'environment_forms'
      ? target.form
      : target.leftBehind
const ofEach = (make: (register: string, id: number, target: Target) => unknown): Requests => {
  return (target) =>
    KEYS.flatMap((register) => {
      const ids = [idOf(register, target), ...(register === 'students' ? [target.removed] : [])]
      return ids.map((id) => ({ input: make(register, id, target) }))
    })
}

const viewed =
  (make: (view: unknown) => unknown, few = false): Requests =>
  (target) =>
    KEYS.flatMap((register) => {
      const all = views(register, target)
      return (few ? all.slice(0, 13) : all).map((view) => ({ input: make(view) }))
    })

const csv = (...rows: string[]): FileContent => ({
  name: '名单.csv',
  bytes: new TextEncoder().encode(['班级,姓名,性别,身份证号,联系电话', ...rows].join('\n'))
})
const VISIT = { visitDate: '2026-09-19', method: '上门家访', teachers: '越界师', content: '越界' }
const place = (studentId: number) => ({ studentId, place: 0 })

/** Procedures in which a teacher can name a child of another class: by id, by name, by number or by class. */
const requests: Partial<Record<ProcedureName, Requests>> = {
  'records.list': viewed((view) => ({ view, offset: 0, limit: 100 })),
  'records.ids': viewed((view) => ({ view })),
  'records.classes': ofEach((register) => ({ register })),
  'records.read': ofEach((register, id) => ({ register, id })),
  'records.reveal': (target) =>
    KEYS.flatMap((register) => {
      const fields = [...Object.keys(registers[register].fields), 'guardians.0.phone', 'guardians.0.adultKey']
      return fields.map((field) => ({ input: { register, id: idOf(register, target), field } }))
    }),
  'records.create': ({ student, removed }) =>
    ['environment_forms', 'left_behind_children'].flatMap((register) =>
      [student, removed].map((studentId) => ({
        input: { register, values: { studentId, remark: '越界' }, schoolYear: 2027 }
      }))
    ),
  'records.update': (target) =>
    ofEach((register, id) => ({ register, changes: [{ id, values: { remark: '越界' } }] }))(target),
  'records.check': ofEach((register, id) => ({ register, changes: [{ id, values: { gender: '某' } }] })),
  'records.remove': ofEach((register, id) => ({ register, ids: [id] })),
  'records.restore': ofEach((register, id) => ({ register, ids: [id] })),
  'records.history': ofEach((register, id) => ({ register, id })),
  'exports.workbook': viewed((view) => ({ view, profile: 'full' }), true),
  'exports.cards': (target) => [
    ...viewed((view) => ({ register: 'environment_forms', view }), true)(target),
    ...viewed((view) => ({ register: 'left_behind_children', view }), true)(target),
    ...['environment_forms', 'left_behind_children'].flatMap((register) => [
      { input: { register, studentId: target.student, schoolYear: SCHOOL_YEAR } },
      { input: { register, studentId: target.removed, schoolYear: SCHOOL_YEAR } },
      { input: { register, blank: { grade: 3, classNo: 1 }, schoolYear: SCHOOL_YEAR } }
    ])
  ],
  'attachments.list': ofEach((register, id) => ({ register, id })),
  'attachments.add': (target) =>
    ofEach((register, id) => ({ register, id }))(target).map((one) => ({ ...one, file: scan('越界') })),
  'attachments.read': ({ evidence }) => evidence.map((id) => ({ input: { id } })),
  'attachments.remove': ({ evidence }) => evidence.map((id) => ({ input: { id } })),
  'attachments.restore': ({ evidence }) => evidence.map((id) => ({ input: { id } })),
  'attachments.exportFolder': viewed((view) => ({ view }), true),
  'students.file': ({ student, removed }) => [{ input: { id: student } }, { input: { id: removed } }],
  'students.timeline': ({ student, removed }) => [{ input: { id: student } }, { input: { id: removed } }],
  'students.linkAdults': ({ student }) => [
    { input: { one: place(own.student), other: place(student) } },
    { input: { one: place(student), other: place(own.student) } }
  ],
  'students.unlinkAdult': ({ student }) => [{ input: { member: place(student) } }],
  'forms.begin': ({ student, removed }) => [
    { input: { schoolYear: 2027, studentId: student } },
    { input: { schoolYear: 2027, studentId: removed } },
    { input: { schoolYear: 2027, grade: 4, classNo: 1 } }
  ],
  'forms.confirm': ({ form }) => [{ input: { ids: [form] } }],
  'forms.completion': () => [{ input: { schoolYear: SCHOOL_YEAR } }],
  'forms.completionStudents': () => [
    { input: { schoolYear: SCHOOL_YEAR } },
    { input: { schoolYear: SCHOOL_YEAR, grade: 3, classNo: 1 } }
  ],
  'visits.plan': () => [
    { input: { schoolYear: SCHOOL_YEAR } },
    { input: { schoolYear: SCHOOL_YEAR, grade: 3, classNo: 1 } },
    { input: { schoolYear: SCHOOL_YEAR, workbook: true } }
  ],
  'visits.log': ({ student, removed }) =>
    [[student], [own.student, student], [removed]].flatMap((studentIds) =>
      [false, true].map((oneFamily) => ({ input: { studentIds, oneFamily, values: VISIT } }))
    ),
  'visits.siblings': ({ student, visit }) => [{ input: { id: visit } }, { input: { studentId: student } }],
  'visits.setSiblings': ({ student, visit }) => [
    { input: { id: visit, studentIds: [] } },
    { input: { id: own.visit, studentIds: [student] } }
  ],
  'visits.ofStudent': ({ student, removed }) => [
    { input: { studentId: student } },
    { input: { studentId: removed } }
  ],
  'visits.followUps': () => [{ input: {} }, { input: { grade: 3, classNo: 1 } }],
  'warnings.list': () => [{ input: {} }, { input: { grade: 3, classNo: 1 } }, { input: { settled: true } }],
  'warnings.settle': ({ student }) => [
    { input: { studentId: student, code: 'flagged_without_facts', reason: '越界' } },
    { input: { studentId: student, code: 'away_without_since', reason: '越界' } }
  ],
  'warnings.reopen': ({ student }) => [{ input: { studentId: student, code: 'away_without_since' } }],
  'reports.summary': () =>
    ['students', 'left_behind_children'].map((register) => ({ input: { register, asOf: '2026-09-20' } })),
  'records.sums': viewed((view) => ({ view, fields: [] }), true),
  'committee.ending': () => [{ input: {} }],
  'committee.end': ({ member }) => [
    { input: { members: [{ id: member, endedOn: '2026-09-01', reason: '越界' }] } }
  ],
  'committee.renew': ({ member }) => [
    { input: { ids: [member], termFrom: '2026-09-10', termTo: '2027-07-05' } }
  ],
  'committee.parentsOf': ({ student, removed, member }) => [
    { input: { studentId: student, memberId: member } },
    { input: { studentId: removed } },
    { input: { studentId: own.student, memberId: member } }
  ],
  'committee.expected': () => [{ input: { level: '班级', grade: 3, classNo: 1, date: '2026-09-01' } }],
  'committee.callRoll': ({ meeting }) => [{ input: { id: meeting } }],
  'matters.open': () => [{ input: {} }],
  'matters.update': ({ meeting: id }) =>
    (['committee_meetings', 'parent_meetings'] as const).map((register) => ({
      input: { register, id, position: 0, matter: `${MARK}意见`, changes: { answer: '越界' } }
    })),
  'matters.count': () => [{ input: { from: '2026-09-01', to: '2027-08-31' } }],
  'wordings.list': () => [{ input: {} }],
  'law.standing': () => [{ input: {} }],
  'todo.list': () => [{ input: { offset: 0, limit: 200 } }],
  'todo.postpone': ({ member, student }) =>
    [`terms:${member}`, `birthday:${student}`].map((entry) => ({
      input: { entry, until: '2026-12-01', reason: '越界' }
    })),
  'todo.resume': ({ member }) => [{ input: { entry: `terms:${member}` } }],
  'records.undoState': () => [{ input: {} }],
  'records.undo': () => [{ input: {} }],
  'records.redo': () => [{ input: {} }],
  'imports.open': ({ name, idNumber, phone }) => [
    { input: {}, file: csv(`三(1)班,${name},女,${idNumber},${phone}`) },
    { input: { register: 'left_behind_children' }, file: csv(`三(1)班,${name},女,${idNumber},${phone}`) }
  ],
  'imports.list': () => [{ input: {} }],
  'templates.open': () => [{ input: {}, file: templateFile('左右两栏.xlsx') }],
  'templates.remembered': () => [{ input: {} }],
  'templates.forget': () => [{ input: { signature: MARK } }],
  ...gatheringRequests,
  ...reportRequests,
  'typing.offers': () => KEYS.map((register) => ({ input: { register } })),
  'typing.snippets': () => [{ input: {} }]
}
/** Steps of an import, or of a template (tests/templates), that needs to have been opened, below; and what is about no child. */
const ELSEWHERE = new Set<ProcedureName>([
  'imports.add',
  'imports.remap',
  'imports.fields',
  'imports.rows',
  'imports.decide',
  'imports.apply',
  'imports.rejected',
  'imports.close',
  'templates.fields',
  'templates.picture',
  'templates.bind',
  'templates.check',
  'templates.fill',
  'templates.close',
  'session.state',
  'session.setUp',
  'session.startDemo',
  'session.endDemo',
  'session.signIn',
  'session.recover',
  'session.signOut',
  'session.changePassword',
  'settings.read',
  'preferences.read',
  'preferences.write',
  'print.pages',
  'work.progress',
  'work.cancel',
  'backups.restore'
])

/** What is different by itself each time. */
const settled = (text: string) => text.replace(/"(?:importSession|templateSession|reference)":"\w+"/g, '')

describe('a class teacher and a child of another class', () => {
  it('is asked about in every procedure that a teacher may call', () => {
    const members = (Object.keys(contract) as ProcedureName[]).filter(
      (name) => contract[name].role !== 'director'
    )
    const asked = [...Object.keys(requests), ...ELSEWHERE]
    expect(asked.sort()).toEqual(members.sort())
  })

  it.each(Object.keys(requests) as ProcedureName[])(
    '%s answers as in a school without that class',
    async (procedure) => {
      const before = await stateOfOther()
      for (const { input, file } of requests[procedure]?.(other) ?? []) {
        const answer = told(await teacher.ask(procedure, input, file))
        const without = told(await teacherAlone.ask(procedure, input, file))
        expect(answer, JSON.stringify(input)).not.toContain('"internal"')
        expect(settled(answer), JSON.stringify(input)).toBe(settled(without))
        if (!file) expect(answer, JSON.stringify(input)).not.toContain(MARK)
      }
      expect(await stateOfOther()).toEqual(before)
    }
  )

  it.each((Object.keys(contract) as ProcedureName[]).filter((name) => contract[name].role === 'director'))(
    '%s is the director’s alone',
    async (procedure) => {
      const answer = await teacher.ask(procedure, {})
      expect(answer).toMatchObject({ ok: false, error: { code: 'not_allowed' } })
    }
  )
})

/** Whatever a teacher could have changed. */
async function stateOfOther() {
  const rows = (table: string) =>
    school.ledger.sqlite.prepare(`SELECT * FROM ${table}`).all() as { id: number }[]
  return [
    rows('students').filter(({ id }) => [other.student, other.removed].includes(id)),
    rows('environment_forms').filter(({ id }) => id === other.form),
    rows('left_behind_children').filter(({ id }) => id === other.leftBehind),
    rows('home_visits').filter(({ id }) => id === other.visit),
    rows('settled_warnings'),
    rows('attachments').filter(({ id }) => other.evidence.includes(id)),
    rows('attachments').length,
    rows('committee_members').filter(({ id }) => id === other.member),
    rows('committee_meetings').filter(({ id }) => id === other.meeting),
    rows('committee_matters'),
    rows('parent_meetings').filter(({ id }) => id === other.gathering),
    rows('parent_meeting_matters')
  ]
}
