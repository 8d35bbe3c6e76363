import * as xlsx from 'xlsx'
import { dateSerial, gender, idNumber, name, phone, serial, table, type Column } from './columns'
import { People, truthOf, type Person } from './people'
import { studentTruth, type FileCase } from './truth'
import { bareWorkbook, type Cell } from './write'

const columns: Column[] = [
  serial,
  ['班级', (p) => `${p.grade}.${p.classNo}班`],
  name,
  gender,
  idNumber,
  phone
]

function plainTruth(people: Person[]) {
  return studentTruth(people.map((person) => truthOf(person, ['gender', 'idNumber', 'phone'])))
}

function saved(rows: Cell[][], bookType: xlsx.BookType, codepage?: number): Uint8Array {
  const book = xlsx.utils.book_new()
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), '名单')
  const options = { type: 'array', bookType, ...(codepage ? { codepage } : {}) } as xlsx.WritingOptions
  return new Uint8Array(xlsx.write(book, options) as ArrayBuffer)
}

/** The older and rarer formats, under names of their own and of others. */
function otherFormats(): FileCase[] {
  const kinds: [string, xlsx.BookType][] = [
    ['花名册.et', 'biff8'],
    ['花名册(97).xls', 'biff8'],
    ['花名册.xlsb', 'xlsb'],
    ['花名册.xlsm', 'xlsm'],
    ['其实是xlsx.xls', 'xlsx']
  ]
  return kinds.map(([fileName, bookType], index) => {
    const people = new People(2501 + index)
    const pupils = [...people.several(5, 3, 1), ...people.several(4, 3, 2)]
    const rows: Cell[][] = [['三年级学生花名册'], ...table(columns, pupils)]
    return {
      fileName,
      shape: `saved as ${bookType}`,
      bytes: saved(rows, bookType),
      truth: plainTruth(pupils)
    }
  })
}

/** As WPS writes it: shared style, hidden rows and columns, a filter, comments kept elsewhere, phonetic-free strings. */
function wpsSheet(): FileCase {
  const pupils = new People(2511).several(10, 4, 3)
  const text = (reference: string, value: string) =>
    `<c r="${reference}" s="2" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`
  const headers = ['序号', '姓名', '性别', '出生日期', '身份证号', '联系电话']
  const rows = [
    `<row r="1" spans="1:6" ht="30" customHeight="1">${text('A1', '四(3)班学生花名册')}<c r="B1" s="2"/><c r="C1" s="2"/></row>`,
    `<row r="2" spans="1:6">${headers.map((header, at) => text(`${'ABCDEF'[at]}2`, header)).join('')}</row>`,
    ...pupils.map((person, index) => {
      const row = index + 3
      const hidden = index % 3 === 0 ? ' hidden="1"' : ''
      return `<row r="${row}" spans="1:6"${hidden}><c r="A${row}" s="1"><f>ROW()-2</f><v>${index + 1}</v></c>${text(`B${row}`, person.name)}${text(`C${row}`, person.gender)}<c r="D${row}" s="3"><v>${dateSerial(person.birthDate)}</v></c>${text(`E${row}`, person.idNumber)}<c r="F${row}" s="1"><v>${person.phone}</v></c></row>`
    }),
    ...Array.from(
      { length: 30 },
      (_, index) => `<row r="${13 + index}" spans="1:6"><c r="A${13 + index}" s="1"/></row>`
    )
  ]
  const xml = `<sheetPr filterMode="1"/><dimension ref="A1:XFD1048576"/><cols><col min="5" max="5" width="20" hidden="1" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData><autoFilter ref="A2:F12"/><mergeCells count="2"><mergeCell ref="A1:F1"/><mergeCell ref="A1:C1"/></mergeCells>`
  return {
    fileName: '四3(WPS).xlsx',
    shape: 'hidden rows and column, a filter, overlapping merges',
    bytes: bareWorkbook('Sheet1', xml),
    truth: studentTruth(pupils.map((person) => truthOf(person, ['gender', 'birthDate', 'idNumber', 'phone'])))
  }
}

/** A page of a Chinese web system: two tables, the second with the pupils, entities, nested markup, mso formats. */
function webPage(): FileCase {
  const pupils = new People(2512).several(8, 5, 2)
  const cell = (text: string, style = '') => `<td class=xl65 ${style}><span>${text}</span></td>`
  const rows = pupils.map(
    (person, index) =>
      `<tr height=20>${cell(String(index + 1))}${cell(`&nbsp;${person.name}&nbsp;`)}${cell(person.gender)}${cell('五年级(2)班')}${cell(person.idNumber, `style='mso-number-format:"\\@"' x:str`)}${cell(`&#39;${person.phone}`)}</tr>`
  )
  const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>学生</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--><style>.xl65{mso-number-format:"\\@";}</style></head><body>
<table><thead><tr><th colspan=6><b>学生花名册</b></th></tr><tr><th>序号</th><th>姓名</th><th>性别</th><th>班级</th><th>身份证件号</th><th>联系电话</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></body></html>`
  return {
    fileName: '学生列表.xls',
    shape: 'page of a web system',
    bytes: new TextEncoder().encode(html),
    truth: plainTruth(pupils)
  }
}

/** Further containers of §3.1. */
export function furtherContainerCases(): FileCase[] {
  return [...otherFormats(), wpsSheet(), webPage()]
}
