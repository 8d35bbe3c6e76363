import { describe, expect, it } from 'vitest'
import {
  latestVisit,
  type VisitCalendar,
  visitPeriodBefore,
  visitPeriodOf,
  type VisitRule,
  visitStanding
} from './visit-plan'

const calendar: VisitCalendar = {
  springTermFrom: '02-15',
  visitDueDays: { first: '01-31', second: '06-30' }
}
const everyTerm: VisitRule = { group: '留守儿童', per: 'term', methods: [] }
const onceAYear: VisitRule = { group: '全体学生', per: 'schoolYear', methods: [] }
const autumn = { schoolYear: 2026, term: 1 } as const
const spring = { schoolYear: 2026, term: 2 } as const
const on = (date: string | null, method: string | null = '上门家访') => ({ date, method })

function stand(
  dates: (string | null)[],
  day: string,
  {
    rule = everyTerm,
    term = autumn as { schoolYear: number; term: 1 | 2 },
    since = null as string | null
  } = {}
) {
  const child = { visits: dates.map((date) => on(date)), memberSince: since }
  return visitStanding(child, rule, visitPeriodOf(rule, term, calendar), day)
}
const state = (...asked: Parameters<typeof stand>) => stand(...asked).state

describe('the period of a rule', () => {
  it('is a term with its due day, or the school year with that of its end', () => {
    expect(visitPeriodOf(everyTerm, autumn, calendar)).toEqual({
      from: '2026-09-01',
      to: '2027-02-14',
      due: '2027-01-31'
    })
    expect(visitPeriodOf(everyTerm, spring, calendar).due).toBe('2027-06-30')
    const year = { from: '2026-09-01', to: '2027-08-31', due: '2027-06-30' }
    expect(visitPeriodOf(onceAYear, autumn, calendar)).toEqual(year)
    expect(visitPeriodOf(onceAYear, spring, calendar)).toEqual(year)
  })

  it('has one before it', () => {
    expect(visitPeriodBefore(everyTerm, autumn, calendar).from).toBe('2026-02-15')
    expect(visitPeriodBefore(everyTerm, spring, calendar).from).toBe('2026-09-01')
    expect(visitPeriodBefore(onceAYear, spring, calendar).from).toBe('2025-09-01')
  })

  it('follows the settings of the school, also on 29 February', () => {
    const other = { springTermFrom: '02-29', visitDueDays: { first: '02-29', second: '07-05' } }
    expect(visitPeriodOf(everyTerm, autumn, other)).toMatchObject({ to: '2027-02-28', due: '2027-02-28' })
    expect(visitPeriodOf(everyTerm, { schoolYear: 2027, term: 1 }, other)).toMatchObject({
      to: '2028-02-28',
      due: '2028-02-28'
    })
    expect(visitPeriodOf(everyTerm, spring, other)).toMatchObject({ from: '2027-03-01', due: '2027-07-05' })
  })
})

describe('a child without a visit', () => {
  it.each([
    ['2026-09-01', '待访'],
    ['2026-12-31', '待访'],
    ['2027-01-01', '临近'],
    ['2027-01-31', '临近'],
    ['2027-02-01', '逾期'],
    ['2027-02-14', '逾期']
  ])('is on %s: %s', (day, wanted) => {
    expect(state([], day)).toBe(wanted)
  })

  it('says how long it is overdue', () => {
    expect(stand([], '2027-01-31').daysOverdue).toBe(0)
    expect(stand([], '2027-02-01').daysOverdue).toBe(1)
    expect(stand([], '2027-07-02', { term: spring })).toMatchObject({ due: '2027-06-30', daysOverdue: 2 })
  })

  it('has a month from the day it came into the group', () => {
    const entered = (since: string, day: string) => stand([], day, { since })
    expect(entered('2027-01-01', '2027-02-01')).toMatchObject({ state: '逾期', due: '2027-01-31' })
    expect(entered('2027-01-02', '2027-02-01')).toMatchObject({ state: '临近', due: '2027-02-01' })
    expect(entered('2027-01-02', '2027-02-02').state).toBe('逾期')
    expect(entered('2027-02-10', '2027-02-14')).toMatchObject({ state: '临近', due: '2027-03-12' })
    expect(entered('2026-10-01', '2027-02-01').state).toBe('逾期')
  })
})

describe('a visit', () => {
  it('counts from the first day of a term to the last', () => {
    expect(state(['2026-08-31'], '2026-09-10')).toBe('待访')
    expect(state(['2026-09-01'], '2026-09-10')).toBe('已访')
    expect(state(['2027-02-14'], '2027-02-20')).toBe('已访')
    expect(state(['2027-02-15'], '2027-02-20')).toBe('逾期')
    expect(state(['2027-02-14'], '2027-03-01', { term: spring })).toBe('待访')
    expect(state(['2027-02-15'], '2027-03-01', { term: spring })).toBe('已访')
    expect(state(['2027-08-31'], '2027-08-31', { term: spring })).toBe('已访')
    expect(state(['2027-09-01'], '2027-09-01', { term: spring })).toBe('逾期')
  })

  it('is late after the day it was due, and counts all the same', () => {
    expect(stand(['2027-01-31'], '2027-02-10').late).toBe(false)
    expect(stand(['2027-02-01'], '2027-02-10')).toMatchObject({ state: '已访', late: true, daysOverdue: 0 })
    expect(stand(['2027-02-01', '2026-10-08'], '2027-02-10').late).toBe(false)
    expect(stand(['2027-02-01'], '2027-02-10', { since: '2027-01-20' }).late).toBe(false)
  })

  it('does not count after the day that is asked for', () => {
    expect(state(['2026-10-09'], '2026-10-08')).toBe('待访')
    expect(state(['2026-10-08'], '2026-10-08')).toBe('已访')
  })

  it('counts with a coarse date that lies in the term, and never without a date', () => {
    expect(state(['2026-10'], '2026-10-20')).toBe('已访')
    expect(state(['2026-11'], '2026-10-20')).toBe('待访')
    expect(state(['2027-02'], '2027-03-01')).toBe('逾期')
    expect(state(['2027-02'], '2027-03-01', { term: spring })).toBe('待访')
    expect(state(['2027-02'], '2027-03-01', { rule: onceAYear })).toBe('已访')
    expect(state(['2026'], '2026-12-31', { rule: onceAYear })).toBe('待访')
    expect(state([null], '2026-10-20')).toBe('待访')
  })

  it('counts by the methods of the rule', () => {
    const atHome: VisitRule = { ...everyTerm, methods: ['上门家访', '线上家访'] }
    const by = (method: string | null, rule: VisitRule) =>
      visitStanding(
        { visits: [on('2026-10-08', method)], memberSince: null },
        rule,
        visitPeriodOf(rule, autumn, calendar),
        '2026-11-01'
      ).state
    expect([by('上门家访', atHome), by('线上家访', atHome)]).toEqual(['已访', '已访'])
    expect([by('电话家访', atHome), by(null, atHome)]).toEqual(['待访', '待访'])
    expect([by('电话家访', everyTerm), by(null, everyTerm)]).toEqual(['已访', '已访'])
  })
})

it('finds the latest visit up to a day, whatever term it was in', () => {
  const visits = [on('2026-03-01'), on(null), on('2026-10-08', '电话家访'), on('2027-01-05')]
  expect(latestVisit(visits, '2026-12-01')).toEqual(on('2026-10-08', '电话家访'))
  expect(latestVisit(visits, '2026-02-28')).toBeNull()
})
