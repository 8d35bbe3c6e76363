import { expect, it } from 'vitest'
import type { OpenMatter } from '@shared/api/committee'
import { meetingText, openBefore } from './open-matters'

const matter: OpenMatter = {
  register: 'committee_meetings',
  id: 1,
  position: 0,
  title: '第一次例会',
  date: '2026-09-10',
  level: '班级',
  className: '三(2)班',
  matter: '修整操场',
  raisedBy: '',
  answer: '',
  responsible: '',
  deadline: '',
  state: '',
  closedOn: '',
  result: '',
  lateness: null
}
const next = { id: 2, values: { date: '2026-11-10', level: '班级', className: '三(2)班' } }

it('comes up at the next meeting of the same level and class, and at no other', () => {
  const open = [
    matter,
    { ...matter, register: 'parent_meetings' as const },
    { ...matter, className: '三(1)班' },
    { ...matter, level: '年级' },
    { ...matter, id: 2 },
    { ...matter, id: 3, date: '2026-11-11' }
  ]
  expect(openBefore(open, 'committee_meetings', next)).toEqual([matter])
  expect(openBefore(open, 'committee_meetings', { id: 1, values: next.values })).toEqual([open[4]])
})

it('of the school has no class', () => {
  const ofSchool = { ...matter, level: '学校', className: '' }
  expect(openBefore([ofSchool], 'committee_meetings', { id: 2, values: { level: '学校' } })).toEqual([
    ofSchool
  ])
  expect(meetingText(ofSchool)).toBe('全校 第一次例会 2026-09-10')
  expect(meetingText(matter)).toBe('三(2)班 第一次例会 2026-09-10')
})
