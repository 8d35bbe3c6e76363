import { describe, expect, it } from 'vitest'
import { aroundRows, differingParts, packageOf, partsOf, template } from '../../../../../tests/template-parts'
import { readWorkbook } from '../reading/read-workbook'
import { describeWorkbook } from './describe-workbook'
import { fillWorkbook } from './fill-workbook'
import type { FilledContent, SheetFilling } from './filling'

async function rowsOf(file: Uint8Array, sheet = 0) {
  return (await readWorkbook({ name: '', bytes: file })).sheets[sheet]?.rows ?? []
}

const first = 'xl/worksheets/sheet1.xml'
const merges = (file: Uint8Array) =>
  [...(partsOf(file)[first] ?? '').matchAll(/mergeCell ref="([^"]+)"/g)].map((match) => match[1])

describe('a template written by LibreOffice, records two rows high under three rows of headers', () => {
  const bytes = template('guardians-libreoffice')
  const places = [
    [0, 0],
    [0, 1],
    [0, 2],
    [0, 3],
    [0, 4],
    [0, 5],
    [1, 2],
    [1, 5]
  ].map(([row = 0, column = 0]) => ({ row, column }))
  const records = (count: number) =>
    Array.from({ length: count }, (_, index): FilledContent[] => [
      index + 1,
      `甲${index + 1}`,
      '甲父',
      '父亲',
      { day: '2026-05', text: '2026年5月' },
      60 + index,
      '甲母',
      40
    ])
  const fill = (count: number) =>
    fillWorkbook(bytes, [
      { sheet: 0, lists: [{ first: 4, last: 7, height: 2, places, rows: records(count) }] }
    ])

  it('repeats both rows with their merges and counts them all', async () => {
    const filled = await fill(4)
    expect((await rowsOf(filled)).slice(4, 15)).toEqual([
      ...Array.from({ length: 4 }, (_, index) => [
        [index + 1, `甲${index + 1}`, '甲父', '父亲', 46143, 60 + index],
        [null, null, '甲母', null, null, 40]
      ]).flat(),
      ['合计', 4, 8, null, null, 50.8],
      [],
      ['填报单位:']
    ])
    expect(merges(filled).slice(6)).toEqual([
      'A5:A6',
      'B5:B6',
      'A7:A8',
      'A9:A10',
      'A11:A12',
      'B7:B8',
      'B9:B10',
      'B11:B12'
    ])
  })

  it('takes along validations, formats and comments, and keeps the rest letter for letter', async () => {
    const filled = await fill(4)
    const [sheet] = (await describeWorkbook(filled)).sheets
    expect(sheet?.validations[0]).toMatchObject({
      areas: [{ top: 4, left: 3, bottom: 11, right: 3 }],
      values: ['父亲', '母亲', '祖父']
    })
    expect(sheet?.comments).toEqual([
      { row: 14, column: 0, text: '盖章' },
      { row: 3, column: 2, text: '以户口本为准' }
    ])
    expect(sheet?.print.areas).toEqual([{ top: 0, left: 0, bottom: 14, right: 5 }])
    expect(partsOf(filled)[first]).toContain('sqref="A5:D12 A13:E13 F5:F13 A2:C2 C3 E3 C4:F4"')
    expect(differingParts(bytes, filled)).toEqual([
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/workbook.xml',
      first
    ])
    expect(aroundRows(await fill(2))).toBe(aroundRows(bytes))
  })
})

describe('a template with a table, written by ExcelJS', () => {
  const bytes = template('activities-table-exceljs')
  const rows = Array.from({ length: 5 }, (_, index): FilledContent[] => [
    index + 1,
    `主题${index + 1}`,
    { day: '2026-04-01', text: '' },
    30,
    index === 2 ? '这是一条很长的备注,需要换行才能看得完整,所以行高要变大一些,不能被截断。' : null
  ])
  const filling: SheetFilling[] = [{ sheet: 0, lists: [{ first: 2, last: 4, rows }] }]

  it('widens the table and its filter, and moves its totals', async () => {
    const filled = await fillWorkbook(bytes, filling)
    const table = partsOf(filled)['xl/tables/table1.xml'] ?? ''
    expect([...table.matchAll(/\sref="([^"]+)"/g)].map((match) => match[1])).toEqual(['A2:E8', 'A2:E7'])
    expect((await rowsOf(filled))[7]).toEqual(['合计', 5, null, 150])
    expect((await describeWorkbook(filled)).sheets[0]?.comments.map(({ row }) => row)).toEqual([1, 9])
  })

  it('raises only the row whose text does not fit', async () => {
    const xml = partsOf(await fillWorkbook(bytes, filling))[first] ?? ''
    const heights = [...xml.matchAll(/<row r="(\d+)"[^>]*\sht="([\d.]+)"/g)].map((match) => [
      match[1],
      Number(match[2])
    ])
    const raised = heights.filter(([, height]) => height !== 24)
    expect(raised).toEqual([['5', expect.any(Number)]])
    expect(raised[0]?.[1]).toBeGreaterThan(40)
  })
})

describe('a card, one sheet for each copy', () => {
  const bytes = template('card-exceljs')
  const copies = ['甲一', '乙/二', '甲一'].map((name, index) => ({
    name,
    cells: [
      { row: 1, column: 1, content: name },
      { row: 2, column: 2, content: `36100220191226380${index}` }
    ],
    lists: [
      {
        first: 6,
        last: 7,
        columns: [1, 5] as const,
        rows: Array.from({ length: index + 2 }, (_, n) => ['父亲', `甲父${n}`])
      }
    ]
  }))

  it('replaces the card, with its pictures, comments, validations and print set-up', async () => {
    const filled = await fillWorkbook(bytes, [{ sheet: 0, copies }])
    const { sheets } = await describeWorkbook(filled)
    expect(sheets.map(({ name }) => name)).toEqual(['甲一', '乙 二', '甲一(2)', '汇总'])
    expect(
      sheets
        .slice(0, 3)
        .map(({ comments, print, validations }) => [comments, print.areas, validations.length])
    ).toEqual(
      [0, 1, 2].map((more) => [
        [{ row: 2, column: 1, text: '18 位' }],
        [{ top: 0, left: 0, bottom: 7 + more, right: 5 }],
        1
      ])
    )
    const parts = Object.keys(partsOf(filled))
    expect(parts.filter((path) => /drawings\/drawing\d/.test(path))).toHaveLength(3)
    expect(parts.filter((path) => /media\//.test(path))).toHaveLength(1)
    const selected = Object.entries(partsOf(filled)).filter(([, text]) => text.includes('tabSelected="1"'))
    expect(selected.length).toBeLessThanOrEqual(1)
    // A single cell of a card that other sheets refer to is that of the first copy.
    expect(await rowsOf(filled, 3)).toEqual([['甲一等']])
  })

  it('writes into the top left cell of a merge wherever it is pointed at, and keeps numbers of many digits', async () => {
    const filled = await fillWorkbook(bytes, [{ sheet: 0, copies }])
    expect((await rowsOf(filled, 1))[2]).toEqual(['身份证号', '361002201912263801'])
    expect((await describeWorkbook(filled)).sheets[1]?.look(2, 1).kind).toBe('text')
    expect((await describeWorkbook(filled)).sheets[1]?.look(1, 1).kind).toBe('general')
  })

  it('gives every part a type and a relation that leads somewhere', async () => {
    const parts = partsOf(await fillWorkbook(bytes, [{ sheet: 0, copies }]))
    const types = parts['[Content_Types].xml'] ?? ''
    for (const [path] of Object.entries(parts).filter(([name]) =>
      /\/(worksheets|drawings|comments)[^_]*\.xml$/.test(name)
    ))
      expect(types.match(new RegExp(`PartName="/${path}"`, 'g')), path).toHaveLength(1)
    for (const [path, text] of Object.entries(parts).filter(([name]) => name.endsWith('.rels')))
      for (const [, target = ''] of text.matchAll(/Target="(\/[^"]+)"/g))
        expect(parts, path).toHaveProperty([target.slice(1)])
  })
})

describe('a strict file with prefixes, without references, styles and shared texts', () => {
  const bytes = template('training-strict-prefixed')
  const filling: SheetFilling[] = [
    {
      sheet: 0,
      lists: [
        {
          first: 2,
          last: 2,
          rows: [
            ['甲', '013900000001', 3],
            ['乙', '=1+1', 4.5],
            ['丙', null, 2]
          ]
        }
      ]
    }
  ]

  it('is filled with its own prefix; one sample row is repeated, its merge too', async () => {
    const filled = await fillWorkbook(bytes, filling)
    expect(await rowsOf(filled)).toEqual([
      ['培训人员登记表'],
      ['姓名', '电话', '学时'],
      ['甲', '013900000001', 3],
      ['乙', '=1+1', 4.5],
      ['丙', null, 2],
      ['合计', null, 9.5]
    ])
    const xml = partsOf(filled)[first] ?? ''
    expect(xml).not.toMatch(/<(?!\?|\/?x:)/)
    expect(xml).toContain('<x:f>SUM(C3:C5)</x:f>')
    expect(merges(filled)).toEqual(['A1:D1', 'C2:D2', 'C3:D3', 'C4:D4', 'C5:D5'])
  })
})

describe('macros', () => {
  it('stay in the file, untouched', async () => {
    const parts = partsOf(template('visits-hand-zipped'))
    parts['xl/vbaProject.bin'] = 'macros'
    const bytes = packageOf(parts)
    const filled = await fillWorkbook(bytes, [{ sheet: 0, cells: [{ row: 8, column: 1, content: '某' }] }])
    expect(partsOf(filled)['xl/vbaProject.bin']).toBe('macros')
  })
})
