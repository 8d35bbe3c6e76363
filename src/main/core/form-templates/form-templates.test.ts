import { utils, write } from 'xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { FileContent } from '@shared/api/messages'
import { readWorkbook } from '../excel/reading/read-workbook'
import type { WorkbookGrid } from '../excel/reading/sheet-grid'
import { type TemporaryCore, temporaryCore } from '../../../../tests/temporary-core'

const period = { kind: 'schoolYear', schoolYear: 2026 } as const
const form = 'annual_summary' as const
let school: TemporaryCore

beforeEach(() => (school = temporaryCore()))
afterEach(() => school.remove())

async function shipped(): Promise<FileContent> {
  const answer = await school.ask('formTemplates.download', { form, shipped: true })
  if (!answer.ok || !answer.file) throw new Error('no file')
  return answer.file
}

/** The document that ships with the prose of one paragraph changed, as a school does it in WPS. */
async function changed(change: (xml: string) => string): Promise<FileContent> {
  const parts = unzipSync((await shipped()).bytes)
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  return {
    name: '我校总结.docx',
    bytes: zipSync({ ...parts, 'word/document.xml': strToU8(change(xml)) })
  }
}

it('fills the school’s own document in the place of the one that ships, until that is taken again', async () => {
  const file = await changed((xml) => xml.replace('{标题}', '我校自己的标题{没有的标记}'))
  const replaced = await school.call('formTemplates.replace', { form }, file)
  expect(replaced).toMatchObject({ name: '我校总结.docx', replaced: { account: '德育处' } })
  const filled = await school.ask('annual.document', { period })
  expect(filled).toMatchObject({ ok: true, value: { unknown: ['没有的标记'] } })
  const text = strFromU8(
    unzipSync(filled.ok ? (filled.file?.bytes ?? new Uint8Array()) : new Uint8Array())['word/document.xml'] ??
      new Uint8Array()
  )
  expect(text).toContain('我校自己的标题{没有的标记}')
  const restored = await school.call('formTemplates.restore', { form })
  expect(restored).toMatchObject({ name: '年度工作总结.docx', replaced: null })
})

it.each([
  ['a mark that does not close', (xml: string) => xml.replace('{标题}', '{标题'), '没有对应的“}”'],
  ['a list that does not end', (xml: string) => xml.replace('{标题}', '{#活动}'), '列表开始了却没有写结束']
])('refuses %s and keeps the form that counts', async (_, change, reason) => {
  const answer = await school.ask('formTemplates.replace', { form }, await changed(change))
  expect(answer).toMatchObject({ ok: false, error: { code: 'form_template_refused' } })
  expect(answer.ok ? '' : answer.error.message).toContain(reason)
  const forms = await school.call('formTemplates.list', {})
  expect(forms.find((one) => one.form === form)).toMatchObject({ replaced: null })
})

it.each([
  ['no zip', strToU8('文字')],
  ['a zip that is no document', zipSync({ 'a.txt': strToU8('a') })]
])('refuses %s', async (_, bytes) => {
  const answer = await school.ask('formTemplates.replace', { form }, { name: 'x.docx', bytes })
  expect(answer).toMatchObject({ ok: false, error: { code: 'form_template_refused' } })
})

it('lets a class teacher look at forms, but not replace them', async () => {
  const teacher = school.teacher()
  expect(await teacher.ask('formTemplates.list', {})).toMatchObject({ ok: true })
  const answer = await teacher.ask('formTemplates.replace', { form }, await shipped())
  expect(answer).toMatchObject({ ok: false, error: { code: 'not_allowed' } })
})

describe('the workbook of a card', () => {
  const card = 'visit_card' as const
  const visit = { visitDate: '2026-09-12', method: '上门家访', teachers: '示例师', content: '谈了作业' }

  async function printed(): Promise<WorkbookGrid> {
    const studentId = (
      await school.call('records.create', {
        register: 'students',
        values: { name: '示例甲', className: '三(2)班', studentNumber: 'L00000000000000001X' },
        schoolYear: 2026
      })
    ).id
    await school.call('records.create', { register: 'home_visits', values: { studentId, ...visit } })
    const answer = await school.ask('exports.cards', {
      register: 'home_visits',
      view: { register: 'home_visits' }
    })
    if (!answer.ok || !answer.file) throw new Error('no file')
    return readWorkbook(answer.file)
  }

  it('is filled where a school put its own in its place, with other words and another order', async () => {
    const own = utils.book_new()
    const lines = [
      ['我校家访单'],
      ['谈了什么', '{家访内容}'],
      ['谁去的:{家访教师},学校:{学校}'],
      ['不认识', '{没有的}']
    ]
    utils.book_append_sheet(own, utils.aoa_to_sheet(lines), '家访单')
    const bytes = new Uint8Array(write(own, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
    await school.call('formTemplates.replace', { form: card }, { name: '家访单.xlsx', bytes })
    const { sheets } = await printed()
    expect(sheets[0]?.rows).toMatchObject([
      ['我校家访单'],
      ['谈了什么', '谈了作业'],
      ['谁去的:示例师,学校:示例学校'],
      ['不认识', '{没有的}']
    ])
  })

  it('is refused where nothing in it can be filled', async () => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([['没有标记']]), '表')
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
    const answer = await school.ask('formTemplates.replace', { form: card }, { name: 'x.xlsx', bytes })
    expect(answer).toMatchObject({ ok: false, error: { code: 'form_template_refused' } })
  })
})
