import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { read, utils } from 'xlsx'
import type { Card, CardRow } from './card-sheet'
import { openCardWorkbook } from './card-workbook'

const widths = [4, 20, 40, 36]
const rows: CardRow[] = [
  { cells: [{ text: '登记表', columns: 4, kind: 'title' }], fixed: true },
  {
    cells: [
      { text: '学\n生', columns: 1, rows: 2, kind: 'vertical' },
      { text: '姓名', columns: 1, kind: 'label' },
      { text: '=示例甲', columns: 1, kind: 'value' },
      { text: '照片', columns: 1, rows: 2, kind: 'value' }
    ]
  },
  {
    cells: [
      { text: '身份证号', columns: 1, kind: 'label' },
      { text: '399999201708150019', columns: 1, kind: 'value' }
    ]
  }
]
const card = (changes: Partial<Card> = {}): Card => ({ name: '三(1)班01示例', widths, rows, ...changes })

function write(...cards: Card[]) {
  const workbook = openCardWorkbook()
  for (const one of cards) workbook.add(one)
  const bytes = workbook.finish()
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)])
  )
  return { bytes, parts, first: parts['xl/worksheets/sheet1.xml'] ?? '' }
}
const heightsOf = (xml: string) =>
  [...xml.matchAll(/<row r="\d+" ht="([\d.]+)"/g)].map(([, height]) => Number(height))
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

/** The size of the letters in a cell, through its style. */
function sizeIn({ first, parts }: { first: string; parts: Record<string, string> }, reference: string) {
  const styles = parts['xl/styles.xml'] ?? ''
  const style = Number(new RegExp(`<c r="${reference}" s="(\\d+)"`).exec(first)?.[1])
  const formats = /<cellXfs.*<\/cellXfs>/.exec(styles)?.[0].match(/<xf .*?<\/xf>/g) ?? []
  const font = Number(/fontId="(\d+)"/.exec(formats[style] ?? '')?.[1])
  const fonts = styles.match(/<font>.*?<\/font>/g) ?? []
  return Number(/<sz val="([\d.]+)"/.exec(fonts[font] ?? '')?.[1])
}
const longText = (characters: number) => '字'.repeat(characters)
const withLines = (count: number, text: string): Card =>
  card({ rows: Array.from({ length: count }, () => ({ cells: [{ text, columns: 4, kind: 'longValue' }] })) })

describe('openCardWorkbook', () => {
  it('puts every cell at its place, those that reach over rows and columns once', () => {
    const book = read(write(card()).bytes)
    const sheet = book.Sheets['三(1)班01示例'] ?? {}
    expect(utils.sheet_to_json(sheet, { header: 1, defval: null })).toEqual([
      ['登记表', null, null, null],
      ['学\n生', '姓名', '=示例甲', '照片'],
      [null, '身份证号', '399999201708150019', null]
    ])
    expect(sheet['!merges']?.map(utils.encode_range)).toEqual(['A1:D1', 'A2:A3', 'D2:D3'])
  })

  it('writes every text as text, with a border round every cell, merged ones too', () => {
    const { bytes, first, parts } = write(card())
    expect(first).not.toContain('<f>')
    const sheet = read(bytes, { cellNF: true }).Sheets['三(1)班01示例'] ?? {}
    for (const reference of ['A1', 'C2', 'C3', 'D2'])
      expect(sheet[reference]).toMatchObject({ t: 's', z: '@' })
    const formats =
      /<cellXfs.*<\/cellXfs>/.exec(parts['xl/styles.xml'] ?? '')?.[0].match(/<xf .*?<\/xf>/g) ?? []
    const styleOf = (reference: string) => Number(new RegExp(`r="${reference}" s="(\\d+)"`).exec(first)?.[1])
    for (const reference of ['A3', 'D2', 'D3']) expect(formats[styleOf(reference)]).toContain('borderId="1"')
  })

  it('refuses rows that overlap, leave gaps or reach beyond the card', () => {
    const row = (...columns: number[]): CardRow => ({
      cells: columns.map((count) => ({ text: '', columns: count, kind: 'value' }))
    })
    expect(() => write(card({ rows: [row(2, 3)] }))).toThrow('overlapping')
    expect(() => write(card({ rows: [...rows.slice(0, 2), row(2)] }))).not.toThrow()
    expect(() => write(card({ rows: [...rows.slice(0, 2), row(1, 1, 1)] }))).toThrow('overlapping')
    expect(() => write(card({ rows: [row(3)] }))).toThrow('gap')
    expect(() => write(card({ rows: rows.slice(0, 2) }))).toThrow('beyond')
  })

  it('prints each sheet on one A4 page, upright and centred, all of it', () => {
    const { first, parts } = write(card(), card())
    expect(first).toContain('paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="1"')
    expect(first).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(first).toContain('horizontalCentered="1"')
    const areas = parts['xl/workbook.xml']?.match(/<definedName [^>]*>[^<]*/g)
    expect(areas).toEqual([
      `<definedName name="_xlnm.Print_Area" localSheetId="0">'三(1)班01示例'!$A$1:$D$3`,
      `<definedName name="_xlnm.Print_Area" localSheetId="1">'三(1)班01示例(2)'!$A$1:$D$3`
    ])
    expect(first.match(/tabSelected/g)).toHaveLength(1)
    expect(parts['xl/worksheets/sheet2.xml']).not.toContain('tabSelected')
  })

  it('makes the letters smaller where the page is too short for the text, and rows as high as it needs', () => {
    const few = write(withLines(20, longText(60)))
    const more = write(withLines(20, longText(110)))
    const most = write(withLines(20, longText(180)))
    const huge = write(withLines(20, longText(195)))
    expect([few, more, most, huge].map((one) => sizeIn(one, 'A1'))).toEqual([10.5, 9, 8, 7])
    for (const one of [few, more, most, huge]) expect(sum(heightsOf(one.first))).toBeLessThanOrEqual(776)
    // 180 characters of 8 points, 63 to a line of 100 half-width characters of 10.5 points: three lines.
    expect(Math.min(...heightsOf(most.first))).toBeGreaterThan(3 * 8 * 1.3)
  })

  it('divides a row higher than Excel knows, so that no text is cut off', () => {
    const long = write(withLines(1, longText(4000)))
    const heights = heightsOf(long.first)
    expect(Math.max(...heights)).toBeLessThanOrEqual(409)
    // 63 characters to a line, each line at least 8 points high and a third.
    expect(sum(heights)).toBeGreaterThan((4000 / 63) * 8 * 1.33)
    expect(long.first).toContain(`<mergeCell ref="A1:D${heights.length}"/>`)
    expect(long.parts['xl/workbook.xml']).toContain(`$A$1:$D$${heights.length}`)
  })

  it('gives spare room to rows for the pen first, to the others after them, to fixed ones never', () => {
    const asking = rows.map((row, index) => (index === 2 ? { ...row, height: 90 } : row))
    const [title = 0, first = 0, second = 0] = heightsOf(write(card({ rows: asking })).first)
    expect(title).toBeLessThan(30)
    expect(second).toBeGreaterThanOrEqual(90)
    expect(first).toBeGreaterThan(20)
    expect(first).toBeLessThan(50)
  })

  it('tells fifty students of one name apart', () => {
    const names = read(
      write(...Array.from({ length: 50 }, () => card({ name: '三(1)班:示例/甲'.repeat(4) }))).bytes
    ).SheetNames
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(50)
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31)
      expect(name).not.toMatch(/[[\]:*?/\\]/)
    }
  })
})
