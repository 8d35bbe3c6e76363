import { describe, expect, test } from 'vitest'
import type { Wording } from '../api/wording'
import { type FieldDeclaration, registers } from '../registers'
import { type Writable, type WritingContext, writeValue } from './wording'

const { fields } = registers.students
const { guardians } = registers.students.collections
const CONTEXT: WritingContext = { register: 'students', key: '', schoolYear: 2026, primaryGrades: 6 }

function write(
  field: FieldDeclaration,
  value: Writable,
  wording: Wording,
  more: Partial<WritingContext> = {}
) {
  return writeValue(field, value, wording, { ...CONTEXT, ...more })
}

test('an empty wording writes as the ledger shows it', () => {
  expect(write(fields.birthDate, '2016-09', {})).toBe('2016-09')
  expect(write(fields.schoolClass, { grade: 3, classNo: 2 }, {})).toBe('三(2)班')
  expect(write(fields.schoolClass, { grade: 3, classNo: 2 }, {}, { part: 'grade' })).toBe('三年级')
  expect(write(fields.schoolClass, { grade: 3, classNo: 2 }, {}, { part: 'classNo' })).toBe(2)
  expect(write(fields.onlyChild, false, {})).toBe('否')
  expect(write(guardians.fields.relation, '爷爷', {})).toBe('爷爷')
  expect(write(guardians.fields.age, 41, {})).toBe(41)
  expect(write(fields.boarding, '走读', {})).toBe('走读')
  for (const nothing of [null, undefined, '', {}]) expect(write(fields.phone, nothing, {})).toBeNull()
})

test('each kind is written in its form', () => {
  const wording: Wording = {
    dates: '2016.09.01',
    classes: '三年级2班',
    grades: '3',
    yesNo: '√/空',
    relations: '父子母女'
  }
  expect(write(fields.birthDate, '2018-03-04', wording)).toBe('2018.03.04')
  expect(write(fields.schoolClass, { grade: 4, classNo: 1 }, wording)).toBe('四年级1班')
  expect(write(fields.schoolClass, { grade: 4, classNo: 1 }, wording, { part: 'grade' })).toBe('4')
  expect(write(fields.onlyChild, true, wording)).toBe('√')
  expect(write(fields.onlyChild, false, wording)).toBeNull()
  expect(write(guardians.fields.relation, '母亲', wording, { gender: '女' })).toBe('母女')
})

test('a class and its grade in columns of their own', () => {
  const shown = { grade: 3, classNo: 2 }
  expect(write(fields.schoolClass, shown, { classes: '2班' }, { part: 'classNo' })).toBe('2班')
  expect(write(fields.schoolClass, { grade: 3 }, { empty: '/' }, { part: 'classNo' })).toBe('/')
  expect(write(fields.schoolClass, { className: '2018级1班' }, { classes: '302' })).toBe('2018级1班')
})

test('dates of birth without their day leave the other days whole', () => {
  const wording: Wording = { dates: '2016.09.01', birthDates: '201609' }
  expect(write(fields.birthDate, '2018-03-04', wording, { key: 'birthDate' })).toBe('201803')
  expect(write(guardians.fields.birthDate, '1988-03-04', wording, { key: 'guardians.birthDate' })).toBe(
    '198803'
  )
  expect(write(fields.enrolmentDate, '2024-09-01', wording, { key: 'enrolmentDate' })).toBe('2024.09.01')
})

test('a choice is written as the answer where the column asks', () => {
  const asks = { asks: 'yesNo' } as const
  expect(write(fields.boarding, '住校', {}, asks)).toBe('是')
  expect(write(fields.boarding, '走读', { yesNo: '√/×' }, asks)).toBe('×')
  expect(write(fields.leftBehind, '单亲留守', { yesNo: '有/无' }, asks)).toBe('有')
  expect(write(fields.gender, '男', {}, asks)).toBe('男')
})

test('what nobody knows is written as the empty word, a no that stays unsaid is not', () => {
  const wording: Wording = { empty: '/', yesNo: '√/空' }
  expect(write(fields.phone, null, wording)).toBe('/')
  expect(write(fields.schoolClass, {}, wording)).toBe('/')
  expect(write(fields.onlyChild, null, wording)).toBe('/')
  expect(write(fields.onlyChild, false, wording)).toBeNull()
})

test('an empty word that would be taken for an answer is not written', () => {
  const wording: Wording = { empty: '无' }
  expect(write(fields.phone, null, wording)).toBe('无')
  expect(write(fields.remark, null, wording)).toBe('无')
  expect(write(fields.onlyChild, null, wording)).toBeNull()
  expect(write(fields.disability, null, wording)).toBeNull()
  expect(write(fields.boarding, null, wording)).toBeNull()
  expect(write(fields.ethnicity, null, wording)).toBe('无')
  expect(write(registers.home_visits.fields.content, null, wording)).toBeNull()
})

test('masks hide what the recipient does not get, and leave the empty word alone', () => {
  const wording: Wording = { masked: ['idNumber', 'phone'], empty: '无' }
  expect(write(fields.idNumber, '361002201803042213', wording)).toBe('361***********2213')
  expect(write(fields.studentNumber, 'G361002201803042213', wording)).toBe('G361***********2213')
  expect(write(fields.phone, '13800000000', wording)).toBe('138****0000')
  expect(write(fields.phone, null, wording)).toBe('无')
  expect(write(fields.address, '某镇某村9号', wording)).toBe('某镇某村9号')
  expect(write(fields.remark, '爷爷13800000000', wording)).toBe('爷爷13*******00')
  expect(write(fields.remark, '爷爷13800000000', { masked: ['address'] })).toBe('爷爷13800000000')
})

describe('words of the recipient’s own', () => {
  const wording: Wording = {
    yesNo: '1/0',
    relations: '学籍系统',
    words: {
      students: {
        leftBehind: { 单亲留守: '父母一方外出' },
        onlyChild: { 是: '独生' },
        'guardians.relation': { 爷爷: '祖父' }
      },
      home_visits: { dangers: { 河流: '江河' } }
    }
  }
  test('come before every form', () => {
    expect(write(fields.leftBehind, '单亲留守', wording, { key: 'leftBehind' })).toBe('父母一方外出')
    expect(write(fields.leftBehind, '双亲留守', wording, { key: 'leftBehind' })).toBe('双亲留守')
    expect(write(fields.onlyChild, true, wording, { key: 'onlyChild' })).toBe('独生')
    expect(write(fields.onlyChild, false, wording, { key: 'onlyChild' })).toBe('0')
    const key = 'guardians.relation'
    expect(write(guardians.fields.relation, '爷爷', wording, { key })).toBe('祖父')
    expect(write(guardians.fields.relation, '奶奶', wording, { key })).toBe('祖父母或外祖父母')
  })
  test('stand for each of several, and in their register only', () => {
    const several = { kind: 'choices', label: '', block: '' } as const
    const at = { register: 'home_visits', key: 'dangers' }
    expect(write(several, '公路、河流', wording, at)).toBe('公路、江河')
    expect(write(several, '河流', wording, { ...at, register: 'students' })).toBe('河流')
  })
  test('no name of an object’s own is taken for one', () => {
    expect(write(fields.leftBehind, 'constructor', wording, { key: 'leftBehind' })).toBe('constructor')
  })
})
