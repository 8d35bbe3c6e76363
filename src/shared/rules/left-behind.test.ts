import { describe, expect, it } from 'vitest'
import type { LeftBehindDefinition } from '../api/session'
import type { MemberValues } from '../registers'
import {
  careStateOn,
  definitionInWords,
  findLeftBehind,
  type LeftBehindFacts,
  parentStateOn
} from './left-behind'

const father = (values: MemberValues): MemberValues => ({ parent: '父亲', ...values })
const mother = (values: MemberValues): MemberValues => ({ parent: '母亲', ...values })
const motherHome = mother({ away: false })
const child = { birthDate: '2016-05-20', householdType: '农业户口', grade: 3 }

function find(
  parentStates: MemberValues[],
  definition: LeftBehindDefinition,
  day = '2026-03-01',
  facts: Partial<LeftBehindFacts> = {}
) {
  return findLeftBehind({ ...child, parentStates, ...facts }, { day, definition, visitDays: 30 })
}
const typeOf = (...asked: Parameters<typeof find>) => find(...asked).type
const types = (states: MemberValues[], day?: string, facts?: Partial<LeftBehindFacts>) =>
  (['A', 'B', 'C', 'D'] as const).map((definition) => typeOf(states, definition, day, facts))

describe('the plain cases', () => {
  const away = { away: true, since: '2024-02-20' }

  it('finds both away, one away and nobody away', () => {
    expect(types([father(away), mother(away)])).toEqual(['双亲留守', '双亲留守', '双亲留守', '双亲留守'])
    expect(types([father(away), motherHome])).toEqual(['非留守', '单亲留守', '单亲留守', '单亲留守'])
    expect(types([father({ away: false }), motherHome])).toEqual(['非留守', '非留守', '非留守', '非留守'])
  })

  it('says why', () => {
    expect(find([father(away), motherHome], 'B').reasons).toEqual([
      '父亲外出(自2024-02-20起)',
      '母亲没有外出'
    ])
  })

  it('does not count a parent who lives with the child', () => {
    const together = father({ ...away, livesWithChild: true })
    expect(types([together, motherHome])).toEqual(['非留守', '非留守', '非留守', '非留守'])
    expect(find([together, motherHome], 'B').reasons).toContain('父亲与孩子同住')
  })
})

describe('three months', () => {
  const since = (date: string) => [father({ away: true, since: date }), motherHome]

  it('are full on the same day of the third month, not the day before', () => {
    expect(typeOf(since('2025-12-01'), 'B')).toBe('单亲留守')
    expect(typeOf(since('2025-12-02'), 'B')).toBe('非留守')
    expect(typeOf(since('2025-12-02'), 'C')).toBe('非留守')
    expect(typeOf(since('2025-12-02'), 'D')).toBe('单亲留守')
    expect(find(since('2025-12-02'), 'B').reasons).toContain('父亲外出不满三个月')
  })

  it('end on the last day of a month that is too short', () => {
    expect(typeOf(since('2025-11-30'), 'B', '2026-02-27')).toBe('非留守')
    expect(typeOf(since('2025-11-30'), 'B', '2026-02-28')).toBe('单亲留守')
  })

  it('count from the first day of a month or year, and say so', () => {
    expect(typeOf(since('2025-12'), 'B')).toBe('单亲留守')
    expect(typeOf(since('2025-12'), 'B', '2026-02-28')).toBe('非留守')
    expect(typeOf(since('2025'), 'B', '2025-04-01')).toBe('单亲留守')
    expect(typeOf(since('2025'), 'B', '2025-03-31')).toBe('非留守')
    expect(find(since('2025-12'), 'B').reasons[0]).toBe('父亲外出(自2025-12起,按2025-12-01起算)')
  })

  it('are counted for each parent apart', () => {
    const states = [father({ away: true, since: '2025-01-01' }), mother({ away: true, since: '2026-02-20' })]
    expect(types(states)).toEqual(['双亲留守', '单亲留守', '单亲留守', '双亲留守'])
  })

  it('need a start', () => {
    const states = [father({ away: true }), motherHome]
    expect(find(states, 'B')).toMatchObject({ type: null, missing: ['父亲外出起始时间'] })
    expect(typeOf(states, 'C')).toBeNull()
    expect(typeOf(states, 'D')).toBe('单亲留守')
  })

  it('are certain where the absence has been on record for as long', () => {
    const states = [father({ away: true, validFrom: '2025-12-01' }), motherHome]
    expect(typeOf(states, 'B', '2026-02-28')).toBeNull()
    expect(typeOf(states, 'B')).toBe('单亲留守')
    expect(find(states, 'B').reasons[0]).toBe('父亲外出(起始时间未填,至迟自2025-12-01起)')
  })

  it('have not begun before the parent leaves', () => {
    expect(types(since('2026-03-02'))).toEqual(['非留守', '非留守', '非留守', '非留守'])
    expect(find(since('2026-03-02'), 'D').reasons[0]).toBe('父亲尚未外出')
  })
})

describe('a stay at home', () => {
  const visit = (home: string, left: string) => [
    father({ validFrom: left, away: true, since: left }),
    father({ away: true, since: '2024-02' }),
    motherHome,
    father({ validFrom: home, away: false })
  ]

  it('of two weeks does not interrupt an absence, whatever the order of the rows', () => {
    const states = visit('2026-02-10', '2026-02-24')
    expect(typeOf(states, 'B')).toBe('单亲留守')
    expect(typeOf([...states].reverse(), 'B')).toBe('单亲留守')
  })

  it('counts as at home while it lasts', () => {
    expect(typeOf(visit('2026-02-10', '2026-02-24'), 'B', '2026-02-23')).toBe('非留守')
    expect(typeOf(visit('2026-02-10', '2026-02-24'), 'D', '2026-02-09')).toBe('单亲留守')
  })

  it('of thirty days does not interrupt, of thirty-one it does', () => {
    expect(typeOf(visit('2026-01-15', '2026-02-14'), 'B')).toBe('单亲留守')
    expect(typeOf(visit('2026-01-15', '2026-02-15'), 'B')).toBe('非留守')
    expect(typeOf(visit('2026-01-15', '2026-02-15'), 'D')).toBe('单亲留守')
    expect(typeOf(visit('2026-01-15', '2026-02-15'), 'B', '2026-05-15')).toBe('单亲留守')
  })

  it('can be noted in several rows and come several times', () => {
    const states = [
      father({ away: true, since: '2025-03' }),
      father({ validFrom: '2025-07-01', away: false }),
      father({ validFrom: '2025-07-20', away: true }),
      father({ validFrom: '2026-01-20', away: false }),
      father({ validFrom: '2026-02-01', away: false, note: '帮忙修房' }),
      father({ validFrom: '2026-02-18', away: true, since: '2026-02-18' }),
      motherHome
    ]
    expect(find(states, 'B')).toMatchObject({
      type: '单亲留守',
      reasons: ['父亲外出(自2025-03起,按2025-03-01起算)', '母亲没有外出']
    })
  })

  it('ends an absence where the row after it repeats the old start', () => {
    const states = [
      father({ away: true, since: '2024-02' }),
      father({ validFrom: '2025-10-01', away: false }),
      father({ validFrom: '2026-01-10', away: true, since: '2024-02' }),
      motherHome
    ]
    expect(typeOf(states, 'B')).toBe('非留守')
  })

  it('is not there between two places of work', () => {
    const states = [
      father({ away: true, since: '2024-02', place: '广东省深圳市' }),
      father({ validFrom: '2026-02-20', away: true, since: '2026-02-20', place: '浙江省义乌市' }),
      motherHome
    ]
    expect(typeOf(states, 'B')).toBe('单亲留守')
  })

  it('whose end is not known leaves the start of the next absence known', () => {
    const states = [father({ away: false }), father({ validFrom: '2026-01-10', away: true }), motherHome]
    expect(typeOf(states, 'B')).toBe('非留守')
    expect(typeOf(states, 'B', '2026-04-10')).toBe('单亲留守')
  })

  it('is not read into a row that says nothing', () => {
    const states = [
      father({ away: true, since: '2024-02' }),
      father({ validFrom: '2026-01-10', canCare: true }),
      motherHome
    ]
    expect(find(states, 'B')).toMatchObject({ type: null, missing: ['父亲是否外出'] })
  })

  it('is the latest word where two rows hold from the same day', () => {
    const states = [
      father({ validFrom: '2025-01-01', away: false }),
      father({ validFrom: '2025-01-01', away: true, since: '2024-02' }),
      motherHome
    ]
    expect(find(states, 'B').reasons[0]).toBe('父亲外出(自2024-02起,按2024-02-01起算)')
  })
})

describe('age, household and grade', () => {
  const states = [father({ away: true, since: '2024-01-01' }), mother({ away: true, since: '2024-01-01' })]

  it('counts under A until the day before the sixteenth birthday', () => {
    const born = { birthDate: '2010-03-02', grade: 9 }
    expect(types(states, '2026-03-01', born)).toEqual(['双亲留守', '双亲留守', '双亲留守', '双亲留守'])
    expect(types(states, '2026-03-02', born)).toEqual(['非留守', '双亲留守', '双亲留守', '双亲留守'])
    expect(find(states, 'A', '2026-03-02', born).reasons).toContain('已满十六周岁')
  })

  it('asks for the day of birth only where it decides', () => {
    expect(typeOf(states, 'A', '2026-02-28', { birthDate: '2010-03' })).toBe('双亲留守')
    expect(find(states, 'A', '2026-03-20', { birthDate: '2010-03' })).toMatchObject({
      type: null,
      missing: ['出生日期(具体到日)']
    })
    expect(typeOf(states, 'A', '2026-03-31', { birthDate: '2010-03' })).toBe('非留守')
    expect(find(states, 'A', undefined, { birthDate: null }).missing).toEqual(['出生日期'])
  })

  it.each(['农业户口', '农村', '农业', '农', '居民户口(农村)', '农业家庭户'])(
    'reads %s as rural',
    (householdType) => {
      expect(types(states, undefined, { householdType })).toEqual([
        '双亲留守',
        '双亲留守',
        '双亲留守',
        '双亲留守'
      ])
    }
  )

  it.each(['非农业户口', '非农业家庭户', '城镇', '城镇居民', '农转非'])(
    'reads %s as not rural',
    (householdType) => {
      expect(types(states, undefined, { householdType })).toEqual([
        '非留守',
        '双亲留守',
        '双亲留守',
        '非留守'
      ])
    }
  )

  it.each([null, '', '居民户口', '家庭户', '农转居'])('does not decide by %s', (householdType) => {
    expect(types(states, undefined, { householdType })).toEqual([null, '双亲留守', '双亲留守', null])
    expect(find(states, 'A', undefined, { householdType }).missing[0]).toContain('户口性质')
  })

  it('leaves out under B, C and D who is in no grade', () => {
    expect(types(states, undefined, { grade: null })).toEqual(['双亲留守', '非留守', '非留守', '非留守'])
  })

  it('needs no missing fact where another one decides', () => {
    expect(find([father({ away: false }), motherHome], 'A', undefined, { householdType: '' })).toMatchObject({
      type: '非留守',
      missing: []
    })
    expect(typeOf([], 'A', undefined, { householdType: '城镇' })).toBe('非留守')
  })
})

describe('a parent who cannot care or is dead', () => {
  const away = { away: true, since: '2024-02' }

  it('makes the child of one parent away left behind under A', () => {
    const states = [father(away), mother({ away: false, canCare: false, cannotCareReason: '重病' })]
    expect(types(states)).toEqual(['单亲留守', '单亲留守', '单亲留守', '单亲留守'])
    expect(find(states, 'A').reasons).toContain('母亲无监护能力')
    expect(find(states, 'A').reasons.join()).not.toContain('重病')
    expect(typeOf([father({ away: false }), mother({ away: false, canCare: false })], 'A')).toBe('非留守')
  })

  it('leaves nobody at home where the only living one is away', () => {
    const states = [father({ alive: false }), mother(away)]
    expect(types(states)).toEqual(['双亲留守', '双亲留守', '双亲留守', '双亲留守'])
    expect(types([father({ alive: false, away: true }), motherHome])).toEqual(Array(4).fill('非留守'))
  })

  it('makes an orphan where both are dead', () => {
    expect(types([father({ alive: false }), mother({ alive: false })])).toEqual(Array(4).fill('非留守'))
  })

  it('leaves open what the other one does', () => {
    expect(find([father({ alive: false })], 'B')).toMatchObject({ type: null, missing: ['母亲是否外出'] })
  })
})

describe('missing facts', () => {
  it('are named', () => {
    expect(find([], 'B')).toMatchObject({ type: null, missing: ['父亲是否外出', '母亲是否外出'] })
    expect(find([father({ away: true, since: '2024' }), mother({ place: '浙江' })], 'D')).toMatchObject({
      type: null,
      missing: ['母亲是否外出']
    })
  })

  it('are not needed under A where a parent is at home and able', () => {
    expect(find([motherHome], 'A')).toMatchObject({ type: '非留守', missing: [] })
    expect(typeOf([motherHome], 'B')).toBeNull()
    expect(find([mother({ away: false, canCare: false })], 'A')).toMatchObject({
      type: null,
      missing: ['父亲是否外出']
    })
  })
})

describe('what holds on a day', () => {
  const states = [
    father({ validFrom: '2025-09', away: true }),
    father({ away: false }),
    mother({ validFrom: '2026', away: true })
  ]

  it('is the row with the latest start up to it', () => {
    expect(parentStateOn(states, '父亲', '2025-08-31')).toBe(states[1])
    expect(parentStateOn(states, '父亲', '2025-09-01')).toBe(states[0])
    expect(parentStateOn(states, '母亲', '2025-12-31')).toBeNull()
    expect(parentStateOn(states, '母亲', '2026-01-01')).toBe(states[2])
  })

  it('is found for the care of a child in the same way', () => {
    const care: MemberValues[] = [
      { validFrom: '2025-03-01', guardianRelation: '奶奶' },
      { guardianRelation: '外婆' }
    ]
    expect(careStateOn(care, '2025-02-28')).toBe(care[1])
    expect(careStateOn(care, '2025-03-01')).toBe(care[0])
    expect(careStateOn([], '2025-03-01')).toBeNull()
  })
})

describe('definitionInWords', () => {
  it('names the source, and the days of a visit where they matter', () => {
    expect(definitionInWords('A', 30)).toContain('国发〔2016〕13号')
    expect(definitionInWords('A', 30)).not.toContain('30天')
    expect(definitionInWords('B', 30)).toContain('不超过30天不中断')
    expect(definitionInWords('C', 0)).not.toContain('不超过')
    expect(definitionInWords('D', 30)).toContain('江西省教育厅2007年')
  })
})
