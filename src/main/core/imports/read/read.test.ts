import { describe, expect, it } from 'vitest'
import { readPeople } from './people'
import { classIn, classOfSheetName, createClassReader } from './row-class'

describe('readPeople', () => {
  const names = (text: string) =>
    readPeople(text).people.map(({ name, relation, phone }) => [name, relation, phone])

  it('leaves an ordinary name alone', () =>
    expect(readPeople('王大力')).toEqual({
      people: [{ name: '王大力', relation: null, phone: null }],
      split: false
    }))
  it('joins a name spread for alignment', () =>
    expect(readPeople('王 伟')).toMatchObject({ people: [{ name: '王伟' }], split: false }))
  it('joins a name broken over the lines of a narrow cell, but not two names', () => {
    expect(readPeople('梁海\n英')).toMatchObject({ people: [{ name: '梁海英' }], split: false })
    expect(names('梁海英\n王伟')).toEqual([
      ['梁海英', null, null],
      ['王伟', null, null]
    ])
  })
  it('takes a lone relation for a person without a name', () =>
    expect(names('奶奶')).toEqual([[null, '奶奶', null]]))
  it('keeps what stands in brackets behind a name', () =>
    expect(readPeople('张三(已故)').people).toEqual([
      { name: '张三', relation: null, phone: null, note: '已故' }
    ]))
  it('parts a name from a phone glued to it', () => {
    expect(readPeople('张三丰13800000000').split).toBe(true)
    expect(names('张三丰13800000000')).toEqual([['张三丰', null, '13800000000']])
  })
  it('reads several people with their relations', () =>
    expect(names('父:张大山 13800000001 母:李小花 13800000002')).toEqual([
      ['张大山', '父', '13800000001'],
      ['李小花', '母', '13800000002']
    ]))
  it('reads a landline behind a relation and a name', () =>
    expect(names('爷爷周老 0794-8221234')).toEqual([['周老', '爷爷', '0794-8221234']]))
  it('reads names parted by a stroke', () =>
    expect(names('张大山/李小花')).toEqual([
      ['张大山', null, null],
      ['李小花', null, null]
    ]))
  it('takes null words for nobody', () => expect(readPeople('无').people).toEqual([]))
  it.each(['离异', '已去世', '3'])('keeps %s as a remark, not as a name', (text) =>
    expect(readPeople(text)).toEqual({ people: [], split: false, remark: text })
  )
})

describe('classes', () => {
  const school = { schoolYear: 2026, stage: '九年一贯' as const, primaryGrades: 6 as const }
  const none = { schoolClass: '', grade: '', classNo: '', enrolment: '', birthDate: '' }
  const classOf = createClassReader(school, new Map([['实验班', { grade: 5, classNo: 3 }]]))

  it('puts a class together from 年级 and 班号', () =>
    expect(classOf({ ...none, grade: '三年级', classNo: '02' }, [])).toMatchObject({ grade: 3, classNo: 2 }))
  it('takes a missing grade from the title', () =>
    expect(
      classOf({ ...none, schoolClass: '2班' }, [classIn('云山小学三年级学生花名册', school)])
    ).toMatchObject({ grade: 3, classNo: 2 }))
  it('derives the grade from 入学年月, and tells a first from a seventh grader by age', () => {
    expect(
      classOf({ ...none, classNo: '01', enrolment: '2024-09', birthDate: '2017-05-01' }, [])
    ).toMatchObject({ grade: 3, classNo: 1 })
    expect(
      classOf({ ...none, classNo: '01', enrolment: '2025-09', birthDate: '2012-05-01' }, [])
    ).toMatchObject({ grade: 8 })
    expect(classOf({ ...none, classNo: '01', enrolment: '2025-09' }, []).grade).toBeNull()
  })
  it('reads whole classes in a 班号 column, unless they contradict the grade', () => {
    const primary = createClassReader({ ...school, stage: '小学' }, new Map())
    expect(primary({ ...none, classNo: '2401' }, [])).toMatchObject({ grade: 3, classNo: 1 })
    expect(classOf({ ...none, classNo: '2401' }, []).classNo).toBeNull()
    const entered = { enrolment: '2024-09', birthDate: '2012-05-01' }
    expect(classOf({ ...none, classNo: '2401', ...entered }, [])).toMatchObject({ grade: 9, classNo: 1 })
    expect(classOf({ ...none, grade: '五年级', classNo: '2401' }, []).classNo).toBeNull()
  })
  it('counts the middle classes of one school from the first grade on, if the age fits', () => {
    const ninth = { ...none, classNo: '01', enrolment: '2018-09' }
    expect(classOf({ ...ninth, birthDate: '2011-05-01' }, [])).toMatchObject({ grade: 9, classNo: 1 })
    expect(classOf({ ...ninth, birthDate: '2019-05-01' }, []).grade).toBeNull()
    expect(classOf(ninth, []).grade).toBeNull()
  })
  it('puts a class together from a line of labels and values', () =>
    expect(classIn('学校 梧桐小学 年级 三年级 班级 2班', school)).toEqual({ grade: 3, classNo: 2 }))
  it('finds the class behind the name of the school', () =>
    expect(classOf({ ...none, schoolClass: '云山中心小学三年级1班' }, [])).toMatchObject({
      grade: 3,
      classNo: 1
    }))
  it('refuses a class it cannot read, and a row without one', () => {
    expect(classOf({ ...none, schoolClass: '火箭班' }, []).issues[0]).toMatchObject({
      severity: 'error',
      code: 'class_unreadable'
    })
    expect(classOf(none, []).issues[0]).toMatchObject({ severity: 'error', code: 'class_missing' })
    expect(classOf({ ...none, grade: '三年级' }, []).issues[0]).toMatchObject({ severity: 'error' })
  })
  it('knows the classes the school explained', () =>
    expect(classOf({ ...none, schoolClass: '实验班' }, [])).toMatchObject({
      grade: 5,
      classNo: 3,
      issues: []
    }))
  it('says that 年级 and 班级 disagree', () =>
    expect(classOf({ ...none, schoolClass: '三(2)班', grade: '四年级' }, []).issues).toContainEqual(
      expect.objectContaining({ code: 'grade_mismatch' })
    ))
  it('reads sheet names, but not Sheet1 or a bare number', () => {
    expect(classOfSheetName('301', school)).toEqual({ grade: 3, classNo: 1 })
    expect(classOfSheetName('初一2班', school)).toEqual({ grade: 7, classNo: 2 })
    expect(classOfSheetName('Sheet1', school)).toEqual({ grade: null, classNo: null })
    expect(classOfSheetName('花名册4-1', school)).toEqual({ grade: 4, classNo: 1 })
    expect(classOfSheetName('五（2）班(45人)', school)).toEqual({ grade: 5, classNo: 2 })
    expect(classOfSheetName('花名册1', school).grade).toBeNull()
    expect(classOfSheetName('3', school)).toEqual({ grade: null, classNo: null })
  })
})
