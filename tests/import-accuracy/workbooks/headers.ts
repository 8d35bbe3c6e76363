import { address, gender, headed, idNumber, name, phone, serial, table, type Column } from './columns'
import { People, truthOf } from './people'
import { studentTruth, type FileCase } from './truth'
import { oneSheet, workbook } from './write'

/** Marks, breaks, inner spaces, units and hints inside the headers (§1.0). */
function decorated(): FileCase {
  const pupils = new People(401).several(12, 3, 1)
  const columns: Column[] = [
    headed('序\n号', serial),
    headed('★姓  名', name),
    headed('*性\n别\n(男/女)', gender),
    ['出生日期\n(YYYYMMDD)', (person) => person.birthDate.replaceAll('-', '')],
    headed('身份证\r\n件号码（必填）', idNumber),
    ['★ 所 在 班 级【如:三(1)班】', () => '三(1)班'],
    ['民　族', (person) => person.ethnicity],
    ['上下学距离(公里)', () => 1.5],
    headed('联系电话：', phone),
    headed('家庭住址(填到村组或门牌号)', address),
    ['是否独生子女[是/否]', (person) => (person.onlyChild ? '是' : '否')]
  ]
  const truth = studentTruth(
    pupils.map((person) =>
      truthOf(person, ['gender', 'birthDate', 'idNumber', 'ethnicity', 'phone', 'address', 'onlyChild'])
    )
  )
  const bytes = oneSheet(table(columns, pupils))
  return { fileName: '采集表.xlsx', shape: 'marks, breaks, units and hints in headers', bytes, truth }
}

/** Names and numbers of teachers stand before those of the pupils; nothing of theirs may become a pupil's. */
function teachersToo(): FileCase {
  const pupils = new People(402).several(12, 5, 2)
  const columns: Column[] = [
    ['班主任姓名', () => '欧阳老师'],
    ['班主任电话', () => '13700001111'],
    ['年级组长', () => '赵建国'],
    headed('学生', name),
    ['帮扶教师', () => '李淑芬'],
    ['帮扶教师联系电话', () => '13700002222'],
    ['班级名称', () => '五年级2班'],
    headed('证件编号', idNumber),
    ['填报人身份证号', () => '361030198001010017'],
    gender
  ]
  const truth = studentTruth(
    pupils.map((person) => truthOf(person, ['idNumber', 'gender'], { phone: null, guardians: [] }))
  )
  return {
    fileName: '结对帮扶.xlsx',
    shape: "teachers' names and numbers beside the pupils'",
    bytes: oneSheet(table(columns, pupils)),
    truth
  }
}

/** Columns in an odd order, with some that the register does not know. */
function unknownColumns(): FileCase {
  const pupils = new People(403).several(12, 6, 3)
  const columns: Column[] = [
    ['校服尺码', (_, index) => 130 + index * 5],
    ['语文', (_, index) => 80 + index],
    ['数学', (_, index) => 99 - index],
    headed('居住地址', address),
    ['体温', () => 36.5],
    ['民族', (person) => person.ethnicity],
    ['饭卡号', (_, index) => `20260${100 + index}`],
    ['QQ号', (_, index) => 123456780 + index],
    ['登记日期', () => '2026-09-01'],
    headed('学生姓名', name),
    ['微信号', (_, index) => `wx_test_${index}`],
    ['班别', () => '六3班'],
    ['银行卡号', (_, index) => `62170000000000000${10 + index}`],
    headed('身份证', idNumber)
  ]
  const nothing = { phone: null, birthDate: null, studentNumber: null, guardians: [] }
  const truth = studentTruth(
    pupils.map((person) => truthOf(person, ['address', 'ethnicity', 'idNumber'], nothing))
  )
  return {
    fileName: '综合表.xlsx',
    shape: 'unknown columns, strange order',
    bytes: oneSheet(table(columns, pupils)),
    truth
  }
}

/** The school's own roster of §1.2, with 户籍地 beside 家庭住址 and a number within the class beside the national one. */
function ownRoster(): FileCase {
  const pupils = new People(404).several(14, 4, 1)
  const columns: Column[] = [
    serial,
    ['年级', () => '四年级'],
    ['班级', () => '1班'],
    ['学号', (_, index) => String(index + 1).padStart(2, '0')],
    name,
    ['曾用名', () => ''],
    gender,
    ['名族', (person) => person.ethnicity.replace('族', '')],
    ['出生日期', (person) => person.birthDate.replaceAll('-', '.')],
    headed('公民身份证号码', idNumber),
    ['学籍号', (person) => person.studentNumber],
    ['户籍地', () => '江西省抚州市南城县'],
    headed('现居住地', address),
    ['是否寄宿生', (person) => (person.boarding === '住校' ? '是' : '否')],
    ['留守类型', (person) => person.leftBehind],
    ['是否建档立卡', () => '否'],
    ['班主任', () => '周老师'],
    ['备注', () => '']
  ]
  const fields = ['gender', 'ethnicity', 'birthDate', 'idNumber', 'studentNumber', 'address'] as const
  const truth = studentTruth(
    pupils.map((person) => truthOf(person, [...fields, 'boarding', 'leftBehind'], { phone: null }))
  )
  const bytes = workbook(
    [{ name: '四年级', rows: [['青禾小学学籍一览表'], ...table(columns, pupils)] }],
    'biff8'
  )
  return { fileName: '学籍一览.xls', shape: "a school's own roster", bytes, truth }
}

/** Headers as people write them (§1.0, §1.1). */
export function headerCases(): FileCase[] {
  return [decorated(), teachersToo(), unknownColumns(), ownRoster()]
}
