import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type RecordValues, type RegisterKey, registers } from '@shared/registers'
import { type Caller, temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'
import { openWriter, openChangeSet, type Writer } from '../records/writer'

const NOW = new Date('2026-03-01T08:00:00+08:00')
let school: TemporaryCore

beforeEach(() => {
  school = temporaryCore(() => NOW)
})
afterEach(() => school.remove())

function write<Value>(register: RegisterKey, work: (writer: Writer) => Value): Value {
  const { ledger } = school
  const session = { accountId: 1, displayName: '德育处' }
  return ledger.sqlite.transaction(() => {
    const options = { origin: 'form', label: '修改', session, at: NOW.toISOString() } as const
    return work(openWriter(openChangeSet(ledger, options), registers[register]))
  })()
}

function add(name: string, classNo: number, values: RecordValues = {}): number {
  const inClass = { stage: '小学', entryYear: 2024, classNo }
  return write('students', (writer) => writer.create({ name, ...inClass, ...values }))
}
const flagged = { leftBehind: '双亲留守' }
const AWAY = { away: true, since: '2024-02', place: '广东省深圳市' }

const list = (input: Parameters<typeof school.call<'warnings.list'>>[1] = {}, caller: Caller = school) =>
  caller.call('warnings.list', input)
const told = async (...asked: Parameters<typeof list>) =>
  (await list(...asked)).warnings.map(({ name, code }) => `${name} ${code}`)

describe('warnings.list', () => {
  it('reads the student, the family, the left-behind record and the form of this school year', async () => {
    const guardians = [{ relation: '父亲', name: '示例父', phone: '13900000001' }]
    const id = add('甲', 1, { leftBehind: '单亲留守', guardians })
    const parentStates = [
      { parent: '父亲', ...AWAY },
      { parent: '母亲', away: false }
    ]
    write('left_behind_children', (writer) =>
      writer.create({ studentId: id, parentStates, careStates: [{ guardianName: '示例父' }] })
    )
    const form = { studentId: id, guardianshipMode: '父' }
    write('environment_forms', (writer) => writer.create({ ...form, schoolYear: 2025 }))
    expect(await told()).toEqual(['甲 guardian_is_away', '甲 form_guardianship_contradicts'])
    expect((await list()).warnings[0]).toEqual({
      studentId: id,
      name: '甲',
      className: '二(1)班',
      code: 'guardian_is_away',
      message: '实际监护人登记的是已外出的父亲,请核对由谁照料。',
      register: 'left_behind_children'
    })
  })

  it('does not read the form of another school year, nor what lies in the recycle bin', async () => {
    const id = add('甲', 1, flagged)
    const form = { studentId: id, guardianshipMode: '无人' }
    write('environment_forms', (writer) => writer.create({ ...form, schoolYear: 2024 }))
    expect(await told()).toEqual(['甲 flagged_without_facts'])
    const present = write('environment_forms', (writer) => writer.create({ ...form, schoolYear: 2025 }))
    expect(await told()).toContain('甲 no_guardian_at_all')
    write('environment_forms', (writer) => writer.remove(present))
    expect(await told()).toEqual(['甲 flagged_without_facts'])
    write('students', (writer) => writer.remove(id))
    expect(await told()).toEqual([])
  })

  it('counts each kind, and shows one kind, one class and a page', async () => {
    add('甲', 1, flagged)
    const second = add('乙', 2, flagged)
    add('丙', 2, { ...flagged, entryYear: 2025 })
    write('left_behind_children', (writer) =>
      writer.create({ studentId: second, parentStates: [{ parent: '父亲', away: true, since: '2024' }] })
    )
    expect((await list()).counts).toEqual([
      { code: 'flagged_without_facts', label: '上报留守,没有外出情况', count: 2 },
      { code: 'facts_incomplete', label: '上报留守,事实不全', count: 1 },
      { code: 'away_without_place', label: '缺务工地点', count: 1 },
      { code: 'no_guardian_phone', label: '监护人没有电话', count: 1 }
    ])
    expect(await told({ code: 'flagged_without_facts' })).toEqual([
      '丙 flagged_without_facts',
      '甲 flagged_without_facts'
    ])
    expect(await told({ grade: 2, classNo: 1 })).toEqual(['甲 flagged_without_facts'])
    expect(await list({ grade: 2, classNo: 1 })).toMatchObject({ total: 1, counts: [{ count: 1 }] })
    expect(await list({ offset: 1, limit: 1 })).toMatchObject({ total: 5, warnings: [{ name: '甲' }] })
  })

  it('follows the definition of the school', async () => {
    const guardians = [{ relation: '母亲', name: '示例母', phone: '13900000001' }]
    const id = add('甲', 1, {
      leftBehind: '单亲留守',
      householdType: '农业户口',
      birthDate: '2018-01-01',
      guardians
    })
    const parentStates = [
      { parent: '父亲', ...AWAY },
      { parent: '母亲', away: false }
    ]
    write('left_behind_children', (writer) => writer.create({ studentId: id, parentStates }))
    expect(await told()).toEqual([])
    school.ledger.writeSettings({ leftBehindDefinition: 'A' })
    expect(await told()).toEqual(['甲 type_differs'])
  })

  it('shows a teacher the own class only', async () => {
    add('甲', 1, flagged)
    const other = add('乙', 2, flagged)
    const classes = [{ stage: '小学', entryYear: 2024, classNo: 1 } as const]
    const teacher = school.teacher(...classes)
    expect(await told({}, teacher)).toEqual(['甲 flagged_without_facts'])
    await expect(
      teacher.call('warnings.settle', { studentId: other, code: 'flagged_without_facts', reason: '查过' })
    ).rejects.toMatchObject({ code: 'record_not_found' })
  })

  it('reads a whole school in blocks', async () => {
    write('students', (writer) => {
      for (let place = 0; place < 1200; place++) {
        const inClass = { stage: '小学', entryYear: 2024, classNo: 1 + (place % 6) }
        writer.create({ name: `学生${place}`, ...inClass, ...flagged })
      }
    })
    const { total, warnings } = await list({ offset: 990, limit: 1000 })
    expect([total, warnings.length]).toEqual([1200, 210])
  })
})

describe('a settled warning', () => {
  const code = 'flagged_no_parent_away'
  const home = [
    { parent: '父亲', away: false },
    { parent: '母亲', away: false }
  ]
  let id: number
  let record: number

  beforeEach(async () => {
    const guardians = [{ relation: '母亲', name: '示例母', phone: '13900000001' }]
    id = add('甲', 1, { ...flagged, guardians })
    record = write('left_behind_children', (writer) => writer.create({ studentId: id, parentStates: home }))
    expect(await told()).toEqual([`甲 ${code}`])
    await school.call('warnings.settle', { studentId: id, code, reason: '已电话核实' })
  })

  it('is off the list and among the settled ones, with who, when and why', async () => {
    expect(await list()).toEqual({ counts: [], total: 0, warnings: [] })
    expect(await list({ settled: true })).toMatchObject({
      counts: [{ code, count: 1 }],
      total: 1,
      warnings: [{ code, settled: { reason: '已电话核实', at: NOW.toISOString(), account: '德育处' } }]
    })
  })

  it('comes back when the facts behind it change, and not when others do', async () => {
    write('students', (writer) => writer.update(id, { phone: '13900000002' }))
    write('left_behind_children', (writer) => writer.update(record, { remark: '示例' }))
    expect(await told()).toEqual([])
    const parentStates = home.map((state) => ({ ...state, place: '本地' }))
    write('left_behind_children', (writer) => writer.update(record, { parentStates }))
    expect(await told()).toEqual([`甲 ${code}`])
    expect(await told({ settled: true })).toEqual([])
    await school.call('warnings.settle', { studentId: id, code, reason: '又核实' })
    expect((await list({ settled: true })).warnings[0]?.settled?.reason).toBe('又核实')
  })

  it('can be put back', async () => {
    await school.call('warnings.reopen', { studentId: id, code })
    expect(await told()).toEqual([`甲 ${code}`])
  })

  it('stores no value of the record', () => {
    const [row] = school.ledger.sqlite.prepare('SELECT facts FROM settled_warnings').all()
    expect(row).toEqual({ facts: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
  })

  it('was there: another cannot be settled or put back', async () => {
    const nothing = { studentId: id, code: 'guardian_is_away' }
    const refusal = { code: 'record_not_found' }
    await expect(school.call('warnings.settle', { ...nothing, reason: '查过' })).rejects.toMatchObject(
      refusal
    )
    await expect(school.call('warnings.reopen', nothing)).rejects.toMatchObject(refusal)
  })
})
