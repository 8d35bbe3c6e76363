import { expect, it } from 'vitest'
import { officialAnswers } from './official-card'

it('takes the answers of the official card as facts', () => {
  expect(officialAnswers({ bothAway: true, guardianshipType: '监护情况较好' })).toEqual({
    bothAway: true,
    fatherAway: true,
    motherAway: true,
    assessment: '较好',
    guardianshipType: null
  })
  expect(officialAnswers({ incapableParents: '母亲', guardianshipType: '父或母无监护能力' })).toMatchObject({
    motherCanCare: false,
    assessment: '差'
  })
})

it('leaves what the file says plainly', () => {
  expect(officialAnswers({ bothAway: true, motherAway: false })).toMatchObject({ motherAway: false })
  expect(officialAnswers({ bothAway: false, guardianshipType: '祖父母' })).toEqual({
    bothAway: false,
    guardianshipType: '祖父母'
  })
})
