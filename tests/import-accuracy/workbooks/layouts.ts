import {
  address,
  dataRows,
  gender,
  headed,
  idNumber,
  name,
  phone,
  serial,
  table,
  type Column
} from './columns'
import { People, truthOf, type Person, type TrueField } from './people'
import { studentTruth, type FileCase } from './truth'
import { oneSheet, workbook, type Cell } from './write'

const plain: Column[] = [serial, name, gender, idNumber, phone]
const plainFields: TrueField[] = ['gender', 'idNumber', 'phone']

function truthFor(people: Person[], fields = plainFields) {
  return studentTruth(people.map((person) => truthOf(person, fields)))
}

/** Three header rows with merges both ways and a row of column numbers below, as the official forms have. */
function threeHeaderRows(): FileCase {
  const pupils = new People(301).several(14, 4, 2)
  const rows: Cell[][] = [
    ['石桥中心小学2026年秋季四(2)班学生基本情况表'],
    ['填报单位(盖章):      填报人:      联系电话:0794-0000000      填报时间:2026年9月8日'],
    ['序号', '学生基本情况', null, null, null, '家庭情况', null, null, null, null, '备注'],
    [null, '姓名', '性别', '身份证号码', '出生年月', '家庭住址', '监护人情况', null, null, null, null],
    [null, null, null, null, null, null, '姓名', '与学生关系', '联系方式', '工作单位', null],
    Array.from({ length: 11 }, (_, index) => index + 1),
    ...pupils.map((person, index) => [
      index + 1,
      person.name,
      person.gender,
      person.idNumber,
      person.birthDate.slice(0, 7).replace('-', '.'),
      person.address,
      person.mother.name,
      '母亲',
      person.mother.phone,
      '务农',
      null
    ]),
    ['注:1.出生年月按身份证填写。2.监护人为实际履行监护职责的人。'],
    ['单位负责人(签名):      复核人(签名):      填表人(签名):']
  ]
  const merges = [
    'A1:K1',
    'A2:K2',
    'A3:A5',
    'B3:E3',
    'F3:J3',
    'K3:K5',
    'B4:B5',
    'C4:C5',
    'D4:D5',
    'E4:E5',
    'F4:F5'
  ]
  const truth = studentTruth(
    pupils.map((person) =>
      truthOf(person, ['gender', 'idNumber', 'address'], {
        birthDate: person.birthDate.slice(0, 7),
        guardians: [{ ...person.mother, relation: '母亲' }]
      })
    )
  )
  const bytes = workbook([{ name: '四2', rows, merges: [...merges, 'G4:J4'] }], 'biff8')
  return { fileName: '基本情况.xls', shape: 'three header rows, column numbers, BIFF8', bytes, truth }
}

/** Lists side by side to fit one page; the last is shorter, and an empty column parts them. */
function sideBySide(
  fileName: string,
  seed: number,
  sizes: number[],
  columns: Column[],
  gap: boolean
): FileCase {
  const people = new People(seed)
  const parts = sizes.map((size) => people.several(size, 2, 5))
  const width = columns.length + (gap ? 1 : 0)
  const blank = (): Cell[] => Array.from({ length: columns.length }, () => null)
  const line = (cells: Cell[][]) => cells.flatMap((part) => (gap ? [...part, null] : part))
  const headers = columns.map(([header]) => header)
  const rows: Cell[][] = [['二（5）班学生联系表'], line(parts.map(() => headers))]
  for (let row = 0; row < Math.max(...sizes); row++) {
    rows.push(line(parts.map((part) => dataRows(columns, part)[row] ?? blank())))
  }
  const fields: TrueField[] = columns.includes(idNumber) ? plainFields : ['gender', 'phone']
  const merges = [`A1:${String.fromCharCode(64 + width * sizes.length)}1`]
  return {
    fileName,
    shape: `${sizes.length} tables side by side`,
    bytes: oneSheet(rows, '通讯录', merges),
    truth: truthFor(parts.flat(), fields)
  }
}

/** Title and header again on every printed page, with page numbers between, and blank rows in the list. */
function printedPages(): FileCase {
  const pupils = new People(303).several(24, 1, 3)
  const numbered = dataRows(plain, pupils)
  const rows: Cell[][] = []
  for (let page = 0; page < 3; page++) {
    rows.push(
      ['河畔小学一(3)班学生名单'],
      plain.map(([header]) => header)
    )
    const part = numbered.slice(page * 8, page * 8 + 8)
    rows.push(...part.slice(0, 4), [], ...part.slice(4), [`第${page + 1}页 共3页`], [])
  }
  return {
    fileName: '打印版.xlsx',
    shape: 'headers repeated on every page',
    bytes: oneSheet(rows),
    truth: truthFor(pupils)
  }
}

/** The header stands in row 8, below instructions; an example row, prepared empty numbers, totals, notes, signatures. */
function deepHeader(): FileCase {
  const pupils = new People(304).several(11, 5, 4)
  const columns: Column[] = [...plain, address]
  const rows: Cell[][] = [
    ['附件2'],
    [],
    ['白鹭街道小学五年级学生信息采集表'],
    ['填表说明:'],
    ['1.姓名须与户口本一致;2.身份证号为18位;3.电话填家长手机。'],
    ['2.请班主任于9月10日前交政教处。'],
    ['班级:五(4)班      班主任:陈老师      人数:11'],
    columns.map(([header]) => header),
    ['例', '张三', '男', '110105194912310020', '13800000000', '某某村1号'],
    ...dataRows(columns, pupils),
    ...[12, 13, 14, 15].map((number) => [number, null, null, null, null, null]),
    ['合计', '11人', null, null, null, null],
    ['其中:男生5人,女生6人'],
    ['备注:转入学生请注明原学校。'],
    ['审核人(签字):        填表人:        2026年9月10日']
  ]
  const truth = truthFor(pupils, [...plainFields, 'address'])
  return {
    fileName: '附件2.xlsx',
    shape: 'header in row 8, example row, empty numbers',
    bytes: oneSheet(rows),
    truth
  }
}

/** A front sheet that counts, a table of contents, hidden code lists, and only then the classes. */
function frontSheets(): FileCase {
  const people = new People(305)
  const first = people.several(8, 6, 1)
  const second = people.several(7, 6, 2)
  const lists: Cell[][] = [
    ['性别', '民族', '就读方式', '关系'],
    ['男', '汉族', '走读', '父亲'],
    ['女', '畲族', '住校', '母亲'],
    [null, '回族', null, '祖父母或外祖父母']
  ]
  const counts: Cell[][] = [
    ['六年级学生人数汇总表'],
    ['班级', '班主任姓名', '学生人数', '男', '女', '联系电话'],
    ['六(1)班', '刘老师', 8, 4, 4, '13911112222'],
    ['六(2)班', '黄老师', 7, 3, 4, '13933334444'],
    ['合计', null, 15, 7, 8, null]
  ]
  const bytes = workbook([
    { name: '目录', rows: [['目录'], ['1', '汇总'], ['2', '六1'], ['3', '六2']] },
    { name: '汇总', rows: counts },
    { name: '六1', rows: [['六(1)班花名册'], ...table(plain, first)] },
    { name: '六2', rows: [['六(2)班花名册'], ...table(plain, second)] },
    { name: '代码表', rows: lists, hidden: true },
    { name: '上学期旧名单', rows: table(plain, people.several(4, 5, 1)), hidden: true }
  ])
  const truth = { ...truthFor([...first, ...second]), optionalSheets: ['上学期旧名单'] }
  return {
    fileName: '六年级.xlsx',
    shape: 'counts, contents and hidden lists beside the classes',
    bytes,
    truth
  }
}

/** Brothers and sisters share a merged address and telephone number. */
function mergedSiblings(): FileCase {
  const people = new People(306)
  const pupils = people.several(8, 2, 2)
  const rows: Cell[][] = table([name, ['班级', () => '二(2)班'], gender, idNumber, address, phone], pupils)
  const shared = pupils.map((person, index) => (index % 4 === 1 ? (pupils[index - 1] as Person) : person))
  rows.slice(1).forEach((row, index) => {
    if (index % 4 === 1) row.splice(4, 2, null, null)
  })
  const merges = ['E2:E3', 'F2:F3', 'E6:E7', 'F6:F7']
  const truth = studentTruth(
    pupils.map((person, index) =>
      truthOf(person, ['gender', 'idNumber'], {
        address: shared[index]?.address ?? null,
        phone: shared[index]?.phone ?? null
      })
    )
  )
  return {
    fileName: '双胞胎.xlsx',
    shape: 'cells merged over siblings',
    bytes: oneSheet(rows, '二2', merges),
    truth
  }
}

/** No header row at all: the content alone says what is what. */
function noHeader(): FileCase {
  const pupils = new People(307).several(16, 3, 3)
  const columns: Column[] = [serial, ['', () => '三(3)班'], name, gender, idNumber, phone, address]
  return {
    fileName: '三3.xlsx',
    shape: 'no header row',
    bytes: oneSheet(dataRows(columns, pupils)),
    truth: truthFor(pupils, [...plainFields, 'address'])
  }
}

/** Some headers are empty: the content under them says what they are. */
function missingHeaders(): FileCase {
  const pupils = new People(308).several(16, 4, 4)
  const columns: Column[] = [
    headed('', serial),
    name,
    headed('', gender),
    headed('', idNumber),
    ['班级', () => '四(4)班'],
    headed('', phone),
    address
  ]
  return {
    fileName: '四4班.xlsx',
    shape: 'some headers are missing',
    bytes: oneSheet(table(columns, pupils)),
    truth: truthFor(pupils, [...plainFields, 'address'])
  }
}

/** Where a table can stand on a sheet, and what can stand around it (§3.4). */
export function layoutCases(): FileCase[] {
  return [
    threeHeaderRows(),
    sideBySide('双栏.xlsx', 310, [9, 8], plain, true),
    sideBySide('三栏.xlsx', 311, [7, 7, 5], [name, gender, phone], false),
    printedPages(),
    deepHeader(),
    frontSheets(),
    mergedSiblings(),
    noHeader(),
    missingHeaders()
  ]
}
