import { describe, expect, it } from 'vitest'
import { endBeforeNextTerm, endsSoon, hasLeftSchool, proposedEnd, termStateOn } from './terms-of-office'

const LOOK = { schoolYear: 2026, primaryGrades: 6 } as const
const pupil = { stage: '小学', entryYear: 2024 }
const term = { ...pupil, termFrom: '2026-09-10', termTo: '2027-07-05' }

describe('the state of a term of office', () => {
  it.each([
    ['2026-09-09', '未到任期'],
    ['2026-09-10', '在任'],
    ['2027-07-05', '在任'],
    ['2027-07-06', '任期已满']
  ])('on %s is %s', (day, state) => {
    expect(termStateOn(term, day, LOOK)).toBe(state)
  })

  it('lasts from the first to the last day of what is only known by month or year', () => {
    const months = { ...pupil, termFrom: '2026-09', termTo: '2027-02' }
    expect(termStateOn(months, '2026-08-31', LOOK)).toBe('未到任期')
    expect(termStateOn(months, '2026-09-01', LOOK)).toBe('在任')
    expect(termStateOn(months, '2027-02-28', LOOK)).toBe('在任')
    expect(termStateOn(months, '2027-03-01', LOOK)).toBe('任期已满')
    expect(termStateOn({ ...pupil, termTo: '2026' }, '2026-12-31', LOOK)).toBe('在任')
    expect(termStateOn({ ...pupil, termTo: '2026' }, '2027-01-01', LOOK)).toBe('任期已满')
  })

  it('goes on where no dates are known', () => {
    expect(termStateOn(pupil, '2026-09-20', LOOK)).toBe('在任')
    expect(termStateOn({}, '2026-09-20', LOOK)).toBe('在任')
    expect(termStateOn({ termFrom: '', termTo: '', endedOn: '' }, '2026-09-20', LOOK)).toBe('在任')
  })

  it('ends on the day that somebody said, whatever the term says', () => {
    const ended = { ...term, endedOn: '2026-11-01' }
    expect(termStateOn(ended, '2026-10-31', LOOK)).toBe('在任')
    expect(termStateOn(ended, '2026-11-01', LOOK)).toBe('已离任')
    expect(termStateOn({ ...ended, enrolmentStatus: '转出' }, '2026-12-01', LOOK)).toBe('已离任')
  })

  it('asks for an end when the child has left', () => {
    expect(termStateOn({ ...term, enrolmentStatus: '转出' }, '2026-09-20', LOOK)).toBe('学生已离校')
    expect(termStateOn({ ...term, enrolmentStatus: '在读' }, '2026-09-20', LOOK)).toBe('在任')
  })
})

describe('whether a child has left the school', () => {
  it('is so from the school year after its last grade', () => {
    expect(hasLeftSchool({ stage: '小学', entryYear: 2021 }, LOOK)).toBe(false)
    expect(hasLeftSchool({ stage: '小学', entryYear: 2020 }, LOOK)).toBe(true)
    expect(hasLeftSchool({ stage: '小学', entryYear: 2021 }, { ...LOOK, primaryGrades: 5 })).toBe(true)
    expect(hasLeftSchool({ stage: '初中', entryYear: 2024 }, LOOK)).toBe(false)
    expect(hasLeftSchool({ stage: '初中', entryYear: 2023 }, LOOK)).toBe(true)
  })

  it('is not so for a child who comes later or without a class', () => {
    expect(hasLeftSchool({ stage: '小学', entryYear: 2027 }, LOOK)).toBe(false)
    expect(hasLeftSchool({}, LOOK)).toBe(false)
  })
})

describe('the end that is proposed', () => {
  const graduate = { stage: '小学', entryYear: 2020 }

  it('is 31 August for a child who graduated', () => {
    expect(proposedEnd({ ...graduate, termFrom: '2025-09' }, '2026-09-20', LOOK)).toEqual({
      reason: '学生毕业',
      endedOn: '2026-08-31'
    })
    expect(proposedEnd({ stage: '初中', entryYear: 2023 }, '2026-09-20', LOOK)).toEqual({
      reason: '学生毕业',
      endedOn: '2026-08-31'
    })
    expect(proposedEnd({ enrolmentStatus: '毕业' }, '2026-09-20', LOOK)).toEqual({
      reason: '学生毕业',
      endedOn: '2026-09-20'
    })
  })

  it('is never after the day of the look', () => {
    expect(proposedEnd({ ...pupil, enrolmentStatus: '毕业' }, '2026-09-20', LOOK)).toEqual({
      reason: '学生毕业',
      endedOn: '2026-09-20'
    })
  })

  it('is today where a child moved away', () => {
    const end = (enrolmentStatus: string) => proposedEnd({ ...term, enrolmentStatus }, '2026-10-08', LOOK)
    expect(end('转出')).toEqual({ reason: '学生转出', endedOn: '2026-10-08' })
    expect(end('退学')).toEqual({ reason: '学生离校', endedOn: '2026-10-08' })
  })

  it('is the end of the term where that came first', () => {
    const full = { reason: '任期届满', endedOn: '2026-07-05' }
    expect(proposedEnd({ ...pupil, termTo: '2026-07-05' }, '2026-09-20', LOOK)).toEqual(full)
    expect(proposedEnd({ ...graduate, termTo: '2026-07-05' }, '2026-09-20', LOOK)).toEqual(full)
    expect(proposedEnd({ ...graduate, termTo: '2026-08-31' }, '2026-09-20', LOOK)?.reason).toBe('学生毕业')
  })

  it('is for nobody else', () => {
    expect(proposedEnd(term, '2026-09-20', LOOK)).toBeNull()
    expect(proposedEnd(term, '2026-09-01', LOOK)).toBeNull()
    expect(proposedEnd({ ...graduate, endedOn: '2026-08-31' }, '2026-09-20', LOOK)).toBeNull()
  })
})

it('says 30 days before its last one that a term is about to be full', () => {
  expect(endsSoon(term, '2027-06-04')).toBe(false)
  expect(endsSoon(term, '2027-06-05')).toBe(true)
  expect(endsSoon(term, '2027-07-05')).toBe(true)
  expect(endsSoon(term, '2027-07-06')).toBe(false)
  expect(endsSoon(pupil, '2027-07-05')).toBe(false)
})

it('ends a term before the next one, or where it ended itself', () => {
  expect(endBeforeNextTerm({ termFrom: '2025-09' }, '2026-09-01')).toBe('2026-08-31')
  expect(endBeforeNextTerm({ termTo: '2027-07-05' }, '2027-03-01')).toBe('2027-02-28')
  expect(endBeforeNextTerm({ termTo: '2026-07-05' }, '2026-09-01')).toBe('2026-07-05')
})
