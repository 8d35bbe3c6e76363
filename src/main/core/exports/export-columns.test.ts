import { describe, expect, it } from 'vitest'
import { environmentForms } from '@shared/registers/environment-forms'
import { leftBehindChildren } from '@shared/registers/left-behind-children'
import { students } from '@shared/registers/students'
import { emptyContents, type ExportRecord, fullColumns, publicColumns, takeNote } from './export-columns'

const records: ExportRecord[] = [
  {
    values: {
      name: '甲一',
      className: '三(2)班',
      onlyChild: true,
      migrantChild: false,
      idNumber: '361099201801010018',
      guardians: [{ name: '甲父', relation: '父亲', phone: '13900000001', isGuardian: true }]
    },
    otherColumns: { 校服尺码: '130' }
  },
  {
    values: {
      name: '乙一',
      className: '三(2)班',
      guardians: [
        { name: '乙母', isGuardian: true },
        { name: '乙父', workplace: '示例厂', isGuardian: true }
      ]
    },
    otherColumns: { 座右铭: '=好好学习' }
  }
]

function columnsOf(fields?: string[]) {
  const contents = emptyContents()
  for (const record of records) takeNote(contents, record)
  return fullColumns(students, contents, fields)
}
const headers = (fields?: string[]) =>
  columnsOf(fields).map(({ group, header }) => (group ? `${group}/${header}` : header))

describe('fullColumns', () => {
  it('shows every usual field, rare ones only where they hold data, then family members, then other columns', () => {
    expect(headers()).toEqual([
      ...['姓名', '性别', '班级', '出生日期', '身份证件号', '全国学籍号', '民族', '联系电话', '现住址'],
      ...['就读方式', '是否独生子女', '是否留守儿童', '是否随迁子女', '备注'],
      ...['监护人1/姓名', '监护人1/与学生关系', '监护人1/联系电话', '监护人1/工作单位'],
      ...['监护人2/姓名', '监护人2/与学生关系', '监护人2/联系电话', '监护人2/工作单位'],
      ...['校服尺码', '座右铭']
    ])
  })

  it('writes classes, yes and no, and members in the words an import reads', () => {
    const columns = columnsOf()
    const cells = records.map((record) =>
      Object.fromEntries(
        columns.map((column) => [`${column.group ?? ''}${column.header}`, column.cellOf(record)])
      )
    )
    expect(cells[0]).toMatchObject({
      班级: '三(2)班',
      是否独生子女: '是',
      是否随迁子女: '否',
      校服尺码: '130'
    })
    expect(cells[0]).toMatchObject({ 监护人1姓名: '甲父', 监护人2姓名: null, 座右铭: null, 性别: null })
    expect(cells[1]).toMatchObject({ 监护人1姓名: '乙母', 监护人2姓名: '乙父', 监护人2工作单位: '示例厂' })
    expect(cells[1]).toMatchObject({ 是否独生子女: null, 座右铭: '=好好学习' })
  })

  it('calls nobody a guardian who is not marked as one', () => {
    const contents = emptyContents()
    const guardians = [
      { name: '甲父', isGuardian: true },
      { name: '甲叔', isGuardian: null }
    ]
    const record: ExportRecord = { values: { guardians }, otherColumns: {} }
    takeNote(contents, record)
    const columns = fullColumns(students, contents, ['guardians'])
    expect(columns.map(({ group, header }) => `${group}/${header}`)).toEqual([
      ...['家庭成员1/姓名', '家庭成员1/是否监护人', '家庭成员2/姓名', '家庭成员2/是否监护人']
    ])
    expect(columns.map((column) => column.cellOf(record))).toEqual(['甲父', '是', '甲叔', null])
  })

  it('takes the fields asked for, in their order, and no others', () => {
    expect(headers(['schoolClass', 'remark', 'guardians'])).toEqual([
      '班级',
      '备注',
      ...headers().filter((header) => header.startsWith('监护人'))
    ])
  })
})

describe('a list about students', () => {
  const record: ExportRecord = {
    values: {
      name: '甲一',
      fatherName: '甲父',
      motherAwaySince: '2025-02',
      guardianAge: 66,
      parentStates: [{ parent: '父亲', away: true }],
      guardians: [{ name: '甲父', ageYear: 2025, age: 40 }]
    },
    otherColumns: {}
  }
  function headersFor(fields?: string[]) {
    const contents = emptyContents()
    takeNote(contents, record)
    return fullColumns(leftBehindChildren, contents, fields)
  }

  it('groups the facts of father, mother and guardian, each without saying again whose they are', () => {
    const grouped = headersFor().filter(({ group }) => group !== undefined)
    expect(grouped.map(({ group, header }) => `${group}/${header}`)).toEqual([
      ...['父亲/姓名', '父亲/是否外出', '父亲/务工地点', '父亲/联系电话'],
      ...['母亲/姓名', '母亲/是否外出', '母亲/务工地点', '母亲/联系电话'],
      ...['实际监护人/姓名', '实际监护人/与学生关系', '实际监护人/联系电话']
    ])
    const chosen = headersFor(['motherAwaySince', 'guardianAge'])
    expect(chosen.map(({ group, header }) => `${group}/${header}`)).toEqual([
      '母亲/外出时间',
      '实际监护人/年龄'
    ])
    expect(grouped[0]?.cellOf(record)).toBe('甲父')
  })

  it('leaves family and histories out unless asked for, and what is internal always', () => {
    expect(headersFor().some(({ group }) => /家庭成员|父母外出情况/.test(group ?? ''))).toBe(false)
    const asked = headersFor(['guardians', 'parentStates']).map(({ group, header }) => `${group}/${header}`)
    expect(asked).toEqual([
      ...['家庭成员1/姓名', '家庭成员1/年龄', '父母外出情况1/父亲或母亲', '父母外出情况1/是否外出']
    ])
  })

  it('never hands out sensitive or hidden fields, even where they are asked for', () => {
    const contents = emptyContents()
    const values = { name: '甲一', parentHabits: '酗酒', harmSigns: '示例', housing: '自有', remark: '示例' }
    takeNote(contents, { values, otherColumns: {} })
    const { housing } = environmentForms.fields
    const register = {
      ...environmentForms,
      fields: { ...environmentForms.fields, housing: { ...housing, hidden: true } }
    }
    for (const fields of [undefined, Object.keys(values)]) {
      const headers = fullColumns(register, contents, fields).map(({ header }) => header)
      expect(headers).toContain('备注')
      for (const label of ['家长不良习惯', '受侵害迹象', '住房情况']) expect(headers).not.toContain(label)
    }
  })
})

describe('publicColumns', () => {
  it('holds class and name and nothing else', () => {
    expect(publicColumns(students).map((column) => column.header)).toEqual(['班级', '姓名'])
  })
})
