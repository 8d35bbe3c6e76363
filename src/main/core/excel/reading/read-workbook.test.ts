import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { CFB, utils, write, type BookType } from 'xlsx'
import { Job } from '../../job'
import { fileBytes } from './limits'
import { readWithSheetJs } from './read-sheetjs'
import { readWorkbook } from './read-workbook'

const gbkNames = [0xd0, 0xd5, 0xc3, 0xfb]
const bytesOf = (content: string | number[]) =>
  typeof content === 'string' ? strToU8(content) : Uint8Array.from(content)
/** BOF of BIFF 8, then FILEPASS with the XOR method. */
const lockedStream = [
  9,
  8,
  16,
  0,
  0,
  6,
  5,
  0,
  ...Array<number>(12).fill(0),
  0x2f,
  0,
  6,
  0,
  0,
  0,
  1,
  0,
  2,
  0,
  10,
  0,
  0,
  0
]
const read = (content: string | number[] | Uint8Array) =>
  readWorkbook({ name: '名单', bytes: content instanceof Uint8Array ? content : bytesOf(content) })
const rowsOf = async (content: string | number[] | Uint8Array) => (await read(content)).sheets[0]?.rows

function bookOf(bookType: BookType): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['姓名', '学号', '出生日期'],
    ['王小明', '007', 43746],
    [null, true, 1.5]
  ])
  sheet['!merges'] = [utils.decode_range('A1:A2')]
  sheet['D2'] = { t: 'e', v: 0x2a }
  sheet['!ref'] = 'A1:D3'
  const book = utils.book_new(sheet, '一(1)班')
  utils.book_append_sheet(book, utils.aoa_to_sheet([['男']]), '选项')
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
  return new Uint8Array(write(book, { type: 'array', bookType, compression: true }))
}

function compoundFile(streams: Record<string, number[]>): Uint8Array {
  const file = CFB.utils.cfb_new()
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, name, content)
  return Uint8Array.from(CFB.write(file, { type: 'array' }) as number[])
}

it.each(['biff8', 'xlsb', 'xlsx'] as const)('reads %s by its content', async (bookType) => {
  const workbook = await read(bookOf(bookType))
  expect(workbook.container).toBe(bookType === 'biff8' ? 'xls' : 'xlsx')
  expect(workbook.sheets).toEqual([
    {
      name: '一(1)班',
      hidden: false,
      merges: [{ top: 0, left: 0, bottom: 1, right: 0 }],
      rows: [
        ['姓名', '学号', '出生日期'],
        ['王小明', '007', 43746, { error: '#N/A' }],
        [null, true, 1.5]
      ]
    },
    { name: '选项', hidden: true, merges: [], rows: [['男']] }
  ])
})

it('reads an old workbook without a container, in the Chinese code page', async () => {
  const start = [0x09, 0, 4, 0, 2, 0, 0x10, 0]
  const codePage936 = [0x42, 0, 2, 0, 0xa8, 0x03]
  const label = [0x04, 0, 12, 0, 0, 0, 1, 0, 0, 0, 0, 4, ...gbkNames]
  const workbook = await read([...start, ...codePage936, ...label, 0x0a, 0, 0, 0])
  expect([workbook.container, workbook.sheets[0]?.rows]).toEqual(['xls', [[null, '姓名']]])
})

it('reads web tables as text, in UTF-8 and in GBK, with merges', async () => {
  const table = (name: string) =>
    `<html><head><meta charset=gb2312></head><table><tr><td colspan=2>${name}</td></tr><tr><td>007</td><td>361002201912263804</td></tr></table></html>`
  const workbook = await read(table('姓名'))
  expect(workbook.container).toBe('html')
  expect(workbook.sheets[0]?.rows).toEqual([['姓名'], ['007', '361002201912263804']])
  expect(workbook.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }])
  const [before, after] = table('|')
    .split('|')
    .map((text) => strToU8(text))
  expect(await rowsOf([...(before ?? []), ...gbkNames, ...(after ?? [])])).toEqual([
    ['姓名'],
    ['007', '361002201912263804']
  ])
})

it('reads XML spreadsheets', async () => {
  const cells =
    '<ss:Cell><ss:Data ss:Type="String">0361002201912263804</ss:Data></ss:Cell><ss:Cell><ss:Data ss:Type="Number">7</ss:Data></ss:Cell>'
  const xml = `<?xml version="1.0"?><ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><ss:Worksheet ss:Name="表"><ss:Table><ss:Row>${cells}</ss:Row></ss:Table></ss:Worksheet></ss:Workbook>`
  const workbook = await read(xml)
  expect([workbook.container, workbook.sheets[0]?.name]).toEqual(['xml', '表'])
  expect(workbook.sheets[0]?.rows).toEqual([['0361002201912263804', 7]])
  await expect(read(xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>'))).rejects.toMatchObject({
    code: 'file_damaged'
  })
})

const table = [
  ['姓名', '学号'],
  ['王小明', '007'],
  ['李,"四"\n', '="0123"', 'x']
]
const cleanTable = [
  ['姓名', '学号'],
  ['王小明', '007'],
  ['李,"四"\n', '0123', 'x']
]

it.each([',', ';', '\t'])('reads text separated by %j in UTF-8 and UTF-16', async (separator) => {
  const text = table
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
    .join('\r\n')
  const little = Buffer.from(`\ufeff${text}`, 'utf16le')
  for (const bytes of [strToU8(text), strToU8(`\ufeff${text}`), little, Buffer.from(little).swap16()])
    expect(await rowsOf(new Uint8Array(bytes))).toEqual(cleanTable)
})

it('reads text in GBK, with empty cells as nothing', async () => {
  expect(await rowsOf([...gbkNames, 0x2c, 0x2c, 0x31, 0x0a, 0x0a, 0x30, 0x31, 0x2c])).toEqual([
    ['姓名', null, '1'],
    [],
    ['01']
  ])
})

it.each([
  ['nothing', [], 'file_empty', '空的'],
  ['a PDF', '%PDF-1.7 …', 'file_not_workbook', 'PDF'],
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0], 'file_not_workbook', '图片'],
  ['a rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00], 'file_not_workbook', '压缩包'],
  ['other bytes', [0x41, 0, 1, 2, 3, 0, 0, 9], 'file_not_workbook', '不是表格'],
  ['text in no known encoding', [0x41, 0x2c, 0xff, 0xff, 0x0a], 'file_unreadable', '另存为 xlsx'],
  [
    'a page without a table',
    '<html><frameset><frame src="sheet001.htm"></frameset></html>',
    'file_not_workbook',
    '没有表格'
  ],
  ['other XML', '<?xml version="1.0"?><note/>', 'file_not_workbook', 'XML'],
  ['a Word file', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'file_not_workbook', 'Word'],
  ['a presentation', zipSync({ 'ppt/presentation.xml': strToU8('<p/>') }), 'file_not_workbook', '演示文稿'],
  ['packed workbooks', zipSync({ '一年级.xlsx': strToU8('x') }), 'file_not_workbook', '先解压'],
  ['an OpenDocument sheet', zipSync({ 'content.xml': strToU8('<o/>') }), 'file_unreadable', '另存为 xlsx'],
  ['an old Word file', compoundFile({ WordDocument: [1, 2, 3] }), 'file_not_workbook', 'Word'],
  [
    'a locked xlsx',
    compoundFile({ EncryptionInfo: [4, 0], EncryptedPackage: [1] }),
    'file_encrypted',
    '打开密码'
  ],
  ['a locked xls', compoundFile({ Workbook: lockedStream }), 'file_encrypted', '打开密码'],
  ['half an xls', bookOf('biff8').subarray(0, 700), 'file_damaged', '已损坏'],
  ['half an xlsx', bookOf('xlsx').subarray(0, 2000), 'file_damaged', '已损坏']
])('refuses %s', async (_, content, code, words) => {
  const refused = expect(read(content)).rejects
  await refused.toMatchObject({ code, message: expect.stringContaining(words) })
})

it('refuses files over the limit before reading them', async () => {
  const large = new Uint8Array(fileBytes.markup + 1).fill(0x20)
  large[0] = 0x3c
  await expect(read(large)).rejects.toMatchObject({
    code: 'file_too_large',
    details: { reason: '超过 40 兆' }
  })
})

it('survives files made to exhaust memory or time', async () => {
  const attack = (row: string, cell: string) =>
    `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Row ss:Index="${row}"><Cell ss:Index="${cell}"><Data ss:Type="Number">1</Data></Cell></Row></Table></Worksheet></Workbook>`
  const bounded = (content: string, bounds: { heap: number; time: number }) =>
    readWithSheetJs({ content, container: 'xml' }, new Job(), bounds)
  const tooLarge = { code: 'file_too_large' }
  await expect(read(attack('2000000', '1'))).rejects.toMatchObject(tooLarge)
  await expect(bounded(attack('1', '900000000'), { heap: 100, time: 60_000 })).rejects.toMatchObject(tooLarge)
  await expect(bounded(attack('2', '2'), { heap: 100, time: 1 })).rejects.toMatchObject(tooLarge)
  expect((await bounded(attack('2', '2'), { heap: 100, time: 60_000 })).sheets[0]?.rows).toEqual([
    [],
    [null, 1]
  ])
})

it('stops the process where the job is cancelled', async () => {
  const job = new Job()
  const rows = Array.from({ length: 3000 }, (_, row) => [row, `${row}`, 'a', 'b', 'c', 'd'])
  const bytes = new Uint8Array(
    write(utils.book_new(utils.aoa_to_sheet(rows)), { type: 'array', bookType: 'biff8' })
  )
  const reading = readWorkbook({ name: '', bytes }, job)
  setImmediate(() => job.cancel())
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' })
})
