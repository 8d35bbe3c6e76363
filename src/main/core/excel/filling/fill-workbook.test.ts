import { describe, expect, it } from 'vitest'
import { aroundRows, differingParts, partsOf, template } from '../../../../../tests/template-parts'
import { readWorkbook } from '../reading/read-workbook'
import { fillWorkbook } from './fill-workbook'
import type { SheetFilling } from './filling'

const bytes = template('visits-hand-zipped')

/** So many records for the three data rows of the template (rows 4 to 6). */
function visits(count: number, more: Partial<SheetFilling> = {}): SheetFilling[] {
  const rows = Array.from({ length: count }, (_, index) => [
    undefined,
    `甲${index + 1}`,
    index % 2 ? '女' : '男',
    { day: `2026-03-${String(index + 1).padStart(2, '0')}`, text: `3月${index + 1}日` },
    '一(1)班',
    index,
    2,
    undefined
  ])
  return [{ sheet: 0, lists: [{ first: 3, last: 5, rows }], ...more }]
}

async function sheetsOf(file: Uint8Array) {
  return (await readWorkbook({ name: '', bytes: file })).sheets
}

const sheetText = (file: Uint8Array, number = 1) => partsOf(file)[`xl/worksheets/sheet${number}.xml`] ?? ''

/** The values of an attribute of all elements with a name. */
function attributes(xml: string, element: string, attribute: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}\\b[^>]*?\\s${attribute}="([^"]*)"`, 'g'))].map(
    (match) => match[1] ?? ''
  )
}

describe('a filled list', () => {
  it('is read back by our own reader, the rows below moved down, all results right', async () => {
    const [list, summary] = await sheetsOf(await fillWorkbook(bytes, visits(7)))
    expect(list?.rows.slice(3, 13)).toEqual(
      [
        ...Array.from({ length: 7 }, (_, index) => [
          index + 1,
          `甲${index + 1}`,
          index % 2 ? '女' : '男',
          46082 + index,
          '一(1)班',
          index,
          2,
          index + 2
        ]),
        ['合计', '7人', 4, null, null, 21, 14, 35],
        ['说明:请在7月前填完。'],
        ['签名:', null, 1.75]
      ].slice(0, 10)
    )
    expect(summary?.rows).toEqual([
      ['学生数', 7],
      ['次数', 35],
      ['男生占比', '57%'],
      ['男生两次以上', 4]
    ])
  })

  it('stretches and widens every kind of reference', async () => {
    const filled = await fillWorkbook(bytes, visits(7))
    const formulas = [...sheetText(filled).matchAll(/<f[^>]*>([^<]*)<\/f>/g)].map((match) => match[1])
    expect(formulas.slice(-6)).toEqual([
      'COUNTA(B4:B10)&amp;"人"',
      'COUNTIF(C$4:C$10,"男")',
      'SUM(F4:F10)',
      'SUM(G4:G10)',
      'SUM(F4:F10*1,G4:G10*1)',
      'IF(G11&gt;0,G11/COUNT(H:H),0)'
    ])
    expect(formulas.slice(12, 14)).toEqual(['ROW()-3', 'F10+G10'])
    expect(sheetText(filled, 2)).toContain("SUM('名册'!$H$4:$H$10)")
    expect(sheetText(filled, 2)).toContain('TEXT(名册!C11/B1,"0%")')
    const { 'xl/workbook.xml': workbook = '' } = partsOf(filled)
    expect([...workbook.matchAll(/<definedName [^>]*>([^<]*)/g)].map((match) => match[1])).toEqual([
      '名册!$A$3:$H$10',
      '名册!$A$1:$H$13',
      '名册!$1:$3',
      '名册!$B$4:$B$10'
    ])
  })

  it('takes along merges, validations, formats, filters, links, breaks and protected ranges', async () => {
    const xml = sheetText(await fillWorkbook(bytes, visits(7)))
    expect(attributes(xml, 'mergeCell', 'ref')).toEqual(['A1:H1', 'B2:C2', 'F2:H2', 'A2:A3', 'A12:H12'])
    expect(attributes(xml, 'dataValidation', 'sqref')).toEqual(['C4:C10', 'F4:G10', 'B13'])
    expect(xml).toContain('<formula1>$B$4:$B$10</formula1>')
    expect(xml).toContain('<xm:sqref>E4:E10</xm:sqref>')
    expect(attributes(xml, 'conditionalFormatting', 'sqref')).toEqual(['H4:H10', 'B4:B10'])
    expect(xml).toContain('<formula>$H$11/2</formula>')
    expect(xml).toContain('<formula>COUNTIF($B$4:$B$10,B4)&gt;1</formula>')
    expect(attributes(xml, 'autoFilter', 'ref')).toEqual(['A3:H10'])
    expect(attributes(xml, 'hyperlink', 'ref')).toEqual(['A12', 'A13'])
    expect(attributes(xml, 'hyperlink', 'location')).toEqual(['名册!B11'])
    expect(attributes(xml, 'brk', 'id')).toEqual(['11'])
    expect(attributes(xml, 'protectedRange', 'sqref')).toEqual(['B4:G10'])
    expect(attributes(xml, 'ignoredError', 'sqref')).toEqual(['B4:B10 D4:D10'])
    expect(attributes(xml, 'dimension', 'ref')).toEqual(['A1:H13'])
    expect([...xml.matchAll(/<row r="(\d+)"[^>]*ht="20"/g)].map((match) => match[1])).toEqual(
      '4 5 6 7 8 9 10'.split(' ')
    )
  })

  it('takes along comments, pictures and charts', async () => {
    const parts = partsOf(await fillWorkbook(bytes, visits(7)))
    expect(attributes(parts['xl/comments1.xml'] ?? '', 'comment', 'ref')).toEqual(['B3', 'H11'])
    const vml = parts['xl/drawings/vmlDrawing1.vml'] ?? ''
    expect([...vml.matchAll(/<x:Row>(\d+)/g)].map((match) => match[1])).toEqual(['2', '10'])
    expect(vml).toContain('<x:Anchor>8, 15, 9, 2, 10, 15, 12, 4</x:Anchor>')
    const rows = [...(parts['xl/drawings/drawing1.xml'] ?? '').matchAll(/<xdr:row>(\d+)/g)].map(
      (match) => match[1]
    )
    expect(rows).toEqual(['0', '1', '12', '15'])
    const chart = parts['xl/charts/chart1.xml'] ?? ''
    expect(chart).toContain('<c:f>名册!$H$4:$H$10</c:f>')
    expect(chart).toContain('<c:ptCount val="7"/><c:pt idx="0"><c:v>2</c:v></c:pt>')
    expect(chart).toContain('<c:pt idx="6"><c:v>甲7</c:v></c:pt>')
  })
})

describe('what a filled file keeps', () => {
  it('changes no part but the ones that must follow', async () => {
    const inserted = await fillWorkbook(bytes, visits(7))
    expect(differingParts(bytes, inserted)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/charts/chart1.xml',
      'xl/comments1.xml',
      'xl/drawings/drawing1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml'
    ])
    const single = await fillWorkbook(bytes, [
      { sheet: 0, cells: [{ row: 8, column: 0, content: '签名:某' }] }
    ])
    expect(differingParts(bytes, single)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/charts/chart1.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml'
    ])
  })

  it('leaves what stands around the rows of a sheet letter for letter where no row is inserted', async () => {
    expect(aroundRows(await fillWorkbook(bytes, visits(3)))).toBe(aroundRows(bytes))
  })

  it('drops the chain of calculation with its type and relation, and asks for a new one', async () => {
    const parts = partsOf(await fillWorkbook(bytes, visits(1)))
    expect(Object.keys(parts)).not.toContain('xl/calcChain.xml')
    expect(parts['[Content_Types].xml']).not.toContain('calcChain')
    expect(parts['xl/_rels/workbook.xml.rels']).not.toContain('calcChain')
    expect(parts['xl/workbook.xml']).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>')
  })

  it('gives the same file for the same filling', async () => {
    expect(partsOf(await fillWorkbook(bytes, visits(4)))).toEqual(
      partsOf(await fillWorkbook(bytes, visits(4)))
    )
  })
})

describe('fewer records than rows', () => {
  it('keeps the rows, emptied of example values', async () => {
    const [list] = await sheetsOf(await fillWorkbook(bytes, visits(1)))
    expect(list?.rows.slice(3, 7)).toEqual([
      [1, '甲1', '男', 46082, '一(1)班', 0, 2, 2],
      [2, null, null, null, null, null, null, 0],
      [3, null, null, null, null, null, null, 0],
      ['合计', '1人', 1, null, null, 0, 2, 2]
    ])
    const [none] = await sheetsOf(await fillWorkbook(bytes, visits(0)))
    expect(none?.rows[3]).toEqual([1, null, null, null, null, null, null, 0])
  })
})

describe('a renamed sheet', () => {
  it('is followed by formulas, names, links and charts', async () => {
    const filled = await fillWorkbook(bytes, visits(4, { name: "三(1)班'名册" }))
    const parts = partsOf(filled)
    expect((await sheetsOf(filled)).map(({ name }) => name)).toEqual(["三(1)班'名册", '汇总', '代码'])
    expect(parts['xl/worksheets/sheet2.xml']).toContain("COUNTA('三(1)班''名册'!B4:B7)")
    expect(parts['xl/workbook.xml']).toContain("'三(1)班''名册'!$1:$3")
    expect(parts['xl/charts/chart1.xml']).toContain("<c:f>'三(1)班''名册'!$H$4:$H$7</c:f>")
    expect(parts['xl/worksheets/sheet1.xml']).toContain(`location="'三(1)班''名册'!B8"`)
    expect((await sheetsOf(filled))[1]?.rows[1]).toEqual(['次数', 14])
  })
})
