import { headed, idNumber, name, phone, table, type Column } from './columns'
import { People, truthOf, type Person } from './people'
import { studentTruth, type FileCase } from './truth'
import { oneSheet } from './write'

function grandmother(person: Person) {
  return { guardians: [{ ...person.mother, relation: '奶奶' }] }
}

/** 金山表单: other words, both parents asked apart, several choices, a question about the parent who fills in. */
function kingsoftForm(): FileCase {
  const people = new People(2601)
  const pupils = [...people.several(6, 2, 2), ...people.several(5, 3, 1)]
  const columns: Column[] = [
    ['填写ID', (_, index) => `K${index}`],
    ['填写者', (_, index) => `用户${index}`],
    ['提交时间', () => '2026/09/03 12:00:01'],
    headed('*01 学生姓名', name),
    ['*02 性别', (person) => person.gender],
    ['*03 请选择孩子所在班级', (person) => `${person.grade === 2 ? '二' : '三'}年级-${person.classNo}班`],
    headed('*04 孩子身份证号（18位）', idNumber),
    ['05 孩子的出生年月日', (person) => person.birthDate.replaceAll('-', '/')],
    ['06 家庭现在居住的详细地址', (person) => person.address],
    ['07 父亲姓名', (person) => person.father.name],
    ['08 父亲的联系电话', (person) => person.father.phone],
    ['09 父亲职业', () => '务工'],
    ['10 母亲姓名', (person) => person.mother.name],
    ['11 母亲的联系电话', (person) => person.mother.phone],
    ['12 孩子平时由谁照顾？（多选）', () => '父亲;母亲;爷爷奶奶'],
    ['13 孩子是否有特殊疾病或过敏史？', () => '无'],
    ['14 是否为独生子女', (person) => (person.onlyChild ? '是' : '否')],
    ['15 班主任对您的回访电话', () => '13900001111']
  ]
  const fields = ['gender', 'idNumber', 'birthDate', 'address', 'onlyChild', 'guardians'] as const
  return {
    fileName: '金山表单_学生信息.xlsx',
    shape: 'Kingsoft form, both parents asked apart',
    bytes: oneSheet(table(columns, pupils), '数据'),
    truth: studentTruth(pupils.map((person) => truthOf(person, fields)))
  }
}

/** 问卷星 with sequence numbers of the answers, sub-questions in the header and letters before the answers. */
function subQuestions(): FileCase {
  const pupils = new People(2602).several(9, 4, 2)
  const board = (person: Person) => (person.boarding === '住校' ? 'A.住校' : 'B.走读')
  const away = { 非留守: 'C.都没有外出', 单亲留守: 'A.父母一方外出', 双亲留守: 'B.父母双方外出' }
  const columns: Column[] = [
    ['序号', (_, index) => index + 1],
    ['提交答卷时间', () => '2026/9/4 21:10:33'],
    ['所用时间', () => '132秒'],
    ['来源', () => '手机提交'],
    ['来源详情', () => 'N/A'],
    ['来自IP', () => '10.1.1.1(江西-抚州)'],
    headed('1、您的孩子叫什么名字？', name),
    ['2、您的孩子在哪个班？', () => '四年级二班'],
    headed('3、您孩子的身份证号码:', idNumber),
    ['4、您的姓名:', (person) => person.mother.name],
    ['5、您是孩子的:', () => '奶奶'],
    ['6、您的手机号码:', (person) => person.mother.phone],
    ['7、您家的详细住址:', (person) => person.address],
    ['8、孩子的父母是否外出务工？', (person) => away[person.leftBehind]],
    ['9、孩子在校就读方式', board],
    ['10、(父亲)', () => '3'],
    ['11、您对学校工作的意见:', () => '没有']
  ]
  return {
    fileName: '云山小学家长问卷_按文本_12.xlsx',
    shape: 'questions to the parent, letters before answers',
    bytes: oneSheet(table(columns, pupils)),
    truth: studentTruth(
      pupils.map((person) =>
        truthOf(person, ['idNumber', 'address', 'leftBehind', 'boarding'], grandmother(person))
      )
    )
  }
}

/** Grade and class chosen in one cascading question, dates with a weekday, yes and no in words. */
function cascading(): FileCase {
  const people = new People(2603)
  const pupils = [...people.several(5, 1, 1), ...people.several(5, 6, 2)]
  const columns: Column[] = [
    ['提交者', () => '匿名'],
    ['提交时间', () => '2026-09-02 08:00'],
    headed('孩子姓名(填空题)', name),
    ['年级班级(级联题)', (person) => `${person.grade === 1 ? '一' : '六'}年级/${person.classNo}班`],
    ['孩子性别(单选题)', (person) => `${person.gender}孩`],
    headed('联系手机(填空题)', phone),
    ['是否独生子女(单选题)', (person) => (person.onlyChild ? '是,独生子女' : '不是')],
    ['孩子是否为留守儿童(单选题)', (person) => (person.leftBehind === '非留守' ? '否' : person.leftBehind)],
    ['孩子是否在校住宿(单选题)', (person) => (person.boarding === '住校' ? '住宿' : '不住宿')]
  ]
  return {
    fileName: '级联问卷.xlsx',
    shape: 'cascading question for grade and class',
    bytes: oneSheet(table(columns, pupils)),
    truth: studentTruth(
      pupils.map((person) => truthOf(person, ['gender', 'phone', 'onlyChild', 'leftBehind', 'boarding']))
    )
  }
}

/** Further wording of questionnaires (§5.2). */
export function moreQuestionCases(): FileCase[] {
  return [kingsoftForm(), subQuestions(), cascading()]
}
