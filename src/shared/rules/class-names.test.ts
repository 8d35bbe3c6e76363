import { expect, test } from 'vitest'
import {
  type ClassContext,
  formatClassName,
  formatFormerClass,
  readClassName,
  readClassNumber,
  readGrade
} from './class-names'

const primary: ClassContext = { schoolYear: 2026, stage: '小学', primaryGrades: 6 }
const middle: ClassContext = { schoolYear: 2026, stage: '初中', primaryGrades: 6 }
const whole: ClassContext = { schoolYear: 2026, stage: '九年一贯', primaryGrades: 6 }
const fiveFour: ClassContext = { schoolYear: 2026, stage: '九年一贯', primaryGrades: 5 }

test.each([
  ['三(2)班', 3, 2],
  ['三（2）班', 3, 2],
  ['三(2)', 3, 2],
  ['三[2]班', 3, 2],
  ['三【2】班', 3, 2],
  ['三〔2〕班', 3, 2],
  ['三 (2) 班', 3, 2],
  ['三2班', 3, 2],
  ['三2', 3, 2],
  ['三.2班', 3, 2],
  ['3.2班', 3, 2],
  ['3（2）', 3, 2],
  ['3(2)班', 3, 2],
  ['3-2', 3, 2],
  ['３－２', 3, 2],
  ['3—2班', 3, 2],
  ['3/2', 3, 2],
  ['1-2', 1, 2],
  ['一年级1班', 1, 1],
  ['1年级1班', 1, 1],
  ['一年级一班', 1, 1],
  ['三年级二班', 3, 2],
  ['三年二班', 3, 2],
  ['三年级（2）班', 3, 2],
  ['三年级第2班', 3, 2],
  ['三年级(2)', 3, 2],
  ['一年（1）班', 1, 1],
  ['小学三年级2班', 3, 2],
  ['金巢第一小学三年级2班', 3, 2],
  ['金巢一小三(2)班', 3, 2],
  ['附小三(2)班', 3, 2],
  ['三二班', 3, 2],
  ['302', 3, 2],
  ['302班', 3, 2],
  ['0302', 3, 2],
  ['112', 1, 12],
  ['三(十二)班', 3, 12],
  ['三(12)班', 3, 12],
  ['三(二十)班', 3, 20],
  ['三(2)中队', 3, 2],
  ['东校区三(2)班', 3, 2],
  ['本部三(2)班', 3, 2],
  ['东校区-三(2)班', 3, 2],
  ['实验班三(2)班', 3, 2],
  ['三(2)实验班', 3, 2],
  ['三(2)班(走读)', 3, 2],
  ['三(1)班 班主任:李某', 3, 1],
  ['班级:三(2)班', 3, 2],
  ['2024级8班', 3, 8],
  ['24级8班', 3, 8],
  ['2024级(8)班', 3, 8],
  ['2101班', 6, 1],
  ['2101', 6, 1],
  ['2027届3班', 6, 3]
])('a primary school reads %s as grade %i class %i', (text, grade, classNo) => {
  expect(readClassName(text, primary)).toMatchObject({ grade, classNo, doubt: null })
})

test.each([
  ['701', 7, 1],
  ['七(1)班', 7, 1],
  ['7年1班', 7, 1],
  ['G7(2)班', 7, 2],
  ['八年级8班', 8, 8],
  ['初一(2)班', 7, 2],
  ['初1(2)班', 7, 2],
  ['初三3班', 9, 3],
  ['九(十二)班', 9, 12],
  ['初中一年级2班', 7, 2],
  ['初中八年级2班', 8, 2],
  ['七年级(初一)2班', 7, 2],
  ['2025级8班', 8, 8],
  ['初中2025级8班', 8, 8],
  ['2027届3班', 9, 3],
  ['第二中学八(3)班', 8, 3]
])('a middle school reads %s as grade %i class %i', (text, grade, classNo) => {
  expect(readClassName(text, middle)).toMatchObject({ grade, classNo, doubt: null })
})

test.each([
  ['1班', 1],
  ['一班', 1],
  ['01班', 1],
  ['(1)班', 1],
  ['(1)', 1],
  ['第二班', 2],
  ['八班', 8],
  ['十二班', 12],
  ['3', 3],
  ['25班', 25]
])('%s says the class only', (text, classNo) => {
  expect(readClassName(text, primary)).toEqual({ grade: null, classNo, changed: false, doubt: null })
})

test.each([
  ['三年级', 3],
  ['3年级', 3],
  ['小学三年级', 3],
  ['2024级', 3]
])('%s says the grade only', (text, grade) => {
  expect(readClassName(text, primary)).toEqual({ grade, classNo: null, changed: false, doubt: null })
})

test.each<[string, ClassContext, number | null, number | null]>([
  ['高三（2）班', primary, null, null],
  ['初一(2)班', primary, null, 2],
  ['701', primary, null, 1],
  ['三(0)班', primary, null, null],
  ['300', primary, null, null],
  ['三年级实验班', primary, 3, null],
  ['2015级1班', primary, null, 1],
  ['12345', primary, null, null],
  ['王老师班', primary, null, null],
  ['', primary, null, null],
  ['10-2', primary, null, null]
])('%s is unreadable here', (text, context, grade, classNo) => {
  expect(readClassName(text, context)).toEqual({ grade, classNo, changed: false, doubt: 'class_unreadable' })
})

test.each<[string, ClassContext]>([
  ['2025级8班', whole],
  ['2023届1班', primary],
  ['3501班', primary],
  ['1201', primary],
  ['三(2)班', middle],
  ['二十班', primary],
  ['32', primary],
  ['0902', { schoolYear: 2012, stage: '九年一贯', primaryGrades: 6 }]
])('%s names two classes', (text, context) => {
  expect(readClassName(text, context)).toMatchObject({ grade: null, doubt: 'class_two_readings' })
})

test('a school of both stages reads what can mean one class only', () => {
  expect(readClassName('2021级2班', whole)).toMatchObject({ grade: 6, classNo: 2 })
  expect(readClassName('小学2025级2班', whole)).toMatchObject({ grade: 2, classNo: 2 })
  expect(readClassName('初中2025级2班', whole)).toMatchObject({ grade: 8, classNo: 2 })
  expect(readClassName('初一(2)班', fiveFour)).toMatchObject({ grade: 6, classNo: 2 })
  expect(readClassName('初四(2)班', fiveFour)).toMatchObject({ grade: 9, classNo: 2 })
  expect(readClassName('三(2)班', whole)).toMatchObject({ grade: 3, classNo: 2 })
  expect(readClassName('金巢中学三(2)班', whole)).toMatchObject({ grade: 3, classNo: 2 })
})

test('says whether the text was the class name already', () => {
  expect(readClassName('三(2)班', primary).changed).toBe(false)
  expect(readClassName('三（2）班', primary).changed).toBe(true)
  expect(readClassName('302', primary).changed).toBe(true)
})

test.each<[string, ClassContext, number | null]>([
  ['三年级', primary, 3],
  ['三', primary, 3],
  ['3', primary, 3],
  ['03', primary, 3],
  ['3年级', primary, 3],
  ['小学三年级', primary, 3],
  ['2024级', primary, 3],
  ['2027届', primary, 6],
  ['三(2)班', primary, 3],
  ['初二', middle, 8],
  ['八年级', middle, 8],
  ['初中二年级', middle, 8],
  ['七年级(初一)', middle, 7],
  ['初一(七年级)', middle, 7],
  ['八', middle, 8],
  ['2025级', whole, null],
  ['二', middle, null],
  ['高一', middle, null],
  ['七年级', primary, null],
  ['', primary, null]
])('reads the 年级 %s', (text, context, grade) => {
  expect(readGrade(text, context)).toBe(grade)
})

test.each([
  ['01', 1],
  ['1', 1],
  ['1.0', 1],
  ['2班', 2],
  ['二', 2],
  ['(2)班', 2],
  ['十二班', 12],
  ['0', null],
  ['三年级', null],
  ['', null]
])('reads the 班号 %s', (text, classNo) => {
  expect(readClassNumber(text)).toBe(classNo)
})

test('every class name reads back', () => {
  for (let grade = 1; grade <= 9; grade++) {
    for (let classNo = 1; classNo <= 20; classNo++) {
      const name = formatClassName(grade, classNo)
      expect(readClassName(name, whole)).toEqual({ grade, classNo, changed: false, doubt: null })
    }
  }
  expect(formatClassName(7, 1)).toBe('七(1)班')
  expect(formatFormerClass({ stage: '小学', entryYear: 2018 }, 1)).toBe('2018级1班')
})
