import { expect, it } from 'vitest'
import { registers } from '@shared/registers'
import { copyOf } from './copy-record'

it('takes over what a record says, without its day, its child and how it ended', () => {
  const { texts, studentId } = copyOf(registers.home_visits, {
    id: 7,
    version: 1,
    doubts: [],
    studentId: 3,
    values: {
      name: '测试甲',
      visitDate: '2026-09-18',
      method: '电话家访',
      teachers: '测老师、试老师',
      content: '谈了近况。',
      place: '虚构***',
      harmSigns: '******',
      parentName: '测试父',
      followUpDate: '2026-10-01',
      followUpState: '待跟进',
      visitedSiblings: [{ name: '测试乙' }]
    }
  })
  expect(studentId).toBeUndefined()
  expect(texts).toMatchObject({ method: '电话家访', teachers: '测老师、试老师', content: '谈了近况。' })
  for (const key of ['place', 'harmSigns', 'parentName', 'followUpDate', 'followUpState'])
    expect(texts?.[key]).toBe('')
  for (const key of ['name', 'visitDate', 'visitedSiblings']) expect(texts).not.toHaveProperty(key)
})

it('keeps a class that is its own, a term of office, and what it left empty', () => {
  const meeting = copyOf(registers.parent_meetings, {
    id: 1,
    version: 1,
    doubts: [],
    values: { className: '三(2)班', date: '2026-09-18', expected: 40, reportedPresent: 38, title: '期中座谈' }
  })
  expect(meeting.texts).toMatchObject({
    schoolClass: '三(2)班',
    title: '期中座谈',
    host: '',
    reportedPresent: ''
  })
  expect(meeting.texts).not.toHaveProperty('expected')
  const member = copyOf(registers.committee_members, {
    id: 1,
    version: 1,
    doubts: [],
    values: { memberName: '测试母', termFrom: '2026-09-01', level: '班级', endedOn: '2027-01-01' }
  })
  expect(member.texts).toMatchObject({ level: '班级', endedOn: '' })
})
