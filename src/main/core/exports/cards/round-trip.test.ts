import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FileContent } from '@shared/api/messages'
import type { RecordValues } from '@shared/registers'
import { temporaryCore, type TemporaryCore } from '../../../../../tests/temporary-core'

let school: TemporaryCore
let other: TemporaryCore

beforeEach(() => {
  school = temporaryCore()
  other = temporaryCore()
})
afterEach(() => {
  school.remove()
  other.remove()
})

const form = {
  ...{
    name: '示例甲',
    gender: '女',
    schoolClass: '三(2)班',
    birthDate: '2017-08-15',
    ethnicity: '畲族'
  },
  ...{
    boarding: '住校',
    onlyChild: false,
    health: '健康',
    address: '示例市示例镇示例村1号',
    phone: '13900000003'
  },
  ...{ filledOn: '2026-09-08', familyType: '隔代', guardianshipMode: '祖父母', leftBehind: '双亲留守' },
  ...{
    lowIncome: true,
    orphan: false,
    economicStatus: '困难',
    incomeSources: '打工、种养殖',
    housing: '借住'
  },
  ...{
    studySpace: false,
    books: '20本',
    familyAtmosphere: '和睦',
    expectations: '健康成长,做一个有用的人。'
  },
  ...{ routine: '九点睡觉', locality: '村庄', badPlaces: '网吧、无证摊点', badPlaceDistance: '300米' },
  ...{ hazards: '危险水域、烈犬', commuteMode: '步行', commuteDistanceKm: 1.5, commuteMinutes: 25 },
  ...{ villageContact: '示例村干部', villagePhone: '13900000004', teacherOpinion: '已家访' },
  guardians: [
    {
      relation: '父亲',
      name: '示例父',
      phone: '13900000001',
      isGuardian: false,
      livesWith: false,
      job: '木工'
    },
    {
      relation: '奶奶',
      name: '示例婆',
      education: '小学',
      workplace: '在家务农',
      isGuardian: true,
      livesWith: true
    }
  ]
}
const second = {
  name: '示例乙',
  gender: '男',
  schoolClass: '三(2)班',
  economicStatus: '一般',
  remark: '无'
}

async function printed(schoolYear: number, ...forms: Record<string, unknown>[]): Promise<FileContent> {
  for (const values of forms) {
    const created = { register: 'environment_forms', values, schoolYear }
    const { id } = await school.call('records.create', created)
    await school.call('forms.confirm', { ids: [id] })
  }
  const answer = await school.ask('exports.cards', {
    register: 'environment_forms',
    view: { register: 'environment_forms', schoolYear }
  })
  if (!answer.ok || !answer.file) throw new Error('cards are a file')
  return answer.file
}

async function open(core: TemporaryCore, file: FileContent) {
  const preview = await core.call('imports.open', {}, file)
  const { importSession } = preview
  const { rows } = await core.call('imports.rows', { importSession, offset: 0, limit: 10 })
  return { ...preview, rows }
}

async function valuesIn(core: TemporaryCore, schoolYear: number): Promise<RecordValues[]> {
  const view = { register: 'environment_forms', schoolYear }
  const { rows } = await core.call('records.list', { view, offset: 0, limit: 10 })
  return rows.map(({ values }) => values)
}

describe('a printed card', () => {
  it('brings nothing new when it is imported where it came from', async () => {
    const { register, rows } = await open(school, await printed(2026, form, second))
    expect(register).toBe('environment_forms')
    expect(rows.map(({ action, changes }) => [action, changes])).toEqual([
      ['unchanged', []],
      ['unchanged', []]
    ])
  })

  it('gives another ledger the same form of the same school year', async () => {
    const file = await printed(2025, form, second)
    const { importSession, rows, schoolYear } = await open(other, file)
    expect(schoolYear).toBe(2025)
    expect(rows.flatMap(({ issues }) => issues.filter(({ severity }) => severity !== 'notice'))).toEqual([])
    await other.call('imports.apply', { importSession })
    const values = await valuesIn(other, 2025)
    expect(values).toHaveLength(2)
    expect(values).toEqual(await valuesIn(school, 2025))
  })

  it('takes nobody out of a family that is larger than its table', async () => {
    const guardians = Array.from({ length: 10 }, (_, place) => ({
      relation: '其他亲属',
      name: `示例${'甲乙丙丁戊己庚辛壬癸'.charAt(place)}`,
      phone: `1390000000${place}`
    }))
    const { rows } = await open(school, await printed(2026, { ...second, guardians }))
    expect(rows[0]).toMatchObject({ action: 'unchanged', changes: [] })
  })
})
