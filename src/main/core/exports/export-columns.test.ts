import { describe, expect, it } from 'vitest'
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

describe('publicColumns', () => {
  it('holds class and name and nothing else', () => {
    expect(publicColumns(students).map((column) => column.header)).toEqual(['班级', '姓名'])
  })
})
