import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { read, utils } from 'xlsx'
import type { InputOf } from '@shared/api/contract'
import type { Summary } from '@shared/api/summary'
import { soundSchool } from '../../../../../tests/sound-school'
import type { TemporaryCore } from '../../../../../tests/temporary-core'

const YEAR = { period: { kind: 'schoolYear', schoolYear: 2026 } } as const
let school: TemporaryCore

beforeEach(() => {
  ;({ school } = soundSchool())
})
afterEach(() => school.remove())

/** The report, and its workbook sheet by sheet as rows of cells. */
async function written(question: Partial<InputOf<'summary.make'>>) {
  const answer = await school.ask('summary.make', { ...YEAR, ...question, workbook: true })
  if (!answer.ok || !answer.file) throw new Error('a workbook is answered')
  const book = read(answer.file.bytes)
  const sheets = Object.fromEntries(
    book.SheetNames.map((name) => [
      name,
      utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1 })
    ])
  )
  return { summary: answer.value as Summary, name: answer.file.name, sheets }
}

const cells = (rows: unknown[][] | undefined, first: string) =>
  rows?.find((row) => String(row[0]).trim() === first)

describe('the workbook of the report', () => {
  it('has every figure of the school, and a sheet a group with the lines', async () => {
    const { summary, name, sheets } = await written({ by: 'class' })
    expect(name).toBe('示例学校2026—2027学年台账情况统计2026-11-20.xlsx')
    const [all, ...groups] = Object.keys(sheets)
    expect(all).toBe('汇总')
    expect(groups[0]).toBe('一、班级与学生')
    for (const { title } of summary.groups) {
      expect(
        groups.some((group) => group.startsWith(title)),
        title
      ).toBe(true)
    }
    const at = summary.lines.length - 1
    const expected = summary.groups.flatMap(({ title, figures }) => [
      [title, undefined],
      ...figures.map(({ key, label }) => [label, summary.values[key]?.[at] ?? '—'])
    ])
    const rows = (sheets.汇总 ?? []).slice(3, 3 + expected.length)
    expect(rows.map(([label, , figure]) => [String(label).trim().split(':').at(-1), figure])).toEqual(
      expected
    )
    expect(cells(sheets['一、班级与学生'], '三(2)班')?.slice(0, 7)).toEqual(['三(2)班', 1, 2, 1, 1, 0, 2])
    expect(cells(sheets['一、班级与学生'], '合计')?.slice(0, 7)).toEqual(['合计', 2, 4, 2, 2, 1, 3])
  })

  it('keeps its pages readable, and tears no split apart', async () => {
    const { sheets } = await written({ by: 'grade' })
    const pages = Object.keys(sheets).filter((name) => name.startsWith('四、留守儿童'))
    expect(pages).toEqual(['四、留守儿童(1)', '四、留守儿童(2)'])
    const headers = pages.map((name) => (sheets[name] ?? []).slice(2, 4).flat().filter(Boolean))
    expect(headers.flat().filter((header) => header === '监护评估')).toHaveLength(1)
    expect(Object.values(sheets).every((rows) => Math.max(...rows.map((row) => row.length)) <= 30)).toBe(true)
  })

  it('sets the year before beside it', async () => {
    const { sheets } = await written({ compare: true })
    expect(sheets.与上年比较?.[2]).toEqual(['项目', '单位', '本期', '2025—2026学年', '增减(+/−)'])
    expect(cells(sheets.与上年比较, '在校学生数')).toEqual(['在校学生数', '人', 4, 4, '0'])
    expect(cells(sheets.与上年比较, '应建')).toEqual(['应建', '人', 4, 4, '0'])
    expect(cells(sheets.与上年比较, '登记状态:已建(已确认)')?.slice(2)).toEqual([4, 0, '+4'])
    expect(cells(sheets.与上年比较, '班主任数')?.slice(2)).toEqual(['—', '—', '—'])
    expect(Object.keys(await written({}).then((one) => one.sheets))).not.toContain('与上年比较')
  })

  it('says what was checked, and names nobody', async () => {
    const sound = await written({ by: 'class' })
    expect(JSON.stringify(sound.sheets.汇总)).toMatch(/共核对 \d+ 项,全部一致/)
    school.ledger.sqlite.prepare("UPDATE students SET gender = 'X' WHERE name = '甲二'").run()
    const { sheets } = await written({ by: 'class' })
    const text = JSON.stringify(sheets)
    expect(text).toContain('1. 三(1)班:男+女=在校学生数:1≠2(涉及 1 条)')
    expect(text).not.toContain('甲二')
  })
})
