import { describe, expect, it } from 'vitest'
import { differingParts, packageOf, partsOf, template } from '../../../../../tests/template-parts'
import { readWorkbook } from '../reading/read-workbook'
import { describeWorkbook } from './describe-workbook'
import { fillWorkbook } from './fill-workbook'
import type { SheetFilling } from './filling'

const first = 'xl/worksheets/sheet1.xml'
const visits = template('visits-hand-zipped')

/** The hand-made template with its first sheet changed. */
function changed(change: (xml: string) => string, part = first): Uint8Array {
  const parts = partsOf(visits)
  return packageOf({ ...parts, [part]: change(parts[part] ?? '') })
}

const named = (count: number): SheetFilling[] => [
  {
    sheet: 0,
    lists: [
      {
        first: 3,
        last: 5,
        columns: [1, 1],
        rows: Array.from({ length: count }, (_, index) => [`甲${index}`])
      }
    ]
  }
]

const rowXml = (file: Uint8Array, row: number) =>
  new RegExp(`<row r="${row}"[\\s\\S]*?(?:</row>|/>(?=<row|</sheetData))`).exec(
    partsOf(file)[first] ?? ''
  )?.[0] ?? ''

describe('a template that LibreOffice saved', () => {
  it('gives the same figures as the one it was made from', async () => {
    const records = [
      [undefined, '甲', '男', { day: '2026-03-01', text: '' }, '一(1)班', 1, 2],
      [undefined, '乙', '女', { day: '2026-03-02', text: '' }, '一(1)班', 3, 4],
      [undefined, '丙', '男', null, null, null, 0],
      [undefined, '丁', '男', null, null, 2, 2]
    ]
    const filling: SheetFilling[] = [{ sheet: 0, lists: [{ first: 3, last: 5, rows: records }] }]
    const files = await Promise.all(
      ['visits-hand-zipped', 'visits-libreoffice'].map((name) => fillWorkbook(template(name), filling))
    )
    const [own, foreign] = await Promise.all(files.map((bytes) => readWorkbook({ name: '', bytes })))
    expect(own?.sheets[0]?.rows[7]).toEqual(['合计', '4人', 3, null, null, 6, 8, 14])
    expect(foreign?.sheets.map(({ rows }) => rows)).toEqual(own?.sheets.map(({ rows }) => rows))
  })
})

describe('stored results', () => {
  const formula = (text: string, value: string) =>
    changed((xml) => xml.replace('<c r="C9"', `<c r="B9"><f>${text}</f><v>${value}</v></c><c r="C9"`))
  const stored = async (text: string) =>
    /<c r="B13">.*?<\/c>/.exec(rowXml(await fillWorkbook(formula(text, '7'), named(7)), 13))?.[0]

  it('go where the formula is not worked out and depends on what was filled', async () => {
    expect(await stored('INDIRECT("B4")')).toBe('<c r="B13"><f>INDIRECT("B4")</f></c>')
    expect(await stored('TODAY()')).toBe('<c r="B13"><f>TODAY()</f></c>')
    expect(await stored('DAYS360(B4,B5)')).toBe('<c r="B13"><f>DAYS360(B4,B5)</f></c>')
  })

  it('stay where it depends on nothing that was filled', async () => {
    expect(await stored('_xlfn.DISPIMG("ID_1",1)')).toContain('<v>7</v>')
    expect(await stored('DAYS360(代码!A1,[1]表!A2)')).toContain('<v>7</v>')
  })

  it('of sheets that look at the filled one by way of another are right too', async () => {
    const summary = (xml: string) =>
      xml
        .replace('</sheetData>', '<row r="3"><c r="C3"><f>汇总!B1*2</f><v>2</v></c></row></sheetData>')
        .replace('<row r="3"><c r="A3" t="inlineStr"><is><t>二(1)班</t></is></c></row>', '')
    const file = await fillWorkbook(changed(summary, 'xl/worksheets/sheet3.xml'), named(5))
    expect(partsOf(file)['xl/worksheets/sheet3.xml']).toContain('<f>汇总!B1*2</f><v>10</v>')
  })

  it('leave a sheet alone that has nothing to do with the filled one', async () => {
    const file = await fillWorkbook(visits, [
      { sheet: 2, cells: [{ row: 5, column: 0, content: '三(1)班' }] }
    ])
    expect(differingParts(visits, file)).not.toContain(first)
  })
})

describe('rows', () => {
  it('that a filter hid are shown when a record comes into them', async () => {
    const hidden = changed((xml) =>
      xml.replace('<row r="6" spans="1:8"', '<row r="6" spans="1:8" hidden="1"')
    )
    expect(rowXml(await fillWorkbook(hidden, named(5)), 8)).not.toContain('hidden')
    expect(rowXml(await fillWorkbook(hidden, named(1)), 6)).toContain('hidden="1"')
  })

  it('of two lists below each other both grow', async () => {
    const lists = [
      { first: 3, last: 5, columns: [1, 1] as const, rows: ['甲', '乙', '丙', '丁'].map((name) => [name]) },
      { first: 8, last: 8, columns: [0, 0] as const, rows: [['某'], ['某某']] }
    ]
    const file = await fillWorkbook(visits, [{ sheet: 0, lists }])
    const rows = (await readWorkbook({ name: '', bytes: file })).sheets[0]?.rows
    expect(rows?.slice(6).map(([number, name]) => [number, name])).toEqual([
      [4, '丁'],
      ['合计', '4人'],
      ['说明:请在7月前填完。', undefined],
      ['某', null],
      ['某某', null]
    ])
  })

  it('that lists share in part only are a mistake of the caller', async () => {
    const lists = [
      { first: 3, last: 5, rows: [] },
      { first: 5, last: 6, rows: [] }
    ]
    await expect(fillWorkbook(visits, [{ sheet: 0, lists }])).rejects.toThrow('share all of their rows')
  })

  it('take along controls, linked shapes and the sources of pivot tables', async () => {
    const control =
      '<controls><control shapeId="1"><controlPr><anchor><from><row>8</row></from><to><row>9</row></to></anchor></controlPr></control></controls><extLst>'
    const parts = partsOf(changed((xml) => xml.replace('<extLst>', control)))
    const drawing = 'xl/drawings/drawing1.xml'
    const pivot = 'xl/pivotCache/pivotCacheDefinition1.xml'
    parts[drawing] = (parts[drawing] ?? '').replace('<xdr:pic>', '<xdr:sp textlink="$B$7"/><xdr:pic>')
    parts[pivot] =
      '<pivotCacheDefinition><cacheSource><worksheetSource ref="A3:H6" sheet="名册"/></cacheSource></pivotCacheDefinition>'
    const filled = partsOf(await fillWorkbook(packageOf(parts), named(5)))
    expect(filled[first]).toContain('<from><row>10</row></from><to><row>11</row></to>')
    expect(filled[drawing]).toContain('<xdr:sp textlink="$B$9"/>')
    expect(filled[pivot]).toBe(
      '<pivotCacheDefinition refreshOnLoad="1"><cacheSource><worksheetSource ref="A3:H8" sheet="名册"/></cacheSource></pivotCacheDefinition>'
    )
  })

  it('carry small charts of their own', async () => {
    const sparkline =
      '<ext uri="x"><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>名册!F6:G6</xm:f><xm:sqref>I6</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>'
    const xml =
      partsOf(
        await fillWorkbook(
          changed((text) => text.replace('</extLst>', sparkline)),
          named(5)
        )
      )[first] ?? ''
    expect(
      [...xml.matchAll(/<xm:f>(名册[^<]*)<\/xm:f><xm:sqref>([^<]*)/g)].map((match) => match.slice(1))
    ).toEqual([
      ['名册!F6:G6', 'I6'],
      ['名册!F7:G7', 'I7'],
      ['名册!F8:G8', 'I8']
    ])
  })
})

describe('a description', () => {
  it('tells what may be typed where', async () => {
    const [sheet, , codes] = (await describeWorkbook(visits)).sheets
    expect(codes?.state).toBe('hidden')
    expect(sheet?.protected).toBe(true)
    expect([sheet?.locked(3, 1), sheet?.locked(6, 1), sheet?.locked(30, 30)]).toEqual([false, true, true])
    expect(sheet?.look(3, 3)).toMatchObject({ kind: 'date', format: 'yyyy"年"m"月"d"日";@' })
    expect(
      sheet?.validations.map(({ type, values, formula1, formula2, errorText }) => [
        type,
        values,
        formula1,
        formula2,
        errorText
      ])
    ).toEqual([
      ['list', ['男', '女'], '"男,女"', undefined, '只能填男或女'],
      ['whole', undefined, '0', '20', undefined],
      ['list', ['示例学生'], '$B$4:$B$6', undefined, undefined],
      ['list', ['一(1)班', '一(2)班', '二(1)班'], '代码!$A$1:$A$3', undefined, undefined]
    ])
    expect(sheet?.comments.map(({ text }) => text)).toEqual(['与学籍一致', '自动计算'])
    expect(sheet?.formulas.filter(({ column }) => column === 7).map(({ formula }) => formula)).toEqual([
      'F4+G4',
      'F5+G5',
      'F6+G6',
      'SUM(F4:F6*1,G4:G6*1)'
    ])
    expect(sheet?.print).toEqual({
      areas: [{ top: 0, left: 0, bottom: 8, right: 7 }],
      titleRows: { first: 0, last: 2 },
      orientation: 'portrait',
      paper: 9,
      fit: { wide: 1, high: 0 }
    })
  })
})
