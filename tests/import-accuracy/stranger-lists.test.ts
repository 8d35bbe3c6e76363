import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { MemberValues, RecordValues } from '@shared/registers'
import { temporaryCore, type TemporaryCore } from '../temporary-core'
import { openSchool } from './receiving-school'
import { score, type Score } from './score'
import { strangerLists } from './workbooks/stranger-lists'
import {
  carerUnder,
  type Child,
  classColumn,
  type Column,
  kids,
  list,
  nameUnder,
  parentUnder,
  says,
  typeUnder
} from './workbooks/stranger-lists-base'
import { refusedLists } from './workbooks/stranger-lists-others'

const cases = strangerLists()
const named = cases.map((file) => [file.fileName, file.shape, file] as const)
const school = openSchool({ stage: '小学', primaryGrades: 6 })
const scores: Score[] = []

describe('lists of a stranger', () => {
  afterAll(async () => (await school).close())

  test.each(named)('%s: %s', async (fileName, _, file) => {
    const result = await (await school).read(fileName, file.bytes)
    const outcome = score(fileName, file.truth, result)
    scores.push(outcome)
    expect(result.register).toBe(file.truth.register)
    expect(outcome.silentErrors).toEqual([])
    expect(outcome.unflagged).toEqual([])
  })

  test('at least 99 of 100 cells are right over all files', () => {
    const cells = scores.reduce((total, outcome) => total + outcome.cells, 0)
    const right = scores.reduce((total, outcome) => total + outcome.right, 0)
    expect(scores.length).toBe(cases.length)
    expect(right / cells).toBeGreaterThanOrEqual(0.99)
  })

  test.each(refusedLists().map((file) => [file.fileName, file] as const))(
    '%s is refused',
    async (_, { fileName, bytes, code }) => {
      await expect((await school).read(fileName, bytes)).rejects.toThrow(code)
    }
  )
})

describe('lists of a stranger, brought again', () => {
  let own: TemporaryCore
  beforeEach(async () => {
    own = temporaryCore()
    await own.call('settings.write', { stage: '小学' })
  })
  afterEach(() => own.remove())

  async function bring({ fileName, bytes }: { fileName: string; bytes: Uint8Array }) {
    const file = { name: fileName, bytes }
    const { importSession, summary } = await own.call('imports.open', { schoolYear: 2026 }, file)
    await own.call('imports.apply', { importSession })
    return summary
  }
  async function stored(asOf: string): Promise<Map<string, RecordValues>> {
    const view = { register: 'left_behind_children', asOf }
    const { rows } = await own.call('records.list', { view, offset: 0, limit: 100 })
    return new Map(rows.map(({ values }) => [String(values.name), values]))
  }

  test.each(named)('%s a second time changes nothing', async (_, __, file) => {
    const first = await bring(file)
    expect(first.create).toBe(file.truth.rows.length)
    expect(await bring(file)).toMatchObject({ create: 0, update: 0, conflict: 0, unchanged: first.create })
  })

  const columns: Column[] = [
    nameUnder('姓名'),
    classColumn('班级', () => '三(1)班'),
    ...parentUnder('father', ['父亲姓名', '父亲务工地点', '父亲电话']),
    ...parentUnder('mother', ['母亲姓名', '母亲务工地点', '母亲电话']),
    ...carerUnder(['监护人', '与学生关系', '监护人电话']),
    typeUnder('留守类型', ['双亲留守', '父亲外出', '母亲外出'])
  ]
  const term = (date: string, children: readonly Child[], more: Column[] = []) =>
    list({
      fileName: `留守儿童${date}.xlsx`,
      shape: 'one term',
      above: [['留守儿童花名册'], [`填报时间:${date}`]],
      children,
      columns: [...columns, ...more]
    })

  test('the list of this term keeps what held last term', async () => {
    const before = kids(9701, 6, [[3, 1]])
    const [both, father, mother, same, other, third] = before as [Child, Child, Child, Child, Child, Child]
    const after: Child[] = [
      // The mother came home and looks after the child herself.
      {
        ...both,
        type: '单亲留守',
        motherAway: false,
        motherPlace: '在家',
        carer: { ...both.mother, relation: '母亲' }
      },
      // The mother went away as well; a grandmother looks after the child.
      {
        ...father,
        type: '双亲留守',
        motherAway: true,
        motherPlace: '浙江省宁波市',
        carer: { name: '许桂兰', relation: '奶奶', phone: '13811112222' }
      },
      // The same mother, another town.
      { ...mother, motherPlace: '湖南省长沙市' },
      same,
      // The same guardian, another telephone.
      {
        ...other,
        carer: { ...other.carer, phone: '13900007777' },
        mother: { ...other.mother, phone: '13900007777' }
      },
      third
    ]
    await bring(term('2026年3月1日', before))
    const summary = await bring(term('2026年9月10日', after))
    expect(summary).toMatchObject({ create: 0, conflict: 0, update: 4, unchanged: 2 })
    const [spring, autumn] = [await stored('2026-06-01'), await stored('2026-09-15')]
    for (const [children, records] of [
      [before, spring],
      [after.slice(0, 4), autumn]
    ] as const) {
      for (const child of children)
        expect(records.get(child.name)).toMatchObject({
          fatherWorkplace: child.fatherPlace,
          motherWorkplace: child.motherPlace,
          guardianName: child.carer.name,
          guardianRelation: child.carer.relation
        })
    }
  })

  test('a list of last term that comes late does not change this term', async () => {
    const now = kids(9702, 3, [[3, 1]])
    const then = now.map((child): Child => ({
      ...child,
      fatherPlace: child.fatherAway ? '贵州省贵阳市' : child.fatherPlace
    }))
    await bring(term('2026年9月10日', now))
    await bring(term('2026年3月1日', then))
    const [spring, autumn] = [await stored('2026-06-01'), await stored('2026-09-15')]
    for (const [index, child] of now.entries()) {
      expect(autumn.get(child.name)?.fatherWorkplace).toBe(child.fatherPlace)
      expect(spring.get(child.name)?.fatherWorkplace).toBe(then[index]?.fatherPlace)
    }
  })

  test('a start of absence goes to whoever is away, for both to both', async () => {
    const children = kids(9703, 3, [[3, 1]])
    await bring(term('2026年9月10日', children, [says('外出时间', 'awaySince', ({ since }) => since)]))
    const records = await stored('2026-09-15')
    for (const child of children) {
      const states = (records.get(child.name)?.parentStates ?? []) as MemberValues[]
      const since = (parent: string) => states.find((state) => state.parent === parent)?.since ?? null
      expect(since('父亲')).toBe(child.fatherAway ? child.since : null)
      expect(since('母亲')).toBe(child.motherAway ? child.since : null)
    }
  })
})
