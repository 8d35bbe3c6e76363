import { grouped, headed, listFile, usual, written } from './left-behind-columns'
import { children } from './left-behind-people'
import type { FileCase, TrueRow } from './truth'
import { oneSheet, type Cell } from './write'

const { serial, name, gender, birth, idNumber, address, schoolClass, since, type } = usual

/** Whether a row of the student register says the same as the columns, without what only the ledger knows. */
const OF_STUDENTS = new Set(['name', 'grade', 'classNo', 'gender', 'birthDate', 'idNumber', 'leftBehind'])

function asStudents(file: FileCase): FileCase {
  const rows = file.truth.rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([key]) => OF_STUDENTS.has(key)))
  ) as TrueRow[]
  return { ...file, truth: { register: 'students', rows } }
}

/** A class list that also says who is left behind stays a class list. */
function rosterWithFlag(): FileCase {
  return asStudents(
    listFile({
      fileName: '三(1)班学生花名册.xlsx',
      shape: 'a class list that says who is left behind',
      children: children(2501, 10),
      above: [['云山中心学校三(1)班学生花名册']],
      columns: [
        ...[serial, name, gender, birth, idNumber, schoolClass, address],
        {
          header: '是否留守儿童',
          cell: ({ leftBehind }, index) => (index % 2 ? '否' : leftBehind),
          tells: ({ leftBehind }, index) => ({ leftBehind: index % 2 ? '非留守' : leftBehind })
        },
        ...[usual.fatherName, usual.fatherPhone, usual.motherName, usual.motherPhone]
      ]
    })
  )
}

/** The same with where the parents work. */
function rosterWithWorkplaces(): FileCase {
  return asStudents(
    listFile({
      fileName: '学生信息采集表.xlsx',
      shape: 'a class list with where the parents work',
      children: children(2502, 10),
      above: [['学生基本信息采集表']],
      columns: [
        ...[serial, name, gender, birth, idNumber, schoolClass],
        {
          header: '是否留守',
          cell: ({ leftBehind }, index) => (index % 2 ? '非留守' : leftBehind),
          tells: ({ leftBehind }, index) => ({ leftBehind: index % 2 ? '非留守' : leftBehind })
        },
        usual.fatherName,
        headed('父亲务工地点', usual.fatherPlace),
        usual.fatherPhone,
        usual.motherName,
        headed('母亲务工地点', usual.motherPlace),
        usual.motherPhone
      ]
    })
  )
}

/** Children in difficult circumstances are another list (困境儿童). */
function difficultCircumstances(): FileCase {
  return asStudents(
    listFile({
      fileName: '困境儿童台账.xlsx',
      shape: 'children in difficult circumstances',
      children: children(2503, 8),
      above: [['云山中心学校困境儿童台账']],
      columns: [
        ...[serial, schoolClass, name, gender, idNumber],
        {
          header: '困境类型',
          cell: (_, index) => ['孤儿', '重病', '残疾', '事实无人抚养'][index % 4] as string
        },
        ...[usual.guardianName, usual.guardianRelation, usual.guardianPhone],
        { header: '帮扶措施', cell: () => '结对帮扶' }
      ]
    })
  )
}

/** A list with no word of its register but the headers. */
function withoutTitle(): FileCase {
  const { father, mother, guardian } = grouped({ father: '父亲', mother: '母亲', guardian: '监护人' })
  return listFile({
    fileName: '三年级.xlsx',
    shape: 'no title; only the headers tell the register',
    children: children(2504, 8),
    columns: [schoolClass, name, gender, idNumber, ...father, ...mother, ...guardian, since, type]
  })
}

/** The barest list: names, and what the title says. */
function bareList(): FileCase {
  return listFile({
    fileName: '三(1)班留守儿童名单.xlsx',
    shape: 'only names, type and a telephone under the title',
    children: children(2505, 8),
    above: [['三(1)班留守儿童名单']],
    columns: [
      ...[serial, name, gender],
      headed(
        '留守情况',
        written(type, ({ leftBehind }) => (leftBehind === '双亲留守' ? '双方外出' : '一方外出'))
      ),
      headed('监护人', usual.guardianName),
      headed('联系电话', usual.guardianPhone)
    ]
  })
}

/** Questions of a form on the telephone, with the answers of parents. */
function questionnaire(): FileCase {
  return listFile({
    fileName: '留守儿童摸底(问卷导出).xlsx',
    shape: 'questions of a form on the telephone',
    children: children(2506, 9),
    columns: [
      serial,
      { header: '提交时间', cell: () => '2026/9/12 20:15:33' },
      headed('1、孩子姓名', name),
      headed('2、性别', gender),
      headed('3、所在班级', schoolClass),
      headed('4、父亲姓名', usual.fatherName),
      headed('5、父亲务工地点(具体到省市)', usual.fatherPlace),
      headed('6、父亲联系电话', usual.fatherPhone),
      headed('7、母亲姓名', usual.motherName),
      headed('8、母亲务工地点(具体到省市)', usual.motherPlace),
      headed('9、母亲联系电话', usual.motherPhone),
      headed('10、现监护人姓名', usual.guardianName),
      headed('11、现监护人与孩子关系', usual.guardianRelation),
      headed('12、现监护人联系电话', usual.guardianPhone),
      headed(
        '13、留守类型',
        written(type, ({ leftBehind }) => (leftBehind === '双亲留守' ? 'A.父母双方外出' : 'B.父母一方外出'))
      )
    ]
  })
}

/** Two parents in one column each for names, numbers and places. */
function parentsTogether(): FileCase {
  return listFile({
    fileName: '留守儿童父母信息.xlsx',
    shape: 'both parents in one cell',
    children: children(2507, 8),
    above: [['留守儿童信息登记表']],
    columns: [
      ...[serial, schoolClass, name, gender],
      {
        header: '父母姓名及电话',
        cell: ({ father, mother }) => `父:${father.name} ${father.phone} 母:${mother.name} ${mother.phone}`,
        tells: ({ father, mother }) => ({
          fatherName: father.name,
          fatherPhone: father.phone,
          motherName: mother.name,
          motherPhone: mother.phone
        })
      },
      { header: '父母务工地点', cell: ({ fatherPlace }) => fatherPlace },
      ...[usual.guardianName, usual.guardianRelation, usual.guardianPhone],
      ...[type, headed('父母外出务工时间', since)]
    ]
  })
}

/** Files that look like lists of left-behind children, and bare ones. */
export function leftBehindOtherCases(): FileCase[] {
  return [
    ...[rosterWithFlag(), rosterWithWorkplaces(), difficultCircumstances()],
    ...[withoutTitle(), bareList(), questionnaire(), parentsTogether()]
  ]
}

/** Numbers by class: no children in it. */
export function leftBehindSummary(): { fileName: string; bytes: Uint8Array } {
  const rows: Cell[][] = [
    ['云山中心学校留守儿童情况统计表'],
    ['序号', '班级', '学生总数', '留守儿童数', '双亲留守', '单亲留守', '男', '女', '祖辈监护', '备注'],
    ...['三(1)班', '三(2)班', '四(1)班'].map((name, index): Cell[] => [
      index + 1,
      name,
      42,
      12,
      5,
      7,
      6,
      6,
      4,
      null
    ]),
    ['合计', null, 126, 36, 15, 21, 18, 18, 12, null]
  ]
  return { fileName: '留守儿童统计表.xlsx', bytes: oneSheet(rows) }
}
