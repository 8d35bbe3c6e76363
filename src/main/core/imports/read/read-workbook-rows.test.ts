import { expect, test } from 'vitest'
import { students } from '@shared/registers/students'
import { madeUpSettings } from '../../../../../tests/temporary-ledger'
import type { Cell } from '../../excel/reading/sheet-grid'
import { recogniseWorkbook } from '../recognise/recognise-workbook'
import { readWorkbookRows } from './read-workbook-rows'

async function rowsOf(sheets: [name: string, rows: Cell[][]][]) {
  const grids = sheets.map(([name, rows]) => ({ name, hidden: false, rows, merges: [] }))
  const fileName = '名单.xlsx'
  const workbook = { sheets: grids, date1904: false, container: 'xlsx' as const }
  const { tables, skipped } = recogniseWorkbook(workbook, students, fileName)
  const context = {
    register: students,
    settings: madeUpSettings,
    schoolYear: 2026,
    date1904: false,
    today: '2026-09-20',
    fileName,
    aliases: new Map(),
    tableClasses: new Map()
  }
  return { skipped, ...(await readWorkbookRows(tables, context, async () => {})) }
}

const HEADER: Cell[] = ['序号', '姓名', '性别', '班级']

test('says that a form is still empty', async () => {
  const empty = rowsOf([['三(1)班', [HEADER, [1], [2], ['合计'], ['填表人:']]]])
  await expect(empty).rejects.toMatchObject({ code: 'import_without_rows' })
})

test('marks a lost number of the only person to call for the student as well', async () => {
  const { rows } = await rowsOf([
    [
      '三(1)班',
      [
        ['姓名', '监护人', '关系', '联系电话'],
        ['王小明', '王大', '父亲', '1.39E+10'],
        [null, '李花', '母亲', '139']
      ]
    ]
  ])
  expect(rows).toHaveLength(1)
  expect(rows[0]?.values.guardians).toMatchObject([{ name: '王大' }, { name: '李花', relation: '母亲' }])
  const lost = rows[0]?.issues.filter(({ code }) => code === 'phone_lost').map(({ field }) => field)
  expect(lost).toEqual(['phone', 'guardians.0.phone'])
})

test('takes no teacher for a pupil', async () => {
  const { rows, skipped } = await rowsOf([
    [
      '教师',
      [
        ['姓名', '性别', '班级', '任教学科'],
        ['赵老师', '男', '三(1)班', '语文']
      ]
    ],
    ['名单', [['云山小学教职工名册'], HEADER, [1, '钱老师', '女', '三(1)班']]],
    ['三1', [['三(1)班学生名册 班主任:赵老师'], HEADER, [1, '王小明', '男', '三(1)班']]]
  ])
  expect(rows.map(({ values }) => values.name)).toEqual(['王小明'])
  expect(skipped.map(({ name }) => name)).toEqual(['教师', '名单'])
})

test('reads grade and class that stand only in the first row of their pupils', async () => {
  const { rows } = await rowsOf([
    [
      '名单',
      [
        ['年级', '班级', '姓名', '性别'],
        ['一年级', '1班', '王小明', '男'],
        ...['李小红', '赵小刚', '钱小花'].map((name): Cell[] => [null, null, name, '女']),
        ['二年级', '2班', '孙小亮', '男'],
        ...['周小美', '吴小勇', '郑小丽'].map((name): Cell[] => [null, null, name, '女'])
      ]
    ]
  ])
  expect(rows.map(({ values }) => `${values.grade}-${values.classNo}`)).toEqual([
    ...Array.from({ length: 4 }, () => '1-1'),
    ...Array.from({ length: 4 }, () => '2-2')
  ])
})
