import { expect, it } from 'vitest'
import { parentMeetingKinds } from '../registers/parent-meetings'
import { meetingKindOn, meetingTitle, termTitle } from './meeting-titles'

it.each([
  ['2026-11-06', '期中座谈会'],
  ['2027-04-20', '期中座谈会'],
  ['2027-01-15', '期末家长会'],
  ['2027-06-25', '期末家长会'],
  ['2026-09-05', '班级家长会'],
  ['2026-12-05', '班级家长会']
])('on %s a class most likely holds a %s', (day, kind) => {
  expect(meetingKindOn(day, false)).toBe(kind)
  expect(parentMeetingKinds.map(({ label }) => label)).toContain(kind)
})

it('expects new pupils in September only', () => {
  expect(meetingKindOn('2026-09-05', true)).toBe('新生家长会')
  expect(meetingKindOn('2026-11-05', true)).toBe('期中座谈会')
})

it('calls a meeting by its school year and term, whose first one ends with January', () => {
  expect(meetingTitle('2026-11-06', '期中座谈会')).toBe('2026—2027学年第一学期期中家长座谈会')
  expect(meetingTitle('2027-01-31', '期末家长会')).toBe('2026—2027学年第一学期期末家长会')
  expect(termTitle('2027-02-01')).toBe('2026—2027学年第二学期')
  expect(termTitle('2027-08-31')).toBe('2026—2027学年第二学期')
  expect(meetingTitle('2027-09-01', '班级家长会')).toBe('2027—2028学年第一学期家长会')
})
