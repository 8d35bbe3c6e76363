import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { editedXls, withRecords, xlsOf, type XlsRecord } from '../../../../../tests/edited-xls'
import { partsOf } from '../../../../../tests/workbook-looks'
import { LedgerError } from '@shared/api/errors'
import { Job } from '../../job'
import { readWorkbook } from '../reading/read-workbook'
import { convertXls } from './convert-xls'

const rich = new Uint8Array(readFileSync('tests/fixtures/templates/xls/花名册.xls'))
const small = new Uint8Array(readFileSync('tests/fixtures/templates/xls/家访情况统计表.xls'))
const word = (value: number): [number, number] => [value & 0xff, (value >>> 8) & 0xff]
const refusal = (bytes: Uint8Array) => expect(convertXls(bytes)).rejects

/** The rich workbook with records added to a sheet, from 1; 0 is the whole workbook. */
const richWith = (sheet: number, added: [number, number[]][]) =>
  editedXls(rich, (records) => withRecords(records, sheet, added))

async function sheetOf(bytes: Uint8Array, number = 1) {
  const { bytes: xlsx, lost } = await convertXls(bytes)
  return { xml: partsOf(xlsx)[`xl/worksheets/sheet${number}.xml`] ?? '', lost }
}

it('keeps how Excel shows a sheet: panes, zoom, lines of the grid, colour of the tab', async () => {
  const hideGridAndFreeze = (records: XlsRecord[]) =>
    records.map(({ type, data }) => ({
      type,
      data: type === 0x23e ? Buffer.from([0xbc, 0x06, ...data.subarray(2)]) : data
    }))
  const { xml } = await sheetOf(
    editedXls(rich, (records) =>
      withRecords(hideGridAndFreeze(records), 1, [
        [0x41, [...word(2), ...word(3), ...word(3), ...word(2), 0, 0]],
        [0xa0, [...word(17), ...word(20)]],
        [0x862, [...word(0x862), ...Array<number>(10).fill(0), 0x14, 0, 0, 0, 10, 0, 0, 0]]
      ])
    )
  )
  expect(xml).toContain('<tabColor rgb="FFFF0000"/>')
  expect(xml).toMatch(/<sheetView showGridLines="0" tabSelected="1" zoomScale="85"/)
  expect(xml).toContain(
    '<pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/>'
  )
})

it('keeps sheets very hidden, the calendar of 1904 and a locked structure', async () => {
  const edited = editedXls(rich, (records) =>
    records.map(({ type, data }) => {
      if (type === 0x85 && data.toString('utf16le', 8) === '深藏') data[4] = 2
      if (type === 0x22) data[0] = 1
      return { type, data }
    })
  )
  const { bytes } = await convertXls(
    editedXls(edited, (records) =>
      withRecords(records, 0, [
        [0x12, [1, 0]],
        [0x13, [0x1a, 0xcc]]
      ])
    )
  )
  const workbook = partsOf(bytes)['xl/workbook.xml']
  expect(workbook).toContain('<sheet name="深藏" sheetId="4" state="veryHidden"')
  expect(workbook).toContain('<workbookPr date1904="1"/>')
  expect(workbook).toContain('<workbookProtection workbookPassword="CC1A" lockStructure="1"/>')
  expect((await readWorkbook({ name: '表', bytes })).date1904).toBe(true)
})

it('keeps tips of links and what stays allowed on a protected sheet', async () => {
  const tip = [
    ...word(0x800),
    ...word(6),
    ...word(6),
    ...word(1),
    ...word(1),
    ...Buffer.from('点这里\0', 'utf16le')
  ]
  const { xml } = await sheetOf(
    richWith(1, [
      [0x800, tip],
      [0x63, [1, 0]]
    ])
  )
  expect(xml).toMatch(/<hyperlink ref="B7" r:id="\w+" tooltip="点这里"\/>/)
  expect(xml).toContain('<sheetProtection password="CC1A" sheet="1" objects="1"')
})

it('says what it cannot keep, sheet by sheet', async () => {
  const object = (kind: number): [number, number[]] => [
    0x5d,
    [...word(0x15), ...word(0x12), ...word(kind), 1, 0, ...Array<number>(14).fill(0), 0, 0, 0, 0]
  ]
  const { lost } = await sheetOf(richWith(1, [object(8), object(8), object(6), object(0x0b), object(5)]))
  expect(lost).toEqual([
    '工作表“1班”中的2 张图片',
    '工作表“1班”中的1 个图表',
    '工作表“1班”中的1 个文本框或图形',
    '工作表“1班”中的1 个按钮或其他控件'
  ])
})

it('leaves out a chart sheet and a macro sheet, and keeps names with their own sheets', async () => {
  const edited = editedXls(rich, (records) =>
    records.map(({ type, data }) => {
      if (type === 0x85 && data.toString('utf16le', 8).startsWith('选项')) data[5] = 2
      return { type, data }
    })
  )
  const { bytes, lost } = await convertXls(edited)
  expect(lost).toContain('图表工作表“选项(甲)”')
  expect(partsOf(bytes)['xl/workbook.xml']).not.toContain('<sheet name="选项(甲)"')
})

it('keeps the results of formulas that lead to another file, and says so', async () => {
  const book = [...word(1), ...word(4), 0, ...Buffer.from('x.xl', 'latin1'), ...word(1), 0, 0x41]
  const edited = editedXls(rich, (records) =>
    records.flatMap((record) => {
      if (record.type !== 0x17) return [record]
      // One more book and one more reference, to its only sheet.
      const count = record.data.readUInt16LE(0)
      const books = records.filter(({ type }) => type === 0x1ae).length
      const data = Buffer.concat([
        Buffer.from(word(count + 1)),
        record.data.subarray(2),
        Buffer.from([...word(books), 0, 0, 0, 0])
      ])
      externalReference = count
      return [
        { type: 0x1ae, data: Buffer.from(book) },
        { ...record, data }
      ]
    })
  )
  const tokens = [0x5a, ...word(externalReference), 0, 0, 0, 0]
  const formula = [
    ...word(19),
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0x45,
    0x40,
    ...Array<number>(6).fill(0),
    ...word(tokens.length),
    ...tokens
  ]
  const { xml, lost } = await sheetOf(
    editedXls(edited, (records) => withRecords(records, 1, [[0x06, formula]]))
  )
  expect(xml).toMatch(/<c r="A20" s="\d+"><v>42<\/v><\/c>/)
  expect(xml).toContain("<f>SUM('二班'!A:A)</f>")
  expect(lost).toEqual(['工作表“1班”中的引用其他文件的公式(留下了结果)'])
})
let externalReference = 0

it('refuses what it cannot read, each with its own code', async () => {
  await refusal(new Uint8Array()).toMatchObject({ code: 'file_empty' })
  await refusal(new Uint8Array(readFileSync('tests/fixtures/templates/xls/花名册.xlsx'))).toMatchObject({
    code: 'file_unreadable'
  })
  await refusal(Buffer.from('<html><table></table></html>')).toMatchObject({ code: 'file_unreadable' })
  await refusal(Buffer.from('%PDF-1.7 \0\0')).toMatchObject({ code: 'file_not_workbook' })
  const start = (version: number): XlsRecord => ({
    type: 0x809,
    data: Buffer.from([...word(version), 5, 0, ...Array<number>(12).fill(0)])
  })
  const end: XlsRecord = { type: 0x0a, data: Buffer.alloc(0) }
  await refusal(xlsOf([start(0x500), end])).toMatchObject({ code: 'file_unreadable' })
  await refusal(xlsOf([start(0x500), end], 'Book')).toMatchObject({ code: 'file_unreadable' })
  await refusal(Uint8Array.from([9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0])).toMatchObject({
    code: 'file_unreadable'
  })
  await refusal(xlsOf([start(0x600), end])).toMatchObject({ code: 'file_not_workbook' })
  await refusal(xlsOf([start(0x600)])).toMatchObject({ code: 'file_damaged' })
  await refusal(xlsOf([], 'WordDocument')).toMatchObject({ code: 'file_not_workbook' })
  await refusal(xlsOf([], 'EncryptedPackage')).toMatchObject({ code: 'file_encrypted' })
  const locked = editedXls(rich, ([first, ...rest]) =>
    first ? [first, { type: 0x2f, data: Buffer.from([0, 0, 1, 0, 2, 0]) }, ...rest] : rest
  )
  await refusal(locked).toMatchObject({ code: 'file_encrypted' })
})

it('refuses a workbook made to swell, and two sheets in one place', async () => {
  const blanks = Array.from({ length: 4100 }, (_, row): [number, number[]] => [
    0xbe,
    [...word(row), 0, 0, ...Array.from({ length: 256 }, () => [15, 0]).flat(), 0xff, 0]
  ])
  await refusal(richWith(1, blanks)).toMatchObject({ code: 'file_too_large' })
  const twice = Buffer.from(rich)
  const bounds = [...twice.toString('latin1').matchAll(/\x85\x00[\x0c-\x14]\x00/g)].map(({ index }) => index)
  expect(bounds).toHaveLength(4)
  twice.copy(twice, (bounds[1] ?? 0) + 4, (bounds[0] ?? 0) + 4, (bounds[0] ?? 0) + 8)
  await refusal(twice).toMatchObject({ code: 'file_damaged' })
})

it('stops where the job is cancelled', async () => {
  const job = new Job()
  job.cancel()
  await expect(convertXls(rich, job)).rejects.toMatchObject({ code: 'cancelled' })
})

it('meets cut and altered files with a refusal or a workbook, never with anything else', async () => {
  let seed = 7
  const random = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below
  const altered = Array.from({ length: 12 }, (_, round) => {
    if (round % 4 === 0) return small.slice(0, 512 + random(small.length - 512))
    const bytes = small.slice()
    for (let count = 0; count <= round; count += 1) bytes[512 + random(bytes.length - 512)] = random(256)
    return bytes
  })
  const met = await Promise.all(
    altered.map((bytes) =>
      convertXls(bytes).then(
        async ({ bytes: xlsx }) => (await readWorkbook({ name: '表', bytes: xlsx })).sheets.length > 0,
        (error: unknown) => (error instanceof LedgerError ? error.code : error)
      )
    )
  )
  for (const one of met)
    expect([
      true,
      'file_damaged',
      'file_encrypted',
      'file_unreadable',
      'file_not_workbook',
      'file_too_large'
    ]).toContain(one)
  expect(met).toContain('file_damaged')
  expect(met).toContain(true)
}, 60_000)
