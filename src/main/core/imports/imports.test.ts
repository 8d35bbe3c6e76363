import * as XLSX from 'xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FileContent } from '@shared/api/messages'
import { temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'

const HEADER = '班级,姓名,性别,出生日期,身份证号,联系电话,家庭住址'
const ONE = '三(1)班,王小一,男,2018-03-04,361099201803040013,13800000001,柳林村1号'
const TWO = '三(1)班,李小二,女,2018-05-06,361099201805060021,13800000002,柳林村2号'
const THREE = '三(2)班,张小三,男,2018-07-08,361099201807080033,13800000003,柳林村3号'

let school: TemporaryCore
const ask: TemporaryCore['ask'] = (...message) => school.ask(...message)
const call: TemporaryCore['call'] = (...message) => school.call(...message)

beforeEach(() => {
  school = temporaryCore()
})
afterEach(() => school.remove())

function csv(...lines: string[]): FileContent {
  return { name: '名单.csv', bytes: new TextEncoder().encode(lines.join('\n')) }
}

async function open(file: FileContent) {
  const preview = await call('imports.open', {}, file)
  const { rows } = await call('imports.rows', { importSession: preview.importSession, offset: 0, limit: 500 })
  return { preview, rows, importSession: preview.importSession }
}

async function importAll(...lines: string[]) {
  const { importSession } = await open(csv(HEADER, ...lines))
  return call('imports.apply', { importSession })
}

async function list(search?: string) {
  const page = await call('records.list', {
    view: { register: 'students', ...(search ? { search } : {}) },
    offset: 0,
    limit: 100
  })
  return page.rows
}

describe('importing a list', () => {
  it('creates students, and finds nothing to do the second time', async () => {
    const { summary } = await importAll(ONE, TWO, THREE)
    expect(summary).toMatchObject({ create: 3, update: 0, rejected: 0 })
    const again = await open(csv(HEADER, ONE, TWO, THREE))
    expect(again.preview.summary).toMatchObject({ create: 0, unchanged: 3 })
    expect(again.preview.remembered).toBe(true)
  })

  it('shows what would change, field by field, and never erases with a blank', async () => {
    await importAll(ONE)
    const { rows, importSession } = await open(
      csv(HEADER, '三(1)班,王小一,男,2018-03-04,361099201803040013,,云山镇9号')
    )
    expect(rows[0]).toMatchObject({ action: 'update' })
    expect(rows[0]?.changes.map(({ field }) => field)).toEqual(['address'])
    await call('imports.apply', { importSession })
    const [student] = await list()
    expect(student?.values.phone).toBe('138****0001')
    const { value } = await call('records.reveal', {
      register: 'students',
      id: student?.id ?? 0,
      field: 'address'
    })
    expect(value).toBe('云山镇9号')
  })

  it('a coarser date does not replace a finer one', async () => {
    await importAll(ONE)
    const { rows } = await open(
      csv(HEADER, '三(1)班,王小一,男,2018年3月,361099201803040013,13800000001,柳林村1号')
    )
    expect(rows[0]?.action).toBe('unchanged')
  })

  it('finds a student by ID number in another class, by name and birth date, by name and class', async () => {
    await importAll(ONE, TWO, THREE)
    const { rows } = await open(
      csv(
        HEADER,
        '三(2)班,王小一,,,361099201803040013,,',
        '三(2)班,李小二,,2018-05-06,,,',
        '三(2)班,张小三,,,,,'
      )
    )
    expect(
      rows.map(({ action, changes }) => [action, changes.map(({ label, after }) => label + after)])
    ).toEqual([
      ['update', ['班级三(2)班']],
      ['update', ['班级三(2)班']],
      ['unchanged', []]
    ])
  })

  it('leaves the decision to the user where a name or a number disagrees', async () => {
    await importAll(ONE, TWO)
    const { rows, importSession, preview } = await open(
      csv(
        HEADER,
        '三(1)班,王小壹,男,2018-03-04,361099201803040013,,',
        '三(2)班,李小二,,,,,',
        '三(1)班,陈小四,女,2018-01-02,,,'
      )
    )
    expect(rows.map(({ action }) => action)).toEqual(['conflict', 'conflict', 'create'])
    expect(preview.summary.conflict).toBe(2)
    expect(rows[0]?.candidates).toEqual([expect.objectContaining({ name: '王小一', className: '三(1)班' })])
    const refused = await ask('imports.apply', { importSession })
    expect(refused).toMatchObject({ ok: false, error: { code: 'import_undecided', details: { count: 2 } } })
    await call('imports.decide', {
      importSession,
      decisions: [
        { index: 0, decision: { kind: 'update', id: rows[0]?.candidates?.[0]?.id ?? 0 } },
        { index: 1, decision: { kind: 'skip' } }
      ]
    })
    const { summary } = await call('imports.apply', { importSession })
    expect(summary).toMatchObject({ create: 1, update: 1, conflict: 1 })
    expect((await list()).map(({ values }) => values.name).sort()).toEqual(
      ['李小二', '王小壹', '陈小四'].sort()
    )
  })

  it('rejects what has no name or no class, and two children with one ID number; hands them out as a workbook', async () => {
    const { rows, importSession, preview } = await open(
      csv(
        HEADER,
        ',王小一,男,,,,',
        '三(1)班,,女,2018-05-06,,13800000002,柳林村',
        THREE,
        THREE.replace('张小三', '赵小三')
      )
    )
    expect(rows.map(({ action }) => action)).toEqual(['rejected', 'rejected', 'rejected', 'rejected'])
    expect(preview.summary.rejected).toBe(4)
    const answer = await ask('imports.rejected', { importSession })
    const sheet = answer.ok && answer.file ? XLSX.read(answer.file.bytes).Sheets['名单'] : undefined
    const cells = XLSX.utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1 })
    expect(cells[0]?.at(-1)).toBe('错误原因')
    expect(cells).toHaveLength(5)
    expect(JSON.stringify(cells)).toContain('361099201807080033')
  })

  it('takes a student who stands in the file twice once', async () => {
    const { preview } = await open(csv(HEADER, ONE, ONE))
    expect(preview.summary).toMatchObject({ create: 1, unchanged: 1 })
  })

  it('puts together what two lists in one file say about a student, and asks where they disagree', async () => {
    const lists = (address: string) =>
      csv(
        '班级,姓名,身份证号,家庭住址',
        '三(1)班,王小一,361099201803040013,柳林村1号',
        '姓名,班级,身份证号,性别,家庭住址,监护人姓名,监护人电话',
        `王小一,三(1)班,361099201803040013,男,${address},王大一,13800000001`
      )
    const { rows } = await open(lists('柳林村1号'))
    expect(rows.map(({ action }) => action)).toEqual(['create', 'unchanged'])
    expect(rows[0]?.values).toMatchObject({ gender: '男', guardians: [{ name: '王大一' }] })
    const other = await open(lists('云山镇9号'))
    expect(other.rows.map(({ action }) => action)).toEqual(['create', 'conflict'])
  })

  it('keeps two children of one name in one class apart, also the second time', async () => {
    const first = '三(1)班,王小一,男,2018-03-04,,13800000001,柳林村1号'
    const second = '三(1)班,王小一,男,2018-09-09,,13800000009,柳林村9号'
    await importAll(first, second)
    const doubtful = await list()
    expect(doubtful.map(({ doubts }) => doubts.map(({ code }) => code))).toEqual([[], ['namesake']])
    const again = await open(csv(HEADER, second, first))
    expect(again.preview.summary).toMatchObject({ unchanged: 2, create: 0 })
  })

  it('does not doubt two children of one name whose ID numbers tell them apart', async () => {
    const { rows } = await open(csv(HEADER, ONE, ONE.replace('361099201803040013', '361099201803040339')))
    expect(rows.map(({ action, possibleDuplicate }) => [action, possibleDuplicate])).toEqual([
      ['create', undefined],
      ['create', undefined]
    ])
  })

  it('names the students of a class who are not in the new list, and changes nothing about them', async () => {
    await importAll(ONE, TWO, THREE)
    const { preview } = await open(csv(HEADER, ONE))
    expect(preview.possiblyLeft).toEqual([expect.objectContaining({ name: '李小二', className: '三(1)班' })])
  })

  it('is undone as one, and keeps what was edited since', async () => {
    const { importId } = await importAll(ONE, TWO)
    const [student] = await list('李小二')
    await call('records.update', {
      register: 'students',
      changes: [{ id: student?.id ?? 0, values: { remark: '班长' } }]
    })
    expect(await call('imports.undo', { importId })).toEqual({ undone: 1, kept: 1 })
    expect((await list()).map(({ values }) => values.name)).toEqual(['李小二'])
    expect(await ask('imports.undo', { importId })).toMatchObject({
      ok: false,
      error: { code: 'import_already_undone' }
    })
  })

  it('writes nothing when it is cancelled', async () => {
    const many = Array.from(
      { length: 3000 },
      (_, index) =>
        `三(1)班,王${String.fromCodePoint(0x4e00 + index)}${String.fromCodePoint(0x5000 + index)},男,,,,`
    )
    const { importSession } = await open(csv(HEADER, ...many))
    const applying = ask('imports.apply', { importSession }, undefined, 'job-1')
    await new Promise((done) => setTimeout(done, 20))
    await ask('work.cancel', { job: 'job-1' })
    expect(await applying).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(await list()).toHaveLength(0)
  })
})

describe('the wizard', () => {
  it('takes the user’s choice of a column, and remembers it for the next file with these headers', async () => {
    const file = csv('班级,性别,小朋友,小名', '三(1)班,男,王小一,豆豆', '三(1)班,女,李小二,毛毛')
    const { importSession } = await open(file)
    const changed = await call('imports.remap', {
      importSession,
      columns: [{ sheet: 0, column: 'D', field: 'formerName' }]
    })
    expect(changed.sheets[0]?.columns[3]).toMatchObject({ field: 'formerName', basis: 'user' })
    await call('imports.apply', { importSession })
    const { preview } = await open(file)
    expect(preview.sheets[0]?.columns[3]).toMatchObject({ field: 'formerName', basis: 'remembered' })
  })

  it('takes the class for a table that names none, and remembers what a class text means', async () => {
    const { importSession, preview } = await open(csv('姓名,性别', '王小一,男', '李小二,女'))
    expect(preview.summary.rejected).toBe(2)
    const named = await call('imports.remap', {
      importSession,
      classNames: [{ sheet: 0, className: '三(2)班' }]
    })
    expect(named.summary).toMatchObject({ create: 2, rejected: 0 })

    const only = await open(csv(HEADER, '三年级,王小一,男,,,,'))
    expect(only.preview.unreadClasses).toEqual([{ text: '三年级', rows: 1 }])
    await call('imports.remap', {
      importSession: only.importSession,
      classAliases: [{ text: '三年级', className: '三(1)班' }]
    })
    await call('imports.apply', { importSession: only.importSession })
    const next = await open(csv(HEADER, '三年级,李小二,女,,,,'))
    expect(next.rows[0]?.values).toMatchObject({ grade: 3, classNo: 1 })
  })

  it('keeps columns nobody knows with the student', async () => {
    const { importSession } = await open(csv('班级,姓名,午休床位', '三(1)班,王小一,A12'))
    await call('imports.apply', { importSession })
    const again = await open(csv('班级,姓名,午休床位', '三(1)班,王小一,B7'))
    expect(again.rows[0]?.changes).toEqual([
      { field: '午休床位', label: '午休床位', before: 'A12', after: 'B7' }
    ])
  })

  it('does not let another account or a closed session go on', async () => {
    const { importSession } = await open(csv(HEADER, ONE))
    await call('imports.close', { importSession })
    expect(await ask('imports.apply', { importSession })).toMatchObject({
      ok: false,
      error: { code: 'import_not_found' }
    })
  })
})
