import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { MemberValues, RecordValues } from '@shared/registers'
import { temporaryCore, type TemporaryCore } from '../temporary-core'
import { openSchool } from './receiving-school'
import { score, type Score } from './score'
import { leftBehindAwayCases } from './workbooks/left-behind-away'
import { listFile, type ListColumn, usual } from './workbooks/left-behind-columns'
import { leftBehindCases } from './workbooks/left-behind-files'
import { leftBehindFurtherCases } from './workbooks/left-behind-further'
import { leftBehindHeaderCases } from './workbooks/left-behind-headers'
import { leftBehindSummary } from './workbooks/left-behind-others'
import { type Child, children } from './workbooks/left-behind-people'
import type { ReceivingSchool } from './workbooks/truth'

const cases = leftBehindCases()
const PRIMARY: ReceivingSchool = { stage: '小学', primaryGrades: 6 }
const schools = new Map<string, ReturnType<typeof openSchool>>()
const scores: Score[] = []

function schoolFor(school: ReceivingSchool) {
  const key = `${school.stage} ${school.primaryGrades}`
  const opened = schools.get(key) ?? openSchool(school)
  schools.set(key, opened)
  return opened
}

describe('lists of left-behind children that no importer was written for', () => {
  afterAll(async () => {
    for (const school of schools.values()) (await school).close()
  })

  test.each(cases.map((file) => [file.fileName, file.shape, file] as const))(
    '%s: %s',
    async (fileName, _, file) => {
      const school = await schoolFor(file.school ?? PRIMARY)
      const result = await school.read(fileName, file.bytes)
      const outcome = score(fileName, file.truth, result)
      scores.push(outcome)
      expect(result.register).toBe(file.truth.register)
      expect(outcome.silentErrors).toEqual([])
      expect(outcome.unflagged).toEqual([])
    }
  )

  test('at least 99 of 100 cells are right over all files', () => {
    const cells = scores.reduce((total, outcome) => total + outcome.cells, 0)
    const right = scores.reduce((total, outcome) => total + outcome.right, 0)
    expect(scores.length).toBe(cases.length)
    expect(right / cells, JSON.stringify(scores.flatMap((outcome) => outcome.wrong))).toBeGreaterThanOrEqual(
      0.99
    )
  })

  test('numbers by class become no children', async () => {
    const { fileName, bytes } = leftBehindSummary()
    const school = await schoolFor(PRIMARY)
    await expect(school.read(fileName, bytes)).rejects.toThrow('register_not_recognised')
  })
})

describe('the facts that such lists store', () => {
  let school: TemporaryCore
  beforeEach(() => {
    school = temporaryCore()
  })
  afterEach(() => school.remove())

  async function bring({ fileName, bytes }: { fileName: string; bytes: Uint8Array }) {
    const file = { name: fileName, bytes }
    const { importSession, summary } = await school.call('imports.open', { schoolYear: 2026 }, file)
    await school.call('imports.apply', { importSession })
    return summary
  }
  async function stored(asOf?: string): Promise<Map<string, RecordValues>> {
    const view = { register: 'left_behind_children', ...(asOf ? { asOf } : {}) }
    const { rows } = await school.call('records.list', { view, offset: 0, limit: 100 })
    return new Map(rows.map(({ values }) => [String(values.name), values]))
  }
  const latest = (values: RecordValues | undefined, parent: string) =>
    ((values?.parentStates ?? []) as MemberValues[]).findLast((state) => state.parent === parent)

  const again = [...leftBehindHeaderCases(), ...leftBehindAwayCases(), ...leftBehindFurtherCases()]
  test.each(again.map((file) => [file.fileName, file] as const))(
    '%s brought a second time changes nothing',
    async (_, file) => {
      const first = await bring(file)
      expect(first.create).toBe(file.truth.rows.length)
      expect(await bring(file)).toMatchObject({ create: 0, update: 0, conflict: 0, unchanged: first.create })
    }
  )

  const facts = [usual.schoolClass, usual.name, usual.gender, usual.idNumber]
  const parents = [usual.fatherName, usual.fatherPlace, usual.motherName, usual.motherPlace]
  const carer = [usual.guardianName, usual.guardianRelation]
  const list = (date: string, kids: readonly Child[], columns: readonly ListColumn[]) =>
    listFile({
      fileName: '留守儿童台账.xlsx',
      shape: 'facts',
      above: [['留守儿童台账'], [`填报日期:${date}`]],
      children: kids,
      columns: [...facts, ...columns]
    })

  test('who is away, since when and where, and who cares', async () => {
    const kids = children(2701, 8)
    await bring(list('2026年9月10日', kids, [...parents, ...carer, usual.since, usual.type]))
    const records = await stored()
    for (const child of kids) {
      const values = records.get(child.name)
      for (const [parent, away, place] of [
        ['父亲', child.fatherAway, child.fatherPlace],
        ['母亲', child.motherAway, child.motherPlace]
      ] as const) {
        const since = away ? { since: child.since } : {}
        expect(latest(values, parent)).toMatchObject({ parent, away, place, ...since })
      }
      expect(values).toMatchObject({
        leftBehindType: child.leftBehind,
        guardianName: child.carer.name,
        guardianRelation: child.carer.relation
      })
    }
  })

  test('a dead parent is dead, and the other one decides', async () => {
    const kids = children(2702, 3).map((child) => ({
      ...child,
      fatherPlace: '',
      motherPlace: '广东省深圳市'
    }))
    const names = ['已故', '张三(已故)', '李四']
    const father = { ...usual.fatherName, cell: (_: Child, index: number) => names[index] ?? null }
    await bring(list('2026年9月10日', kids, [father, usual.motherName, usual.motherPlace]))
    const records = await stored()
    const alive = kids.map(({ name }) => latest(records.get(name), '父亲')?.alive)
    expect(alive).toEqual([false, false, undefined])
    for (const { name } of kids) expect(latest(records.get(name), '母亲')).toMatchObject({ away: true })
    expect(records.get(kids[1]?.name ?? '')?.fatherName).toBe('张三')
  })

  test('a start that can be given to nobody is kept beside the fields', async () => {
    const kids = children(2703, 2)
    await bring(list('2026年9月10日', kids, [usual.fatherName, usual.motherName, usual.since]))
    const { rows } = await school.call('records.list', {
      view: { register: 'left_behind_children' },
      offset: 0,
      limit: 10
    })
    const kept = await Promise.all(
      rows.map(({ id }) => school.call('records.read', { register: 'left_behind_children', id }))
    )
    expect(JSON.stringify(kept)).toContain(kids[0]?.since)
  })

  test('a later list adds a state and keeps the one before', async () => {
    const kids = children(2704, 4)
    const columns = [...parents, ...carer, usual.since, usual.type]
    await bring(list('2026年2月20日', kids, columns))
    const moved = kids.map((child, index): Child => {
      if (index > 0) return child
      return {
        ...child,
        fatherPlace: '江苏省南京市',
        carer: { ...child.carer, name: '胡桂英', relation: '外婆' }
      }
    })
    expect(await bring(list('2026年9月10日', moved, columns))).toMatchObject({ update: 1, unchanged: 3 })
    const [changed] = moved as [Child]
    const [before] = kids as [Child]
    expect((await stored()).get(changed.name)).toMatchObject({
      fatherWorkplace: '江苏省南京市',
      guardianName: '胡桂英'
    })
    expect((await stored('2026-06-01')).get(changed.name)).toMatchObject({
      fatherWorkplace: before.fatherPlace,
      guardianName: before.carer.name
    })
  })
})
