import { expect, test } from 'vitest'
import { entryOf, formatSchoolYear, gradeOf, readSchoolYear, schoolYearOf } from './school-year'

test('a school year begins on 1 September', () => {
  expect(schoolYearOf('2026-09-01')).toBe(2026)
  expect(schoolYearOf('2026-08-31')).toBe(2025)
  expect(schoolYearOf('2026-01')).toBe(2025)
  expect(schoolYearOf('2026-12')).toBe(2026)
  expect(schoolYearOf('2026')).toBe(2026)
})

test.each<[string, number, 1 | 2 | null]>([
  ['2025—2026学年度第一学期', 2025, 1],
  ['金巢第一小学2026—2027学年度第一学期一(1)班学生花名册', 2026, 1],
  ['2025-2026学年第二学期', 2025, 2],
  ['2025-2026学年下学期', 2025, 2],
  ['2025-2026(1)', 2025, 1],
  ['2025-2026学年度上期', 2025, 1],
  ['2025-2026-2', 2025, 2],
  ['2025～2026学年', 2025, null],
  ['2025年至2026年度', 2025, null],
  ['25-26学年', 2025, null],
  ['25—26学年第二学期', 2025, 2],
  ['2025年秋季', 2025, 1],
  ['2025秋', 2025, 1],
  ['2026年春季学期', 2025, 2],
  ['2026年下学期', 2026, 1],
  ['2026年上学期', 2025, 2],
  ['2025学年第一学期', 2025, 1],
  ['二〇二五—二〇二六学年度第一学期', 2025, 1],
  ['２０２５－２０２６学年', 2025, null]
])('%s is the school year %i', (text, schoolYear, term) => {
  expect(readSchoolYear(text)).toEqual({ schoolYear, term })
})

test.each([
  '填报时间:2026年9月5日',
  '2026-09-05',
  '2025-2027年规划',
  '13800138000',
  '学生花名册',
  '2026年春节',
  '2026.9.10'
])('%s names no school year', (text) => {
  expect(readSchoolYear(text)).toBeNull()
})

test('grade follows from entry, in both systems', () => {
  expect(gradeOf({ stage: '小学', entryYear: 2026 }, 2026, 6)).toBe(1)
  expect(gradeOf({ stage: '小学', entryYear: 2021 }, 2026, 6)).toBe(6)
  expect(gradeOf({ stage: '小学', entryYear: 2021 }, 2026, 5)).toBeNull()
  expect(gradeOf({ stage: '小学', entryYear: 2027 }, 2026, 6)).toBeNull()
  expect(gradeOf({ stage: '初中', entryYear: 2026 }, 2026, 6)).toBe(7)
  expect(gradeOf({ stage: '初中', entryYear: 2024 }, 2026, 6)).toBe(9)
  expect(gradeOf({ stage: '初中', entryYear: 2023 }, 2026, 6)).toBeNull()
  expect(gradeOf({ stage: '初中', entryYear: 2026 }, 2026, 5)).toBe(6)
  expect(gradeOf({ stage: '初中', entryYear: 2023 }, 2026, 5)).toBe(9)
  expect(gradeOf({ stage: '初中', entryYear: 2027 }, 2026, 6)).toBeNull()
})

test.each([5, 6] as const)('entryOf is the other way round with %i primary grades', (primaryGrades) => {
  for (let grade = 1; grade <= 9; grade++) {
    expect(gradeOf(entryOf(grade, 2026, primaryGrades), 2026, primaryGrades)).toBe(grade)
  }
})

test('the name of a school year is read as that year', () => {
  expect(formatSchoolYear(2026)).toBe('2026—2027学年')
  expect(readSchoolYear(formatSchoolYear(2026))).toEqual({ schoolYear: 2026, term: null })
})
