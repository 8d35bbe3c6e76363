import { gender, headed, idNumber, name, table, type Column } from './columns'
import { People, truthOf, type Person } from './people'
import { studentTruth, type FileCase } from './truth'
import { oneSheet, separated } from './write'

const away = { 非留守: '都在家', 单亲留守: '父母一方外出', 双亲留守: '父母双方外出' }

function mother(person: Person) {
  return { guardians: [{ ...person.mother, relation: '母亲' }] }
}

/** WPS 表单: who submitted and when, questions as headers, several choices joined by ┋. */
function wpsForm(): FileCase {
  const pupils = new People(501).several(14, 1, 2)
  const columns: Column[] = [
    ['提交人', (person) => `${person.mother.name}妈妈`],
    ['提交时间', (_, index) => `2026-09-0${1 + (index % 9)} 19:32:11`],
    headed('1. 学生姓名（必填）', name),
    headed('2. 学生性别（单选）', gender),
    ['3. 所在班级', () => '一年级2班'],
    headed('4. 学生身份证号码（请核对）', idNumber),
    ['5. 家庭详细住址', (person) => person.address],
    ['6. 孩子的爱好（可多选）', () => '阅读┋绘画┋篮球'],
    ['7. 父母外出务工情况', (person) => away[person.leftBehind]],
    ['8. 主要监护人姓名', (person) => person.mother.name],
    ['9. 监护人与学生的关系', () => '母亲'],
    ['10. 监护人联系电话', (person) => person.mother.phone],
    ['11. 您对学校有什么建议？', (_, index) => (index % 3 ? '无' : '希望多组织活动')]
  ]
  const truth = studentTruth(
    pupils.map((person) => truthOf(person, ['gender', 'idNumber', 'address', 'leftBehind'], mother(person)))
  )
  return {
    fileName: '新生信息登记(收集结果).xlsx',
    shape: 'WPS form',
    bytes: oneSheet(table(columns, pupils), '收集结果'),
    truth
  }
}

/** 腾讯文档收集表: automatic columns, questions, a trailing state column. */
function tencentForm(): FileCase {
  const pupils = new People(502).several(12, 2, 1)
  const columns: Column[] = [
    ['编号', (_, index) => index + 1],
    ['提交者（自动）', (_, index) => `微信用户${index}`],
    ['提交时间（自动）', (_, index) => `2026年9月${index + 1}日 20:05`],
    headed('您孩子的姓名（必填）', name),
    ['孩子的班级是？（必填）', () => '二（1）班'],
    ['孩子的出生日期（必填）', (person) => person.birthDate.replace('-', '年').replace('-', '月') + '日'],
    headed('孩子的身份证号（必填）', idNumber),
    ['现在的家庭住址', (person) => person.address],
    ['孩子是否住校？', (person) => (person.boarding === '住校' ? '是' : '否')],
    ['是否独生子女？', (person) => (person.onlyChild ? '是' : '否')],
    ['家长姓名', (person) => person.mother.name],
    ['家长与孩子的关系', () => '母亲'],
    ['家长的手机号', (person) => person.mother.phone]
  ]
  const fields = ['birthDate', 'idNumber', 'address', 'boarding', 'onlyChild'] as const
  const truth = studentTruth(pupils.map((person) => truthOf(person, fields, mother(person))))
  const bytes = new TextEncoder().encode(`\ufeff${separated(table(columns, pupils), ',')}`)
  return { fileName: '家庭信息收集表.csv', shape: 'Tencent form as csv', bytes, truth }
}

/** Answers that parents gave in free text: the class in the words of each. */
function freeAnswers(): FileCase {
  const pupils = new People(503).several(10, 3, 2)
  const classes = [
    '三2',
    '三（2）班',
    '三年级2班',
    '3年级2班',
    '三年级二班',
    '302',
    '3.2班',
    '三 2班',
    '三年级（2）班',
    '三②班'
  ]
  const columns: Column[] = [
    ['答题序号', (_, index) => index + 1],
    ['来源详情', () => '直接访问'],
    ['来自IP', () => '127.0.0.1(本地)'],
    ['Q1:孩子姓名', (person, index) => (index % 2 ? [...person.name].join(' ') : ` ${person.name} `)],
    ['Q2:就读班级', (_, index) => classes[index] ?? ''],
    ['Q3:孩子身份证', (person) => person.idNumber.replace(/(.{6})(.{8})/, '$1 $2 ')],
    ['总分', () => 0]
  ]
  const truth = studentTruth(pupils.map((person) => truthOf(person, ['idNumber'], { phone: null })))
  return {
    fileName: '问卷_原始答案.xlsx',
    shape: 'free answers',
    bytes: oneSheet(table(columns, pupils)),
    truth
  }
}

/** Exports of questionnaire tools (§5.2, §5.3). */
export function questionnaireCases(): FileCase[] {
  return [wpsForm(), tencentForm(), freeAnswers()]
}
