import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { looksOf, partsOf, type CellLooks } from '../../../../../tests/workbook-looks'
import { readWorkbook } from '../reading/read-workbook'
import { convertXls } from './convert-xls'

// LibreOffice made each .xls from the .xlsx beside it.
const folder = 'tests/fixtures/templates/xls/'
const names = ['花名册', '留守儿童花名册', '家访情况统计表']
const bytesOf = (file: string) => new Uint8Array(readFileSync(folder + file))
const convert = async (name: string) => {
  const { bytes, lost } = await convertXls(bytesOf(`${name}.xls`))
  expect(lost).toEqual([])
  return bytes
}

/** What LibreOffice itself changes when it writes an .xls: it knows no patterns, and without a Chinese font here takes another. */
function comparable({ font, fill, ...rest }: CellLooks, other: CellLooks | undefined): CellLooks {
  const substituted = other?.font['name'] === 'Noto Sans CJK SC'
  return {
    ...rest,
    font: { ...font, name: substituted ? 'Noto Sans CJK SC' : (font['name'] ?? '') },
    fill: fill.startsWith('lightUp') ? (other?.fill ?? '') : fill
  }
}

it.each(names)('keeps the cells, merges and hidden sheets of %s', async (name) => {
  const before = await readWorkbook({ name, bytes: bytesOf(`${name}.xls`) })
  const after = await readWorkbook({ name, bytes: await convert(name) })
  expect(after.sheets).toEqual(before.sheets)
  expect(after.container).toBe('xlsx')
})

it.each(names)('keeps fonts, fills, borders, formats, widths and heights of %s', async (name) => {
  const before = looksOf(bytesOf(`${name}.xlsx`))
  const after = looksOf(await convert(name))
  expect(after).toHaveLength(before.length)
  before.forEach((sheet, index) => {
    const converted = after[index]
    for (const [reference, looks] of Object.entries(sheet.cells))
      expect([reference, converted?.cells[reference]]).toEqual([
        reference,
        comparable(looks, converted?.cells[reference])
      ])
    expect(converted?.columns).toMatchObject(sheet.columns)
    expect(converted?.heights).toMatchObject(sheet.heights)
    expect(converted?.merges).toEqual(sheet.merges)
  })
})

it('keeps runs of text, formulas with their results, and errors', async () => {
  const parts = partsOf(await convert('花名册'))
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? ''
  const cell = (reference: string) => new RegExp(`<c r="${reference}"[^>]*>(.*?)</c>`).exec(sheet)?.[1]
  expect(cell('H5')).toBe('<f>F4+F5*2</f><v>27.14159</v>')
  expect(cell('H9')).toBe('<f>F8+F9*2</f><v>0</v>')
  expect(cell('B13')).toBe('<f>COUNTA(B4:B12)&amp;&quot;人&quot;</f><v>4人</v>')
  expect(cell('D13')).toBe("<f>VLOOKUP(1,'选项(甲)'!$A$1:$B$5,2,FALSE)</f><v>走读</v>")
  expect(cell('E13')).toBe('<f>IF(F13&gt;10,TRUE,FALSE)</f><v>1</v>')
  expect(cell('G13')).toBe('<f>F13/0</f><v>#DIV/0!</v>')
  expect(cell('D15')).toBe("<f>SUM('二班'!A:A)</f><v>6</v>")
  expect(cell('E15')).toBe('<f>IFERROR(F13/0,&quot;无&quot;)</f><v>无</v>')
  expect(cell('F15')).toBe('<f>总人数</f><v>18.14159</v>')
  expect(cell('G15')).toBe('<f>SUMIFS(F4:F12,C4:C12,&quot;男&quot;)</f><v>3.14159</v>')
  const area = parts['xl/worksheets/sheet3.xml'] ?? ''
  expect(area).toContain('<f t="array" ref="B3:B4">A1:A2*2</f><v>2</v>')
  expect(area).toMatch(/<c r="B4" s="\d+"><v>4<\/v><\/c>/)
  // Here LibreOffice gives Chinese characters a run of their own, for want of the font.
  expect(parts['xl/sharedStrings.xml']).toContain(
    '<r><rPr><b/><sz val="12"/><color rgb="FFFF0000"/><rFont val="黑体"/><charset val="134"/></rPr><t>(</t></r>'
  )
  expect(parts['xl/sharedStrings.xml']).toContain(
    '<r><rPr><u/><sz val="11"/><rFont val="宋体"/><charset val="134"/></rPr><t xml:space="preserve">     </t></r></si>'
  )
})

it('keeps how sheets are printed, protected and filtered', async () => {
  const parts = partsOf(await convert('花名册'))
  const first = parts['xl/worksheets/sheet1.xml']
  expect(first).toContain('<pageSetUpPr fitToPage="1"/>')
  expect(first).toContain('<printOptions horizontalCentered="1"/>')
  expect(first).toContain(
    '<pageMargins left="0.4" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.25"/>'
  )
  expect(first).toMatch(
    /<pageSetup paperSize="9" [^>]*fitToWidth="1" fitToHeight="0" orientation="landscape"/
  )
  expect(first).toContain('<oddHeader>&amp;L机密&amp;R&amp;D</oddHeader>')
  expect(first).toContain('<oddFooter>&amp;C第 &amp;P 页,共 &amp;N 页</oddFooter>')
  expect(first).toContain('<brk id="12" min="0" max="16383" man="1"/>')
  expect(first).toContain('<sheetProtection password="CC1A" sheet="1" formatCells="0"/>')
  expect(first).toContain('<autoFilter ref="A3:H12"/>')
  const third = parts['xl/worksheets/sheet3.xml']
  expect(third).toMatch(/<pageSetup paperSize="8" scale="70" firstPageNumber="3" [^>]*useFirstPageNumber="1"/)
  expect(third).toContain('<colBreaks count="1" manualBreakCount="1"><brk id="2"')
})

it('keeps names, once each, and the states of sheets', async () => {
  const workbook = partsOf(await convert('花名册'))['xl/workbook.xml'] ?? ''
  const defined = [...workbook.matchAll(/<definedName ([^>]*)>([^<]*)</g)].map(([, head, text]) => [
    head,
    text
  ])
  expect(defined.sort()).toEqual([
    ['name="_xlnm.Print_Area" localSheetId="0"', "'1班'!$A$1:$H$15"],
    ['name="_xlnm.Print_Titles" localSheetId="0"', "'1班'!$A:$B,'1班'!$1:$3"],
    ['name="_xlnm._FilterDatabase" localSheetId="0" hidden="1"', "'1班'!$A$3:$H$12"],
    ['name="住宿方式"', "'选项(甲)'!$B$1:$B$5"],
    ['name="性别选项"', '&quot;男,女&quot;'],
    ['name="总人数"', "'1班'!$F$13"]
  ])
  expect(
    [...workbook.matchAll(/<sheet name="(.*?)".*?(?:state="(\w+)")? r:id/g)].map(([, name, state]) => [
      name,
      state
    ])
  ).toEqual([
    ['1班', undefined],
    ['选项(甲)', 'hidden'],
    ['二班', undefined],
    ['深藏', 'hidden']
  ])
})

it('keeps validations, conditions, links and comments', async () => {
  const parts = partsOf(await convert('花名册'))
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? ''
  const validations = [...sheet.matchAll(/<dataValidation (.*?)<\/dataValidation>/g)].map(([, text]) => text)
  expect(validations).toEqual([
    'type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="性别" error="只能填男或女" promptTitle="提示" prompt="请选择" sqref="C4:C12"><formula1>&quot;男,女&quot;</formula1>',
    `type="list" allowBlank="1" showErrorMessage="1" sqref="G4:G12"><formula1>'选项(甲)'!$A$1:$A$5</formula1>`,
    'type="date" errorStyle="warning" showErrorMessage="1" sqref="D4:D12"><formula1>36526</formula1><formula2>TODAY()</formula2>',
    'type="custom" showErrorMessage="1" sqref="B4:B12"><formula1>LEN(B4)&lt;=10</formula1>',
    'type="whole" errorStyle="information" operator="greaterThanOrEqual" showErrorMessage="1" sqref="F4:F7 F9:F12"><formula1>0</formula1>'
  ])
  const conditions = [...sheet.matchAll(/<conditionalFormatting (.*?)<\/conditionalFormatting>/g)].map(
    ([, text]) => text
  )
  expect(conditions).toEqual([
    'sqref="F4:F12"><cfRule type="cellIs" operator="greaterThan" dxfId="0" priority="1" stopIfTrue="1"><formula>10</formula></cfRule>' +
      '<cfRule type="expression" dxfId="1" priority="2" stopIfTrue="1"><formula>AND($C4=&quot;女&quot;,F4&lt;&gt;&quot;&quot;)</formula></cfRule>',
    'sqref="B4:B12"><cfRule type="expression" dxfId="2" priority="3" stopIfTrue="1"><formula>COUNTIF($B$4:$B$12,B4)&gt;1</formula></cfRule>'
  ])
  const looks = [...(parts['xl/styles.xml'] ?? '').matchAll(/<dxf>(.*?)<\/dxf>/g)].map(([, text]) => text)
  expect(looks).toHaveLength(3)
  expect(looks[0]).toContain('<font><b/>')
  expect(looks[0]).toContain('<color rgb="FF9C0006"/>')
  expect(looks[0]).toContain('<bgColor rgb="FFFFC7CE"/>')
  expect(looks[1]).toContain('<bgColor rgb="FFFFFF00"/>')
  expect(looks[2]).toContain('<left style="thin"><color rgb="FFFF0000"/></left>')
  expect(sheet).toContain(`<hyperlink ref="A15" location="'二班'!A1"/>`)
  expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toContain(
    'Target="https://example.edu.cn/a?b=1&amp;c=2" TargetMode="External"'
  )
  expect(parts['xl/comments1.xml']).toContain('教育局:\n格式 2016-09-01')
  expect(parts['xl/comments1.xml']).toContain('ref="D3"')
  expect(parts['xl/drawings/vmlDrawing1.vml']).toContain('<x:Row>2</x:Row><x:Column>3</x:Column>')
})
