import { dateSerial, gender, headed, idNumber, name, phone, serial, table, type Column } from './columns'
import { People, truthOf, type Person } from './people'
import { studentTruth, type FileCase } from './truth'
import { bareWorkbook, gbk, htmlTable, separated, utf16, workbook } from './write'

/** A few columns of the second generation of the national export (§1.2), in its order and with its words. */
const nationalColumns: Column[] = [
  ['学校标识码', () => '3136005678'],
  name,
  gender,
  ['出生年月', (person) => person.birthDate.replaceAll('-', '/')],
  ['出生地行政区划代码', () => '361002'],
  ['籍贯', () => '江西抚州'],
  ['民族', (person) => person.ethnicity],
  ['国籍/地区', () => '中国'],
  ['身份证件类型', () => '居民身份证'],
  ['身份证件号', (person) => person.idNumber],
  ['港澳台侨外', () => '否'],
  ['校区号', () => '1'],
  ['班号', (person) => String(person.classNo).padStart(2, '0')],
  ['入学年月', (person) => `${2027 - person.grade}/09/01`],
  ['就读方式', (person) => person.boarding],
  ['现住址', (person) => person.address],
  ['通信地址', () => '江西省抚州市临川区石桥镇邮政所'],
  ['联系电话', (person) => person.phone],
  ['邮政编码', () => '344000'],
  ['是否独生子女', (person) => (person.onlyChild ? '是' : '否')],
  ['是否留守儿童', (person) => person.leftBehind],
  ['是否农村留守儿童', (person) => (person.leftBehind === '非留守' ? '否' : '是')],
  ['是否残疾人', () => '否'],
  ['成员1姓名', (person) => person.father.name],
  ['成员1关系', () => '父亲'],
  ['成员1现住址', () => '广东省东莞市长安镇'],
  ['成员1联系电话', (person) => person.father.phone],
  ['成员1身份证件号', () => ''],
  ['成员2姓名', (person) => person.mother.name],
  ['成员2关系', () => '母亲'],
  ['成员2联系电话', (person) => person.mother.phone],
  ['是否随迁子女', () => '否']
]

function national(person: Person) {
  const fields = ['gender', 'birthDate', 'idNumber', 'ethnicity', 'address', 'phone', 'boarding'] as const
  return truthOf(person, [...fields, 'onlyChild', 'leftBehind', 'guardians'])
}

function nationalHtml(): FileCase {
  const people = new People(101)
  const pupils = [...people.several(8, 3, 1), ...people.several(8, 5, 2)]
  const html = htmlTable(table(nationalColumns, pupils), 'utf-8')
  const truth = studentTruth(pupils.map(national))
  return {
    fileName: '学生基本信息.xls',
    shape: 'HTML named xls',
    bytes: new TextEncoder().encode(html),
    truth
  }
}

function gbkHtml(): FileCase {
  const pupils = new People(102).several(12, 4, 3)
  const columns: Column[] = [
    headed('学生姓名', name),
    ['国网学籍号', (person) => person.studentNumber],
    ['省网学籍号', (_, index) => `3610020000${String(index + 100000)}`],
    headed('身份证件号', idNumber),
    ['年级名称', () => '四年级'],
    ['班级名称', () => '3班']
  ]
  const truth = studentTruth(pupils.map((person) => truthOf(person, ['studentNumber', 'idNumber'])))
  const bytes = gbk(htmlTable(table(columns, pupils), 'gb2312'))
  return { fileName: '导出.xls', shape: 'HTML in GBK; both student numbers side by side', bytes, truth }
}

function spreadsheetMl(): FileCase {
  const pupils = new People(103).several(15, 2, 4)
  const columns: Column[] = [serial, ['年级班级', () => '二年级4班'], name, gender, idNumber, phone]
  const bytes = workbook([{ name: '名单', rows: table(columns, pupils) }], 'xlml')
  const truth = studentTruth(pupils.map((person) => truthOf(person, ['gender', 'idNumber', 'phone'])))
  return { fileName: '二4.xls', shape: 'SpreadsheetML 2003 named xls', bytes, truth }
}

/** Inline strings, cells without references, and pinyin beside a name that is no part of it. */
function inlineStrings(): FileCase {
  const pupils = new People(104).several(12, 6, 1)
  const columns: Column[] = [name, gender, ['班级', () => '六(1)班'], idNumber, phone]
  const text = (value: unknown) => `<c t="inlineStr"><is><t>${String(value)}</t></is></c>`
  const named = (value: unknown) =>
    `<c t="inlineStr"><is><r><t>${String(value).slice(0, 1)}</t></r><r><t>${String(value).slice(1)}</t></r><rPh sb="0" eb="1"><t>PINYIN</t></rPh></is></c>`
  const rows = table(columns, pupils).map(
    ([first, ...others]) => `<row>${named(first)}${others.map(text).join('')}</row>`
  )
  const bytes = bareWorkbook('data', `<sheetData>${rows.join('')}</sheetData>`)
  const truth = studentTruth(pupils.map((person) => truthOf(person, ['gender', 'idNumber', 'phone'])))
  return { fileName: 'export (3).xlsx', shape: 'inline strings, no cell references', bytes, truth }
}

/** Borders drawn down to row 6,000 and a dimension that claims the whole sheet. */
function formattedEmptyRows(): FileCase {
  const pupils = new People(105).several(10, 1, 6)
  const columns: Column[] = [serial, name, gender, ['班别', () => '一6班'], idNumber]
  const full = table(columns, pupils).map((row, index) => {
    const cells = row.map(
      (cell, at) => `<c r="${'ABCDE'[at]}${index + 1}" t="inlineStr"><is><t>${String(cell)}</t></is></c>`
    )
    return `<row r="${index + 1}">${cells.join('')}</row>`
  })
  const empty = Array.from({ length: 6000 - full.length }, (_, index) => {
    const row = index + full.length + 1
    return `<row r="${row}">${[...'ABCDE'].map((letter) => `<c r="${letter}${row}"/>`).join('')}</row>`
  })
  const bytes = bareWorkbook(
    '一6',
    `<dimension ref="A1:XFD1048576"/><sheetData>${[...full, ...empty].join('')}</sheetData>`
  )
  const truth = studentTruth(pupils.map((person) => truthOf(person, ['gender', 'idNumber'])))
  return { fileName: '一6班.xlsx', shape: 'thousands of formatted empty rows', bytes, truth }
}

function date1904(): FileCase {
  const pupils = new People(106).several(10, 5, 1)
  const columns: Column[] = [
    name,
    ['班级', () => '五（1）班'],
    ['出生日期', (person) => ({ t: 'n', v: dateSerial(person.birthDate, 1904), z: 'yyyy/m/d' })],
    phone
  ]
  const bytes = workbook([{ name: 'Sheet1', rows: table(columns, pupils) }], 'xlsx', true)
  const truth = studentTruth(pupils.map((person) => truthOf(person, ['birthDate', 'phone'])))
  return { fileName: '生日表.xlsx', shape: 'dates counted from 1904', bytes, truth }
}

/** Separated text in four encodings and with four separators. */
function textFiles(): FileCase[] {
  const columns: Column[] = [
    ['班级', (person) => `${person.grade}-${person.classNo}`],
    headed('学生姓名', name),
    gender,
    headed('公民身份号码', idNumber),
    headed('手机号码', phone),
    headed('家庭地址', ['', (person) => `${person.address},东侧`])
  ]
  const utf8 = (text: string) => new TextEncoder().encode(text)
  const kinds: [string, string, string, (text: string) => Uint8Array][] = [
    ['名单-utf8.csv', 'UTF-8 without a mark', ',', utf8],
    ['名单-bom.csv', 'UTF-8 with a mark, semicolons', ';', (text) => utf8(`\ufeff${text}`)],
    ['名单-tab.txt', 'UTF-16 with tabs', '\t', utf16],
    ['名单-gbk.csv', 'GBK with tabs, named csv', '\t', gbk]
  ]
  return kinds.map(([fileName, shape, separator, encode], index) => {
    const pupils = new People(110 + index).several(9, 3, 2)
    const truth = studentTruth(
      pupils.map((person) =>
        truthOf(person, ['gender', 'idNumber', 'phone'], { address: `${person.address},东侧` })
      )
    )
    return { fileName, shape, bytes: encode(separated(table(columns, pupils), separator)), truth }
  })
}

/** Every container of §3.1 that is not in the samples. */
export function containerCases(): FileCase[] {
  return [
    nationalHtml(),
    gbkHtml(),
    spreadsheetMl(),
    inlineStrings(),
    formattedEmptyRows(),
    date1904(),
    ...textFiles()
  ]
}
