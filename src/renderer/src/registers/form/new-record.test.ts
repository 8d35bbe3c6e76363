import { expect, it } from 'vitest'
import type { TypingOffers } from '@shared/api/typing'
import { registers } from '@shared/registers'
import { newRecordFrom } from './new-record'

const offers: TypingOffers = {
  today: '2026-10-08',
  recent: {},
  carried: { teachers: '测老师', method: '电话家访' },
  ownClass: '三(2)班'
}

it('begins today with what stays the same, and marks it', () => {
  const { seed, carried } = newRecordFrom(registers.home_visits, offers, { studentId: 3 })
  expect(seed).toEqual({
    studentId: 3,
    texts: { visitDate: '2026-10-08', teachers: '测老师', method: '电话家访' }
  })
  expect([...carried]).toEqual(['teachers', 'method'])
})

it('puts what it is given over all of that, also where it is given as empty', () => {
  const texts = { teachers: '', visitDate: '2026-09-01' }
  const { seed, carried } = newRecordFrom(registers.home_visits, offers, { texts })
  expect(seed.texts).toEqual({ ...texts, method: '电话家访' })
  expect([...carried]).toEqual(['method'])
})

it('leaves a new student of the roster empty', () => {
  expect(newRecordFrom(registers.students, { ...offers, carried: {} }).seed.texts).toEqual({})
})

it('gives a class teacher the own class, and a term of office no day', () => {
  const { texts } = newRecordFrom(registers.parent_meetings, { ...offers, carried: {} }).seed
  expect(texts).toEqual({ schoolClass: '三(2)班', date: '2026-10-08' })
  expect(newRecordFrom(registers.committee_members, { ...offers, carried: {} }).seed.texts).toEqual({})
})
