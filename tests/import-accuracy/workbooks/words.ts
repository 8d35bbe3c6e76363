import { fullWidth } from './columns'
import { People, truthOf } from './people'
import { studentTruth, type FileCase, type TrueRow } from './truth'
import { fixed, valueCase, type Written } from './value-cases'
import { oneSheet, type Cell } from './write'

const readAs = (pairs: [Cell, string | boolean | null][]) => pairs.map(([cell, value]) => fixed(cell, value))

/** A file with one column of words for a choice or a yes-no. */
function wordFile(seed: number, fileName: string, header: string, field: string, ways: (() => Written)[]) {
  return valueCase({ fileName, shape: `words for ${field} under ${header}`, seed, header, field, ways })
}

function ethnicities(): FileCase {
  return wordFile(801, '四2民族.xlsx', '名族', 'ethnicity', [
    ...readAs([
      ['汉', '汉族'],
      ['汉族', '汉族'],
      ['01', '汉族'],
      ['汉 族', '汉族'],
      ['　畲族', '畲族'],
      ['畲', '畲族'],
      ['03', '回族'],
      ['维吾尔', '维吾尔族'],
      ['15', '土家族'],
      ['土', '土族'],
      ['毛难族', '毛南族'],
      ['崩龙族', '德昂族'],
      ['土家', '土家族'],
      ['', null],
      ['/', null],
      ['不详', null]
    ]),
    fixed('汗族人', undefined, true)
  ])
}

function genders(): FileCase {
  const way = (male: Cell, female: Cell) => (person: { gender: '男' | '女' }) => ({
    cell: person.gender === '男' ? male : female,
    value: person.gender
  })
  const ways = [
    way('男', '女'),
    way('1', '2'),
    way(1, 2),
    way('男 ', ' 女'),
    way('男生', '女生'),
    way('男性', '女性'),
    way('1-男', '2-女'),
    way('M', 'F'),
    way('1-男', '2-女')
  ]
  return valueCase({
    fileName: '四2性别.xlsx',
    shape: 'words for gender',
    seed: 802,
    header: '性 别(1-男 2-女)',
    field: 'gender',
    ways
  })
}

/** Three null words that a school writes for want of a fact, under three different columns (§3.5). */
function nullWords(): FileCase {
  const people = new People(803)
  const tokens = [
    '',
    '空',
    '无',
    '/',
    '\\',
    '—',
    '——',
    '-',
    '、',
    '暂无',
    '不详',
    '未知',
    '没有',
    'N/A',
    '  ',
    '／'
  ]
  const rows: Cell[][] = [['姓名', '班级', '身份证号', '民族', '家庭住址', '联系电话', '出生日期']]
  const truths: TrueRow[] = []
  for (const token of ['', ...tokens]) {
    const person = people.one(4, 2)
    rows.push([person.name, '四(2)班', person.idNumber, token, token, token, token])
    const nothing = { ethnicity: null, address: null, phone: null, birthDate: null }
    truths.push(truthOf(person, ['idNumber'], nothing))
  }
  for (const person of people.several(8, 4, 2)) {
    rows.push([
      person.name,
      '四(2)班',
      person.idNumber,
      person.ethnicity,
      person.address,
      person.phone,
      person.birthDate
    ])
    truths.push(truthOf(person, ['idNumber', 'ethnicity', 'address', 'phone', 'birthDate']))
  }
  return { fileName: '四2空值.xlsx', shape: 'null words', bytes: oneSheet(rows), truth: studentTruth(truths) }
}

/** Everything typed with the input method in full-width mode. */
function everythingFullWidth(): FileCase {
  const pupils = new People(804).several(10, 4, 2)
  const headers = ['序号', '姓　名', '班　级', '身份证号（１８位）', '联系电话', '出生日期', '家庭住址']
  const rows: Cell[][] = pupils.map((person, index) => [
    fullWidth(String(index + 1)),
    [...person.name].join('　'),
    '４（２）班',
    fullWidth(person.idNumber),
    fullWidth(person.phone),
    fullWidth(person.birthDate.replaceAll('-', '.')),
    person.address
  ])
  const truth = studentTruth(
    pupils.map((person) => truthOf(person, ['idNumber', 'phone', 'birthDate', 'address']))
  )
  return { fileName: '全角.xlsx', shape: 'everything full width', bytes: oneSheet([headers, ...rows]), truth }
}

/** Words for 走读/住校, yes and no, and being left behind. */
export function wordCases(): FileCase[] {
  return [
    ethnicities(),
    genders(),
    wordFile(
      805,
      '四2寄宿.xlsx',
      '是否寄宿',
      'boarding',
      readAs([
        ['是', '住校'],
        ['否', '走读'],
        ['√', '住校'],
        ['×', '走读'],
        ['住校', '住校'],
        ['走读', '走读'],
        ['寄宿', '住校'],
        ['走读生', '走读'],
        ['', null]
      ])
    ),
    wordFile(
      806,
      '四2就读.xlsx',
      '就读方式',
      'boarding',
      readAs([
        ['走读', '走读'],
        ['住校', '住校'],
        ['住读', '住校'],
        ['寄宿生', '住校'],
        ['通学', '走读'],
        ['', null]
      ])
    ),
    wordFile(
      807,
      '四2独生.xlsx',
      '独生子女(是打√)',
      'onlyChild',
      readAs([
        ['是', true],
        ['否', false],
        ['√', true],
        ['✓', true],
        ['×', false],
        ['Y', true],
        ['N', false],
        ['1', true],
        [0, false],
        ['有', true],
        ['对', true],
        ['错', false],
        [true, true]
      ])
    ),
    wordFile(808, '四2留守.xlsx', '留守情况', 'leftBehind', [
      ...readAs([
        ['非留守', '非留守'],
        ['双亲留守', '双亲留守'],
        ['单亲留守', '单亲留守'],
        ['否', '非留守'],
        ['父母一方外出', '单亲留守'],
        ['父母双方外出', '双亲留守'],
        ['非留守儿童', '非留守'],
        ['', null]
      ]),
      fixed('是', undefined, true)
    ]),
    nullWords(),
    everythingFullWidth()
  ]
}
