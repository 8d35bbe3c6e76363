import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { utils, write } from 'xlsx'
import { Job } from '../../job'
import { readWithSheetJs } from './read-sheetjs'
import { readWorkbook } from './read-workbook'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'

function partsOf(sheetData: string, more: Record<string, string> = {}): Record<string, string> {
  return {
    '_rels/.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="表&amp;一" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
    ...more
  }
}

function fileOf(parts: Record<string, string>) {
  return {
    name: '名单.xlsx',
    bytes: zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
  }
}

async function rowsOf(sheetData: string, more: Record<string, string> = {}) {
  return (await readWorkbook(fileOf(partsOf(sheetData, more)))).sheets[0]?.rows
}

const refusal = (code: string) => expect.objectContaining({ code })

it('reads the same cells as SheetJS from a workbook with every kind of cell', async () => {
  const rows = Array.from({ length: 3000 }, (_, row) => [
    row,
    row % 7 ? `学生${row % 50}` : null,
    row * 0.5,
    row % 2 === 0,
    `0${row}`,
    '36100220191226380X'
  ])
  const sheet = utils.aoa_to_sheet([['序号', ' 姓名 ', '分数<&>"', '寄宿', '学号', '身份证号'], [], ...rows])
  sheet['!merges'] = [utils.decode_range('A1:A2'), utils.decode_range('C5:F9')]
  sheet['H9'] = { t: 'n', v: 43746, f: 'DATE(2019,10,8)', z: 'yyyy-mm-dd' }
  sheet['!ref'] = 'A1:H3002'
  const book = utils.book_new(sheet, '一(1)班')
  utils.book_append_sheet(book, utils.aoa_to_sheet([['男'], ['女']]), '选项')
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] }
  for (const bookSST of [true, false]) {
    const bytes: Uint8Array = write(book, { type: 'buffer', compression: true, bookSST })
    const read = await readWorkbook({ name: '', bytes })
    expect(read.sheets[0]?.rows[8]?.slice(4)).toEqual(['06', '36100220191226380X', null, 43746])
    expect(read.sheets.map(({ hidden }) => hidden)).toEqual([false, true])
    expect(read).toEqual(await readWithSheetJs({ content: bytes, container: 'xlsx' }, new Job()))
  }
})

it('keeps an ID number as the number or the text that it is in the file', async () => {
  const cells =
    '<c r="A1"><v>361002201912263804</v></c><c r="B1" t="inlineStr"><is><t>361002201912263804</t></is></c><c r="C1" t="str"><v>007</v></c>'
  expect(await rowsOf(`<row r="1">${cells}</row>`)).toEqual([
    [361002201912263800, '361002201912263804', '007']
  ])
})

it('reads shared texts with runs, ruby left out, entities and escapes', async () => {
  const strings = [
    '<si><t xml:space="preserve"> 王 </t></si>',
    '<si><r><t>父亲</t></r><r><rPr><b/></rPr><t>电话</t></r><rPh sb="0" eb="1"><t>フ</t></rPh><phoneticPr fontId="1"/></si>',
    '<si><t>一_x000D_\n二 &lt;&#x4E09;&#22235;&gt; _x005F_x000D_</t></si>',
    '<si><t/></si>',
    '<si><t><![CDATA[A<B&amp;]]></t></si>'
  ]
  const sst = `<sst xmlns="${main}" count="4294967295" uniqueCount="4294967295"><!-- > -->${strings.join('')}</sst>`
  const cells = strings.map((_, index) => `<c t="s"><v>${index}</v></c>`).join('')
  const rows = await rowsOf(`<row>${cells}</row>`, { 'xl/sharedStrings.xml': sst })
  expect(rows).toEqual([[' 王 ', '父亲电话', '一\r\n二 <三四> _x000D_', null, 'A<B&amp;']])
})

it('tells errors and formulas without a result from empty cells', async () => {
  const cells = [
    '<c r="A1" t="e"><f>VLOOKUP(1,B:B,1)</f><v>#N/A</v></c>',
    '<c r="B1"><f>SUM(C:C)</f></c>',
    '<c r="C1"><f>SUM(D:D)</f><v></v></c>',
    '<c r="D1" t="str"><f>""</f><v></v></c>',
    '<c r="E1" t="str"><f>A1&amp;"班"</f><v>三班</v></c>',
    '<c r="F1" t="b"><v>1</v></c>',
    '<c r="G1" s="1"/>'
  ]
  const missing = { error: '#NO_RESULT' }
  expect(await rowsOf(`<row r="1">${cells.join('')}</row>`)).toEqual([
    [{ error: '#N/A' }, missing, missing, null, '三班', true]
  ])
})

it('places cells and rows with and without references, and leaves formatted emptiness out', async () => {
  const rows =
    '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="4"><c r="B4"><v>4</v></c></row><row/><row r="1048576"><c r="XFD1048576" s="2"/></row>'
  expect(await rowsOf(rows)).toEqual([[1, null, null, 2, 3], [], [], [null, 4]])
})

it('reads the strict form with prefixes, 1904, ISO dates, hidden sheets and other part names', async () => {
  const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
  const read = await readWorkbook(
    fileOf({
      '_rels/.rels': `<p:Relationships xmlns:p="${packageRelations}"><p:Relationship Target='/Book/workbook2.xml' Type='${strict}/officeDocument' Id='a'/></p:Relationships>`,
      'book\\_rels\\workbook2.xml.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="a" Type="${strict}/worksheet" Target="../Sheets/一.xml"/><Relationship Id="b" Type="${strict}/chartsheet" Target="c.xml"/></Relationships>`,
      'book\\workbook2.xml': `<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:rel="${strict}"><x:workbookPr date1904="true"/><x:sheets><x:sheet name="图" sheetId="2" rel:id="b"/><x:sheet name="表" sheetId="1" state="veryHidden" rel:id="a"/></x:sheets></x:workbook>`,
      'Sheets/一.xml': `<x:worksheet xmlns:x="u" note="a>b"><x:sheetData><x:row r="1"><x:c r="A1" t="d"><x:v>2019-12-26</x:v></x:c><x:c r="B1" t="d"><x:v>2019-12-26T12:00:00Z</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B3"/></x:mergeCells></x:worksheet>`
    })
  )
  const merges = [{ top: 0, left: 0, bottom: 2, right: 1 }]
  expect(read).toEqual({
    container: 'xlsx',
    date1904: true,
    sheets: [{ name: '表', hidden: true, rows: [[42363, 42363.5]], merges }]
  })
})

it('joins tags and characters that fall apart between two pieces', async () => {
  const row = (index: number) =>
    `<row r="${index}"><c r="A${index}" t="inlineStr"><is><t>金巢第一小学学生${index}号&amp;家长</t></is></c></row>`
  const rows = await rowsOf(Array.from({ length: 12_000 }, (_, index) => row(index + 1)).join(''))
  expect(rows).toEqual(Array.from({ length: 12_000 }, (_, index) => [`金巢第一小学学生${index + 1}号&家长`]))
})

it('reports progress and stops where the job is cancelled', async () => {
  const rows = Array.from(
    { length: 9000 },
    (_, index) => `<row r="${index + 1}"><c t="inlineStr"><is><t>第${index}行的文字内容</t></is></c></row>`
  )
  const job = new Job()
  const reading = readWorkbook(fileOf(partsOf(rows.join(''))), job)
  const watch = setInterval(() => job.progress?.done && job.cancel(), 0)
  await expect(reading).rejects.toEqual(refusal('cancelled'))
  clearInterval(watch)
  expect(job.progress?.total).toBeGreaterThan(100_000)
})

it('refuses a workbook that holds charts only', async () => {
  const parts = partsOf('')
  parts['xl/_rels/workbook.xml.rels'] =
    parts['xl/_rels/workbook.xml.rels']?.replace('/worksheet"', '/chartsheet"') ?? ''
  await expect(readWorkbook(fileOf(parts))).rejects.toThrow('里面只有图表,没有表格')
})

it('refuses XML in another encoding than UTF-8 rather than reading it as garbage', async () => {
  const parts = unzipSync(fileOf(partsOf('')).bytes)
  const text = Buffer.from(partsOf('')['xl/workbook.xml'] ?? '', 'utf16le')
  const bytes = zipSync({ ...parts, 'xl/workbook.xml': new Uint8Array([0xff, 0xfe, ...text]) })
  await expect(readWorkbook({ name: '', bytes })).rejects.toEqual(refusal('file_unreadable'))
})

it.each([
  [
    'a document type',
    '<row><c><v>1</v></c></row>',
    { 'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY a "aaaa">]><sst/>' }
  ],
  [
    'a shared text that is not there',
    '<row><c t="s"><v>5</v></c></row>',
    { 'xl/sharedStrings.xml': '<sst><si><t>a</t></si></sst>' }
  ],
  [
    'a sheet that ends too early',
    '',
    { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c><v>1</v></c></row>' }
  ],
  ['a cell outside the sheet', '<row r="9000000"><c r="A9000000"><v>1</v></c></row>', {}]
])('refuses %s as damaged', async (_, sheetData, more) => {
  await expect(rowsOf(sheetData, more as Record<string, string>)).rejects.toEqual(refusal('file_damaged'))
})

it.each([
  ['a text without end', `<row><c t="inlineStr"><is><t>${'字'.repeat(100_001)}</t></is></c></row>`],
  ['markup without end', `<row spans="${'1'.repeat(9_000_000)}"/>`],
  [
    'cells spread over the whole sheet',
    Array.from(
      { length: 1300 },
      (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`
    ).join('')
  ]
])('refuses %s as too large', async (_, sheetData) => {
  await expect(rowsOf(sheetData)).rejects.toEqual(refusal('file_too_large'))
})

it('refuses a short list of long texts that swells', async () => {
  const sst = `<sst><si><t>${'字'.repeat(90_000)}</t></si></sst>`
  const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(5000)}</row>`
  await expect(rowsOf(row, { 'xl/sharedStrings.xml': sst })).rejects.toEqual(refusal('file_too_large'))
})
