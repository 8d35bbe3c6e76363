import { afterEach, beforeEach, expect, it } from 'vitest'
import { readWorkbook } from '../excel/reading/read-workbook'
import { strFromU8, unzipSync } from 'fflate'
import type { FileContent } from '@shared/api/messages'
import { type TemporaryCore, temporaryCore } from '../../../../tests/temporary-core'

const period = { kind: 'schoolYear', schoolYear: 2026 } as const
const texts = {
  basis: '根据上级文件',
  leadership: '',
  cases: [{ title: '一封家书', text: '孩子写信\n父母回信' }],
  problems: '到会率还不高',
  plans: '多上门'
}
let school: TemporaryCore

beforeEach(() => (school = temporaryCore(() => new Date('2026-11-28T08:00:00+08:00'))))
afterEach(() => school.remove())

async function textOfDocument(): Promise<{ text: string; missing: string[]; unknown: string[] }> {
  const answer = await school.ask('annual.document', { period })
  if (!answer.ok) throw new Error(answer.error.code)
  const { bytes } = answer.file as FileContent
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  const text = xml
    .replace(/<w:br\/>/g, '\n')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
  return { text, ...(answer.value as { missing: string[]; unknown: string[] }) }
}

async function addActivity(title: string, date: string, effect = '') {
  await school.call('records.create', {
    register: 'activities',
    values: { title, date, effect },
    schoolYear: 2026
  })
}

it('fills the numbers, the activities of the year in the order of their days, and what the school wrote', async () => {
  await school.call('records.create', {
    register: 'students',
    values: { name: '示例甲', className: '三(2)班', gender: '男' },
    schoolYear: 2026
  })
  await addActivity('讲故事', '2026-10-12')
  await addActivity('去年的活动', '2026-05-01')
  await addActivity('亲子运动会', '2026-09-18', '家长都说好')
  await school.call('annual.write', { period, texts, version: 0 })
  const { text, unknown } = await textOfDocument()
  expect(unknown).toEqual([])
  expect(text).toContain('2026—2027学年')
  expect(text).toContain('根据上级文件')
  expect(text).toContain('在校学生1人')
  expect(text.indexOf('亲子运动会')).toBeGreaterThan(0)
  expect(text.indexOf('讲故事')).toBeGreaterThan(text.indexOf('亲子运动会'))
  expect(text).not.toContain('去年的活动')
  expect(text).toContain('2026年9月18日,亲子运动会。')
  expect(text).toContain('孩子写信\n父母回信')
  expect(text).not.toMatch(/[{}]/)
})

it('lists both school years of a calendar year', async () => {
  await addActivity('春天的活动', '2026-05-01')
  await addActivity('秋天的活动', '2026-09-12')
  const { lists } = await school.call('annual.read', { period: { kind: 'calendarYear', year: 2026 } })
  expect(lists.find(({ mark }) => mark === '活动')).toMatchObject({ count: 2 })
})

it('offers what was written of an activity as a case', async () => {
  await addActivity('亲子运动会', '2026-09-18', '家长都说好')
  await addActivity('讲故事', '2026-09-12')
  const { offers } = await school.call('annual.read', { period })
  expect(offers).toMatchObject([{ register: 'activities', title: '亲子运动会', text: '家长都说好' }])
})

it('does not overwrite what somebody else wrote, and begins a year with what holds from year to year', async () => {
  const before = { kind: 'schoolYear', schoolYear: 2025 } as const
  await school.call('annual.write', { period: before, texts, version: 0 })
  const again = await school.ask('annual.write', { period: before, texts, version: 0 })
  expect(again).toMatchObject({ ok: false, error: { code: 'record_changed' } })
  const next = await school.call('annual.read', { period })
  expect(next).toMatchObject({ version: 0, texts: { basis: '根据上级文件', problems: '', cases: [] } })
})

it('fills the table of all figures, numbers as numbers', async () => {
  const answer = await school.ask('annual.table', { period })
  if (!answer.ok || !answer.file) throw new Error('no file')
  const { sheets } = await readWorkbook(answer.file)
  const rows = sheets[0]?.rows ?? []
  expect(rows[0]?.[0]).toBe('示例学校2026—2027学年校家同创情况汇总表')
  expect(rows.find((row) => row[1] === '家访次数')).toMatchObject(['五、家访', '家访次数', 0, '次', '持平'])
  expect(JSON.stringify(rows)).not.toMatch(/[{}]/)
})

it('is not for class teachers', async () => {
  const teacher = school.teacher({ stage: '小学', entryYear: 2024, classNo: 2 })
  for (const name of ['annual.read', 'annual.document', 'annual.table', 'annual.annex'] as const) {
    expect(await teacher.ask(name, { period })).toMatchObject({ ok: false, error: { code: 'not_allowed' } })
  }
})
