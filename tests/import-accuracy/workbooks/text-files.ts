import { gender, headed, idNumber, name, phone, table, type Column } from './columns'
import { People, truthOf } from './people'
import { studentTruth, type FileCase } from './truth'
import { gbk, separated, type Cell } from './write'

const classText: Column = ['所属班级', (person) => `${person.grade}年级${person.classNo}班`]
const columns: Column[] = [
  headed('姓 名', name),
  classText,
  gender,
  ['身份证号码', (person) => `\t${person.idNumber}`],
  headed('家长电话', phone),
  ['家庭住址', (person) => `${person.address}\n"老屋"旁`]
]

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le')
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes)
}

/** Quoted cells with line breaks and doubled quotes, tabs before the numbers, in many encodings. */
function encodings(): FileCase[] {
  const kinds: [string, string, (text: string) => Uint8Array][] = [
    ['学生-utf16be.csv', '\t', (text) => utf16(text, true, true)],
    ['学生-utf16le.txt', ',', (text) => utf16(text, false, true)],
    ['学生-gb18030.csv', ',', gbk],
    ['学生-bom.txt', '\t', (text) => utf8(`\ufeff${text}`)],
    ['学生-分号.txt', ';', utf8]
  ]
  return kinds.map(([fileName, separator, encode], index) => {
    const people = new People(2401 + index)
    const pupils = [...people.several(4, 3, 2), ...people.several(4, 4, 11)]
    const rows = table(columns, pupils).map((row) => (separator === '\t' ? row.map(untabbed) : row))
    const truth = studentTruth(
      pupils.map((person) =>
        truthOf(person, ['gender', 'idNumber', 'phone'], { address: `${person.address} "老屋"旁` })
      )
    )
    return { fileName, shape: 'separated text', bytes: encode(separated(rows, separator)), truth }
  })
}

function untabbed(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.replace('\t', '') : cell
}

/** A title line above, trailing separators, lines that end in CR or LF alone, a total, empty lines at the end. */
function ragged(): FileCase[] {
  return ['\r', '\n'].map((lineEnd, index) => {
    const pupils = new People(2411 + index).several(7, 2, 3)
    const lines = [
      '云山小学二年级(3)班学生名单,,,,,,,,',
      ',,,,,,,,',
      '序号,姓名,性别,身份证号,联系电话,,,,',
      ...pupils.map(
        (person, row) =>
          `${row + 1},${person.name},${person.gender},="${person.idNumber}",${person.phone},,,,`
      ),
      '合计,7人,,,,,,,',
      ',,,,,,,,',
      ''
    ]
    return {
      fileName: index ? '二3班.csv' : '二3班(旧).csv',
      shape: 'title, trailing separators and a total in separated text',
      bytes: utf8(lines.join(lineEnd)),
      truth: studentTruth(pupils.map((person) => truthOf(person, ['gender', 'idNumber', 'phone'])))
    }
  })
}

/** Saved from a table program that turned the numbers into exponents. */
function exponents(): FileCase {
  const pupils = new People(2421).several(8, 5, 1)
  const lost = (text: string) => Number(text.replace('X', '0')).toExponential(5).replace('e', 'E')
  const spoilt: Column[] = [
    name,
    classText,
    ['身份证号', (person) => lost(person.idNumber)],
    ['学籍号', (person) => person.studentNumber],
    ['电话', (person) => person.phone]
  ]
  const bytes = gbk(separated(table(spoilt, pupils), ','))
  const truth = studentTruth(
    pupils.map((person) => truthOf(person, ['studentNumber', 'phone'], { idNumber: null })),
    { flagged: pupils.map((_, index) => ({ row: index + 2, field: 'idNumber' })) }
  )
  return { fileName: '另存(科学记数).csv', shape: 'exponents for identity numbers', bytes, truth }
}

/** Plain columns under the names of a database table. */
function separatedDump(): FileCase {
  const pupils = new People(2431).several(6, 1, 1)
  const dump: Column[] = [
    ['id', (_, index) => 9000 + index],
    headed('学生姓名', name),
    ['性别码', (person) => (person.gender === '男' ? '1' : '2')],
    ['年级', () => '1'],
    ['班', () => '01'],
    idNumber,
    ['出生日期', (person) => `${person.birthDate} 00:00:00.0`]
  ]
  return {
    fileName: 'student_2026.csv',
    shape: 'dump of a database',
    bytes: utf8(separated(table(dump, pupils), ',')),
    truth: studentTruth(pupils.map((person) => truthOf(person, ['gender', 'idNumber', 'birthDate'])))
  }
}

/** Separated text as programs and people save it (§3.1). */
export function textFileCases(): FileCase[] {
  return [...encodings(), ...ragged(), exponents(), separatedDump()]
}
