import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordValues } from '@shared/registers'
import { students } from '@shared/registers/students'
import { temporaryLedger, type TemporaryLedger } from '../../../../tests/temporary-ledger'
import { nameKeyOf } from './pinyin'
import { searchExpression, searchIds } from './search'
import { openChangeSet, openWriter } from './writer'

const at = '2026-09-01T01:00:00.000Z'
const people: RecordValues[] = [
  { name: '张伟', idNumber: '399999201605040011', phone: '13800001234' },
  { name: '张三丰', studentNumber: 'G399999201605040011' },
  { name: '曾乐乐', guardians: [{ name: '曾父', phone: '15912345678、0794-8123456' }] },
  { name: '单于燕' },
  { name: '仇小单' },
  { name: '阿依努尔·买买提' },
  { name: 'John Smith' },
  { name: '吕𠮷' }
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
})
afterAll(() => temporary.remove())

function found(text: string) {
  const ids = searchIds(temporary.ledger, students, text) ?? []
  return ids.map((id) => people[id - 1]?.name).sort()
}

describe('names', () => {
  it.each([
    ['张', ['张三丰', '张伟']],
    ['三', ['张三丰']],
    ['三丰', ['张三丰']],
    ['张三丰', ['张三丰']],
    ['张丰', []],
    ['买买提', ['阿依努尔·买买提']],
    ['阿依努尔·买', ['阿依努尔·买买提']],
    ['smith', ['John Smith']],
    ['𠮷', ['吕𠮷']]
  ])('finds any part: %s', (text, names) => expect(found(text)).toEqual(names))
})

describe('pinyin', () => {
  it.each([
    ['zhangwei', ['张伟']],
    ['zhang wei', ['张伟']],
    ['ZhangW', ['张伟']],
    ['zw', ['张伟']],
    ['zsf', ['张三丰']],
    ['sanfeng', ['张三丰']],
    ['zengle', ['曾乐乐']],
    ['cengyue', ['曾乐乐']],
    ['zll', ['曾乐乐']],
    ['chanyuyan', ['单于燕']],
    ['qiuxiaodan', ['仇小单']],
    ['lv', ['吕𠮷']]
  ])('finds readings and initials: %s', (text, names) => expect(found(text)).toEqual(names))
})

describe('numbers', () => {
  it.each([
    ['399999', ['张三丰', '张伟']],
    ['0011', ['张三丰', '张伟']],
    ['040011', ['张三丰', '张伟']],
    ['g399999201605040011', ['张三丰', '张伟']],
    ['1380000', ['张伟']],
    ['1234', ['张伟']],
    ['138-0000-1234', ['张伟']],
    ['5678', ['曾乐乐']],
    ['07948123', ['曾乐乐']],
    ['张 1234', ['张伟']],
    ['张三 1234', []]
  ])('finds beginnings and last digits: %s', (text, names) => expect(found(text)).toEqual(names))
})

it('takes nothing in the text for the syntax of the index', () => {
  for (const text of [
    '"',
    'a" OR "b',
    '* NOT',
    '张*',
    'words:张',
    "';--",
    '(张',
    '张 AND',
    '†',
    'NEAR(张 伟)'
  ]) {
    expect(() => found(text)).not.toThrow()
  }
  expect(searchExpression(' "*-( ')).toBeNull()
  expect(found('张 OR 吕')).toEqual([])
})

it('sorts by the likeliest reading, shorter syllables first', () => {
  const names = ['单军', '李安', '连平', '曾强', '仇伟', '李娜']
  expect(names.sort((one, other) => (nameKeyOf(one) < nameKeyOf(other) ? -1 : 1))).toEqual([
    '李安',
    '李娜',
    '连平',
    '仇伟',
    '单军',
    '曾强'
  ])
})
