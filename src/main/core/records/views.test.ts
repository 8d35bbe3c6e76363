import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { View } from '@shared/api/records'
import type { RecordValues } from '@shared/registers'
import { students } from '@shared/registers/students'
import { temporaryLedger, type TemporaryLedger } from '../../../../tests/temporary-ledger'
import { listClasses } from './classes'
import { listRecords, viewOrder } from './views'
import { openChangeSet, openWriter } from './writer'

const at = '2026-09-01T01:00:00.000Z'
const viewing = { schoolYear: 2026, primaryGrades: 6 } as const
const pupil = (name: string, stage: string, entryYear: number, classNo: number, more: RecordValues = {}) => ({
  name,
  stage,
  entryYear,
  classNo,
  ...more
})
const people: RecordValues[] = [
  pupil('周一', '小学', 2024, 2, { gender: '男', birthDate: '2017-03-01', onlyChild: true }),
  pupil('安二', '小学', 2024, 2, { gender: '女', birthDate: '2017-03', phone: '12345' }),
  pupil('陈三', '小学', 2026, 1, { gender: '女', birthDate: '2019-10-02', onlyChild: false }),
  pupil('李四', '初中', 2025, 10, { gender: '男', address: '100%村_路' }),
  pupil('王五', '小学', 2018, 1, { gender: '男' }),
  pupil('赵六', '小学', 2027, 1),
  { name: '钱七', guardians: [{ name: '孙八', relation: '母亲', phone: '13800000001' }] },
  pupil('郑九', '小学', 2024, 2)
]
let temporary: TemporaryLedger

beforeAll(() => {
  temporary = temporaryLedger(new Date(at))
  const writer = openWriter(
    openChangeSet(temporary.ledger, {
      origin: 'create',
      label: '新增',
      session: { accountId: 1, displayName: '示例老师' },
      at
    }),
    students
  )
  for (const person of people) writer.create(person)
  writer.remove(8)
})
afterAll(() => temporary.remove())

function names(view: Partial<View>): string[] {
  const ids = viewOrder(temporary.ledger, students, { register: 'students', ...view }, viewing)
  return Array.from(ids, (id) => String(people[id - 1]?.name))
}
const filtered = (field: string, operator: string, value?: unknown) =>
  names({ filters: [{ field, operator, value } as never] })

describe('order', () => {
  it('lists the school class by class, names by pinyin, with those to come and those without a class', () => {
    expect(names({})).toEqual(['赵六', '陈三', '安二', '周一', '李四', '钱七'])
  })
  it('lists those of every year, of classes that have left too, where a report names them', () => {
    expect(names({ everyYear: true, ids: [1, 5, 8] })).toEqual(['周一', '王五'])
    expect(names({ ids: [1, 5, 8] })).toEqual(['周一'])
  })
  it('sorts by pinyin, by class and by value, what is empty last', () => {
    expect(names({ sort: [{ field: 'name', descending: false }] })).toEqual([
      '安二',
      '陈三',
      '李四',
      '钱七',
      '赵六',
      '周一'
    ])
    expect(names({ sort: [{ field: 'className', descending: true }] }).slice(0, 2)).toEqual(['钱七', '李四'])
    expect(names({ sort: [{ field: 'birthDate', descending: true }] }).slice(0, 3)).toEqual([
      '陈三',
      '周一',
      '安二'
    ])
  })
  it('refuses to sort or filter by what is no field', () => {
    expect(() => names({ sort: [{ field: 'id; DROP TABLE students', descending: false }] })).toThrow(
      '没有这一栏'
    )
    expect(() => filtered('deleted_at', 'blank')).toThrow('没有这一栏')
  })
})

describe('parts of the school', () => {
  const primary = (entryYear: number) => ({ stage: '小学' as const, entryYear })
  it('gives grades, classes, former students, the recycle bin and doubts', () => {
    expect(names({ grade: 3 })).toEqual(['安二', '周一'])
    expect(names({ grade: 8, classNo: 10 })).toEqual(['李四'])
    expect(names({ grade: 8, classNo: 1 })).toEqual([])
    expect(names({ former: true })).toEqual(['王五'])
    expect(names({ deleted: true })).toEqual(['郑九'])
    expect(names({ flagged: true })).toEqual(['安二'])
  })
  it('counts the classes of the tree, those outside the grades last', () => {
    expect(listClasses(temporary.ledger, students, viewing)).toEqual([
      { grade: 1, classNo: 1, entry: primary(2026), former: false, name: '一(1)班', count: 1 },
      { grade: 3, classNo: 2, entry: primary(2024), former: false, name: '三(2)班', count: 2 },
      {
        grade: 8,
        classNo: 10,
        entry: { stage: '初中', entryYear: 2025 },
        former: false,
        name: '八(10)班',
        count: 1
      },
      { grade: null, classNo: 1, entry: primary(2027), former: false, name: '2027级1班', count: 1 },
      { grade: null, classNo: 1, entry: primary(2018), former: true, name: '2018级1班', count: 1 },
      { grade: null, classNo: null, entry: null, former: false, name: '未分班', count: 1 }
    ])
  })
  it('gives former classes by their entry year, and chosen records only', () => {
    expect(names({ entry: primary(2018), classNo: 1 })).toEqual(['王五'])
    expect(names({ entry: primary(2018), classNo: 2 })).toEqual([])
    expect(names({ ids: [4, 3, 5, 999] })).toEqual(['陈三', '李四'])
    expect(names({ ids: [1, 3], grade: 3 })).toEqual(['周一'])
    expect(names({ ids: [1, 2], search: 'anmin' })).toEqual([])
  })
})

describe('filters', () => {
  it.each([
    ['gender', 'equals', '女', ['陈三', '安二']],
    ['gender', 'in', ['男', ''], ['赵六', '周一', '李四', '钱七']],
    ['gender', 'blank', undefined, ['赵六', '钱七']],
    ['gender', 'notBlank', undefined, ['陈三', '安二', '周一', '李四']],
    ['onlyChild', 'equals', true, ['周一']],
    ['onlyChild', 'in', ['否'], ['陈三']],
    ['birthDate', 'from', '2017-03-01', ['陈三', '周一']],
    ['birthDate', 'to', '2017', ['安二', '周一']],
    ['address', 'contains', '%村_', ['李四']],
    ['address', 'contains', '%路', []],
    ['address', 'startsWith', '100', ['李四']],
    ['className', 'contains', '(2)', ['安二', '周一']],
    ['className', 'in', ['八(10)班'], ['李四']],
    ['className', 'blank', undefined, ['钱七']],
    ['grade', 'from', 3, ['安二', '周一', '李四']],
    ['guardians', 'contains', '孙', ['钱七']],
    ['guardians.0.phone', 'startsWith', '138', ['钱七']],
    ['guardians', 'notBlank', undefined, ['钱七']],
    ['name', 'equals', "周一' OR 1=1", []]
  ])('%s %s %s', (field, operator, value, expected) => {
    expect(filtered(field, operator, value)).toEqual(expected)
  })
  it('joins search, filters and class', () => {
    expect(names({ search: 'z' })).toEqual(['赵六', '周一'])
    expect(names({ search: 'z', grade: 3 })).toEqual(['周一'])
    expect(names({ search: '不存在' })).toEqual([])
    expect(names({ search: '  ' })).toHaveLength(6)
  })
})

it('gives blocks of a view, masked, and nothing beyond its end', () => {
  const view: View = { register: 'students' }
  const block = (offset: number, limit: number) =>
    listRecords(temporary.ledger, students, view, { offset, limit, viewing })
  expect(block(2, 2)).toMatchObject({ total: 6, rows: [{ id: 2 }, { id: 1 }] })
  expect(block(5, 10).rows[0]?.values).toEqual({
    name: '钱七',
    grade: null,
    classNo: null,
    className: null,
    guardians: [{ name: '孙八', relation: '母亲', phone: '138****0001' }]
  })
  expect(block(6, 10).rows).toEqual([])
})

it('shows another order after a write', () => {
  const before = names({ grade: 1 })
  const writer = openWriter(
    openChangeSet(temporary.ledger, {
      origin: 'edit',
      label: '修改',
      session: { accountId: 1, displayName: '示例老师' },
      at
    }),
    students
  )
  writer.update(6, { entryYear: 2026 })
  expect([before, names({ grade: 1 })]).toEqual([['陈三'], ['陈三', '赵六']])
  writer.update(6, { entryYear: 2027 })
})
