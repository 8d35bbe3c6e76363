import { expect, it } from 'vitest'
import { lawWarnings } from './legal-hours'

const enough = { year: 2026, required: 4, hoursInYear: 4, withoutHours: 0, vicePrincipals: [{}] }

it('says nothing where the hours and a vice-principal are there', () => {
  expect(lawWarnings(enough)).toEqual([])
})

it('says how many hours are missing, down to a tenth', () => {
  expect(lawWarnings({ ...enough, hoursInYear: 3.9 })).toEqual([
    '2026年还差 0.1 课时,按规定每年不少于 4 课时'
  ])
  expect(lawWarnings({ ...enough, required: 0, hoursInYear: 0 })).toEqual([])
})

it('says that nobody is vice-principal, and which lectures do not count', () => {
  expect(lawWarnings({ ...enough, vicePrincipals: [], withoutHours: 2 })).toEqual([
    '没有在任的法治副校长,按规定至少聘任 1 名,请在法治副校长名册中登记',
    '2 次讲座没有填课时,没有计入'
  ])
})
