import { address, dataRows, gender, idNumber, name, phone, serial, table, type Column } from './columns'
import { People, truthOf, type Person } from './people'
import { studentTruth, type FileCase } from './truth'
import { oneSheet, workbook, type Cell } from './write'

/** Columns about everybody but the child, under headers that end like the child's. */
function everybodyElse(): FileCase {
  const pupils = new People(2801).several(9, 3, 1)
  const columns: Column[] = [
    serial,
    name,
    ['班级', () => '三(1)班'],
    ['户主姓名', (person) => person.father.name],
    ['户主身份证号', () => '361002198001011234'],
    ['与户主关系', () => '孙子'],
    ['父母身份证号', () => '361002198501011234'],
    ['身份证住址', () => '江西省南昌市东湖区1号'],
    ['身份证有效期', () => '2029.01.01'],
    ['学校地址', () => '云山路1号'],
    ['生日(农历)', () => '七月初七'],
    ['班主任', () => '王老师'],
    ['班主任联系电话', () => '13900001111'],
    ['少数民族', () => '否'],
    ['开户名', (person) => person.mother.name],
    ['银行卡号', () => '6222020000000000000']
  ]
  const nothing = { idNumber: null, birthDate: null, phone: null, address: null, ethnicity: null }
  return {
    fileName: '三1资助.xlsx',
    shape: 'columns about everybody else',
    bytes: oneSheet(table(columns, pupils)),
    truth: studentTruth(pupils.map((person) => truthOf(person, [], nothing)))
  }
}

/** The same header for the child and for the parent, told apart by a bracket. */
function brackets(): FileCase {
  const pupils = new People(2802).several(9, 4, 1)
  const columns: Column[] = [
    ['姓名(学生)', (person) => person.name],
    ['班级', () => '四（1）班'],
    ['身份证号(家长)', () => ''],
    ['姓名(家长)', (person) => person.mother.name],
    ['与学生关系', () => '母亲'],
    ['电话(家长)', (person) => person.mother.phone],
    ['身份证号(学生)', (person) => person.idNumber]
  ]
  const mother = (person: Person) => ({ guardians: [{ ...person.mother, relation: '母亲' }] })
  return {
    fileName: '四1家校.xlsx',
    shape: 'child and parent told apart by brackets',
    bytes: oneSheet(table(columns, pupils)),
    truth: studentTruth(pupils.map((person) => truthOf(person, ['idNumber'], mother(person))))
  }
}

/** Province, town, village and number of the address in columns of a group. */
function addressInParts(): FileCase {
  const pupils = new People(2803).several(7, 5, 1)
  const parts = (person: Person) => /^(.+省.+市.+区)(.+?[镇乡道])(.+)$/.exec(person.address)?.slice(1) ?? []
  const rows: Cell[][] = [
    ['姓名', '班级', '家庭住址', null, null, '联系电话'],
    [null, null, '县(区)', '乡镇(街道)', '村(社区)门牌', null],
    ...pupils.map((person): Cell[] => [person.name, '五(1)班', ...parts(person), person.phone])
  ]
  return {
    fileName: '五1住址.xlsx',
    shape: 'address in three columns',
    bytes: oneSheet(rows, 'Sheet1', ['A1:A2', 'B1:B2', 'C1:E1', 'F1:F2']),
    truth: studentTruth(pupils.map((person) => truthOf(person, ['phone', 'address'])))
  }
}

/** Grades part the sheet, numbers of classes stand in a column. */
function gradeRows(): FileCase {
  const people = new People(2804)
  const columns: Column[] = [['班级', (person) => `${person.classNo}班`], name, gender, idNumber, phone]
  const grades: [string, Person[]][] = [
    ['一年级', [...people.several(4, 1, 1), ...people.several(3, 1, 2)]],
    ['二年级', people.several(5, 2, 1)],
    ['三年级(2个班)', [...people.several(2, 3, 1), ...people.several(3, 3, 2)]]
  ]
  const rows: Cell[][] = [['竹坪小学学生名单'], columns.map(([header]) => header)]
  for (const [label, pupils] of grades) rows.push([label], ...dataRows(columns, pupils))
  const everybody = grades.flatMap(([, pupils]) => pupils)
  return {
    fileName: '竹坪小学.xlsx',
    shape: 'rows with the grade, class numbers in a column',
    bytes: oneSheet(rows),
    truth: studentTruth(everybody.map((person) => truthOf(person, ['gender', 'idNumber', 'phone'])))
  }
}

/** Instructions with a small model table first, then the roster; codes on a visible sheet. */
function modelTable(): FileCase {
  const pupils = new People(2805).several(8, 2, 1)
  const columns: Column[] = [serial, name, ['班级', () => '二年级一班'], gender, idNumber, address]
  const headers = columns.map(([header]) => header)
  const bytes = workbook([
    {
      name: '填写说明',
      rows: [['一、姓名与户口本一致'], headers, [1, '李四', '二年级一班', '男', '110105194912310020', '某村']]
    },
    {
      name: '学生信息',
      rows: [headers, ['必填', '必填', '必填', '选填', '必填', '选填'], ...dataRows(columns, pupils)]
    },
    {
      name: '民族',
      rows: [
        ['民族', '代码'],
        ['汉族', '01'],
        ['畲族', '22']
      ]
    }
  ])
  return {
    fileName: '采集模板(已填).xlsx',
    shape: 'instructions with a model, a row that says what is required',
    bytes,
    truth: studentTruth(pupils.map((person) => truthOf(person, ['gender', 'idNumber', 'address'])))
  }
}

/** Boarding, single children and 留守 as people mark them: only where it is so, in words of their own. */
function marks(): FileCase {
  const people = new People(2806)
  const rows: Cell[][] = [['姓名', '班级', '性别', '是否寄宿', '独生子女', '是否留守儿童', '民族']]
  const written: [Cell, Cell, Cell, Cell, Cell, object][] = [
    [
      '男',
      '√',
      '√',
      '双',
      '汉',
      { boarding: '住校', onlyChild: true, leftBehind: '双亲留守', ethnicity: '汉族' }
    ],
    [
      '女',
      '×',
      '×',
      '单',
      '畲',
      { boarding: '走读', onlyChild: false, leftBehind: '单亲留守', ethnicity: '畲族' }
    ],
    [
      '男生',
      '寄宿',
      '否',
      '否',
      '汉族',
      { boarding: '住校', onlyChild: false, leftBehind: '非留守', ethnicity: '汉族' }
    ],
    ['女 ', '走读', '是', '非留守儿童', '01', { boarding: '走读', onlyChild: true, leftBehind: '非留守' }],
    [
      '男',
      '住宿生',
      'Y',
      '父母双方外出务工',
      '土家',
      { boarding: '住校', onlyChild: true, leftBehind: '双亲留守', ethnicity: '土家族' }
    ],
    [
      '女',
      '不住校',
      'N',
      '父母一方外出务工',
      '汉 族',
      { boarding: '走读', onlyChild: false, leftBehind: '单亲留守', ethnicity: '汉族' }
    ],
    ['男', '', '', '', '', { boarding: null, onlyChild: null, leftBehind: null, ethnicity: null }],
    ['女', '/', '无', '无', '/', { boarding: null, leftBehind: '非留守', ethnicity: null }]
  ]
  const flagged: { row: number; field: string }[] = []
  const truths = written.map(([sex, boarding, only, left, ethnicity, values]) => {
    const person = { ...people.one(1, 1), gender: String(sex).startsWith('男') ? '男' : '女' } as Person
    rows.push([person.name, '一1', sex, boarding, only, left, ethnicity])
    return truthOf(person, ['gender'], values as Record<string, string | boolean | null>)
  })
  return {
    fileName: '一1勾选.xlsx',
    shape: 'marks and short words for choices',
    bytes: oneSheet(rows),
    truth: studentTruth(truths, { flagged })
  }
}

/** 是否留守儿童 answered with 是: one or both parents cannot be known. */
function leftBehindUnknown(): FileCase {
  const pupils = new People(2807).several(6, 6, 1)
  const rows: Cell[][] = [
    ['姓名', '班级', '是否留守儿童', '是否农村留守儿童'],
    ...pupils.map((person, index): Cell[] => [person.name, '六(1)班', index % 2 ? '是' : '否', '否'])
  ]
  return {
    fileName: '六1留守.xlsx',
    shape: 'only yes for 留守',
    bytes: oneSheet(rows),
    truth: studentTruth(
      pupils.map((person, index) => truthOf(person, [], { leftBehind: index % 2 ? null : '非留守' })),
      { flagged: pupils.flatMap((_, index) => (index % 2 ? [{ row: index + 2, field: 'leftBehind' }] : [])) }
    )
  }
}

/** What stands beside the child's own facts, and how people mark a choice. */
export function strangerCases(): FileCase[] {
  return [
    everybodyElse(),
    brackets(),
    addressInParts(),
    gradeRows(),
    modelTable(),
    marks(),
    leftBehindUnknown()
  ]
}
