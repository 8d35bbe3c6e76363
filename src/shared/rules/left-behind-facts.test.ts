import { describe, expect, it } from 'vitest'
import type { RecordValues } from '../registers'
import { findLeftBehind } from './left-behind'
import { factsFromList, type LeftBehindHistory } from './left-behind-facts'

const HOME = '江西省抚州市临川区'
const AUTUMN = '2025-09-10'
const SPRING = '2026-03-10'

const read = (row: RecordValues, present: LeftBehindHistory | null = null, day = AUTUMN) =>
  factsFromList(row, present, day, HOME)
const statesOf = (row: RecordValues) => read(row).parentStates
const codesOf = ({ notices }: ReturnType<typeof read>) => notices.map(({ field, code }) => [field, code])

describe('the first list', () => {
  it('believes columns that say who is away', () => {
    const row = { fatherAway: true, motherAway: false, leftBehind: '双亲留守', awaySince: '2024-02' }
    expect(read(row)).toMatchObject({
      parentStates: [
        { parent: '父亲', away: true, since: '2024-02' },
        { parent: '母亲', away: false }
      ],
      notices: []
    })
  })

  it('has both away by 双亲留守, with their start and place', () => {
    const row = {
      leftBehind: '双亲留守',
      fatherWorkplace: '广东省深圳市',
      motherWorkplace: '某电子厂',
      awaySince: '2024-01'
    }
    expect(statesOf(row)).toEqual([
      { parent: '父亲', away: true, since: '2024-01', place: '广东省深圳市', placeRange: '省外' },
      { parent: '母亲', away: true, since: '2024-01', place: '某电子厂' }
    ])
  })

  it('has the one away by 单亲留守 whose place of work is away', () => {
    const row = {
      leftBehind: '单亲留守',
      fatherWorkplace: '在家务农',
      motherWorkplace: '南昌市',
      awaySince: '2023-09'
    }
    expect(statesOf(row)).toEqual([
      { parent: '父亲', away: false, place: '在家务农' },
      { parent: '母亲', away: true, since: '2023-09', place: '南昌市', placeRange: '省内县外' }
    ])
    expect(statesOf({ leftBehind: '单亲留守', fatherWorkplace: '在家' })).toMatchObject([
      { away: false },
      { parent: '母亲', away: true }
    ])
    expect(statesOf({ leftBehind: '单亲留守', fatherAway: false })).toMatchObject([
      { away: false },
      { parent: '母亲', away: true }
    ])
  })

  it('does not guess which parent is away', () => {
    for (const place of ['广东', '某工厂', null]) {
      const answer = read({ leftBehind: '单亲留守', fatherWorkplace: place, motherWorkplace: place })
      expect(codesOf(answer)).toEqual([['leftBehind', 'away_parent_unclear']])
      expect(answer.parentStates.map((state) => state.away)).toEqual(place ? [undefined, undefined] : [])
    }
  })

  it('does not decide where the place contradicts the type', () => {
    const answer = read({ leftBehind: '双亲留守', fatherWorkplace: '广东', motherWorkplace: '在家务农' })
    expect(codesOf(answer)).toEqual([['motherWorkplace', 'home_against_report']])
    expect(answer.parentStates).toMatchObject([{ away: true }, { parent: '母亲', place: '在家务农' }])
    expect(answer.parentStates[1]).not.toHaveProperty('away')
  })

  it('goes by the place of work without a type, and says so', () => {
    const answer = read({ fatherWorkplace: '广东', motherWorkplace: '务农', leftBehind: '非留守' })
    expect(answer.parentStates).toMatchObject([{ away: true }, { away: false }])
    expect(answer.notices).toEqual([
      {
        field: 'fatherWorkplace',
        code: 'away_from_place',
        severity: 'notice',
        message: '没有写是否外出,已按务工地点登记为父亲外出。'
      }
    ])
    expect(statesOf({ fatherWorkplace: '临川区' })).toEqual([
      { parent: '父亲', place: '临川区', placeRange: '县内' }
    ])
  })

  it('knows the dead, and what else stands in place of a place', () => {
    const answer = read({ fatherWorkplace: '已故', motherWorkplace: '浙江', leftBehind: '单亲留守' })
    expect(answer.parentStates).toMatchObject([
      { parent: '父亲', alive: false },
      { parent: '母亲', away: true }
    ])
    expect(answer.parentStates[0]).toEqual({ parent: '父亲', alive: false })
    expect(codesOf(answer)).toEqual([['fatherWorkplace', 'parent_deceased']])
    expect(statesOf({ fatherName: '—' })).toEqual([{ parent: '父亲', alive: false }])
    expect(statesOf({ motherWorkplace: '离异' })).toEqual([{ parent: '母亲', note: '离异' }])
    expect(statesOf({ motherWorkplace: '离异,在广东' })).toMatchObject([
      { place: '离异,在广东', note: '离异', away: true }
    ])
  })

  it('gives no rows where nothing is said', () => {
    expect(read({ leftBehind: '单亲留守', awaySince: '2024' }).parentStates).toEqual([])
    expect(read({ name: '示例' })).toEqual({ parentStates: [], careStates: [], notices: [] })
  })

  it('keeps who cares and how', () => {
    const row = {
      guardianName: '示例奶奶',
      guardianRelation: '奶奶',
      noticeGiven: true,
      careLevel: '高'
    }
    expect(read({ ...row, guardianAge: 61, remark: '示例' }).careStates).toEqual([row])
  })

  it('gives facts from which the definitions follow', () => {
    const row = { leftBehind: '单亲留守', fatherWorkplace: '广东省深圳市', motherWorkplace: '在家务农' }
    const question = { day: AUTUMN, definition: 'B', visitDays: 30 } as const
    const facts = { ...read({ ...row, awaySince: '2023-09' }), grade: 1 }
    expect(findLeftBehind(facts, question).type).toBe('单亲留守')
    expect(findLeftBehind({ ...read(row), grade: 1 }, question).missing).toEqual(['父亲外出起始时间'])
  })
})

const first = {
  leftBehind: '单亲留守',
  fatherWorkplace: '广东省深圳市',
  motherWorkplace: '在家务农',
  awaySince: '2023-09',
  guardianName: '示例奶奶',
  guardianRelation: '奶奶',
  careLevel: '中',
  measures: '谈心'
}

describe('a later list', () => {
  const known = read(first)
  const later = (changes: RecordValues, day = SPRING) => read({ ...first, ...changes }, known, day)

  it('that is the same changes nothing, on the same day or later', () => {
    expect(read(first, known)).toEqual({ ...known, notices: [] })
    expect(later({})).toEqual({ ...known, notices: [] })
    const double = {
      leftBehind: '双亲留守',
      awaySince: '2024',
      fatherWorkplace: '广东',
      motherWorkplace: '浙江'
    }
    expect(read(double, read(double), SPRING)).toEqual(read(double))
    const unclear = { leftBehind: '单亲留守', fatherWorkplace: '广东', motherWorkplace: '浙江' }
    expect(read(unclear, read(unclear), SPRING)).toEqual(read(unclear))
  })

  it.each<RecordValues>([
    { fatherWorkplace: '广东' },
    { fatherWorkplace: '深圳' },
    { fatherWorkplace: '在广东深圳打工' },
    { motherWorkplace: '务农' },
    { awaySince: '2023' },
    { guardianRelation: '祖母' },
    { guardianName: null, careLevel: null, measures: null },
    { leftBehind: null, fatherWorkplace: null, motherWorkplace: null, awaySince: null }
  ])('that says no more changes nothing: %j', (changes) => {
    const { parentStates, careStates } = later(changes)
    expect({ parentStates, careStates }).toEqual({
      parentStates: known.parentStates,
      careStates: known.careStates
    })
  })

  it('fills gaps in the row that holds', () => {
    const { parentStates, careStates } = later({
      awaySince: '2023-09-05',
      motherCanCare: true,
      measures: '家访、谈心',
      pairedTeacher: '示例老师'
    })
    expect(parentStates).toEqual([
      { ...known.parentStates[0], since: '2023-09-05' },
      { ...known.parentStates[1], canCare: true }
    ])
    expect(careStates).toEqual([
      { ...known.careStates[0], measures: '谈心、家访', pairedTeacher: '示例老师' }
    ])
  })

  it('takes a more exact place in the row that holds', () => {
    const vague = read({ ...first, fatherWorkplace: '广东' })
    expect(read(first, vague, SPRING).parentStates).toEqual(known.parentStates)
  })

  it('adds a row for another place and keeps the old one', () => {
    const { parentStates } = later({ fatherWorkplace: '浙江义乌' })
    expect(parentStates).toEqual([
      ...known.parentStates,
      {
        parent: '父亲',
        validFrom: SPRING,
        away: true,
        since: '2023-09',
        place: '浙江义乌',
        placeRange: '省外'
      }
    ])
    expect(later({ fatherWorkplace: '浙江义乌' }).parentStates).toEqual(parentStates)
    const again = read({ ...first, fatherWorkplace: '浙江义乌' }, { ...known, parentStates }, '2026-04-01')
    expect(again.parentStates).toEqual(parentStates)
  })

  it('adds a row for who came home, without the facts of the absence', () => {
    const { parentStates } = later({ leftBehind: '非留守', fatherWorkplace: '在家务农' })
    expect(parentStates.slice(2)).toEqual([
      { parent: '父亲', validFrom: SPRING, away: false, place: '在家务农' }
    ])
  })

  it('lets an absence that is new begin when it began', () => {
    const { parentStates } = later({
      leftBehind: '双亲留守',
      motherWorkplace: '广东省深圳市',
      motherAwaySince: '2026-02'
    })
    expect(parentStates.slice(2)).toEqual([
      {
        parent: '母亲',
        validFrom: '2026-02',
        away: true,
        since: '2026-02',
        place: '广东省深圳市',
        placeRange: '省外'
      }
    ])
    const future = later({ motherAway: true, motherWorkplace: null, motherAwaySince: '2026-05' })
    expect(future.parentStates.at(-1)).toMatchObject({ validFrom: SPRING, since: '2026-05' })
  })

  it('does not lend the start of one parent to the other one', () => {
    const { parentStates } = later({ leftBehind: '双亲留守', motherWorkplace: '浙江' })
    expect(parentStates.at(-1)).toEqual({
      parent: '母亲',
      validFrom: SPRING,
      away: true,
      place: '浙江',
      placeRange: '省外'
    })
  })

  it('gives the start of both to a parent of whom nothing was known', () => {
    const father = read({ fatherAway: true, awaySince: '2023-09' })
    const row = { leftBehind: '双亲留守', awaySince: '2023-09' }
    expect(read(row, father, SPRING).parentStates.at(-1)).toEqual({
      parent: '母亲',
      away: true,
      since: '2023-09'
    })
  })

  it('corrects a row of the same day in place', () => {
    const { parentStates } = later({ fatherWorkplace: '浙江义乌' })
    const corrected = read({ ...first, fatherWorkplace: '江苏昆山' }, { ...known, parentStates }, SPRING)
    expect(corrected.parentStates).toHaveLength(3)
    expect(corrected.parentStates[2]).toMatchObject({ validFrom: SPRING, place: '江苏昆山' })
  })

  it('adds a row for another guardian, without what was said of the old one', () => {
    const known = read({ ...first, noticeGiven: true, assessment: '较好' })
    const { careStates } = read(
      { ...first, guardianName: '示例外婆', guardianRelation: '外婆' },
      known,
      SPRING
    )
    expect(careStates).toEqual([
      known.careStates[0],
      {
        validFrom: SPRING,
        guardianName: '示例外婆',
        guardianRelation: '外婆',
        careLevel: '中',
        measures: '谈心'
      }
    ])
    expect(later({ careLevel: '高' }).careStates[1]).toMatchObject({
      careLevel: '高',
      guardianName: '示例奶奶'
    })
  })

  it('does not bring the dead back', () => {
    const dead = read({ fatherAlive: false, motherAway: false })
    const answer = read(first, dead, SPRING)
    expect(answer.parentStates[0]).toEqual({ parent: '父亲', alive: false })
    expect(codesOf(answer)).toEqual([['fatherWorkplace', 'dead_parent_said']])
    expect(read({ fatherWorkplace: '务农', motherWorkplace: '务农' }, dead, SPRING)).toMatchObject({
      parentStates: [{ parent: '父亲', alive: false }, { place: '务农' }],
      notices: [{ code: 'dead_parent_said' }]
    })
    const died = later({ fatherWorkplace: '已故' })
    expect(codesOf(died)).toEqual([
      ['fatherWorkplace', 'parent_deceased'],
      ['motherWorkplace', 'home_against_report']
    ])
    expect(died.parentStates.slice(0, 2)).toEqual(known.parentStates)
    expect(died.parentStates.at(-1)).toEqual({
      parent: '父亲',
      validFrom: SPRING,
      alive: false
    })
  })

  it('that is older than what is known comes before it', () => {
    const parentStates = [{ parent: '父亲', validFrom: '2026-01-01', away: false }]
    const answer = read({ fatherAway: true }, { parentStates, careStates: [] })
    expect(answer.parentStates).toEqual([...parentStates, { parent: '父亲', away: true }])
  })
})
