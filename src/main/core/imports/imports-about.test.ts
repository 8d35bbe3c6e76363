import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MemberValues } from '@shared/registers'
import { type Caller, temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'

const ROSTER = [
  '班级,姓名,性别,身份证号,联系电话',
  '三(1)班,王小一,男,361099201803040013,13800000001',
  '三(2)班,张小三,男,361099201807080033,13800000003'
]
const TITLE = '云山小学留守儿童台账'
const HEADER =
  '班级,姓名,身份证号,父亲姓名,父亲务工地点,父亲电话,母亲姓名,母亲务工地点,母亲电话,现监护人姓名,现监护人关系,现监护人电话,外出时间,留守类别,帮扶教师'
const ONE =
  '三(1)班,王小一,361099201803040013,王大,广东省深圳市,13811110001,李花,在家务农,13811110002,李花,母亲,13811110002,2025年09月,父母一方外出,周老师'
const dated = (date: string) => `填报单位(盖章):云山小学 填报日期:${date}`

let school: TemporaryCore
beforeEach(() => {
  school = temporaryCore()
})
afterEach(() => school.remove())

function csv(...lines: string[]) {
  return { name: '表.csv', bytes: new TextEncoder().encode(lines.join('\n')) }
}
async function open(lines: string[], register?: string, caller: Caller = school) {
  const preview = await caller.call('imports.open', register ? { register } : {}, csv(...lines))
  const { importSession } = preview
  const { rows } = await caller.call('imports.rows', { importSession, offset: 0, limit: 100 })
  return { preview, rows, importSession }
}
async function apply(lines: string[]) {
  const { importSession } = await open(lines)
  return school.call('imports.apply', { importSession })
}
async function list(register: string, more = {}) {
  return (await school.call('records.list', { view: { register, ...more }, offset: 0, limit: 100 })).rows
}
const leftBehindList = (date: string, ...rows: string[]) => [TITLE, dated(date), HEADER, ...rows]

describe('importing a list of left-behind children', () => {
  it('is recognised, joins the students that are there, and finds nothing to do the second time', async () => {
    await apply(ROSTER)
    const { preview, importSession, rows } = await open(leftBehindList('2026.9.10', ONE))
    expect(preview.register).toBe('left_behind_children')
    expect(rows[0]).toMatchObject({
      action: 'create',
      values: {
        fatherName: '王大',
        fatherWorkplace: '广东省深圳市',
        motherPhone: '13811110002',
        guardianName: '李花',
        guardianRelation: '母亲',
        awaySince: '2025-09',
        leftBehindType: '单亲留守'
      }
    })
    await school.call('imports.apply', { importSession })
    expect(await list('students')).toHaveLength(2)
    const [record] = await list('left_behind_children')
    expect(record).toMatchObject({
      values: {
        name: '王小一',
        className: '三(1)班',
        leftBehindType: '单亲留守',
        fatherAway: true,
        motherAway: false
      }
    })
    const again = await open(leftBehindList('2026.9.10', ONE))
    expect(again.preview.summary).toMatchObject({ create: 0, update: 0, unchanged: 1 })
  })

  it('keeps the earlier state where a later list says something else', async () => {
    await apply(leftBehindList('2026.3.1', ONE))
    const moved = ONE.replace('广东省深圳市', '浙江省义乌市').replace('周老师', '吴老师')
    const { summary } = await apply(leftBehindList('2026.9.10', moved))
    expect(summary).toMatchObject({ update: 1 })
    const now = (await list('left_behind_children'))[0]?.values
    expect(now).toMatchObject({ fatherWorkplace: '浙江省义乌市', pairedTeacher: '吴老师' })
    const before = (await list('left_behind_children', { asOf: '2026-06-01' }))[0]?.values
    expect(before).toMatchObject({ fatherWorkplace: '广东省深圳市', pairedTeacher: '周老师' })
    expect((now?.parentStates as MemberValues[]).length).toBe(3)
  })

  it('stores a bare flag as reported and decides nothing from it', async () => {
    const { rows } = await open(
      ['留守儿童花名册', '班级,姓名,身份证号,留守类别', '三(1)班,王小一,361099201803040013,父母双方外出'],
      'left_behind_children'
    )
    expect(rows[0]?.values).toMatchObject({ leftBehind: '双亲留守' })
    await apply(['班级,姓名,性别,是否留守儿童', '三(1)班,王小一,男,双亲留守'])
    const [student] = await list('students')
    expect(student?.values.leftBehind).toBe('双亲留守')
    expect(await list('left_behind_children')).toEqual([])
  })

  it('is taken back as a whole, and leaves the students that were there before', async () => {
    await apply(ROSTER)
    const { importId } = await apply(
      leftBehindList(
        '2026.9.10',
        ONE,
        ONE.replace('王小一', '赵小四').replace('361099201803040013', '361099201805060021')
      )
    )
    expect(await list('students')).toHaveLength(3)
    await school.call('imports.undo', { importId })
    expect(await list('left_behind_children')).toEqual([])
    const students = await list('students')
    expect(students.map(({ values }) => values.name)).toEqual(['王小一', '张小三'])
    expect(students[0]?.values.guardians).toBeUndefined()
  })

  it('asks where a student of another class may be meant, and does as it is told', async () => {
    await apply(ROSTER)
    const elsewhere = ONE.replace('361099201803040013', '').replace('三(1)班', '三(2)班')
    const { rows, importSession } = await open(leftBehindList('2026.9.10', elsewhere))
    const [candidate] = rows[0]?.candidates ?? []
    expect(rows[0]).toMatchObject({
      action: 'conflict',
      candidates: [{ name: '王小一', className: '三(1)班' }]
    })
    const decision = { kind: 'update' as const, id: candidate?.id ?? 0 }
    await school.call('imports.decide', { importSession, decisions: [{ index: 0, decision }] })
    await school.call('imports.apply', { importSession })
    expect(await list('students')).toHaveLength(2)
    expect(await list('left_behind_children')).toHaveLength(1)
  })
})

describe('importing registration forms', () => {
  const FORM = '班级,姓名,身份证号,家庭类型,上下学方式,安全隐患,对学校的建议'
  const answers = (type: string) => [
    '家庭及周边环境登记表',
    FORM,
    `三(1)班,王小一,361099201803040013,${type},走路,河、公路,多家访`
  ]

  it('makes one form a school year, confirmed, and says what a second one changes', async () => {
    await apply(ROSTER)
    const { preview } = await open(answers('单亲'))
    expect(preview.register).toBe('environment_forms')
    await apply(answers('单亲'))
    expect((await list('environment_forms'))[0]?.values).toMatchObject({
      name: '王小一',
      formState: '已确认',
      familyType: '单亲',
      commuteMode: '步行',
      hazards: '危险水域、公路铁路'
    })
    const { rows } = await open(answers('重组'))
    expect(rows[0]).toMatchObject({
      action: 'update',
      changes: [{ field: 'familyType', before: '单亲', after: '重组' }]
    })
    expect(await list('environment_forms', { schoolYear: 2025 })).toEqual([])
  })

  it('takes no roster for answers: its forms are drafts, and a confirmed one stays so', async () => {
    const { importSession } = await open(ROSTER, 'environment_forms')
    await school.call('imports.apply', { importSession })
    const states = async () => (await list('environment_forms')).map(({ values }) => values.formState)
    expect(await states()).toEqual(['草稿', '草稿'])
    await apply(answers('单亲'))
    expect(await states()).toEqual(['已确认', '草稿'])
    const again = await open(ROSTER, 'environment_forms')
    expect(again.rows.map(({ action }) => action)).toEqual(['unchanged', 'unchanged'])
  })

  it('lets the later of two forms of one child be chosen', async () => {
    await apply(ROSTER)
    const [title, header, row] = answers('单亲') as [string, string, string]
    const { rows, importSession } = await open([title, header, row, row.replace('单亲', '重组')])
    const [candidate] = rows[1]?.candidates ?? []
    expect(rows[1]).toMatchObject({ action: 'conflict', candidates: [{ name: '王小一' }] })
    const decision = { kind: 'update' as const, id: candidate?.id ?? 0 }
    await school.call('imports.decide', { importSession, decisions: [{ index: 1, decision }] })
    await school.call('imports.apply', { importSession })
    expect((await list('environment_forms')).map(({ values }) => values.familyType)).toEqual(['重组'])
  })

  it('takes further files into the same import', async () => {
    const { importSession } = await open(answers('单亲'))
    const second = csv('家庭及周边环境登记表', FORM, '三(2)班,张小三,361099201807080033,离异,校车,无,')
    const { rowCount } = await school.call('imports.add', { importSession }, { ...second, name: '张.csv' })
    expect(rowCount).toBe(2)
    const { summary } = await school.call('imports.apply', { importSession })
    expect(summary).toMatchObject({ create: 2 })
  })

  it('reads many files at the end of them, and loses none where nobody asks for it', async () => {
    const further = (name: string, id: string) =>
      csv('家庭及周边环境登记表', FORM, `三(2)班,${name},${id},离异,校车,无,`)
    const { importSession } = await open(answers('单亲'))
    const add = (name: string, id: string) =>
      school.call('imports.add', { importSession, more: true }, { ...further(name, id), name: `${name}.csv` })
    expect(await add('张小三', '361099201807080033')).toMatchObject({ rowCount: 1 })
    expect(await school.call('imports.remap', { importSession })).toMatchObject({ rowCount: 2 })
    expect(await add('张小五', '361099201807080055')).toMatchObject({ rowCount: 2 })
    const { summary } = await school.call('imports.apply', { importSession })
    expect(summary.create + summary.rejected).toBe(3)
  })
})

describe('a class teacher', () => {
  it('imports the own class only', async () => {
    await apply(ROSTER)
    const teacher = school.teacher({ stage: '小学', entryYear: 2024, classNo: 1 })
    const other = ONE.replace('三(1)班', '三(2)班')
      .replace('王小一', '张小三')
      .replace('361099201803040013', '361099201807080033')
    const { rows } = await open(leftBehindList('2026.9.10', ONE, other), undefined, teacher)
    expect(rows.map(({ action }) => action)).toEqual(['create', 'rejected'])
    expect(rows[1]?.reason).toContain('不是您任教班级的学生')
    const disguised = await open(
      leftBehindList('2026.9.10', other.replace('三(2)班', '三(1)班')),
      undefined,
      teacher
    )
    expect(disguised.rows[0]?.action).toBe('rejected')
  })
})
