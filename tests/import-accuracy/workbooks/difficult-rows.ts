import { idNumber, name, phone, table, type Column } from './columns'
import { People, truthOf } from './people'
import { studentTruth, type FileCase, type TrueRow } from './truth'
import { oneSheet, workbook, type Cell } from './write'

const schoolClass: Column = ['班级', () => '五(1)班']

/** Names as they are typed (§3.5); told apart by their identity numbers where the name itself can be read in two ways. */
function names(): FileCase {
  const people = new People(901)
  const typed: [string, string?][] = [
    ['王 伟', '王伟'],
    ['李　娜', '李娜'],
    [' 赵小龙 ', '赵小龙'],
    ['买买提·艾力', '买买提·艾力'],
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    ['古丽．阿不都', '古丽·阿不都'],
    ['欧阳 修远', '欧阳修远'],
    ['司 马 文 静', '司马文静'],
    ['张\n敏', '张敏'],
    ['\u{20bb7}田若', '\u{20bb7}田若'],
    ['龘龘', '龘龘'],
    ['张明(转走)'],
    ['李四★'],
    ['张伟1'],
    ['张伟2'],
    ['陈静（大）']
  ]
  const rows: Cell[][] = [['姓名', '班级', '身份证号', '联系电话']]
  const truths = typed.map(([text, read]): TrueRow => {
    const person = people.one(5, 1)
    rows.push([text, '五(1)班', person.idNumber, person.phone])
    const { name: _, ...others } = truthOf(person, ['idNumber', 'phone'])
    return read ? { ...others, name: read } : others
  })
  return {
    fileName: '五1姓名.xlsx',
    shape: 'names as typed',
    bytes: oneSheet(rows),
    truth: studentTruth(truths)
  }
}

/** Rows that §1.13 refuses: no name, no class, one identity number under two names. */
function refused(): FileCase {
  const pupils = new People(902).several(12, 5, 1)
  const columns: Column[] = [['序号', (_, index) => index + 1], name, schoolClass, idNumber, phone]
  const rows = table(columns, pupils)
  const [nameless, classless, first, second] = [3, 5, 7, 10]
  for (const row of [nameless, classless, second]) rows[row - 1] = [...(rows[row - 1] ?? [])]
  ;(rows[nameless - 1] as Cell[])[1] = ''
  ;(rows[classless - 1] as Cell[])[2] = '未定'
  ;(rows[second - 1] as Cell[])[3] = rows[first - 1]?.[3] ?? null
  const rejected = [nameless, classless, first, second]
  const kept = pupils.filter((_, index) => !rejected.includes(index + 2))
  const truth = studentTruth(
    kept.map((person) => truthOf(person, ['idNumber', 'phone'])),
    { rejected }
  )
  return { fileName: '五1待查.xlsx', shape: 'rows that must be refused', bytes: oneSheet(rows), truth }
}

/** Two pupils of one class with the same name and different identity numbers are two pupils. */
function namesakes(): FileCase {
  const pupils = new People(903).several(8, 5, 1)
  const twin = pupils[6]
  if (twin) twin.name = pupils[2]?.name ?? ''
  const truth = studentTruth(pupils.map((person) => truthOf(person, ['idNumber', 'phone'])))
  const bytes = oneSheet(table([name, schoolClass, idNumber, phone], pupils))
  return { fileName: '五1同名.xlsx', shape: 'namesakes in one class', bytes, truth }
}

/** Names and classes come from formulas; two look-ups failed. */
function formulas(): FileCase {
  const pupils = new People(904).several(8, 5, 1)
  const columns: Column[] = [
    ['姓名', (person) => ({ t: 's', v: person.name, f: 'VLOOKUP(1,A:B,2,0)' })],
    ['班级', () => ({ t: 's', v: '五(1)班', f: '"五("&1&")班"' })],
    idNumber,
    [
      '家庭住址',
      (person, index) => (index === 2 ? { t: 'e', v: 0x2a, w: '#N/A', f: 'NA()' } : person.address)
    ],
    [
      '联系电话',
      (person, index) => (index === 4 ? { t: 'e', v: 0x0f, w: '#VALUE!', f: '"甲"+1' } : person.phone)
    ],
    ['民族', (person, index) => (index === 6 ? '#N/A' : person.ethnicity)]
  ]
  const truth = studentTruth(
    pupils.map((person, index) =>
      truthOf(person, ['idNumber'], {
        address: index === 2 ? null : person.address,
        phone: index === 4 ? null : person.phone,
        ethnicity: index === 6 ? null : person.ethnicity
      })
    ),
    {
      flagged: [
        { row: 4, field: 'address' },
        { row: 6, field: 'phone' },
        { row: 8, field: 'ethnicity' }
      ]
    }
  )
  return {
    fileName: '五1公式.xlsx',
    shape: 'formulas and failed look-ups',
    bytes: oneSheet(table(columns, pupils)),
    truth
  }
}

/** Birth date, national number and identity number contradict each other: all stay, all are marked. */
function contradictions(): FileCase {
  const pupils = new People(905).several(6, 5, 1)
  const columns: Column[] = [
    name,
    schoolClass,
    idNumber,
    ['出生日期', (person, index) => (index === 1 ? '2010-01-31' : person.birthDate)],
    [
      '学籍号',
      (person, index) =>
        index === 3
          ? `${person.studentNumber.slice(0, 18)}${person.studentNumber.endsWith('1') ? '2' : '1'}`
          : person.studentNumber
    ],
    ['民族', (person) => person.ethnicity]
  ]
  const truth = studentTruth(
    pupils.map((person, index) => {
      const row = truthOf(person, ['idNumber', 'birthDate', 'studentNumber', 'ethnicity'])
      if (index === 1) row.birthDate = '2010-01-31'
      if (index === 3) delete row.studentNumber
      return row
    }),
    {
      flagged: [
        { row: 3, field: 'birthDate', or: ['idNumber'] },
        { row: 5, field: 'studentNumber', or: ['idNumber'] }
      ]
    }
  )
  return {
    fileName: '五1核对.xlsx',
    shape: 'facts that contradict each other',
    bytes: oneSheet(table(columns, pupils)),
    truth
  }
}

/** Different columns on each sheet of one workbook, and a class column on one of them only. */
function unlikeSheets(): FileCase {
  const people = new People(906)
  const first = people.several(6, 1, 1)
  const second = people.several(6, 1, 2)
  const bytes = workbook([
    { name: '一1班', rows: table([name, phone, idNumber], first) },
    {
      name: 'Sheet2',
      rows: [
        [],
        [],
        ...table(
          [
            idNumber,
            ['班级', () => '一(2)班'],
            ['学生姓名', (person) => person.name],
            ['家长电话', (person) => person.phone]
          ],
          second
        )
      ]
    },
    { name: 'Sheet3', rows: [] }
  ])
  const truth = studentTruth([...first, ...second].map((person) => truthOf(person, ['idNumber', 'phone'])))
  return { fileName: '一年级.xlsx', shape: 'sheets with different columns', bytes, truth }
}

/** Rows that are hard to believe, and rows that only look so (§1.13). */
export function difficultRowCases(): FileCase[] {
  return [names(), refused(), namesakes(), formulas(), contradictions(), unlikeSheets()]
}
