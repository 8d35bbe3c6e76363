import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FileContent } from '@shared/api/messages'
import { type Caller, temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'
import { madeUpIdNumber } from '../../../../tests/temporary-ledger'

const OWN = { stage: '小学', entryYear: 2024, classNo: 2 } as const
const HIDDEN = { code: 'record_not_found' }
const REFUSED = { code: 'not_allowed' }
const FORMS = 'environment_forms'
const [OWN_NUMBER, OTHER_NUMBER] = [madeUpIdNumber('2018-03-04', '001'), madeUpIdNumber('2018-03-04', '002')]
const FATHER = { name: '王大', relation: '父亲', phone: '13700000001' }

let school: TemporaryCore
let teacher: Caller
let own: number
let other: number

beforeEach(async () => {
  school = temporaryCore()
  own = await add('周小一', '三(2)班', OWN_NUMBER)
  other = await add('安小二', '三(1)班', OTHER_NUMBER)
  teacher = school.teacher(OWN)
})
afterEach(() => school.remove())

async function add(name: string, className: string, idNumber: string) {
  const values = { name, className, idNumber, guardians: [FATHER] }
  return (await school.call('records.create', { register: 'students', values })).id
}
const update = (caller: Caller, id: number, values: Record<string, unknown>, register = 'students') =>
  caller.call('records.update', { register, changes: [{ id, values }] })
const stored = (id: number) => school.call('records.read', { register: 'students', id })
const listed = async (register = 'students') => {
  const view = { register, schoolYear: 2026 }
  return (await teacher.call('records.list', { view, offset: 0, limit: 10 })).rows.map(
    ({ values }) => values.name
  )
}
const move = (id: number, className: string) => update(school, id, { className })
const takeAway = () => school.call('accounts.update', { id: teacher.accountId, classes: [] })
const csv = (...rows: string[]): FileContent => ({
  name: '名单.csv',
  bytes: new TextEncoder().encode(['班级,姓名,身份证号,家庭住址', ...rows].join('\n'))
})

describe('a class teacher', () => {
  it('moves no child out of the class by a record about it', async () => {
    const values = { studentId: own, className: '三(1)班' }
    for (const register of [FORMS, 'left_behind_children']) {
      await expect(teacher.call('records.create', { register, values })).rejects.toMatchObject(REFUSED)
      const { id } = await school.call('records.create', { register, values: { studentId: own } })
      await expect(update(teacher, id, { className: '三(1)班' }, register)).rejects.toMatchObject(REFUSED)
    }
    expect((await stored(own)).values.className).toBe('三(2)班')
    expect(await listed(FORMS)).toEqual(['周小一'])
  })

  it('makes no child of another class, neither by a record nor by a record about it', async () => {
    for (const register of ['students', FORMS]) {
      const values = { name: '郑小四', className: '三(1)班', gender: '女', guardians: [FATHER] }
      await expect(teacher.call('records.create', { register, values })).rejects.toMatchObject(REFUSED)
    }
    expect(await school.call('records.ids', { view: { register: 'students' } })).toHaveLength(2)
  })

  it('sees, changes and prints nothing at once when the class is taken away', async () => {
    const { id } = await teacher.call('records.create', { register: FORMS, values: { studentId: own } })
    await update(teacher, own, { address: '柳林村1号' })
    await takeAway()
    expect([await listed(), await listed(FORMS)]).toEqual([[], []])
    expect(await teacher.call('records.classes', { register: 'students' })).toEqual([])
    expect(await teacher.call('forms.completion', { schoolYear: 2026 })).toEqual([])
    expect((await teacher.call('warnings.list', {})).total).toBe(0)
    const { rows } = await teacher.call('reports.summary', { register: 'students', asOf: '2026-09-20' })
    expect(rows.map(({ label }) => label)).toEqual(['合计'])
    const refusals = [
      teacher.call('records.read', { register: FORMS, id }),
      teacher.call('records.reveal', { register: 'students', id: own, field: 'address' }),
      teacher.call('students.file', { id: own }),
      teacher.call('exports.cards', { register: FORMS, studentId: own }),
      teacher.call('forms.confirm', { ids: [id] }),
      update(teacher, own, { address: '云山镇9号' })
    ]
    for (const refusal of refusals) await expect(refusal).rejects.toMatchObject(HIDDEN)
    await expect(teacher.call('records.undo', {})).rejects.toMatchObject(REFUSED)
    const { value } = await school.call('records.reveal', { register: 'students', id: own, field: 'address' })
    expect(value).toBe('柳林村1号')
  })

  it('undoes and redoes nothing of a child who has moved to another class', async () => {
    const { id } = await teacher.call('records.create', { register: FORMS, values: { studentId: own } })
    await update(teacher, id, { familyType: '单亲' }, FORMS)
    await move(own, '三(1)班')
    await expect(teacher.call('records.undo', {})).rejects.toMatchObject(REFUSED)
    await move(own, '三(2)班')
    await teacher.call('records.undo', {})
    await move(own, '三(1)班')
    await expect(teacher.call('records.redo', {})).rejects.toMatchObject(REFUSED)
    const form = await school.call('records.read', { register: FORMS, id })
    expect([form.values.familyType, form.deletedAt]).toEqual([undefined, undefined])
  })

  it('undoes no move between own classes once one of them is another’s', async () => {
    const third = { ...OWN, classNo: 3 }
    await school.call('accounts.update', { id: teacher.accountId, classes: [OWN, third] })
    await update(teacher, own, { className: '三(3)班' })
    await school.call('accounts.update', { id: teacher.accountId, classes: [third] })
    await expect(teacher.call('records.undo', {})).rejects.toMatchObject(REFUSED)
    expect((await stored(own)).values.className).toBe('三(3)班')
  })

  it('does not take back a step of the director', async () => {
    await update(school, own, { address: '柳林村1号' })
    await expect(teacher.call('records.undo', {})).rejects.toMatchObject({ code: 'nothing_to_undo' })
    expect(await teacher.call('records.undoState', {})).toEqual({ undo: null, redo: null })
  })
})

describe('an adult shared with a child of another class', () => {
  const phones = async () => {
    const reveal = (id: number) =>
      school.call('records.reveal', { register: 'students', id, field: 'guardians.0.phone' })
    return [(await reveal(own)).value, (await reveal(other)).value]
  }
  beforeEach(() =>
    school.call('students.linkAdults', {
      one: { studentId: own, place: 0 },
      other: { studentId: other, place: 0 }
    })
  )

  it('follows a change by the teacher of one class, its undo and its redo', async () => {
    await update(teacher, own, { 'guardians.0.phone': '13700000009' })
    expect(await phones()).toEqual(['13700000009', '13700000009'])
    await teacher.call('records.undo', {})
    expect(await phones()).toEqual(['13700000001', '13700000001'])
    await teacher.call('records.redo', {})
    expect(await phones()).toEqual(['13700000009', '13700000009'])
    await move(own, '三(1)班')
    await expect(teacher.call('records.undo', {})).rejects.toMatchObject(REFUSED)
  })

  it('does not tell that there is a sibling', async () => {
    const { siblings } = await teacher.call('students.file', { id: own })
    expect(siblings).toEqual([])
    const look = { register: 'students', id: own, field: 'guardians.0.adultKey' }
    await expect(teacher.call('records.reveal', look)).rejects.toMatchObject({ code: 'invalid_input' })
    const linked = { field: 'guardians.0.adultKey', operator: 'notBlank' as const }
    await expect(
      teacher.call('records.ids', { view: { register: 'students', filters: [linked] } })
    ).rejects.toMatchObject({ code: 'invalid_input' })
    for (const letter of '0123456789abcdef') {
      const contains = { field: 'guardians', operator: 'contains' as const, value: letter }
      const ids = await teacher.call('records.ids', { view: { register: 'students', filters: [contains] } })
      expect([letter, ids]).toEqual([letter, '0137'.includes(letter) ? [own] : []])
    }
  })
})

describe('an import by a class teacher', () => {
  const open = async (...rows: string[]) => {
    const { importSession, ...preview } = await teacher.call('imports.open', {}, csv(...rows))
    const { rows: read } = await teacher.call('imports.rows', { importSession, offset: 0, limit: 10 })
    return { importSession, preview, rows: read }
  }

  it('names nobody of another class: neither as a candidate nor as somebody who may have left', async () => {
    await add('周小五', '三(2)班', '')
    await add('周小一', '三(1)班', '')
    const { preview, rows } = await open(
      `三(2)班,周小一,,柳林村1号`,
      `三(2)班,安小二,${OTHER_NUMBER},柳林村2号`,
      '三(2)班,安小二,,柳林村3号',
      `三(1)班,安小二,${OTHER_NUMBER},柳林村4号`
    )
    expect(rows.map(({ action }) => action)).toEqual(['update', 'rejected', 'create', 'rejected'])
    for (const row of rows.slice(1)) expect(row).toMatchObject({ changes: [] })
    for (const row of rows) expect(row).not.toHaveProperty('candidates')
    expect(preview.possiblyLeft.map(({ name }) => name)).toEqual(['周小五'])
  })

  it('takes no child of another class by a decision', async () => {
    const contradictory = ['柳林村1号', '云山镇9号'].map(
      (address) => `三(2)班,周小一,${OWN_NUMBER},${address}`
    )
    const { importSession, rows } = await open(...contradictory)
    expect(rows[1]?.action).toBe('conflict')
    const decisions = [{ index: 1, decision: { kind: 'update' as const, id: other } }]
    await teacher.call('imports.decide', { importSession, decisions })
    await expect(teacher.call('imports.apply', { importSession })).rejects.toMatchObject(HIDDEN)
    expect((await stored(other)).version).toBe(1)
    expect((await stored(own)).version).toBe(1)
  })

  it('writes nothing once the class is taken away', async () => {
    const { importSession } = await open(
      `三(2)班,周小一,${OWN_NUMBER},柳林村1号`,
      `三(2)班,郑小四,,柳林村2号`
    )
    await takeAway()
    for (const step of ['imports.rows', 'imports.apply'] as const) {
      const asked = { importSession, offset: 0, limit: 10 }
      await expect(teacher.ask(step, asked)).resolves.toMatchObject({ error: { code: 'import_not_found' } })
    }
    expect((await stored(own)).version).toBe(1)
    expect(await school.call('records.ids', { view: { register: 'students' } })).toHaveLength(2)
  })

  it('explains a class for itself only: 三(2)班 stays what it says, and no other class can be named', async () => {
    const { importSession } = await open(`三(2)班,周小一,${OWN_NUMBER},柳林村1号`)
    const remap = (text: string, className: string) =>
      teacher.call('imports.remap', { importSession, classAliases: [{ text, className }] })
    await expect(remap('小鸟班', '三(1)班')).rejects.toMatchObject({ code: 'not_allowed' })
    await remap('三(1)班', '三(2)班')
    await teacher.call('imports.apply', { importSession })
    const { rows } = await (async () => {
      const { importSession: again } = await school.call('imports.open', {}, csv('三(1)班,钱小六,,柳林村9号'))
      return school.call('imports.rows', { importSession: again, offset: 0, limit: 10 })
    })()
    expect(rows[0]?.values).toMatchObject({ grade: 3, classNo: 1 })
  })

  it('is nobody else’s', async () => {
    const { importSession } = await open(`三(2)班,周小一,${OWN_NUMBER},柳林村1号`)
    const colleague = school.teacher(OWN)
    const gone = { code: 'import_not_found' }
    for (const step of ['imports.remap', 'imports.apply', 'imports.rejected'] as const)
      await expect(colleague.call(step, { importSession })).rejects.toMatchObject(gone)
    for (const step of ['imports.rows', 'imports.decide'] as const) {
      const input = { importSession, offset: 0, limit: 10, decisions: [] }
      await expect(colleague.call(step, input)).rejects.toMatchObject(gone)
    }
    await expect(colleague.call('imports.add', { importSession }, csv('三(2)班,甲,,'))).rejects.toMatchObject(
      gone
    )
    expect(await teacher.call('imports.list', {})).toEqual([])
    await teacher.call('imports.apply', { importSession })
    expect(await colleague.call('imports.list', {})).toEqual([])
  })
})
