import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TemporaryCore } from '../temporary-core'
import { fillTemplate, rowOf, schoolOf, templateFile } from './filled-template'

const LEFT_BEHIND = 't1-留守儿童花名册(区社会事业局).xlsx'
let school: TemporaryCore
beforeAll(async () => {
  school = await schoolOf(60)
})
afterAll(() => school.remove())

describe('before the file leaves', () => {
  test('a value that the validation refuses leads to its record', async () => {
    const { call } = school
    const view = { register: 'left_behind_children' }
    const { rows } = await call('records.list', { view, offset: 0, limit: 1 })
    const [record] = rows
    await call('records.update', {
      register: 'students',
      changes: [{ id: record?.studentId ?? 0, values: { idNumber: '36109920200522001X', gender: null } }]
    })
    const { findings } = await fillTemplate(school, templateFile('有效性和公式.xlsx'))
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'id_check_digit',
        register: 'left_behind_children',
        recordId: record?.id,
        studentId: record?.studentId,
        field: 'idNumber',
        severity: 'warning'
      })
    )
    await call('records.undo', {})
    const refused = findings.filter(({ code }) => code === 'not_allowed')
    expect(
      refused.every(({ place, message }) => place === 'G' && message.includes('只能填父母一方外出'))
    ).toBe(true)
    expect(JSON.stringify(findings)).not.toMatch(/\d{17}/)
  })

  test('a required column that is empty, or bound to nothing, is an error', async () => {
    const { call } = school
    const { rows } = await call('records.list', {
      view: { register: 'left_behind_children' },
      offset: 0,
      limit: 1
    })
    await call('records.update', {
      register: 'students',
      changes: [{ id: rows[0]?.studentId ?? 0, values: { gender: null } }]
    })
    const name = '三行表头带示例.xlsx'
    const { findings } = await fillTemplate(school, templateFile(name))
    expect(findings).toMatchObject([
      { code: 'required_empty', severity: 'error', field: 'gender', studentId: rows[0]?.studentId }
    ])
    await call('records.undo', {})
    const bind = [{ sheet: 0, columns: [{ place: 'B', binding: { kind: 'none' as const } }] }]
    const unbound = await fillTemplate(school, templateFile(name), { bind })
    expect(unbound.findings).toMatchObject([{ code: 'required_unbound', severity: 'error', place: 'B' }])
  })
})

test('the public profile fills names and classes, whatever is bound', async () => {
  const filling = await fillTemplate(school, templateFile(LEFT_BEHIND), { profile: 'public' })
  const { rows } = filling.filled
  const filled = filling.grid.sheets[0]?.rows.slice(4, 4 + rows) ?? []
  const columns = new Set(
    filled.flatMap((row) => row.flatMap((cell, place) => (cell === null ? [] : [place])))
  )
  expect([...columns].sort((one, other) => one - other)).toEqual([0, 1, 2, 6])
  expect(filling.filled.warnings).toContain('“公民身份号码”不得公示,已留空(公示只含姓名和班级)')
  expect(filling.filled.warnings).toHaveLength(15)
})

test('a class teacher fills the own class only, and nobody else finds the session', async () => {
  const teacher = school.teacher({ stage: '小学', entryYear: 2026, classNo: 1 })
  const filling = await fillTemplate(teacher, templateFile('左右两栏.xlsx'))
  const classes = new Set(
    (filling.grid.sheets[0]?.rows.slice(2) ?? []).flatMap((row) => [row[3], row[7]]).filter(Boolean)
  )
  expect([...classes]).toEqual(['一(1)班'])
  const all = await school.call('records.ids', { view: { register: 'students' } })
  for (const view of [{ grade: 3, classNo: 1 }, { ids: all }, { search: '小' }, { filters: [] }]) {
    const asked = await fillTemplate(teacher, templateFile('左右两栏.xlsx'), { view })
    expect(asked.filled.rows).toBeLessThanOrEqual(filling.filled.rows)
    expect(JSON.stringify(asked.grid)).not.toMatch(/[二三四五六七八九]\(\d\)班/)
    expect(JSON.stringify(asked.findings)).not.toMatch(/[二三四五六七八九]\(\d\)班/)
  }
  const { templateSession } = await school.call('templates.open', {}, templateFile(LEFT_BEHIND))
  await expect(teacher.call('templates.bind', { templateSession })).rejects.toMatchObject({
    code: 'template_not_found'
  })
})

test('what was confirmed is bound at once the next time, whatever the title and the year', async () => {
  const binding = { kind: 'fixed' as const, text: '无' }
  const bind = [{ sheet: 0, columns: [{ place: 'S', binding }] }]
  await fillTemplate(school, templateFile(LEFT_BEHIND), { bind, remember: true })
  const next = { ...templateFile(LEFT_BEHIND), name: '2027年留守儿童表.xlsx' }
  const filling = await fillTemplate(school, next)
  expect(filling.preview.remembered).toBe(true)
  expect(filling.preview.sheets[0]?.columns.at(-1)).toMatchObject({ binding, basis: 'remembered' })
  expect(rowOf(filling, 5)[18]).toBe('无')
  const [kept] = await school.call('templates.remembered', {})
  expect(kept).toMatchObject({ source: 'left_behind_children', bound: 19, account: '德育处' })
  await school.call('templates.forget', { signature: kept?.signature ?? '' })
  expect((await school.call('templates.open', {}, next)).remembered).toBe(false)
})

test('a saved wording is used beside what the notes ask for', async () => {
  const { call } = school
  const { id } = await call('wordings.save', {
    name: '区局',
    wording: { classes: '3-2', dates: '20160901', yesNo: '√/空' }
  })
  const { templateSession } = await call('templates.open', {}, templateFile(LEFT_BEHIND))
  const { wording } = await call('templates.bind', { templateSession, wordingProfileId: id })
  expect(wording).toEqual({ classes: '3-2', dates: '2016.09.01', yesNo: '√/空' })
})

test('the log names who took records out, and the file nobody', async () => {
  const { file } = await fillTemplate(school, templateFile('登记表卡片.xlsx'))
  expect(file.name).toBe('示例学校登记表卡片2026-09-20.xlsx')
  const looks = school.ledger.sqlite
    .prepare("SELECT register FROM looks WHERE field = '*' ORDER BY id DESC LIMIT 1")
    .pluck()
    .get()
  expect(looks).toBe('left_behind_children')
})

describe('refusals', () => {
  test.each([
    ['没有表头.xlsx', 'template_not_recognised'],
    ['不是表格.pdf', 'file_not_workbook'],
    ['名单.csv', 'template_not_xlsx']
  ])('%s: %s', async (name, code) => {
    const bytes =
      code === 'template_not_recognised'
        ? templateFile('空白说明.xlsx').bytes
        : new TextEncoder().encode(name.endsWith('pdf') ? '%PDF-1.7\n\u0000' : '姓名,班级\n')
    await expect(school.call('templates.open', {}, { name, bytes })).rejects.toMatchObject({ code })
  })

  test('what is no field of the register, or must not leave, is bound to nothing', async () => {
    const { call } = school
    const { templateSession } = await call('templates.open', {}, templateFile('t2-家访情况统计表.xlsx'))
    for (const field of ['nothing', 'harmSigns', 'guardians.父亲.adultKey']) {
      const sheets = [{ sheet: 0, columns: [{ place: 'I', binding: { kind: 'field' as const, field } }] }]
      await expect(call('templates.bind', { templateSession, sheets })).rejects.toMatchObject({
        code: 'invalid_input'
      })
    }
  })

  test('records of another register do not fill a sheet', async () => {
    const { call } = school
    const { templateSession } = await call('templates.open', {}, templateFile('t2-家访情况统计表.xlsx'))
    const views = [{ sheet: 0, view: { register: 'students' } }]
    await expect(call('templates.fill', { templateSession, views })).rejects.toMatchObject({
      code: 'invalid_input'
    })
  })
})
