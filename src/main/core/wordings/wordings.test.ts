import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { read, utils } from 'xlsx'
import type { InputOf } from '@shared/api/contract'
import type { FileContent } from '@shared/api/messages'
import { type Caller, temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'
import { madeUpIdNumber } from '../../../../tests/temporary-ledger'

const POINTS = { dates: '2016.09.01', classes: '三年级2班', yesNo: '√/×', relations: '父子母女' } as const
const ID_NUMBER = madeUpIdNumber('2018-03-04', '001')
const CHILD = {
  name: '周小一',
  className: '三(2)班',
  gender: '男',
  birthDate: '2018-03-04',
  idNumber: ID_NUMBER,
  phone: '13800000001',
  onlyChild: true,
  lowIncome: false,
  remark: '爷爷13700000001',
  guardians: [{ name: '周父', relation: '父亲', phone: '13900000001', isGuardian: true }]
}
let school: TemporaryCore

beforeEach(() => {
  school = temporaryCore()
})
afterEach(() => school.remove())

async function exported(caller: Caller, input: Partial<InputOf<'exports.workbook'>> = {}) {
  const answer = await caller.ask('exports.workbook', {
    view: { register: 'students' },
    profile: 'full',
    ...input
  })
  if (!answer.ok || !answer.file) throw new Error(JSON.stringify(answer))
  const book = read(answer.file.bytes)
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {}
  const cells = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: null, raw: true })
  const [, , upper = [], lower = [], row = []] = cells
  const byHeader = Object.fromEntries(row.map((cell, at) => [String(lower[at] ?? upper[at]), cell]))
  return { file: answer.file, byHeader }
}

describe('profiles', () => {
  it('keeps those of the school behind the shipped ones, and changes and removes them', async () => {
    const shipped = await school.call('wordings.list', {})
    expect(shipped.map(({ name }) => name)).toContain('学籍系统写法')
    const own = await school.call('wordings.save', { name: '区局写法', wording: POINTS })
    const first = await school.call('wordings.save', { name: '安办写法', wording: {} })
    expect(own.id).toBeGreaterThan(0)
    expect(await school.call('wordings.list', {})).toEqual([...shipped, first, own])
    const changed = { id: own.id, name: '区局写法', wording: { dates: '20160901' } } as const
    expect(await school.call('wordings.save', changed)).toEqual(changed)
    expect(await school.call('wordings.list', {})).toContainEqual(changed)
    expect(await school.call('wordings.remove', { id: own.id })).toBeNull()
    expect(await school.call('wordings.list', {})).toEqual([...shipped, first])
    // The name is free again.
    await school.call('wordings.save', { name: '区局写法', wording: {} })
  })

  it('refuses a name that is used, one that ships with the programme, and what is gone', async () => {
    const { id } = await school.call('wordings.save', { name: '区局写法', wording: {} })
    const taken = { code: 'wording_name_taken' }
    await expect(school.call('wordings.save', { name: '区局写法', wording: {} })).rejects.toMatchObject(taken)
    await expect(school.call('wordings.save', { name: '打勾的表', wording: {} })).rejects.toMatchObject(taken)
    await school.call('wordings.remove', { id })
    const gone = { code: 'wording_not_found' }
    await expect(school.call('wordings.remove', { id })).rejects.toMatchObject(gone)
    await expect(school.call('wordings.save', { id, name: '又一个', wording: {} })).rejects.toMatchObject(
      gone
    )
    await expect(exported(school, { wordingProfileId: id })).rejects.toThrow('wording_not_found')
    await expect(school.call('wordings.remove', { id: -1 })).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('lets members choose but not change them', async () => {
    const teacher = school.teacher()
    expect(await teacher.call('wordings.list', {})).toEqual(await school.call('wordings.list', {}))
    const refused = { code: 'not_allowed' }
    await expect(teacher.call('wordings.save', { name: '本班', wording: {} })).rejects.toMatchObject(refused)
  })

  it('shows what a later version kept, as far as it can be read', async () => {
    await school.call('wordings.save', { name: '区局写法', wording: POINTS })
    school.ledger.sqlite.prepare('UPDATE wording_profiles SET wording = ?').run('{"dates":"2016~09~01"}')
    expect(await school.call('wordings.list', {})).toContainEqual({ id: 1, name: '区局写法', wording: {} })
  })
})

describe('a list in the words of a recipient', () => {
  beforeEach(() => school.call('records.create', { register: 'students', values: CHILD }))

  it('is written as the profile says', async () => {
    const { id } = await school.call('wordings.save', { name: '区局写法', wording: POINTS })
    const { byHeader } = await exported(school, { wordingProfileId: id })
    expect(byHeader).toMatchObject({
      班级: '三年级2班',
      出生日期: '2018.03.04',
      身份证件号: ID_NUMBER,
      是否独生子女: '√',
      是否低保: '×',
      与学生关系: '父子'
    })
  })

  it('lets what is chosen beside a profile come before it', async () => {
    const { id } = await school.call('wordings.save', { name: '区局写法', wording: POINTS })
    const wording = { dates: '20160901', empty: '/' } as const
    const { byHeader } = await exported(school, {
      wordingProfileId: id,
      wording,
      fields: ['schoolClass', 'name', 'birthDate', 'address', 'guardians']
    })
    expect(byHeader).toMatchObject({ 班级: '三年级2班', 出生日期: '20180304', 现住址: '/' })
  })

  it('hides numbers, also in a remark and in columns without a field', async () => {
    const file: FileContent = {
      name: '名单.csv',
      bytes: new TextEncoder().encode('班级,姓名,紧急联络\n三(2)班,周小二,13600000001\n')
    }
    const { importSession } = await school.call('imports.open', {}, file)
    await school.call('imports.apply', { importSession, undecided: 'skip' })
    const wording = { masked: ['idNumber', 'phone'] as ('idNumber' | 'phone')[] }
    const { file: written } = await exported(school, { wording })
    const book = read(written.bytes)
    const text = book.SheetNames.map((name) => utils.sheet_to_csv(book.Sheets[name] ?? {})).join('\n')
    expect(text).toContain('138****0001')
    expect(text).toContain('爷爷13*******01')
    expect(text).not.toMatch(/1[3-9]\d{9}|\d{17}[\dX]/)
  })

  it('writes the class of a public list, and nothing else, in them', async () => {
    const { byHeader } = await exported(school, { profile: 'public', wording: POINTS })
    expect(JSON.stringify(byHeader)).not.toContain('2018')
  })

  it.each([
    POINTS,
    { dates: '20160901', classes: '302', yesNo: '1/0', relations: '爸爸妈妈' },
    { dates: '2016年9月1日', classes: '2024级2班', yesNo: 'Y/N', empty: '/' },
    { classes: '三年级二班', yesNo: '有/无', empty: '无' }
  ] as const)('is read back by the import: %o', async (wording) => {
    const { file } = await exported(school, { wording })
    const other = temporaryCore()
    try {
      // 2024级 would be two classes in a school with both stages.
      await other.call('settings.write', { stage: '小学' })
      const { importSession } = await other.call('imports.open', {}, file)
      await other.call('imports.apply', { importSession, undecided: 'skip' })
      const list = (core: TemporaryCore) =>
        core.call('records.list', { view: { register: 'students' }, offset: 0, limit: 9 })
      const [before, after] = [await list(school), await list(other)]
      expect(after.rows.map(({ values }) => values)).toEqual(before.rows.map(({ values }) => values))
    } finally {
      other.remove()
    }
  })
})
