import { expect, it } from 'vitest'
import { periodOfKind, questionOf } from './question'

const now = { today: '2026-11-28', springTermFrom: '02-16' }

it('turns to the period of another kind that holds today', () => {
  const before = { kind: 'schoolYear', schoolYear: 2026 } as const
  expect(periodOfKind('term', before, now)).toEqual({ kind: 'term', schoolYear: 2026, term: 1 })
  expect(periodOfKind('calendarYear', before, now)).toEqual({ kind: 'calendarYear', year: 2026 })
  expect(periodOfKind('dates', before, now)).toEqual({ kind: 'dates', from: '2026-09-01', to: '2026-11-28' })
})

it('keeps an earlier school year, and never turns to one that is to come', () => {
  const earlier = { kind: 'schoolYear', schoolYear: 2024 } as const
  expect(periodOfKind('term', earlier, now)).toEqual({ kind: 'term', schoolYear: 2024, term: 2 })
  const next = { kind: 'schoolYear', schoolYear: 2027 } as const
  expect(periodOfKind('schoolYear', next, now)).toEqual({ kind: 'schoolYear', schoolYear: 2026 })
})

it('asks for a day only where one was chosen', () => {
  const asked = {
    period: { kind: 'calendarYear', year: 2026 },
    by: 'grade',
    definition: 'B',
    compare: true
  } as const
  expect(questionOf({ ...asked, asOf: undefined })).not.toHaveProperty('asOf')
  expect(questionOf({ ...asked, asOf: '2026-09-01' })).toEqual({
    period: asked.period,
    by: 'grade',
    definition: 'B',
    asOf: '2026-09-01'
  })
})
