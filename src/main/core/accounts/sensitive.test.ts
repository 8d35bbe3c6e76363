import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read, utils } from 'xlsx'
import type { ProcedureName } from '@shared/api/contract'
import { registers } from '@shared/registers'
import { type Caller, temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'
import { told } from '../../../../tests/told'

const FORMS = 'environment_forms'
const YEAR = 2026
/** What only a deliberate look may show; the first is no common option, so that reading it raises a doubt. */
const SECRET = { parentHabits: '夜不归宿甪直', harmSigns: '手臂有伤甪直' }
const MARK = '甪直'
const HIDDEN = '******'

let school: TemporaryCore
let teacher: Caller
let student: number
let form: number

beforeAll(async () => {
  school = temporaryCore()
  teacher = school.teacher({ stage: '小学', entryYear: 2024, classNo: 2 })
  const guardians = [{ name: '王大', relation: '父亲', phone: '13700000001', isGuardian: true }]
  const values = { name: '周小一', className: '三(2)班', gender: '男', leftBehind: '双亲留守', guardians }
  student = (await school.call('records.create', { register: 'students', values })).id
})
afterAll(() => school.remove())

const ask = async (procedure: ProcedureName, input: unknown, caller: Caller = school) =>
  told(await caller.ask(procedure, input))
const change = (values: Record<string, unknown>, caller: Caller = school, origin = 'form') =>
  caller.ask('records.update', { register: FORMS, origin, changes: [{ id: form, values }] })
const reveal = (field: string, caller: Caller = school) =>
  caller.call('records.reveal', { register: FORMS, id: form, field })
const looks = () =>
  school.ledger.sqlite
    .prepare(
      "SELECT account_id AS account, register, record_id AS record, field FROM looks WHERE field <> '*'"
    )
    .all()

describe('sensitive fields', () => {
  it('are the habits of parents and the signs of harm', () => {
    const sensitive = Object.values(registers).flatMap(({ fields }) =>
      Object.entries(fields).flatMap(([key, field]) => ('sensitive' in field ? [key] : []))
    )
    expect([...new Set(sensitive)].sort()).toEqual(['harmSigns', 'parentHabits'])
  })

  it('are hidden in the answer that creates them, and in every one that changes them', async () => {
    const values = { studentId: student, familyType: '单亲', ...SECRET }
    const created = await school.ask('records.create', { register: FORMS, values, schoolYear: YEAR })
    expect(told(created)).not.toContain(MARK)
    expect(created).toMatchObject({
      ok: true,
      value: { values: { parentHabits: HIDDEN, harmSigns: HIDDEN } }
    })
    form = created.ok ? (created.value as { id: number }).id : 0
    for (const origin of ['edit', 'paste', 'form', 'fix'])
      expect(
        told(await change({ books: origin, harmSigns: `${SECRET.harmSigns}${origin}` }, school, origin))
      ).not.toContain(MARK)
    await change({ harmSigns: SECRET.harmSigns })
  })

  it('stay as they are where the stars come back, also with the word beside them typed again', async () => {
    await change({ parentHabits: HIDDEN, harmSigns: HIDDEN, familyType: '重组' }, teacher)
    expect(await reveal('parentHabits')).toEqual({ value: SECRET.parentHabits })
    expect(await reveal('harmSigns')).toEqual({ value: SECRET.harmSigns })
  })

  it('are told by no other procedure', async () => {
    const view = { register: FORMS, schoolYear: YEAR }
    const everything = Object.keys(registers.environment_forms.fields)
    const requests: [ProcedureName, unknown][] = [
      ['records.list', { view, offset: 0, limit: 10 }],
      ['records.list', { view: { ...view, search: '周小一' }, offset: 0, limit: 10 }],
      ['records.list', { view: { ...view, flagged: true }, offset: 0, limit: 10 }],
      ['records.read', { register: FORMS, id: form, schoolYear: YEAR }],
      ['records.history', { register: FORMS, id: form }],
      [
        'records.check',
        { register: FORMS, changes: [{ id: form, values: { parentHabits: HIDDEN, harmSigns: HIDDEN } }] }
      ],
      ['students.file', { id: student, schoolYear: YEAR }],
      ['students.timeline', { id: student }],
      ['warnings.list', {}],
      ['forms.completionStudents', { schoolYear: YEAR }],
      ['reports.summary', { register: 'left_behind_children', asOf: '2026-09-20' }],
      ['exports.workbook', { view, profile: 'full' }],
      ['exports.workbook', { view, profile: 'full', fields: everything }],
      ['exports.workbook', { view, profile: 'public', fields: everything }],
      ['exports.cards', { register: FORMS, view }],
      ['exports.cards', { register: FORMS, studentId: student, schoolYear: YEAR }],
      ['exports.cards', { register: 'left_behind_children', studentId: student }],
      ['exports.cards', { register: FORMS, blank: { grade: 3, classNo: 2 }, schoolYear: YEAR }],
      ['records.undoState', {}]
    ]
    for (const caller of [school, teacher]) {
      for (const [procedure, input] of requests) {
        const answer = await ask(procedure, input, caller)
        expect(answer, procedure).not.toContain(MARK)
        expect(answer, procedure).toContain('"ok":true')
      }
    }
    expect(await ask('audit.list', { offset: 0, limit: 500 })).not.toContain(MARK)
    expect(await ask('records.list', { view: { ...view, flagged: true }, offset: 0, limit: 10 })).toContain(
      'choice_unknown'
    )
  })

  it('cannot be asked for by a filter or a sort', async () => {
    for (const field of Object.keys(SECRET)) {
      const base = { register: FORMS, schoolYear: YEAR }
      for (const operator of ['contains', 'equals', 'startsWith', 'blank', 'notBlank', 'in', 'from', 'to']) {
        const view = { ...base, filters: [{ field, operator, value: MARK }] }
        for (const [procedure, input] of [
          ['records.ids', { view }],
          ['exports.workbook', { view, profile: 'full' }],
          ['exports.cards', { register: FORMS, view }]
        ] as [ProcedureName, unknown][])
          expect(await ask(procedure, input)).toContain('invalid_input')
      }
      const sorted = { ...base, sort: [{ field, descending: false }] }
      expect(await ask('records.ids', { view: sorted })).toContain('invalid_input')
    }
  })

  it('are logged at every look, with who looked at what, and at no refused one', async () => {
    const before = looks().length
    await reveal('harmSigns', teacher)
    await reveal('parentHabits')
    const colleague = school.teacher({ stage: '小学', entryYear: 2024, classNo: 1 })
    await expect(reveal('harmSigns', colleague)).rejects.toMatchObject({ code: 'record_not_found' })
    const about = { register: FORMS, record: form }
    expect(looks().slice(before)).toEqual([
      { account: teacher.accountId, ...about, field: 'harmSigns' },
      { account: school.accountId, ...about, field: 'parentHabits' }
    ])
    const log = await ask('audit.list', { offset: 0, limit: 500 })
    expect(log).toContain('受侵害迹象')
  })

  it('are overwritten by the teacher of the class, and the log shows that they were, not what they said', async () => {
    const answer = await change({ harmSigns: '另有甪直', parentHabits: '' }, teacher)
    expect(told(answer)).not.toContain(MARK)
    expect(await reveal('harmSigns')).toEqual({ value: '另有甪直' })
    expect(await reveal('parentHabits')).toEqual({ value: '' })
    const history = await school.call('records.history', { register: FORMS, id: form })
    const last = history.find(({ action }) => action === 'update')
    expect(last?.changes).toEqual([
      { field: 'parentHabits', label: '家长不良习惯', before: HIDDEN, after: '' },
      { field: 'harmSigns', label: '受侵害迹象', before: HIDDEN, after: HIDDEN }
    ])
    await teacher.call('records.undo', {})
    expect(await reveal('parentHabits')).toEqual({ value: SECRET.parentHabits })
  })

  it('are hidden after they were carried over, removed and restored', async () => {
    const { ids } = await school.call('forms.begin', { schoolYear: 2027, studentId: student })
    const [next = 0] = ids
    expect(await ask('records.read', { register: FORMS, id: next })).not.toContain(MARK)
    await school.call('records.remove', { register: FORMS, ids: [form] })
    const bin = { view: { register: FORMS, schoolYear: YEAR, deleted: true }, offset: 0, limit: 10 }
    expect(await ask('records.list', bin)).not.toContain(MARK)
    expect(await ask('records.list', bin)).toContain('周小一')
    await school.call('records.restore', { register: FORMS, ids: [form] })
    expect(await reveal('harmSigns')).toEqual({ value: SECRET.harmSigns })
  })

  it('are masked in the rows of an import', async () => {
    const lines = [
      '班级,姓名,家庭情况分类,家长不良习惯,受侵害迹象',
      `三(2)班,周小一,单亲,${MARK}赌,${MARK}伤`
    ]
    const file = { name: '学生家庭及周边环境登记表.csv', bytes: new TextEncoder().encode(lines.join('\n')) }
    const { importSession, register } = await school.call('imports.open', { register: FORMS }, file)
    expect(register).toBe(FORMS)
    const rows = await ask('imports.rows', { importSession, masked: true, offset: 0, limit: 10 })
    expect(rows).toContain(HIDDEN)
    expect(rows).not.toContain(MARK)
    expect(told(await school.ask('imports.apply', { importSession }))).not.toContain(MARK)
    expect(await reveal('harmSigns')).toEqual({ value: `${MARK}伤` })
  })
})

const OFTEN: Partial<Record<string, Record<string, unknown>>> = {
  home_visits: { visitDate: '2026-09-18', method: '上门家访', teachers: '李老师', content: '王大在家' },
  committee_members: { memberName: '王大', position: '委员' }
}

describe('a public list', () => {
  it('holds name and class, whatever is asked for', async () => {
    for (const register of Object.keys(registers) as (keyof typeof registers)[]) {
      const { fields, collections } = registers[register]
      const everything = [...Object.keys(fields), ...Object.keys(collections)]
      const isPublic = Object.values(fields).some((field) => 'public' in field && field.public)
      if (OFTEN[register]) {
        await school.call('records.create', { register, values: { studentId: student, ...OFTEN[register] } })
      }
      if (register === 'left_behind_children') {
        await school.call('records.create', { register, values: { studentId: student, remark: '备注' } })
      }
      for (const chosen of [undefined, [], everything, ['phone'], ['guardians']]) {
        const view = { register, schoolYear: YEAR }
        const answer = await school.ask('exports.workbook', { view, profile: 'public', fields: chosen })
        if (!isPublic) expect(answer).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
        if (!answer.ok && answer.error.code === 'invalid_input') continue
        const file = answer.ok ? answer.file : undefined
        const { SheetNames, Sheets } = read(file?.bytes ?? new Uint8Array())
        const rows = utils.sheet_to_json<string[]>(Sheets[SheetNames[0] ?? ''] ?? {}, { header: 1 })
        const header = rows.findIndex((row) => row[0] === '序号')
        expect(rows[header]).toEqual(['序号', '班级', expect.stringMatching(/^(?:学生)?姓名$/)])
        expect(rows[header + 1]).toEqual([1, '三(2)班', '周小一'])
        expect(told(answer)).not.toMatch(/13700000001|王大|留守/)
      }
    }
  })
})
