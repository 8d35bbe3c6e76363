import { resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { read } from 'xlsx'
import type { InputOf } from '@shared/api/contract'
import { contract } from '@shared/api/contract'
import type { RecordValues, RegisterDeclaration } from '@shared/registers'
import { registers } from '@shared/registers'
import { type TemporaryLedger, temporaryLedger } from '../../../../tests/temporary-ledger'
import { type Call, type Session, WithFile } from '../context'
import { Job } from '../job'
import { openRecordWriter } from '../records/record-writer'
import { openChangeSet } from '../records/writer'
import { cardHandlers } from './card-handlers'

const now = new Date(2026, 8, 8, 9)
const director: Session = {
  id: 'session',
  accountId: 1,
  userName: 'admin',
  displayName: '示例老师',
  role: 'director',
  lastUsed: 0
}
const { students, environment_forms: forms, left_behind_children: leftBehind } = registers
let temporary: TemporaryLedger

beforeEach(() => {
  temporary = temporaryLedger(now)
})
afterEach(() => temporary.remove())

function add(register: RegisterDeclaration, values: RecordValues): number {
  const { ledger } = temporary
  const options = { origin: 'create', label: '新增', session: director, at: now.toISOString() } as const
  return ledger.sqlite.transaction(() =>
    openRecordWriter(openChangeSet(ledger, options), register).create(values)
  )()
}
const inClass = (classNo: number) => ({ stage: '小学', entryYear: 2024, classNo })

async function print(input: InputOf<'exports.cards'>, session = director, job = new Job()) {
  const { ledger } = temporary
  const options = { dataFolder: '', resourcesFolder: resolve('resources'), version: '0', now: () => now }
  const core = { options, ledger, demo: false, sessions: new Map() }
  const call: Call = { core, ledger, session, file: undefined, job }
  const answer = await cardHandlers['exports.cards'](call, contract['exports.cards'].input.parse(input))
  if (!(answer instanceof WithFile)) throw new Error('cards are a file')
  const { bytes, name } = answer.file
  const text = Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join()
  return { ...answer.value, name, text, sheets: read(bytes).SheetNames }
}
const looks = () => temporary.ledger.sqlite.prepare('SELECT register, record_id, field FROM looks').all()

describe('exports.cards', () => {
  it('prints the forms of a view with the facts of the students, in full, and logs it once', async () => {
    add(forms, {
      ...inClass(2),
      name: '示例甲',
      phone: '13900000001',
      guardians: [{ relation: '母亲', name: '示例母', phone: '13900000002' }],
      schoolYear: 2026,
      economicStatus: '困难',
      parentHabits: '酗酒',
      harmSigns: '示例迹象'
    })
    add(forms, { ...inClass(2), name: '示例乙', schoolYear: 2025 })
    const { cards, name, sheets, text } = await print({
      register: forms.key,
      view: { register: forms.key, schoolYear: 2026, grade: 3, classNo: 2 }
    })
    expect([cards, name, sheets]).toEqual([
      ...[1, '示例学校三(2)班家庭及周边环境登记表2026-09-08.xlsx', ['三(2)班01示例甲']]
    ])
    for (const known of ['13900000001', '示例母', '13900000002', '☑困难']) expect(text).toContain(known)
    expect(text).not.toMatch(/酗酒|示例迹象|受侵害|不良习惯/)
    expect(looks()).toEqual([{ register: forms.key, record_id: null, field: '*' }])
  })

  it('prints a whole class of the roster, those without a form too, numbered class by class', async () => {
    const first = add(students, { ...inClass(2), name: '甲一', address: '示例路1号' })
    add(students, { ...inClass(2), name: '乙一', address: '示例路2号' })
    add(students, { ...inClass(1), name: '丙一' })
    add(forms, { studentId: first, schoolYear: 2026, economicStatus: '好' })
    const { sheets, text } = await print({
      register: forms.key,
      schoolYear: 2026,
      view: { register: students.key }
    })
    expect(sheets).toEqual(['三(1)班01丙一', '三(2)班01甲一', '三(2)班02乙一'])
    for (const known of ['示例路1号', '示例路2号', '☑好']) expect(text).toContain(known)
  })

  it('prints one student without the name in the file name', async () => {
    const id = add(leftBehind, {
      ...inClass(2),
      name: '示例甲',
      parentStates: [
        { parent: '父亲', away: true, place: '广东省深圳市' },
        { parent: '父亲', validFrom: '2026-09-01', away: true, place: '浙江省义乌市' }
      ]
    })
    const { student_id: studentId } = temporary.ledger.sqlite
      .prepare<unknown[], { student_id: number }>('SELECT student_id FROM left_behind_children WHERE id = ?')
      .get(id) as { student_id: number }
    const { cards, name, text } = await print({ register: leftBehind.key, studentId })
    expect([cards, name]).toEqual([1, '示例学校三(2)班农村留守儿童基本情况登记表2026-09-08.xlsx'])
    expect(text).toContain('浙江省义乌市')
    expect(text).not.toContain('广东省深圳市')
  })

  it('prints left-behind facts as they stood on the day of the view', async () => {
    add(leftBehind, {
      ...inClass(2),
      name: '示例甲',
      parentStates: [
        { parent: '父亲', away: true, place: '广东省深圳市' },
        { parent: '父亲', validFrom: '2026-09-01', away: true, place: '浙江省义乌市' }
      ]
    })
    const { text } = await print({
      register: leftBehind.key,
      view: { register: leftBehind.key, asOf: '2026-08-31' }
    })
    expect(text).toContain('广东省深圳市')
    expect(text).toContain('计算到2026年8月31日')
  })

  it('prints blank cards of a class with names and classes and nothing else', async () => {
    add(forms, {
      ...inClass(2),
      name: '示例甲',
      phone: '13900000001',
      schoolYear: 2026,
      economicStatus: '好'
    })
    add(students, { ...inClass(1), name: '示例乙' })
    const { sheets, text, name } = await print({ register: forms.key, blank: { grade: 3, classNo: 2 } })
    expect([sheets, name]).toEqual([
      ['三(2)班01示例甲'],
      '示例学校三(2)班家庭及周边环境登记表(空白)2026-09-08.xlsx'
    ])
    expect(text).not.toMatch(/13900000001|☑/)
  })

  it('prints as many cards without a name as asked for, one if not said; nobody was looked at', async () => {
    const { cards, sheets } = await print({ register: forms.key, blank: { copies: 3 } })
    expect([cards, sheets]).toEqual([3, ['空白001', '空白002', '空白003']])
    expect((await print({ register: leftBehind.key, blank: {} })).cards).toBe(1)
    expect(looks()).toEqual([])
  })

  it('prints nobody of a class that is not the own one', async () => {
    const id = add(students, { ...inClass(2), name: '示例甲' })
    const member: Session = { ...director, accountId: 7, role: 'member' }
    await expect(print({ register: forms.key, studentId: id }, member)).rejects.toMatchObject({
      code: 'record_not_found'
    })
    const blank = print({ register: forms.key, blank: { grade: 3, classNo: 2 } }, member)
    await expect(blank).rejects.toMatchObject({ code: 'invalid_input' })
    expect(looks()).toEqual([])
  })

  it('stops when it is cancelled, and logs nothing', async () => {
    add(students, { ...inClass(2), name: '示例甲' })
    const job = new Job()
    job.cancel()
    const cancelled = print({ register: forms.key, view: { register: students.key } }, director, job)
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
    expect(looks()).toEqual([])
  })

  it.each([
    { register: 'students', blank: {} },
    { register: 'environment_forms' },
    { register: 'environment_forms', view: { register: 'environment_forms' } }
  ])('refuses %j', async (input) => {
    await expect(print(input)).rejects.toMatchObject({ code: 'invalid_input' })
  })
})
