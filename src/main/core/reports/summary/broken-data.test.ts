import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Summary, SummaryDifference } from '@shared/api/summary'
import { soundSchool } from '../../../../../tests/sound-school'
import type { TemporaryCore } from '../../../../../tests/temporary-core'

const CLASSES = { period: { kind: 'schoolYear', schoolYear: 2026 }, by: 'class' } as const
let school: TemporaryCore
let ids: Record<string, number>

beforeEach(() => {
  ;({ school, ids } = soundSchool())
})
afterEach(() => school.remove())

const ask = (): Promise<Summary> => school.call('summary.make', CLASSES)
/** Past the core, as a damaged file or a foreign programme would. */
const write = (sql: string, ...parameters: unknown[]) => school.ledger.sqlite.prepare(sql).run(...parameters)
const found = async (code: string) => (await ask()).differences.find((one) => one.code === code)
const told = (difference: SummaryDifference | undefined) =>
  difference && {
    line: difference.line,
    sums: [difference.left, difference.right],
    cases: difference.cases.map(({ label }) => label)
  }

/** Breaks what a student has, and what the report must find, with the sums and who is the reason. */
interface Damage {
  what: string
  damage(id: (name: string) => number): void
  code: string
  line?: string
  sums: [left: number, right: number]
  cases: string[]
}

const setStudent = (column: string, value: unknown, name: string) => (id: (name: string) => number) =>
  void write(`UPDATE students SET ${column} = ? WHERE id = ?`, value, id(name))
const ofRecord = '(SELECT id FROM left_behind_children WHERE student_id = ?)'
const setCare = (column: string, value: unknown, name: string) => (id: (name: string) => number) =>
  void write(`UPDATE care_states SET ${column} = ? WHERE owner_id = ${ofRecord}`, value, id(name))

const damages: Damage[] = [
  {
    what: 'a gender that is none',
    damage: setStudent('gender', 'X', '乙二'),
    code: 'gender_unknown',
    line: 'class:3-2',
    sums: [1, 2],
    cases: ['三(2)班 乙二']
  },
  {
    what: 'a gender that is none, of a left-behind child',
    damage: setStudent('gender', 'X', '甲一'),
    code: 'left_behind_gender',
    line: 'class:3-1',
    sums: [0, 1],
    cases: ['三(1)班 甲一']
  },
  {
    what: 'no boarding',
    damage: setStudent('boarding', null, '甲二'),
    code: 'boarding_unknown',
    line: 'class:3-1',
    sums: [1, 2],
    cases: ['三(1)班 甲二']
  },
  {
    what: 'class number 0',
    damage: setStudent('class_no', 0, '乙二'),
    code: 'class_number_wrong',
    line: 'class:3-0',
    sums: [3, 4],
    cases: ['三(0)班 乙二']
  },
  {
    what: 'a grade without a class number',
    damage: setStudent('class_no', null, '乙二'),
    code: 'class_number_missing',
    line: 'class:3-none',
    sums: [3, 4],
    cases: ['三年级 乙二']
  },
  {
    what: 'a student without a class',
    damage: (id) =>
      void write(
        'UPDATE students SET stage = NULL, entry_year = NULL, class_no = NULL WHERE id = ?',
        id('乙二')
      ),
    code: 'student_without_class',
    sums: [3, 4],
    cases: ['未分班 乙二']
  },
  {
    what: 'one ID number of two students',
    damage: (id) =>
      void write(
        'UPDATE students SET id_number = (SELECT id_number FROM students WHERE id = ?) WHERE id = ?',
        id('甲一'),
        id('乙二')
      ),
    code: 'same_id_number',
    sums: [3, 4],
    cases: ['三(1)班 甲一', '三(2)班 乙二']
  },
  {
    what: 'two forms of one student in one year',
    damage: (id) => {
      write('DROP INDEX environment_forms_student')
      write(
        `INSERT INTO environment_forms (created_at, updated_at, student_id, school_year, form_state)
         VALUES ('2026-10-01', '2026-10-01', ?, 2026, '已确认')`,
        id('甲二')
      )
    },
    code: 'two_forms',
    line: 'class:3-1',
    sums: [5, 4],
    cases: ['三(1)班 甲二']
  },
  {
    what: 'a confirmed form and a draft of one student',
    damage: (id) => {
      write('DROP INDEX environment_forms_student')
      write(
        `INSERT INTO environment_forms (created_at, updated_at, student_id, school_year, form_state)
         VALUES ('2026-10-01', '2026-10-01', ?, 2026, '草稿')`,
        id('甲二')
      )
    },
    code: 'form_states',
    line: 'class:3-1',
    sums: [3, 2],
    cases: ['三(1)班 甲二']
  },
  {
    what: 'a family type that is none',
    damage: (id) =>
      void write(`UPDATE environment_forms SET family_type = '?' WHERE student_id = ?`, id('乙一')),
    code: 'family_type_unknown',
    line: 'class:3-2',
    sums: [1, 2],
    cases: ['三(2)班 乙一']
  },
  {
    what: 'an orphan by the roster only',
    damage: setStudent('orphan', 1, '乙二'),
    code: 'orphan_differs',
    line: 'class:3-2',
    sums: [0, 1],
    cases: ['三(2)班 乙二(花名册:是孤儿;登记表:双亲完整)']
  },
  {
    what: 'a form of a student who was removed',
    damage: setStudent('deleted_at', '2026-10-01T00:00:00.000Z', '甲二'),
    code: 'environment_forms_of_removed_student',
    line: 'class:3-1',
    sums: [1, 0],
    cases: ['三(1)班 甲二']
  },
  {
    what: 'a left-behind record of a student who was removed',
    damage: setStudent('deleted_at', '2026-10-01T00:00:00.000Z', '甲一'),
    code: 'left_behind_children_of_removed_student',
    line: 'class:3-1',
    sums: [1, 0],
    cases: ['三(1)班 甲一']
  },
  {
    what: 'a left-behind record of nobody',
    damage: (id) =>
      void write('UPDATE left_behind_children SET student_id = NULL WHERE student_id = ?', id('甲一')),
    code: 'left_behind_children_of_nobody',
    sums: [1, 0],
    cases: ['留守儿童记录1']
  },
  {
    what: 'two left-behind records of one child',
    damage: (id) => {
      write('DROP INDEX left_behind_children_student')
      write('UPDATE left_behind_children SET student_id = ? WHERE student_id = ?', id('甲一'), id('乙一'))
    },
    code: 'two_left_behind_records',
    line: 'class:3-1',
    sums: [2, 1],
    cases: ['三(1)班 甲一']
  },
  {
    what: 'a row of a parent moved to another child',
    damage: (id) =>
      void write(
        `UPDATE parent_states SET owner_id = ${ofRecord} WHERE owner_id = ${ofRecord} AND parent = '母亲'`,
        id('乙一'),
        id('甲一')
      ),
    code: 'left_behind_undecided',
    line: 'class:3-1',
    sums: [1, 2],
    cases: ['三(1)班 甲一(父母外出情况不全)']
  },
  {
    what: 'another type in the roster than by the facts',
    damage: setStudent('left_behind', '非留守', '乙一'),
    code: 'left_behind_reported_differs',
    line: 'class:3-2',
    sums: [1, 2],
    cases: ['三(2)班 乙一(上报:非留守;认定:单亲留守)']
  },
  {
    what: 'no birth date of a left-behind child',
    damage: (id) =>
      void write('UPDATE students SET birth_date = NULL, id_number = NULL WHERE id = ?', id('甲一')),
    code: 'left_behind_age',
    line: 'class:3-1',
    sums: [0, 1],
    cases: ['三(1)班 甲一']
  },
  {
    what: 'an assessment that is none',
    damage: setCare('assessment', '很好', '乙一'),
    code: 'left_behind_assessment',
    line: 'class:3-2',
    sums: [0, 1],
    cases: ['三(2)班 乙一']
  },
  {
    what: 'no level of care',
    damage: setCare('care_level', null, '乙一'),
    code: 'left_behind_care_level',
    line: 'class:3-2',
    sums: [0, 1],
    cases: ['三(2)班 乙一']
  },
  {
    what: 'nobody who looks after a child',
    damage: (id) =>
      void write(
        `UPDATE care_states SET guardian_name = NULL, guardian_relation = NULL WHERE owner_id = ${ofRecord}`,
        id('甲一')
      ),
    code: 'left_behind_guardian',
    line: 'class:3-1',
    sums: [0, 1],
    cases: ['三(1)班 甲一']
  },
  {
    what: 'a place of work that says nothing',
    damage: (id) =>
      void write(
        `UPDATE parent_states SET place = '不详', place_range = NULL WHERE owner_id = ${ofRecord}`,
        id('乙一')
      ),
    code: 'left_behind_range',
    line: 'class:3-2',
    sums: [0, 1],
    cases: ['三(2)班 乙一']
  },
  {
    what: 'no answer whether a child was entrusted',
    damage: setCare('entrusted', null, '甲一'),
    code: 'entrusted_unknown',
    line: 'class:3-1',
    sums: [0, 1],
    cases: ['三(1)班 甲一']
  }
]

describe('a report of damaged records', () => {
  it('finds nothing where nothing is damaged', async () => {
    const { differences, rules } = await ask()
    expect(differences).toEqual([])
    expect(rules).toBeGreaterThan(20)
  })

  it.each(damages)('names $what', async ({ damage, code, line = 'school', sums, cases }) => {
    damage((name) => ids[name] ?? 0)
    expect(told(await found(code))).toEqual({ line, sums, cases })
  })

  it('says of the school what lies in several classes, and opens every case', async () => {
    write("UPDATE students SET gender = 'X' WHERE name IN ('甲一', '乙二')")
    const difference = await found('gender_unknown')
    expect(told(difference)).toMatchObject({ line: 'school', sums: [2, 4] })
    expect(difference?.cases.map(({ register, id }) => [register, id])).toEqual([
      ['students', ids['甲一']],
      ['students', ids['乙二']]
    ])
    expect(difference?.rule).toBe('男+女=在校学生数')
  })

  it('shows those of whom nothing is known as a part of their own, only where there are any', async () => {
    const keys = ({ groups }: Summary) => groups.flatMap(({ figures }) => figures.map(({ key }) => key))
    const before = await ask()
    expect(keys(before)).not.toContain('students.genderUnknown')
    expect(before.values['students.genderUnknown']).toEqual([0, 0, 0])
    write("UPDATE students SET gender = 'X' WHERE name = '甲一'")
    const after = await ask()
    expect(keys(after)).toContain('students.genderUnknown')
    expect(after.values['students.genderUnknown']).toEqual([1, 0, 1])
  })

  it('tells a class teacher of own classes only', async () => {
    write("UPDATE students SET gender = 'X' WHERE name IN ('甲一', '乙二')")
    const teacher = school.teacher({ stage: '小学', entryYear: 2024, classNo: 2 })
    const { differences, notes } = await teacher.call('summary.make', CLASSES)
    expect(differences.flatMap(({ cases }) => cases.map(({ label }) => label))).toEqual(['三(2)班 乙二'])
    expect(notes).toContain('只统计本账号任教的班级。')
  })
})
