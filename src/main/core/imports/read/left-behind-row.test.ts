import { describe, expect, it } from 'vitest'
import { columnsOfDoubt, leftBehindRow, saidBeside } from './left-behind-row'

const FATHER = { relation: '父亲', guardian: false, contact: false }
const MOTHER = { relation: '母亲', guardian: false, contact: false }
const GUARDIAN = { relation: null, guardian: true, contact: false }

describe('leftBehindRow', () => {
  it('takes for the father who stands under 父亲, whoever else is called so', () => {
    const carer = { name: '周福', relation: '父亲', isGuardian: true }
    const father = { name: '王大', relation: '父亲', workplace: '广东' }
    const values = { guardians: [carer, father] }
    expect(leftBehindRow(values, [GUARDIAN, FATHER], [carer, father])).toEqual({
      fatherName: '王大',
      fatherWorkplace: '广东',
      guardianName: '周福',
      guardianRelation: '父亲',
      guardians: [carer, { name: '王大', relation: '父亲' }]
    })
  })
  it('keeps an employer beside the place of work with the family member', () => {
    const mother = { name: '李花', relation: '母亲', workplace: '宏达电子厂' }
    const row = leftBehindRow({ guardians: [mother], motherWorkplace: '广东' }, [MOTHER], [mother])
    expect(row).toEqual({ motherName: '李花', guardians: [mother] })
  })
})

describe('columnsOfDoubt', () => {
  const mother = { name: '李花', relation: '母亲', phone: '138' }
  it('names each column in which the value stands', () => {
    const row = { guardians: [mother], motherPhone: '138', guardianPhone: '138', fatherPhone: '139' }
    expect(columnsOfDoubt('guardians.0.phone', row)).toEqual(['motherPhone', 'guardianPhone'])
  })
  it('leaves what stands in none of them, and the fields of the child', () => {
    expect(columnsOfDoubt('guardians.0.idNumber', { guardians: [mother] })).toEqual(['guardians.0.idNumber'])
    expect(columnsOfDoubt('idNumber', {})).toEqual(['idNumber'])
  })
})

describe('saidBeside', () => {
  it.each([
    ['父亲外出', { fatherAway: true, motherAway: false }],
    ['单亲留守（母亲外出务工）', { fatherAway: false, motherAway: true }],
    ['仅父亲在外', { fatherAway: true, motherAway: false }],
    ['父母均外出', {}],
    ['单亲留守', {}],
    ['', {}]
  ])('%s', (text, said) => expect(saidBeside(text, {})).toEqual(said))
  it('knows a dead parent from the cell of the name, who is not away', () => {
    expect(saidBeside('母亲外出', { 父亲附注: '已故' })).toEqual({ fatherAlive: false, motherAway: true })
    expect(saidBeside('父亲外出', { 父亲附注: '已故' })).toEqual({ fatherAlive: false })
  })
})
