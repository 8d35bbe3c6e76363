import { describe, expect, it } from 'vitest'
import { packageOf, partsOf, template } from '../../../../../tests/template-parts'
import { readWorkbook } from '../reading/read-workbook'
import { describeWorkbook } from './describe-workbook'
import { fillWorkbook } from './fill-workbook'
import type { FilledContent, SheetFilling } from './filling'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const first = 'xl/worksheets/sheet1.xml'
/** Styles by number: General, yyyy年m月, @, yyyy-mm-dd, 0.00, wrapped, shrunk to fit, h:mm. */
const formats = [0, 176, 49, 177, 2, 0, 0, 20]
const styles =
  `<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="177" formatCode="[$-804]yyyy\\-mm\\-dd;@"/></numFmts>` +
  `<fonts count="1"><font><sz val="10"/></font></fonts><cellXfs count="${formats.length}">` +
  formats
    .map(
      (format, style) =>
        `<xf numFmtId="${format}" fontId="0">${['', '', '', '', '', '<alignment wrapText="1"/>', '<alignment shrinkToFit="1"/>', ''][style]}</xf>`
    )
    .join('') +
  '</cellXfs></styleSheet>'

/** A workbook of one sheet with the rows and what follows them. */
function workbook(rows: string, after = '', date1904 = false): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const relations = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
  return packageOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml') + relation('rId2', 'styles', 'styles.xml')
    ),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/styles.xml': styles,
    [first]: `<worksheet xmlns="${main}"><cols><col min="1" max="1" width="10" customWidth="1"/></cols><sheetData>${rows}</sheetData>${after}</worksheet>`
  })
}

/** One cell, A1, of a style, filled. */
async function filled(style: number, content: FilledContent, date1904 = false) {
  const file = await fillWorkbook(workbook(`<row r="1"><c r="A1" s="${style}"/></row>`, '', date1904), [
    { sheet: 0, cells: [{ row: 0, column: 0, content }] }
  ])
  const [sheet] = (await readWorkbook({ name: '', bytes: file })).sheets
  return {
    value: sheet?.rows[0]?.[0] ?? null,
    look: (await describeWorkbook(file)).sheets[0]?.look(0, 0),
    file
  }
}

const day = (text: string): FilledContent => ({ day: text, text: `文字${text}` })

describe('a day', () => {
  it.each([
    ['a date format', 3, '2026-09-01', 46266],
    ['a format of month and year', 1, '2026-09-01', 46266],
    ['a format of month and year, the day not known', 1, '2026-09', 46266],
    ['a date format, the day not known', 3, '2026-09', '文字2026-09'],
    ['a date format, the year only', 3, '2026', '文字2026'],
    ['a general format', 0, '2026-09-01', '文字2026-09-01'],
    ['a text format', 2, '2026-09-01', '文字2026-09-01'],
    ['a format of times', 7, '2026-09-01', '文字2026-09-01'],
    ['no such day', 3, '2026-02-30', '文字2026-02-30'],
    ['a day before March 1900', 3, '1900-01-15', '文字1900-01-15']
  ])('into %s', async (_, style, known, value) => {
    expect((await filled(style, day(known))).value).toBe(value)
  })

  it('counts from 1904 where the workbook does', async () => {
    expect((await filled(3, day('2026-09-01'), true)).value).toBe(46266 - 1462)
  })
})

describe('a text that looks like a number', () => {
  it.each([
    '361002201912263804',
    '007',
    '13900000001',
    '1-2',
    '3/4',
    '1E5',
    '2026年9月',
    '12%',
    '=1+1',
    '+86',
    '-',
    '@甲',
    'TRUE'
  ])('%s becomes a text cell that stays one', async (text) => {
    for (const style of [0, 3, 4]) {
      const { value, look } = await filled(style, text)
      expect([value, look?.kind]).toEqual([text, 'text'])
    }
  })

  it.each(['甲', '一(1)班', '一年级3班', 'A1', '第3组'])('%s keeps the style it had', async (text) => {
    expect((await filled(0, text)).look?.kind).toBe('general')
  })

  it('adds one style for all cells alike, and none for text cells', async () => {
    const file = await fillWorkbook(workbook('<row r="1"><c r="A1"/><c r="B1"/><c r="C1" s="2"/></row>'), [
      {
        sheet: 0,
        lists: [
          {
            first: 0,
            last: 0,
            rows: [
              ['007', '008', '009'],
              ['010', '011', '012']
            ]
          }
        ]
      }
    ])
    expect(partsOf(file)['xl/styles.xml']).toContain(`<cellXfs count="${formats.length + 1}">`)
    expect(partsOf(file)['xl/styles.xml']).toContain('<xf numFmtId="49" fontId="0" applyNumberFormat="1">')
  })
})

describe('other contents', () => {
  it('are written as what they are', async () => {
    expect((await filled(0, 12.5)).value).toBe(12.5)
    expect((await filled(0, true)).value).toBe(true)
    expect((await filled(0, Number.NaN)).value).toBe(null)
    expect((await filled(0, ' 甲<&>"\n乙 ')).value).toBe(' 甲<&>"\n乙 ')
    expect((await filled(0, '甲\u000b\ud83d')).value).toBe('甲\u000b\ufffd')
  })

  it('replace a formula, or empty the cell', async () => {
    const bytes = workbook(
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"甲"</f><v>甲</v></c></row>'
    )
    const cells = [0, 1].map((column) => ({ row: 0, column, content: column === 0 ? 5 : null }))
    const xml = partsOf(await fillWorkbook(bytes, [{ sheet: 0, cells }]))[first]
    expect(xml).toContain('<row r="1"><c r="A1"><v>5</v></c><c r="B1"/></row>')
  })

  it('go into cells and rows that the sheet does not spell out', async () => {
    const bytes = workbook('<row r="2"><c r="B2"><v>1</v></c></row>')
    const file = await fillWorkbook(bytes, [
      {
        sheet: 0,
        cells: [
          [1, 0],
          [1, 2],
          [0, 3],
          [5, 0]
        ].map(([row = 0, column = 0]) => ({ row, column, content: 'x' }))
      }
    ])
    const [sheet] = (await readWorkbook({ name: '', bytes: file })).sheets
    expect(sheet?.rows).toEqual([[null, null, null, 'x'], ['x', 1, 'x'], [], [], [], ['x']])
  })
})

describe('heights', () => {
  const heights = (file: Uint8Array) =>
    [...(partsOf(file)[first] ?? '').matchAll(/<row r="\d+"([^>]*)/g)].map((match) =>
      Number(/\sht="([^"]+)"/.exec(match[1] ?? '')?.[1])
    )
  const long = '很长的地址'.repeat(6)
  const fill = async (row: string, content: string, after = '') =>
    heights(await fillWorkbook(workbook(row, after), [{ sheet: 0, cells: [{ row: 0, column: 0, content }] }]))

  it('grow with a wrapped text, and are never lowered', async () => {
    expect(
      (await fill('<row r="1" ht="15" customHeight="1"><c r="A1" s="5"/></row>', long))[0]
    ).toBeGreaterThan(80)
    expect(await fill('<row r="1" ht="15" customHeight="1"><c r="A1" s="5"/></row>', '短')).toEqual([15])
    expect(await fill('<row r="1" ht="300" customHeight="1"><c r="A1" s="5"/></row>', long)).toEqual([300])
    expect(await fill('<row r="1" ht="15"><c r="A1" s="6"/></row>', long)).toEqual([15])
  })

  it('are left to the reader where nobody fixed them, but for merged cells', async () => {
    expect(await fill('<row r="1"><c r="A1" s="5"/></row>', long)).toEqual([Number.NaN])
    const merge = '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>'
    const grown = await fill('<row r="1"><c r="A1" s="5"/></row>', long, merge)
    expect(grown).toHaveLength(2)
    expect((grown[0] ?? 0) + (grown[1] ?? 0)).toBeGreaterThan(80)
  })

  it('let a text wrap that its neighbour would cut off', async () => {
    const row = '<row r="1" ht="15"><c r="A1"/><c r="B1"><v>1</v></c></row>'
    const file = await fillWorkbook(workbook(row), [
      { sheet: 0, cells: [{ row: 0, column: 0, content: long }] }
    ])
    expect((await describeWorkbook(file)).sheets[0]?.look(0, 0).wraps).toBe(true)
    expect(heights(file)[0]).toBeGreaterThan(80)
  })
})

describe('stripes', () => {
  it('go on in the rows that are inserted', async () => {
    const row = (number: number, style: number) => `<row r="${number}"><c r="A${number}" s="${style}"/></row>`
    const bytes = workbook([row(1, 0), row(2, 4), row(3, 0), row(4, 4), row(5, 5)].join(''))
    const rows = Array.from({ length: 7 }, (_, index) => [index])
    const file = await fillWorkbook(bytes, [{ sheet: 0, lists: [{ first: 0, last: 3, rows }] }])
    const styled = [...(partsOf(file)[first] ?? '').matchAll(/<c r="A\d+"(?: s="(\d)")?/g)].map((match) =>
      Number(match[1] ?? 0)
    )
    expect(styled).toEqual([0, 4, 0, 4, 0, 4, 0, 5])
  })
})

describe('very long sheets', () => {
  const blank = (from: number, count: number) =>
    Array.from(
      { length: count },
      (_, index) => `<row r="${from + index}"><c r="A${from + index}" s="2"/></row>`
    ).join('')

  it('lose blank formatted rows that nobody needs, and never grow beyond the end of a sheet', async () => {
    const bytes = workbook(
      `<row r="1"><c r="A1" t="str"><v>姓名</v></c></row>${blank(2, 6_000)}${blank(1_048_570, 7)}`
    )
    const filling: SheetFilling[] = [
      { sheet: 0, lists: [{ first: 1, last: 1, rows: Array.from({ length: 9 }, () => ['甲']) }] }
    ]
    const xml = partsOf(await fillWorkbook(bytes, filling))[first] ?? ''
    const numbers = [...xml.matchAll(/<row r="(\d+)"/g)].map((match) => Number(match[1]))
    expect(numbers.length).toBeLessThan(5_100)
    expect(Math.max(...numbers)).toBeLessThan(6_100)
  })

  it('are refused where something would be pushed over the end', async () => {
    const bytes = workbook('<row r="2"><c r="A2"/></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>')
    const filling: SheetFilling[] = [{ sheet: 0, lists: [{ first: 1, last: 1, rows: [['甲'], ['乙']] }] }]
    await expect(fillWorkbook(bytes, filling)).rejects.toMatchObject({ code: 'template_too_long' })
  })
})

describe('what is refused', () => {
  const refused = async (bytes: Uint8Array) =>
    describeWorkbook(bytes).then(
      () => 'read',
      (error: { code: string }) => error.code
    )
  const compound = (text: string) =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(512), Buffer.from(text, 'utf16le')])

  it('has a code of its own', async () => {
    const whole = template('visits-hand-zipped')
    expect(await refused(new Uint8Array())).toBe('file_empty')
    expect(await refused(compound('Workbook'))).toBe('template_not_xlsx')
    expect(await refused(compound('EncryptedPackage'))).toBe('file_encrypted')
    expect(await refused(Buffer.from('姓名,班级\n甲,一班'))).toBe('template_not_xlsx')
    expect(await refused(whole.subarray(0, whole.length - 300))).toBe('file_damaged')
    expect(await refused(packageOf({ 'xl/workbook.bin': '' }))).toBe('template_not_xlsx')
    expect(await refused(packageOf({ 'word/document.xml': '<a/>' }))).toBe('file_not_workbook')
    expect(
      await refused(packageOf({ ...partsOf(whole), [first]: '<worksheet><sheetData><row></sheetData>' }))
    ).toBe('file_damaged')
    expect(
      await refused(
        packageOf({ ...partsOf(whole), [first]: '<!DOCTYPE a><worksheet><sheetData/></worksheet>' })
      )
    ).toBe('file_damaged')
    expect(await refused(whole)).toBe('read')
  })
})
