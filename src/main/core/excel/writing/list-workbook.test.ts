import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { read, utils } from 'xlsx'
import type { CellContent, ListColumn, ListSheet } from './list-sheet'
import { writeListWorkbook } from './list-workbook'

const columns: ListColumn[] = [
  { header: '序号', width: 6 },
  { header: '姓名', width: 10 },
  { header: '姓名', group: '监护人1' },
  { header: '联系电话', group: '监护人1' },
  { header: '姓名', group: '监护人2' },
  { header: '备注', align: 'left' }
]

function write(sheet: Partial<ListSheet>, ...more: ListSheet[]) {
  const bytes = writeListWorkbook({ sheets: [{ name: '名单', columns, rows: [], ...sheet }, ...more] })
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)])
  )
  return { bytes, parts, first: parts['xl/worksheets/sheet1.xml'] ?? '' }
}

function readBack(bytes: Uint8Array, sheet = 0) {
  const book = read(bytes, { raw: true })
  const name = book.SheetNames[sheet] ?? ''
  return utils.sheet_to_json<CellContent[]>(book.Sheets[name] ?? {}, { header: 1, defval: null, raw: true })
}

describe('writeListWorkbook', () => {
  it('lays out title, information, two header rows, rows, notes and signatures', () => {
    const { bytes } = write({
      title: '示例小学学生花名册',
      information: '填报单位(盖章):示例小学',
      rows: [[1, '甲一', '甲父', '13900000001', null, '备注']],
      notes: ['注:无'],
      signatures: '填表人(签名):'
    })
    expect(readBack(bytes)).toEqual([
      ['示例小学学生花名册', null, null, null, null, null],
      ['填报单位(盖章):示例小学', null, null, null, null, null],
      ['序号', '姓名', '监护人1', null, '监护人2', '备注'],
      [null, null, '姓名', '联系电话', '姓名', null],
      [1, '甲一', '甲父', '13900000001', null, '备注'],
      ['注:无', null, null, null, null, null],
      ['填表人(签名):', null, null, null, null, null]
    ])
  })

  it('merges groups to the right and single columns downwards, never twice over a cell', () => {
    const { first } = write({ title: '标题' })
    const ranges = [...first.matchAll(/<mergeCell ref="([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(ranges).toEqual(['A1:F1', 'A2:A3', 'B2:B3', 'C2:D2', 'F2:F3'])
    const cells = ranges.flatMap((range) => {
      const { s, e } = utils.decode_range(range)
      const all: string[] = []
      for (let r = s.r; r <= e.r; r++) for (let c = s.c; c <= e.c; c++) all.push(`${r},${c}`)
      return all
    })
    expect(new Set(cells).size).toBe(cells.length)
  })

  it('merges nothing over a single column', () => {
    const { first } = write({ title: '标题', columns: [{ header: '姓名' }] })
    expect(first).not.toContain('mergeCell')
  })

  it.each([
    '=1+1',
    '+8613900000001',
    '-5',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    "'=1",
    '=HYPERLINK("x")',
    ' 空格 ',
    '1\n2'
  ])('keeps %j as the same text and never makes it a formula', (text) => {
    const { bytes, first, parts } = write({ rows: [[1, text]] })
    expect(readBack(bytes)[2]?.[1]).toBe(text)
    expect(first).not.toContain('<f>')
    expect(first).toMatch(/<c r="B3" s="5" t="inlineStr">/)
    expect(parts['xl/styles.xml']).not.toContain('quotePrefix')
  })

  it('keeps an ID number as text in a cell with the format @', () => {
    const { bytes, parts } = write({ rows: [[1, '361099201801010018']] })
    const cell = read(bytes, { cellNF: true, cellStyles: true }).Sheets['名单']?.['B3'] as {
      t: string
      v: string
      z: string
    }
    expect(cell).toMatchObject({ t: 's', v: '361099201801010018', z: '@' })
    expect(parts['xl/styles.xml']).toContain('numFmtId="49"')
  })

  it('survives characters that XML cannot hold', () => {
    const text = 'a\u000bb\ufffe<&>"_x0041_\ud83d\ude00'
    expect(readBack(write({ rows: [[1, text]] }).bytes)[2]?.[1]).toBe(text)
    expect(readBack(write({ rows: [[1, 'x\ud800y']] }).bytes)[2]?.[1]).toBe('x\ufffdy')
  })

  it('cuts a text longer than a cell can hold, and says so in the cell', () => {
    const value = String(readBack(write({ rows: [[1, '长'.repeat(40_000)]] }).bytes)[2]?.[1])
    expect(value).toHaveLength(32_767)
    expect(value).toContain('以下省略')
  })

  it('prints on A4, one page wide, landscape when wide, headers on every page, page numbers below', () => {
    const narrow = write({ title: '标题', information: '说明' })
    expect(narrow.first).toContain('paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"')
    expect(narrow.first).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(narrow.first).toContain('第 &amp;P 页')
    expect(narrow.first).toContain('ySplit="4" topLeftCell="A5"')
    expect(narrow.parts['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'名单'!$3:$4</definedName>`
    )
    const wide = write({ columns: Array.from({ length: 12 }, () => ({ header: '栏', width: 12 })) })
    expect(wide.first).toContain('orientation="landscape"')
  })

  it('widens a narrow list until its title has room, and a row until its text has', () => {
    const narrow = [{ header: '姓名', width: 10 }]
    const widthOf = (sheet: Partial<ListSheet>) =>
      Number(/<col [^>]*width="([\d.]+)"/.exec(write({ columns: narrow, ...sheet }).first)?.[1])
    expect(widthOf({})).toBeLessThan(12)
    expect(widthOf({ title: '示例小学学生花名册' })).toBeGreaterThan(60)
    const { first } = write({ columns: narrow, rows: [['甲'], ['很长的备注'.repeat(4)]] })
    const heights = [...first.matchAll(/<row r="[23]" ht="([\d.]+)"/g)].map((match) => Number(match[1]))
    expect(heights[1]).toBeGreaterThan(2 * (heights[0] ?? 0))
  })

  it('draws a border round every cell of the table, empty ones too', () => {
    const { first } = write({ rows: [[1]] })
    const row = /<row r="3".*?<\/row>/.exec(first)?.[0] ?? ''
    expect(row.match(/<c /g)).toHaveLength(columns.length)
    expect(row).not.toMatch(/s="0"/)
  })

  it('gives each class its own sheet, with names that Excel accepts', () => {
    const sheet = { columns: [{ header: '姓名' }], rows: [['甲']] }
    const { bytes } = write(
      { name: '三(2)班' },
      { ...sheet, name: 'a/b:[c]*?' },
      { ...sheet, name: '三(2)班' }
    )
    const names = read(bytes).SheetNames
    expect(names).toEqual(['三(2)班', 'a b  c', '三(2)班(2)'])
    expect(readBack(bytes, 2)).toEqual([['姓名'], ['甲']])
  })

  it('pulls long lists piece by piece without losing a row', () => {
    function* rows() {
      for (let index = 1; index <= 5000; index++) yield [index, `学生${index}`]
    }
    const back = readBack(write({ rows: rows() }).bytes)
    expect(back).toHaveLength(5002)
    expect(back[5001]?.slice(0, 2)).toEqual([5000, '学生5000'])
  })
})
