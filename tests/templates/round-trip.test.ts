import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TemporaryCore } from '../temporary-core'
import {
  bindingsOf,
  type Filling,
  fillTemplate,
  importedAgain,
  rowOf,
  schoolOf,
  templateFile
} from './filled-template'

let school: TemporaryCore
beforeAll(async () => {
  school = await schoolOf(60)
})
afterAll(() => school.remove())

/** Headers that count or work out something, and so are no field an import could put back. */
const WORKED_OUT = ['家访次数', '监护人及联系电话', '学生/年龄']
/** The day of the form is the day on which it was filled. */
const OF_THE_FORM = ['登记日期', '填报单位(盖章)']

/** A filled template read by our own importer: every row is a record of the ledger, and changes nothing that it knows. */
async function expectSameRecords(filling: Filling, register: string, rows: number, sheet?: string) {
  const again = await importedAgain(school, filling, register)
  const own = again.rows.filter((row) => sheet === undefined || row.sheet === sheet).slice(0, rows)
  expect(
    own.map(({ action }) => action).filter((action) => action !== 'update' && action !== 'unchanged')
  ).toEqual([])
  const changed = own.flatMap(({ changes }) => changes.map(({ label }) => label))
  expect([...new Set(changed)].filter((label) => ![...WORKED_OUT, ...OF_THE_FORM].includes(label))).toEqual(
    []
  )
  expect(own).toHaveLength(rows)
}

describe('the samples of the bureau', () => {
  test('a left-behind list under two header rows', async () => {
    const filling = await fillTemplate(school, templateFile('t1-留守儿童花名册(区社会事业局).xlsx'))
    expect(filling.preview.sheets[0]).toMatchObject({
      source: 'left_behind_children',
      headerRows: [3, 4],
      firstRow: 5,
      lastRow: 12
    })
    expect(bindingsOf(filling)).toMatchObject({
      学校: 'fact',
      学生姓名: 'name',
      '父亲/务工地点': 'fatherWorkplace',
      '实际监护人/与学生关系': 'guardianRelation',
      留守类型: 'leftBehindType',
      是否寄宿: 'boarding'
    })
    expect(Object.values(bindingsOf(filling))).not.toContain('none')
    expect(filling.preview.wording).toEqual({ dates: '2016.09.01' })
    expect(rowOf(filling, 2)[0]).toMatch(
      /^填报单位\(盖章\):示例学校 +填报人:德育处 +联系电话: +填报时间:2026年9月20日$/
    )
    expect(rowOf(filling, 5 + filling.filled.rows)[2]).toBe(`${filling.filled.rows}人`)
    expect(
      new Set(filling.grid.sheets[0]?.rows.slice(4, 4 + filling.filled.rows).map((row) => row[17]))
    ).toEqual(new Set(['否']))
    await expectSameRecords(filling, 'left_behind_children', filling.filled.rows)
  })

  test('the visits of a term', async () => {
    const filling = await fillTemplate(school, templateFile('t2-家访情况统计表.xlsx'))
    expect(bindingsOf(filling)).toEqual({
      序号: 'serial',
      家访日期: 'visitDate',
      家访教师: 'teachers',
      学生姓名: 'name',
      所在班级: 'schoolClass',
      家访形式: 'method',
      家访内容: 'content',
      家长意见建议: 'parentFeedback',
      跟进情况: 'followUp'
    })
    expect(rowOf(filling, 2)[0]).toMatch(/^学校:示例学校 +填表日期:2026年9月20日$/)
    await expectSameRecords(filling, 'home_visits', filling.filled.rows)
  })
})

describe('other styles', () => {
  test.each(['三行表头带示例.xlsx', '留守儿童台账97.xls'])(
    '%s: three header rows, ★, hints, an example',
    async (name) => {
      const filling = await fillTemplate(school, templateFile(name))
      expect(filling.preview.sheets[0]).toMatchObject({
        headerRows: [3, 4, 5, 6],
        firstRow: 7,
        lastRow: 14,
        replaced: 1
      })
      expect(filling.preview.sheets[0]?.columns.filter(({ required }) => required)).toHaveLength(3)
      expect(rowOf(filling, 1)[0]).toBe('示例学校2026—2027学年度农村留守儿童基本信息登记台账')
      expect(rowOf(filling, 7)[0]).toBe('1')
      expect(rowOf(filling, 7)[3]).toMatch(/^\d{6}$/)
      expect(rowOf(filling, 7)[4]).toMatch(/^.年级\d班$/)
      expect(rowOf(filling, 7 + filling.filled.rows)[0]).toMatch(/^注:/)
      expect(JSON.stringify(filling.grid.sheets[0]?.rows)).not.toContain('张三')
      await expectSameRecords(filling, 'left_behind_children', filling.filled.rows)
    }
  )

  test('no row for data: rows are put in above the totals', async () => {
    const filling = await fillTemplate(school, templateFile('没有空行.xlsx'))
    expect(bindingsOf(filling)).toMatchObject({
      学校: 'fact',
      年级: 'grade',
      班级: 'classNo',
      家长电话: 'phone'
    })
    expect(rowOf(filling, 3).slice(0, 3)).toEqual(['示例学校', '一年级', '1班'])
    expect(rowOf(filling, 63)).toEqual(['合计', '', '', '60'])
    expect(rowOf(filling, 64)[0]).toBe('说明:请勿改动表头。')
    await expectSameRecords(filling, 'students', 60)
  })

  test('validations choose the words, formulas go on below', async () => {
    const filling = await fillTemplate(school, templateFile('有效性和公式.xlsx'))
    const { rows } = filling.filled
    const filled = filling.grid.sheets[0]?.rows.slice(2, 2 + rows) ?? []
    expect(new Set(filled.map((row) => row[2]))).toEqual(new Set(['1-男', '2-女']))
    expect(filled.every((row) => /^\d{8}$/.test(String(row[3])))).toBe(true)
    expect(filled.some((row) => row[6] === '父母双方外出')).toBe(true)
    expect(rowOf(filling, 3 + rows)).toEqual(['合计', String(rows)])
    expect(rowOf(filling, 4 + rows)[1]).toBe(String(filled.filter((row) => row[2] === '2-女').length))
    await expectSameRecords(filling, 'left_behind_children', rows)
  })

  test('two sheets, each for its own register; a third is left alone', async () => {
    const filling = await fillTemplate(school, templateFile('两张表.xlsx'))
    expect(filling.preview.sheets.map(({ source, kind }) => [source, kind])).toEqual([
      ['left_behind_children', 'list'],
      ['home_visits', 'list'],
      [null, 'other']
    ])
    expect(rowOf(filling, 3)[5]).toMatch(/^\S{2,4} 1\d{10}$/)
    expect(typeof filling.grid.sheets[1]?.rows[2]?.[1]).toBe('number')
    expect(rowOf(filling, 1, 2)).toEqual(['请于9月底前报送。'])
    const children = filling.grid.sheets[0]?.rows.findIndex(([cell]) => cell === '填表人(签名):') ?? 0
    await expectSameRecords(filling, 'left_behind_children', children - 2, '表一 留守儿童')
  })

  test('two blocks side by side: the left one first', async () => {
    const filling = await fillTemplate(school, templateFile('左右两栏.xlsx'))
    expect(rowOf(filling, 3)[0]).toBe('1')
    expect(rowOf(filling, 32).filter((text) => /^\d+$/.test(text))).toEqual(['30', '60'])
    await expectSameRecords(filling, 'students', 60)
  })

  test('a sheet a class: each holds its own', async () => {
    const filling = await fillTemplate(school, templateFile('一班一表三行表头.xlsx'))
    expect(filling.preview.sheets.map(({ part }) => part?.name)).toEqual(['一(1)班', '二(1)班'])
    expect(bindingsOf(filling)).toMatchObject({
      '学生/年龄': 'age',
      '家庭成员/父亲/电话': 'guardians.父亲.phone'
    })
    const only = new Set(filling.grid.sheets[0]?.rows.slice(4, -1).map((row) => row[10] ?? ''))
    expect([...only].sort()).toEqual(['', '√'])
    await expectSameRecords(filling, 'students', filling.filled.rows)
  })

  test('placeholders go before headers; one that nobody knows is found and leaves nothing', async () => {
    const filling = await fillTemplate(school, templateFile('占位符.xlsx'))
    expect(rowOf(filling, 1)[0]).toBe('示例学校2026—2027学年学生花名册')
    expect(rowOf(filling, 2)[0]).toBe('填报人:德育处 日期:2026年9月20日 共60人')
    expect(rowOf(filling, 4)[3]).toMatch(/^\S{2,4} 1\d{10}$/)
    expect(JSON.stringify(filling.grid.sheets[0]?.rows)).not.toMatch(/[{}]{1}[^"]*[姓名吃]/)
    expect(filling.findings).toMatchObject([{ code: 'placeholder_unknown', place: 'E', severity: 'warning' }])
  })

  test('a card: a sheet for each child, its boxes ticked', async () => {
    const filling = await fillTemplate(school, templateFile('登记表卡片.xlsx'))
    expect(filling.preview.sheets[0]).toMatchObject({ kind: 'card', source: 'left_behind_children' })
    expect(bindingsOf(filling)).toMatchObject({
      班级: 'schoolClass',
      家庭成员1联系电话: 'fatherPhone',
      家庭成员2姓名: 'motherName',
      监护人姓名: 'guardianName'
    })
    expect(filling.grid.sheets).toHaveLength(filling.filled.rows)
    const cards = filling.grid.sheets.map(({ rows }) => JSON.stringify(rows))
    expect(cards.every((card) => card.includes('是□  否☑'))).toBe(true)
    expect(cards.some((card) => card.includes('□单亲留守   ☑双亲留守'))).toBe(true)
    expect(cards[0]).toContain('家长签名:                      班主任签名:')
    await expectSameRecords(filling, 'left_behind_children', filling.filled.rows)
  })

  test('a field over several columns has its part in each; nobody signs', async () => {
    const filling = await fillTemplate(school, templateFile('分栏填写.xlsx'))
    expect(rowOf(filling, 1)[0]).toBe('示例学校学生信息采集表')
    const [, name, boy, girl, year, month, day, grade, classNo] = rowOf(filling, 4)
    expect([name !== '', `${boy}${girl}`, grade, classNo]).toEqual([true, '√', '一年级', '1班'])
    expect([year, month, day].map(Number).every((number) => number > 0)).toBe(true)
    expect(rowOf(filling, 4)[11] ?? '').toBe('')
    expect(filling.findings).toEqual([])
    await expectSameRecords(filling, 'students', 60)
  })

  test('rows that name grades are the report\u2019s to fill', async () => {
    const { sheets } = await school.call('templates.open', {}, templateFile('按年级统计.xlsx'))
    expect(sheets[0]).toMatchObject({ kind: 'lines', source: 'summary', firstRow: 3, lastRow: 5 })
  })

  test.each(['home_visits', 'activities', 'trainings'])(
    'our own blank card of %s is a template too',
    async (register) => {
      const answer = await school.ask('exports.cards', { register, blank: { copies: 1 } })
      if (!answer.ok || !answer.file) throw new Error('no card')
      const filling = await fillTemplate(school, answer.file, { register })
      expect(filling.filled.rows).toBeGreaterThan(0)
      expect(filling.grid.sheets).toHaveLength(filling.filled.rows)
      await expectSameRecords(filling, register, filling.filled.rows)
    }
  )

  test.each(['students', 'home_visits', 'committee_members', 'trainings'])(
    'a list of %s that was filled once gets the rows of today',
    async (register) => {
      const answer = await school.ask('exports.workbook', { view: { register }, profile: 'full' })
      if (!answer.ok || !answer.file) throw new Error('no list')
      const filling = await fillTemplate(school, answer.file, { register })
      expect(filling.preview.sheets[0]?.replaced).toBe(filling.filled.rows)
      const again = await importedAgain(school, filling, register)
      expect(again.rows.filter(({ action }) => action === 'create' || action === 'rejected')).toEqual([])
    }
  )
})
