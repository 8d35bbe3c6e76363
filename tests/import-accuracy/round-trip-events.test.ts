import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { read, utils } from 'xlsx'
import type { FileContent } from '../../src/shared/api/messages'
import { registers, type RegisterDeclaration, type RegisterKey } from '../../src/shared/registers'
import { temporaryCore, type TemporaryCore } from '../temporary-core'

type Cell = string | number | null

/** What the last row of a register's fixture must read as, and what somebody then changes. */
interface Expected {
  file: string
  rows: number
  values: Record<string, unknown>
  change: { field: string; value: string | number }
}

const events: Partial<Record<RegisterKey, Expected>> = {
  home_visits: {
    file: '家访登记',
    rows: 3,
    values: {
      name: '吴小三',
      className: '三(2)班',
      visitDate: '2026-11-02',
      method: '线上家访',
      teachers: '林老师'
    },
    change: { field: 'followUp', value: '下周再联系' }
  },
  parent_meetings: {
    file: '家长会记录',
    rows: 2,
    values: { className: '三(2)班', date: '2026-11-13', expected: 40, present: 35, attendanceRate: 87.5 },
    change: { field: 'opinions', value: '希望多沟通' }
  },
  committee_members: {
    file: '家委会成员',
    rows: 2,
    values: { memberName: '吴大三', relation: '母亲', name: '吴小三', position: '委员', workplace: '务农' },
    change: { field: 'portfolio', value: '宣传' }
  },
  committee_meetings: {
    file: '家委会会议',
    rows: 2,
    values: {
      title: '第二次例会',
      date: '2026-11-06',
      level: '学校',
      host: '周大一',
      expected: 9,
      present: 9
    },
    change: { field: 'schoolAnswer', value: '已答复' }
  },
  trainings: {
    file: '家长学校',
    rows: 2,
    values: { topic: '手机管理', date: '2026-10-23', form: '线上', expected: 460, present: 400, hours: 1.5 },
    change: { field: 'handoutCopies', value: 120 }
  },
  teaching_evaluations: {
    file: '评教汇总',
    rows: 2,
    values: {
      teacher: '陈老师',
      subject: '数学',
      issued: 40,
      returned: 38,
      verySatisfied: 28,
      satisfactionRate: 100
    },
    change: { field: 'handling', value: '已反馈' }
  },
  open_days: {
    file: '教学开放周',
    rows: 2,
    values: { theme: '新生开放日', startDate: '2026-09-11', lessonCount: 4, parents: 76, formsReturned: 70 },
    change: { field: 'opinions', value: '很好' }
  },
  legal_lectures: {
    file: '法治讲座',
    rows: 2,
    values: { topic: '未成年人保护法', date: '2026-11-06', lecturer: '钱检察官', people: 150, hours: 1 },
    change: { field: 'remark', value: '已存档' }
  },
  legal_vice_principals: {
    file: '法治副校长',
    rows: 2,
    values: { personName: '钱大方', unit: '示例检察院', duty: '检察官', termTo: '2029-08-31' },
    change: { field: 'remark', value: '续聘' }
  },
  publicity: {
    file: '宣传台账',
    rows: 2,
    values: { type: '黑板报', date: '2026-10-20', theme: '文明礼仪', editor: '王老师' },
    change: { field: 'copies', value: 12 }
  },
  activities: {
    file: '活动台账',
    rows: 2,
    values: {
      title: '亲子运动会',
      category: '亲子',
      date: '2026-10-30',
      studentCount: 160,
      parentCount: 150
    },
    change: { field: 'effect', value: '家长满意' }
  },
  surroundings: {
    file: '周边整治',
    rows: 2,
    values: { date: '2026-11-10', problemKind: '交通', problem: '乱停车', state: '整改中' },
    change: { field: 'result', value: '已划线' }
  }
}
const cases = Object.entries(events)

let core: TemporaryCore

beforeEach(async () => {
  core = temporaryCore(() => new Date('2026-11-28T08:00:00+08:00'))
  for (const [name, family] of [
    ['周小一', '周大一'],
    ['周小二', '周大一'],
    ['吴小三', '吴大三']
  ]) {
    const guardians = [{ name: family, relation: family === '吴大三' ? '母亲' : '父亲' }]
    await core.call('records.create', {
      register: 'students',
      values: { name, schoolClass: '三(2)班', guardians }
    })
  }
})
afterEach(() => core.remove())

function fixture(file: string): FileContent {
  return {
    name: `${file}.xlsx`,
    bytes: readFileSync(join(import.meta.dirname, `../fixtures/events/${file}.xlsx`))
  }
}

async function open(file: FileContent) {
  const preview = await core.call('imports.open', {}, file)
  const { importSession } = preview
  const { rows } = await core.call('imports.rows', { importSession, offset: 0, limit: 500 })
  return { ...preview, importSession, rows }
}

async function listed(register: string) {
  return (await core.call('records.list', { view: { register }, offset: 0, limit: 500 })).rows
}

async function exported(register: string, more: object = {}): Promise<FileContent> {
  const answer = await core.ask('exports.workbook', { view: { register }, profile: 'full', ...more })
  if (!answer.ok || !answer.file) throw new Error(JSON.stringify(answer))
  return answer.file
}

/** The rows of an exported list by header; groups of headers stand before their own. */
function cellsOf({ bytes }: FileContent) {
  const book = read(bytes)
  const rows = utils.sheet_to_json<Cell[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, {
    header: 1,
    defval: null
  })
  const [, , headers = [], ...others] = rows
  return others.map((row) => Object.fromEntries(headers.map((header, place) => [String(header), row[place]])))
}

describe.each(cases)('%s', (key, { file, rows, values, change }) => {
  const register: RegisterDeclaration = registers[key as RegisterKey]

  it('is read from a list as a school makes it, seen in list and form, changed and exported', async () => {
    const { register: recognised, importSession, rows: read, schoolYear } = await open(fixture(file))
    expect([recognised, schoolYear]).toEqual([key, 2026])
    const told = read.flatMap(({ issues }) => issues.filter(({ severity }) => severity === 'error'))
    expect(told).toEqual([])
    expect(read.map(({ action }) => action)).toEqual(Array.from({ length: rows }, () => 'create'))
    await core.call('imports.apply', { importSession })

    const found = await listed(key)
    expect(found).toHaveLength(rows)
    const one = found.find((record) =>
      Object.entries(values).every(([field, value]) => record.values[field] === value)
    )
    expect(one?.values).toMatchObject(values)
    const { id = 0, version = 0 } = one ?? {}
    const form = await core.call('records.read', { register: key, id })
    expect(form.values).toMatchObject(values)
    const edit = { id, version, values: { [change.field]: String(change.value) } }
    await core.call('records.update', { register: key, changes: [edit] })

    const label = register.fields[change.field]?.label ?? ''
    const exportedRows = cellsOf(await exported(key))
    expect(exportedRows.filter((row) => row[label] === change.value)).toHaveLength(1)
  })
})

describe('an exported list', () => {
  it.each(cases)('of %s brings nothing new when it is imported where it came from', async (key, { file }) => {
    const first = await open(fixture(file))
    await core.call('imports.apply', { importSession: first.importSession })
    for (const everything of [false, true]) {
      const again = await open(await exported(key, { everything }))
      expect(again.register).toBe(key)
      expect(again.rows.map(({ action, changes }) => [action, changes])).toEqual(
        first.rows.map(() => ['unchanged', []])
      )
    }
  })
})

describe('an exported list of a whole year', () => {
  beforeEach(async () => {
    core.remove()
    core = temporaryCore(() => new Date('2026-11-28T08:00:00+08:00'))
    await core.call('demo.fill', { students: 200, seed: 1 })
  })

  it.each(cases.map(([key]) => key))(
    'of %s, with its counts and details, brings nothing new when it is imported where it came from',
    async (key) => {
      const { collections } = registers[key as RegisterKey] as RegisterDeclaration
      const sheets = Object.keys(collections).filter((name) => collections[name]?.apart)
      const file = await exported(key, { view: { register: key, schoolYear: 2025 }, sheets })
      const again = await open(file)
      expect([again.register, again.schoolYear]).toEqual([key, 2025])
      expect(again.rows.filter(({ action }) => action !== 'unchanged').map(({ changes }) => changes)).toEqual(
        []
      )
      const told = again.sheets.flatMap(({ skipped }) => skipped ?? [])
      expect(told.every((reason) => reason.includes('明细'))).toBe(true)
    }
  )

  // Cards of meetings hold tables of matters and of the absent, which the reader of cards does not take apart yet.
  it.each(['home_visits', 'trainings', 'open_days', 'legal_lectures', 'activities', 'surroundings'])(
    'printed as cards of %s, brings nothing new either',
    async (key) => {
      const answer = await core.ask('exports.cards', {
        register: key,
        view: { register: key, schoolYear: 2025 }
      })
      if (!answer.ok || !answer.file) throw new Error(JSON.stringify(answer))
      const again = await open(answer.file)
      expect([again.register, again.schoolYear]).toEqual([key, 2025])
      expect(again.rows.filter(({ action }) => action !== 'unchanged')).toEqual([])
      expect(again.rows).not.toHaveLength(0)
    }
  )
})
