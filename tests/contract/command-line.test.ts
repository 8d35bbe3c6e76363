import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectFolder } from '../guards/source-files'

/** The built command line, as scripts outside the project call it. */
const folder = mkdtempSync(join(tmpdir(), '台账 command line-'))
const data = join(folder, 'data')
const roster = join(folder, '花名册.csv')

function run(words: string[], password: string | undefined = 'made-up-pass1') {
  const programme = join(projectFolder, 'out', 'main', 'cli.js')
  const environment = { ...process.env, LEDGER_PASSWORD: password }
  const done = spawnSync(process.execPath, [programme, ...words, '--data', data], {
    encoding: 'utf8',
    env: password === undefined ? { ...process.env, LEDGER_PASSWORD: '' } : environment
  })
  return { status: done.status, stdout: done.stdout, stderr: done.stderr }
}

/** The one document that `--json` prints; anything else on stdout makes this fail. */
function json(words: string[], password?: string) {
  const { status, stdout } = run([...words, '--json'], password)
  return { status, document: JSON.parse(stdout) as Record<string, unknown> }
}

beforeAll(() => {
  writeFileSync(
    roster,
    '姓名,性别,班级,监护人姓名,监护人与学生关系,监护人电话\n' +
      '甲小明,男,三(1)班,甲大明,父亲,13900000001\n' +
      '乙小红,女,三年级2班,乙大红,母亲,13900000002\n'
  )
  const { status, document } = json(['init', '--school', '测试小学', '--stage', '小学'])
  expect(status).toBe(0)
  expect(document.recoveryCode).toMatch(/^[A-Z0-9-]{20,}$/)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('wrong use ends with 2, a failure with 1, and both with one coded sentence', () => {
  test.each([
    [2, 'usage', ['nothing']],
    [2, 'usage', ['list']],
    [2, 'usage', ['list', 'students', '--limit', 'many']],
    [2, 'usage', ['list', 'students', '--bogus']],
    [2, 'usage', ['report', 'students', '--as-of', 'today']],
    [2, 'usage', ['report', 'left_behind_children', '--as-of', '2026-09-01', '--definition', 'Z']],
    [2, 'usage', ['report', 'summary']],
    [2, 'usage', ['report', 'summary', '--period', '去年']],
    [2, 'usage', ['report', 'summary', '--as-of', '2025-10-01', '--by', 'teacher']],
    [2, 'usage', ['list', 'left_behind_children', '--as-of', 'today']],
    [2, 'usage', ['init', '--school', '甲', '--stage', '大学']],
    [2, 'register_unknown', ['list', 'nothing']],
    [2, 'file_missing', ['import', join(folder, 'none.xlsx')]],
    [1, 'already_set_up', ['init', '--school', '甲']],
    [1, 'sign_in_refused', ['check', '--user', 'nobody']]
  ])('%i %s', (status, code, words) => {
    const answer = json(words)
    expect(answer.status).toBe(status)
    expect(answer.document).toEqual({ error: { code, message: expect.stringMatching(/[。]$/) as string } })
    const plain = run(words)
    expect(plain.stdout).toBe('')
    expect(plain.stderr).toContain(`(${code})`)
    expect(plain.stderr).not.toMatch(/^\s+at /m)
  })

  test('without a password', () => {
    expect(run(['check'], '').status).toBe(2)
  })

  test('an unreadable file', () => {
    writeFileSync(join(folder, 'picture.xlsx'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 1]))
    expect(json(['import', join(folder, 'picture.xlsx')]).status).toBe(2)
  })
})

test('import prints the fixed keys, a dry run writes nothing, and the same file again changes nothing', () => {
  const dry = json(['import', roster, '--dry-run', '--school-year', '2026'])
  expect(dry.status).toBe(0)
  expect(Object.keys(dry.document)).toEqual(['register', 'sheets', 'rows', 'summary'])
  expect(dry.document.summary).toMatchObject({ create: 2, rejected: 0 })
  expect(json(['list', 'students']).document).toMatchObject({ total: 0 })

  const { document } = json(['import', roster, '--school-year', '2026'])
  expect(Object.keys(document)).toEqual(['register', 'sheets', 'rows', 'summary', 'importId'])
  const [sheet] = document.sheets as { headerRows: number[]; columns: object[] }[]
  expect(sheet?.headerRows).toEqual([1])
  expect(sheet?.columns[0]).toEqual({ column: 'A', header: '姓名', field: 'name' })
  const [row] = document.rows as { values: object; issues: object[] }[]
  expect(row).toMatchObject({ row: 2, action: 'create' })
  expect(row?.values).toMatchObject({
    name: '甲小明',
    gender: '男',
    grade: 3,
    classNo: 1,
    guardians: [{ name: '甲大明', relation: '父亲', phone: '13900000001' }]
  })

  expect(json(['import', roster]).document.summary).toMatchObject({ create: 0, unchanged: 2 })
})

test('list narrows by class and search, and masks what the window masks', () => {
  expect(json(['list', 'students', '--class', '三(2)班']).document).toMatchObject({ total: 1 })
  const { document } = json(['list', 'students', '--search', 'jiaxiaoming', '--limit', '1'])
  expect(document).toMatchObject({
    total: 1,
    records: [{ values: { name: '甲小明', className: '三(1)班' } }]
  })
  expect(JSON.stringify(document)).not.toContain('13900000001')
})

test('export, report and check', () => {
  const out = join(folder, '导出 名单.xlsx')
  expect(json(['export', 'students', '--out', out]).document).toMatchObject({ rows: 2 })
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
  expect(json(['import', out, '--dry-run']).document.summary).toMatchObject({ unchanged: 2, rejected: 0 })
  const points = ['export', 'students', '--out', out, '--wording', '教体局报表写法']
  expect(json(points).document).toMatchObject({ rows: 2 })
  expect(json(['import', out, '--dry-run']).document.summary).toMatchObject({ unchanged: 2, rejected: 0 })
  expect(json(['export', 'students', '--out', out, '--wording', '某某写法'])).toMatchObject({
    status: 2,
    document: { error: { code: 'usage' } }
  })
  const nowhere = join(folder, 'no such folder', 'a.xlsx')
  expect(json(['export', 'students', '--out', nowhere])).toMatchObject({
    status: 1,
    document: { error: { code: 'export_failed' } }
  })
  expect(json(['report', 'students', '--as-of', '2026-09-01']).document).toMatchObject({ asOf: '2026-09-01' })
  const report = join(folder, '统计.xlsx')
  const asked = ['report', 'summary', '--as-of', '2025-10-01', '--by', 'class', '--compare', '--out', report]
  expect(json(asked).document).toMatchObject({
    period: { kind: 'schoolYear', schoolYear: 2025 },
    to: '2025-10-01',
    lines: [{ label: '二(1)班' }, { label: '二(2)班' }, { label: '合计' }],
    values: { 'students.total': [1, 1, 2] },
    before: { title: '2024—2025学年' }
  })
  expect(readFileSync(report).subarray(0, 2).toString()).toBe('PK')
  expect(run(['report', 'summary', '--period', '2025-1']).stdout).toContain('在校学生数\t人\t2\t2')
  expect(json(['check'])).toEqual({ status: 0, document: { sound: true, findings: [], notes: [] } })
})

test('a template of the bureau is filled, and one that is for nothing is refused', () => {
  const template = (name: string) => join(projectFolder, 'tests', 'fixtures', 'templates', name)
  const out = join(folder, '填好.xlsx')
  const words = ['export', 'students', '--out', out, '--template']
  const { status, document } = json([...words, template('没有空行.xlsx'), '--wording', '学籍系统写法'])
  expect(status).toBe(0)
  expect(document).toMatchObject({
    register: 'students',
    profile: 'full',
    rows: 2,
    unbound: [],
    warnings: []
  })
  expect(document.sheets).toMatchObject([
    { name: '名单', kind: 'list', source: 'students', headerRows: [2], firstRow: 3 }
  ])
  expect(existsSync(out)).toBe(true)
  const plain = run([...words, template('占位符.xlsx')])
  expect(plain).toMatchObject({ status: 0, stdout: '已填写 2 行,共 1 张工作表。\n' })
  expect(plain.stderr).toContain('未对应:花名册 E 爱吃什么')
  const refused = json([...words, template('空白说明.xlsx')])
  expect(refused).toMatchObject({ status: 2, document: { error: { code: 'template_not_recognised' } } })
})

test('a backup comes back', () => {
  const file = join(folder, '备份.backup')
  expect(json(['backup', '--out', file]).document).toMatchObject({ students: 2 })
  expect(existsSync(file)).toBe(true)
  rmSync(data, { recursive: true })
  expect(json(['restore', file])).toMatchObject({ status: 0 })
  expect(json(['list', 'students']).document).toMatchObject({ total: 2 })
})
