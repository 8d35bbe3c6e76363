import { describe, expect, it } from 'vitest'
import type { MemberValues, RecordValues } from '../registers'
import { checkConsistency, type ConsistencyFacts, consistencyLabels } from './consistency'

const DAY = '2026-03-01'
const father = (values: MemberValues): MemberValues => ({ parent: '父亲', ...values })
const mother = (values: MemberValues): MemberValues => ({ parent: '母亲', ...values })
const AWAY = { away: true, since: '2024-02', place: '广东省深圳市' }
const fatherAway = father(AWAY)
const motherAway = mother(AWAY)
const fatherHome = father({ away: false })
const motherHome = mother({ away: false })
const grandmother: MemberValues = {
  name: '示例奶奶',
  relation: '奶奶',
  phone: '13900000001',
  isGuardian: true,
  age: 60,
  ageYear: 2025
}
const family: MemberValues[] = [
  { name: '示例父', relation: '父亲', phone: '13900000002' },
  { name: '示例母', relation: '母亲', phone: '13900000003' },
  grandmother
]
const CARED = { guardianName: '示例奶奶', guardianRelation: '奶奶', noticeGiven: true }

interface Case extends Partial<Omit<ConsistencyFacts, 'leftBehind'>> {
  reported?: string
  states?: MemberValues[]
  care?: MemberValues
  definition?: 'A' | 'B' | 'D'
}

function check({ reported, states, care, definition = 'B', student, ...facts }: Case) {
  const whole: ConsistencyFacts = {
    student: { householdType: '农业户口', birthDate: '2016-05-20', leftBehind: reported ?? null, ...student },
    grade: 3,
    guardians: family,
    leftBehind: states || care ? { parentStates: states ?? [], careStates: care ? [care] : [] } : null,
    form: null,
    ...facts
  }
  return checkConsistency(whole, { day: DAY, definition, visitDays: 30 })
}
const codes = (one: Case) => check(one).map(({ code }) => code)

describe('a child whose facts agree', () => {
  it('has no warnings', () => {
    expect(codes({})).toEqual([])
    expect(codes({ reported: '非留守', states: [fatherHome, motherHome] })).toEqual([])
    expect(codes({ reported: '单亲留守', states: [fatherAway, motherHome] })).toEqual([])
    expect(codes({ reported: '双亲留守', states: [fatherAway, motherAway], care: CARED })).toEqual([])
  })
})

describe('what was reported', () => {
  it('asks for the facts where there are none', () => {
    expect(codes({ reported: '双亲留守' })).toEqual(['flagged_without_facts'])
    expect(codes({ reported: '单亲留守', states: [father({ place: '广东' })] })).toContain(
      'flagged_without_facts'
    )
    expect(check({ reported: '双亲留守' })[0]?.register).toBe('left_behind_children')
  })

  it('asks for what is missing of them', () => {
    expect(check({ reported: '单亲留守', states: [fatherAway] })).toMatchObject([
      { code: 'facts_incomplete', message: expect.stringContaining('缺:母亲是否外出') }
    ])
    const student = { householdType: null }
    expect(
      codes({ reported: '双亲留守', states: [fatherAway, motherAway], care: CARED, student, definition: 'A' })
    ).toEqual(['facts_incomplete'])
  })

  it('is contradicted by parents at home or dead', () => {
    expect(codes({ reported: '单亲留守', states: [fatherHome, motherHome] })).toEqual([
      'flagged_no_parent_away'
    ])
    const dead = { alive: false }
    expect(codes({ reported: '双亲留守', states: [father(dead), mother(dead)] })).toContain(
      'flagged_no_parent_away'
    )
  })

  it('is contradicted by another type', () => {
    expect(codes({ reported: '双亲留守', states: [fatherAway, motherHome] })).toEqual(['type_differs'])
    const lately = father({ ...AWAY, since: '2026-02-01' })
    expect(check({ reported: '单亲留守', states: [lately, motherHome] })).toMatchObject([
      { code: 'type_differs', message: '上报为单亲留守,按登记的事实和本校口径是非留守,请核对。' }
    ])
    expect(codes({ reported: '单亲留守', states: [lately, motherHome], definition: 'D' })).toEqual([])
  })

  it('is missing where the facts make a left-behind child', () => {
    expect(codes({ reported: '非留守', states: [fatherAway, motherHome] })).toEqual(['away_not_flagged'])
    expect(codes({ states: [fatherAway, motherHome] })).toEqual(['away_not_flagged'])
    expect(codes({ states: [fatherAway, motherHome], grade: null })).toEqual([])
  })
})

describe('a parent who is away', () => {
  const codesOf = (values: MemberValues) =>
    codes({ reported: '单亲留守', states: [father({ away: true, ...values }), motherHome], definition: 'D' })

  it('has a start that is not in the future', () => {
    expect(codesOf({ place: '广东', since: '2026-03-02' })).toContain('away_since_in_future')
    expect(codesOf({ place: '广东', since: '2026-03' })).toEqual([])
  })

  it('has a start and a place', () => {
    expect(codesOf({ place: '广东' })).toEqual(['away_without_since'])
    expect(codesOf({ since: '2024' })).toEqual(['away_without_place'])
    const both = check({
      reported: '双亲留守',
      states: [father({ away: true }), mother({ away: true })],
      care: CARED
    })
    expect(both.map(({ message }) => message)).toEqual([
      '父亲、母亲外出,但没有外出起始时间,请补充,以便判断是否满三个月。',
      '父亲、母亲外出,但没有务工地点,请补充到省和市。'
    ])
    const guardians = [{ ...family[0], workplace: '广东' }, grandmother]
    expect(
      codes({ reported: '单亲留守', states: [father({ away: true, since: '2024' }), motherHome], guardians })
    ).toEqual([])
  })

  it('does not live with the child', () => {
    const guardians = [{ ...family[0], livesWith: true }, grandmother]
    expect(codes({ reported: '单亲留守', states: [fatherAway, motherHome], guardians })).toEqual([
      'lives_with_contradicts'
    ])
    expect(codes({ reported: '单亲留守', states: [motherAway, fatherHome], guardians })).toEqual([])
  })
})

describe('who looks after the child', () => {
  const cared = (care: MemberValues, guardians = family, states = [fatherAway, motherHome]) =>
    codes({ reported: states.includes(motherAway) ? '双亲留守' : '单亲留守', states, care, guardians })

  it('is not a parent who is away, by name or by relation', () => {
    expect(cared({ guardianName: '示例父' })).toEqual(['guardian_is_away'])
    expect(cared({ guardianRelation: '父女' })).toEqual(['guardian_is_away'])
    expect(cared({ guardianName: '示例母', guardianRelation: '母亲' })).toEqual([])
  })

  it('is alive', () => {
    const states = [father({ alive: false }), motherAway]
    expect(check({ reported: '双亲留守', states, care: { guardianRelation: '父亲' } })[0]).toMatchObject({
      code: 'guardian_not_living',
      message: expect.not.stringMatching(/去世|死/)
    })
  })

  it('is neither old nor a child, by birth date, ID number or age', () => {
    const aged = (values: MemberValues) =>
      cared(CARED, [{ ...grandmother, age: null, ageYear: null, ...values }])
    expect(aged({ birthDate: '1961-03-01' })).toEqual(['guardian_over_65'])
    expect(aged({ birthDate: '1961-03-02' })).toEqual([])
    expect(aged({ idNumber: '399999195501010017' })).toEqual(['guardian_over_65'])
    expect(aged({ age: 63, ageYear: 2024 })).toEqual(['guardian_over_65'])
    expect(aged({ age: 62, ageYear: 2024 })).toEqual([])
    expect(aged({ birthDate: '2008-03-02' })).toEqual(['guardian_under_18'])
    expect(aged({ birthDate: '2008-03-01' })).toEqual([])
    expect(cared({ guardianRelation: '奶奶' }, [{ ...grandmother, age: 70 }])).toEqual(['guardian_over_65'])
  })

  it('is somebody where both parents are away', () => {
    const parentsOnly = family.slice(0, 2)
    const states = [fatherAway, motherAway]
    expect(cared({ careLevel: '高' }, parentsOnly, states)).toEqual(['both_away_without_guardian'])
    expect(
      codes({ reported: '双亲留守', states: [father({ alive: false }), motherAway], guardians: parentsOnly })
    ).toEqual(['both_away_without_guardian'])
    expect(cared({ careLevel: '高' }, family, states)).toEqual(['entrusted_without_notice'])
    expect(cared({ guardianshipType: '无人监护' }, parentsOnly, states)).toEqual(['no_guardian_at_all'])
  })

  it('was entrusted in writing', () => {
    expect(cared({ ...CARED, noticeGiven: false }, family, [fatherAway, motherAway])).toEqual([
      'entrusted_without_notice'
    ])
    expect(cared({ ...CARED, noticeGiven: false })).toEqual([])
    expect(cared({ guardianName: '示例奶奶', entrusted: true })).toEqual(['entrusted_without_notice'])
  })
})

describe('the registration form', () => {
  const formed = (form: RecordValues, one: Case = {}) =>
    check({ ...one, form }).filter(({ register }) => register === 'environment_forms')
  const dead = [father({ alive: false }), motherHome]

  it('does not call a family whole that is not', () => {
    const form = { familyType: '双亲完整' }
    expect(formed(form, { states: [fatherHome, motherHome] })).toEqual([])
    expect(formed(form, { states: dead })).toMatchObject([{ code: 'form_type_contradicts' }])
    expect(formed(form, { student: { orphan: true } })).toMatchObject([{ code: 'form_type_contradicts' }])
    expect(formed(form, { guardians: family.slice(1) })).toMatchObject([
      { code: 'form_type_contradicts', message: expect.stringContaining('只有一位家长') }
    ])
    expect(formed(form, { guardians: [grandmother] })).toEqual([])
    expect(formed({ familyType: '单亲' }, { states: dead })).toEqual([])
  })

  it('does not call a child of living parents an orphan', () => {
    const form = { familyType: '孤儿' }
    const both = [father({ alive: false }), mother({ alive: false })]
    expect(formed(form, { states: both })).toEqual([])
    expect(formed(form, { guardians: [grandmother] })).toEqual([])
    expect(formed(form, { states: dead })).toMatchObject([{ code: 'form_type_contradicts' }])
    expect(formed(form)).toMatchObject([{ code: 'form_type_contradicts' }])
    expect(formed(form)[0]?.message).not.toContain('孤儿')
  })

  it('names guardians who are at home', () => {
    const both = { reported: '双亲留守', states: [fatherAway, motherAway] }
    const gone = [{ code: 'form_guardianship_contradicts' }]
    expect(formed({ guardianshipMode: '父母共同' }, both)).toMatchObject(gone)
    expect(formed({ guardianshipMode: '父母共同' }, { states: [fatherAway, motherHome] })).toEqual([])
    expect(formed({ guardianshipMode: '父母共同' }, { states: dead })).toMatchObject(gone)
    expect(formed({ guardianshipMode: '父' }, { states: [fatherAway, motherHome] })).toMatchObject(gone)
    expect(formed({ guardianshipMode: '母' }, { states: [fatherAway, motherHome] })).toEqual([])
    expect(formed({ guardianshipMode: '祖父母' }, both)).toEqual([])
    expect(formed({ guardianshipMode: '无人' })).toMatchObject([{ code: 'no_guardian_at_all' }])
  })

  it('has a guardian with a phone', () => {
    const silent = { ...grandmother, phone: null }
    const withForm = (guardians: MemberValues[]) => codes({ form: { familyType: '其他' }, guardians })
    expect(withForm([silent])).toEqual(['no_guardian_phone'])
    expect(withForm([])).toEqual(['no_guardian_phone'])
    expect(withForm([...family.slice(0, 2), silent])).toEqual(['no_guardian_phone'])
    expect(withForm(family.slice(0, 2))).toEqual([])
    expect(codes({ guardians: [silent] })).toEqual([])
  })
})

describe('every warning', () => {
  it('has a name, and none is told twice of one child', () => {
    const states = [father({ away: true, alive: true }), mother({ away: true, since: '2030' })]
    const found = codes({
      reported: '单亲留守',
      states,
      guardians: [],
      form: { guardianshipMode: '无人' },
      care: { guardianshipType: '无人监护' }
    })
    expect(found.length).toBeGreaterThan(4)
    expect(new Set(found).size).toBe(found.length)
    expect(found.every((code) => consistencyLabels[code].length > 3)).toBe(true)
  })

  it('rests on the values that made it', () => {
    const because = (care: MemberValues, phone: string) =>
      check({
        reported: '双亲留守',
        states: [fatherAway, motherAway],
        care,
        guardians: [{ ...grandmother, phone }]
      }).find(({ code }) => code === 'entrusted_without_notice')?.because
    const untold = { ...CARED, noticeGiven: false }
    expect(because(untold, '1')).toEqual(because(untold, '2'))
    expect(because(untold, '1')).toEqual(because({ ...untold, careLevel: '高' }, '1'))
    expect(because(untold, '1')).not.toEqual(because({ ...untold, guardianName: '示例姑姑' }, '1'))
  })
})
