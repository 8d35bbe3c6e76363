import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Summary } from '@shared/api/summary'
import { temporaryCore, type TemporaryCore } from '../../../../../tests/temporary-core'

const DAY = '2026-11-20'
const QUESTION = { period: { kind: 'schoolYear', schoolYear: 2026 }, by: 'class' } as const
let school: TemporaryCore
let report: Summary

beforeAll(async () => {
  school = temporaryCore(() => new Date(`${DAY}T08:00:00+08:00`))
  school.ledger.writeSettings({ homeCounty: '江西省抚州市临川区' })
  await school.call('demo.fill', { students: 600, seed: 7 })
  report = await school.call('summary.make', QUESTION)
}, 60_000)
afterAll(() => school.remove())

const at = (key: string, line: string | undefined = 'school') =>
  report.values[key]?.[report.lines.findIndex((one) => one.key === line)] ?? null

/** The figures of an old report by column, on the lines of classes and the total. */
async function old(register: string) {
  const { columns, rows } = await school.call('reports.summary', { register, asOf: DAY })
  return {
    labels: rows.map(({ label }) => label).filter((label) => !label.endsWith('小计')),
    figure: (label: string, column: string) =>
      rows.find((row) => row.label === label)?.figures[columns.indexOf(column)] ?? null
  }
}

const STUDENTS = {
  班级数: 'students.classes',
  学生数: 'students.total',
  男: 'students.boys',
  女: 'students.girls',
  性别未填: 'students.genderUnknown',
  住校: 'students.boarding',
  走读: 'students.day',
  就读方式未填: 'students.boardingUnknown'
}
const LEFT_BEHIND = {
  学生数: 'students.total',
  留守总数: 'leftBehind.total',
  单亲留守: 'leftBehind.one',
  双亲留守: 'leftBehind.both',
  性别男: 'leftBehind.boys',
  性别女: 'leftBehind.girls',
  就读方式住校: 'leftBehind.boarding',
  就读方式走读: 'leftBehind.day',
  外出范围县内: 'leftBehind.inCounty',
  外出范围省内县外: 'leftBehind.inProvince',
  外出范围省外: 'leftBehind.elsewhere',
  外出范围未填: 'leftBehind.rangeUnknown',
  监护人祖父母: 'leftBehind.withGrandparents',
  监护人外祖父母: 'leftBehind.withMothersParents',
  监护人父或母: 'leftBehind.withParent',
  监护人无人监护: 'leftBehind.withNobody',
  监护评估较好: 'leftBehind.good',
  监护评估一般: 'leftBehind.fair',
  监护评估差: 'leftBehind.poor',
  关爱级别高: 'leftBehind.careHigh',
  关爱级别中: 'leftBehind.careMiddle',
  关爱级别低: 'leftBehind.careLow',
  事实不全: 'leftBehind.undecided'
}

describe('the report of a whole school', () => {
  it.each([
    ['students', STUDENTS],
    ['left_behind_children', LEFT_BEHIND]
  ])('gives the numbers of the older report of %s on every line', async (register, columns) => {
    const { labels, figure } = await old(register)
    expect(labels.length).toBeGreaterThan(10)
    for (const label of labels) {
      const line = report.lines.find((one) => one.label === label)
      for (const [column, ours] of Object.entries(columns)) {
        expect(at(ours, line?.key), `${label} ${column}`).toBe(figure(label, column))
      }
    }
    expect(at('leftBehind.total')).toBeGreaterThan(50)
  })

  it('has the lines add up to the school, and every split to its whole on every line', () => {
    const figures = report.groups
      .filter(({ key }) => ['students', 'forms', 'families', 'leftBehind'].includes(key))
      .flatMap((group) => group.figures)
    const splits = new Map<string, string[]>()
    for (const { key, of, split, kind } of figures) {
      if (kind !== 'rate' && key !== 'students.classTeachers') {
        const lines = report.values[key]?.slice(0, -1) ?? []
        expect(
          lines.reduce<number>((sum, number) => sum + (number ?? 0), 0),
          key
        ).toBe(at(key))
      }
      if (of) splits.set(`${of} ${split}`, [...(splits.get(`${of} ${split}`) ?? []), key])
    }
    expect(splits.size).toBeGreaterThanOrEqual(12)
    for (const [name, parts] of splits) {
      const whole = name.split(' ')[0] ?? ''
      report.lines.forEach((_, index) => {
        const sum = parts.reduce((total, part) => total + (report.values[part]?.[index] ?? 0), 0)
        expect(sum, `${name} ${index}`).toBe(report.values[whole]?.[index])
      })
    }
  })

  it('has no difference in a sound school but the contradictions that the demo puts in', async () => {
    const codes = report.differences.map(({ code }) => code)
    expect(
      codes.filter((code) =>
        /^(gender|boarding|student|class_number|same_id|form|two_|family|orphan|environment)/.test(code)
      )
    ).toEqual([])
    const warnings = await school.call('warnings.list', { settled: false, offset: 0, limit: 500 })
    const flagged = new Set(warnings.warnings.map(({ studentId }) => studentId))
    const named = report.differences
      .filter(({ code }) => /^(left_behind|entrusted)/.test(code))
      .flatMap(({ cases }) => cases.map(({ id }) => id))
    expect(named.length).toBeGreaterThan(0)
    // Who differs here is on the list of contradictions too.
    expect(named.filter((id) => !flagged.has(id))).toEqual([])
  })

  it('opens as many rows as a figure counts, on the school and on a class', async () => {
    for (const line of ['school', 'class:3-1']) {
      for (const figure of [
        'students.boys',
        'forms.confirmed',
        'families.single',
        'leftBehind.total',
        'leftBehind.reported'
      ]) {
        const { ids, amounts } = await school.call('summary.rows', { ...QUESTION, figure, line })
        expect(ids.length, `${figure} ${line}`).toBe(at(figure, line))
        expect(amounts).toBeNull()
      }
    }
    const { register } = await school.call('summary.rows', {
      ...QUESTION,
      figure: 'leftBehind.total',
      line: 'school'
    })
    expect(register).toBe('left_behind_children')
  })

  it('refuses to open what has no rows', async () => {
    for (const figure of ['students.classTeachers', 'leftBehind.rate', 'nothing']) {
      const answer = await school.ask('summary.rows', { ...QUESTION, figure, line: 'school' })
      expect(answer).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
    }
  })

  it('counts the class teachers that have accounts, and says where it does not know', async () => {
    expect(at('students.classTeachers')).toBeNull()
    expect(report.notes).toContain('还没有给账号设置任教班级,不能得出班主任数。')
    school.teacher(
      { stage: '小学', entryYear: 2024, classNo: 1 },
      { stage: '小学', entryYear: 2025, classNo: 1 }
    )
    school.teacher(
      { stage: '小学', entryYear: 2024, classNo: 1 },
      { stage: '小学', entryYear: 2010, classNo: 1 }
    )
    const { lines, values, notes } = await school.call('summary.make', QUESTION)
    const teachers = values['students.classTeachers'] ?? []
    expect(teachers.at(-1)).toBe(2)
    expect(teachers[lines.findIndex(({ key }) => key === 'class:3-1')]).toBe(2)
    expect(teachers[lines.findIndex(({ key }) => key === 'class:2-1')]).toBe(1)
    expect(notes.join('')).toContain('个班没有设置班主任账号')
    school.ledger.sqlite
      .prepare("UPDATE accounts SET closed_at = '2026-11-01' WHERE user_name = ?")
      .run('teacher1')
    const without = await school.call('summary.make', QUESTION)
    expect(without.values['students.classTeachers']?.at(-1)).toBe(1)
    const { values: lastYear } = await school.call('summary.make', {
      ...QUESTION,
      period: { kind: 'schoolYear', schoolYear: 2025 }
    })
    expect(new Set(lastYear['students.classTeachers'])).toEqual(new Set([null]))
  })
})
