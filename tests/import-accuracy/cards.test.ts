import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { environmentForms } from '@shared/registers/environment-forms'
import type { WorkbookGrid } from '../../src/main/core/excel/reading/sheet-grid'
import { readWorkbook } from '../../src/main/core/excel/reading/read-workbook'
import { unfoldCards } from '../../src/main/core/imports/cards/unfold-cards'
import { importing } from '../../src/main/core/imports/importing'
import { createHeaderDictionary } from '../../src/main/core/imports/recognise/header-dictionary'
import { openSchool } from './receiving-school'
import { score, type Score } from './score'
import { allCases, cardCases } from './workbooks'
import { randomCards } from './workbooks/random-cards'

const samples = resolve('tests/fixtures/samples')
const dictionary = createHeaderDictionary(environmentForms)

function sample(name: string) {
  return readWorkbook({ name, bytes: readFileSync(join(samples, name)) })
}

describe('cards as lists', () => {
  test('the sample of registration forms becomes one list', async () => {
    const { sheets } = unfoldCards(await sample('d08-登记表.xlsx'), dictionary)
    expect(sheets).toHaveLength(1)
    const [list] = sheets
    expect(list?.rows[0]).toEqual(['"校家同创"工程学生家庭及周边环境登记表'])
    const member = (number: number) =>
      ['称谓', '姓名', '务工地点或工作单位', '联系电话', '是否监护人'].map(
        (fact) => `家庭成员${number}${fact}`
      )
    expect(list?.rows[1]).toEqual([
      ...['姓名', '学校', '班级', '填表时间', '性别', '出生年月', '民族', '身份证号', '是否住校', '独生子女'],
      ...['家庭住址', '家庭电话', '家庭类型', '上下学方式', '距离(公里)'],
      ...[...member(1), ...member(2), ...member(3)],
      ...['安全隐患', '对学校的建议']
    ])
    expect(list?.rows).toHaveLength(10)
    expect(list?.rows[2]).toEqual([
      ...['董轩博', '金巢第一小学', '一(1)班', '2026年9月8日', '男', '2019年8月15日', '汉族'],
      ...['361002201908157371', '否', '是', '江西省抚州市临川区城西街道岭头村83号', '18707073322'],
      ...['双亲完整', '步行', 0.5, '父亲', '董子', '务农', '18707073322', '是'],
      ...['母亲', '程伟雨', '务农', '18917560168', '否', null, null, null, null, null],
      ...['河', '多开展活动']
    ])
    expect(list?.cards).toBe(8)
    expect(list?.origins?.slice(2, 4)).toEqual([
      { sheet: '董轩博1', row: 3 },
      { sheet: '邱可诗2', row: 3 }
    ])
  })

  const lists = [
    ...allCases().map(({ fileName, bytes }) => ({ name: fileName, bytes })),
    ...readdirSync(samples)
      .filter((name) => /^d/.test(name) && name !== 'd08-登记表.xlsx')
      .map((name) => ({ name, bytes: readFileSync(join(samples, name)) }))
  ]
  test.each(lists)('$name is no card', async (file) => {
    const workbook = await readWorkbook(file)
    expect(unfoldCards(workbook, dictionary)).toBe(workbook)
  })
})

describe('cards laid out otherwise', () => {
  const scores: Score[] = []
  let school: Awaited<ReturnType<typeof openSchool>>
  beforeAll(async () => {
    school = await openSchool({ stage: '小学', primaryGrades: 6 })
  })
  afterAll(() => school?.close())

  test.each(cardCases().map((file) => [file.fileName, file.shape, file] as const))(
    '%s: %s',
    async (fileName, _, { bytes, truth }) => {
      const result = await school.read(fileName, bytes)
      const outcome = score(fileName, truth, result)
      scores.push(outcome)
      expect(result.register).toBe(truth.register)
      expect(outcome.wrong).toEqual([])
      expect(outcome.unflagged).toEqual([])
    }
  )
})

describe('cards drawn at random', () => {
  const labels = createHeaderDictionary(importing(environmentForms))

  test.each(Array.from({ length: 80 }, (_, place) => place + 1))('form %i', async (seed) => {
    const { bytes, cards } = randomCards(seed)
    const { sheets } = unfoldCards(await readWorkbook({ name: '登记表.xlsx', bytes }), labels)
    expect(sheets).toHaveLength(1)
    const [, headers = [], ...rows] = sheets[0]?.rows ?? []
    const places = headers.map((header) => String(header).replace(/^★/, ''))
    const read = rows.map((row) =>
      Object.fromEntries(row.flatMap((cell, place) => (cell === null ? [] : [[places[place], String(cell)]])))
    )
    const said = cards.map((card) => Object.fromEntries([...card].filter(([, value]) => value !== '')))
    expect(read).toEqual(said)
  })
})

describe('cards whose cells were never merged', () => {
  const labels = createHeaderDictionary(importing(environmentForms))
  /** A label over the whole width, a tall question, and a value in the second cell behind its label need their merges. */
  const needMerges = ['登记表上下', '登记表分节', '监护人一行', '农村留守儿童', '寅校分栏', '子乡单张2'].join(
    '|'
  )
  const files = cardCases().filter(({ fileName }) => !new RegExp(needMerges).test(fileName))

  /** What each card says, by header. */
  function said(workbook: WorkbookGrid) {
    return unfoldCards(workbook, labels).sheets.flatMap(({ cards, rows }) => {
      const at = cards ? rows.findIndex((row) => row.length > 1) : rows.length
      return rows
        .slice(at + 1)
        .map((row) =>
          Object.fromEntries(row.flatMap((cell, place) => (cell === null ? [] : [[rows[at]?.[place], cell]])))
        )
    })
  }

  test.each(files)('$fileName', async ({ fileName, bytes }) => {
    const workbook = await readWorkbook({ name: fileName, bytes })
    const bare = { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, merges: [] })) }
    const cards = said(workbook)
    expect(cards.length).toBeGreaterThan(0)
    expect(said(bare)).toEqual(cards)
  })
})
