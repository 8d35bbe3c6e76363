import {
  carerUnder,
  type Child,
  chinese,
  classColumn,
  type Column,
  genderUnder,
  idUnder,
  kids,
  list,
  nameUnder,
  parentUnder,
  says,
  serial,
  sheetRows,
  silent,
  truthRow,
  typeUnder
} from './stranger-lists-base'
import type { FileCase } from './truth'
import { oneSheet, workbook, type Cell } from './write'

/** A village ledger: the class behind the name of the school, levels of care, notes of visits. */
function village(): FileCase {
  const children = kids(9101, 3, [
    [2, 1],
    [4, 2]
  ])
  return list({
    fileName: '柳塘村农村留守儿童台账.xlsx',
    shape: 'a village ledger',
    above: [['石桥镇柳塘村农村留守儿童台账(2026年)']],
    grouping: 'repeated',
    children,
    columns: [
      serial,
      silent('村民组', () => '三组'),
      silent('户号', (_, index) => `0${index + 11}`),
      silent('户主', ({ father }) => father.name),
      nameUnder('儿童姓名'),
      genderUnder('性别'),
      idUnder('身份证号'),
      classColumn(
        '就读学校及班级',
        ({ grade, classNo }) => `石桥镇中心小学${chinese(grade)}年级${classNo}班`
      ),
      ...carerUnder(['监护人姓名', '监护关系', '监护人联系电话']),
      says(
        '外出务工家长',
        'leftBehindType',
        ({ type }) => type,
        ({ type, fatherAway }) => (type === '双亲留守' ? '父母' : fatherAway ? '父' : '母')
      ),
      silent('关爱级别', () => '中'),
      silent('最近走访', () => '2026-08-20'),
      silent('走访记录', () => '孩子学习正常,与奶奶相处好,父亲每周来电')
    ]
  })
}

/** One sheet for every grade; the class column has the number only. */
function sheetsByGrade(): FileCase {
  const grades = [3, 4, 5] as const
  const columns: Column[] = [
    serial,
    classColumn('班', ({ classNo }) => `${classNo}班`),
    nameUnder('姓名'),
    genderUnder('性 别'),
    typeUnder('父母外出情况', ['双方外出', '一方外出', '一方外出']),
    ...parentUnder('father', ['父亲姓名', '父亲工作地点', '父亲手机号码']),
    ...parentUnder('mother', ['母亲姓名', '母亲工作地点', '母亲手机号码']),
    ...carerUnder(['目前监护人', '与学生的关系', ''])
  ]
  const byGrade = grades.map((grade) =>
    kids(9110 + grade, 3, [
      [grade, 1],
      [grade, 2]
    ])
  )
  const sheets = grades.map((grade, place) => ({
    name: `${chinese(grade)}年级`,
    ...sheetRows({
      children: byGrade[place] ?? [],
      columns,
      above: [[`${chinese(grade)}年级留守儿童名册`]],
      below: [['合计:6人']]
    })
  }))
  return {
    fileName: '全校留守儿童名册.xls',
    shape: 'one sheet for every grade, BIFF8',
    bytes: workbook(sheets, 'biff8'),
    truth: {
      register: 'left_behind_children',
      rows: byGrade.flatMap((children) => children.map((child, index) => truthRow(columns, child, index)))
    }
  }
}

/** Two lists in one workbook, both away and one away. */
function twoKinds(): FileCase {
  const children = kids(9121, 9, [[2, 2]])
  const both = children.filter(({ type }) => type === '双亲留守')
  const one = children.filter(({ type }) => type === '单亲留守')
  const columns: Column[] = [
    serial,
    nameUnder('姓名'),
    classColumn('班级', () => '二(2)'),
    typeUnder('类型', ['双亲', '单亲', '单亲']),
    ...carerUnder(['监护人', '与学生关系', '联系电话'])
  ]
  const sheet = (name: string, kids: Child[]) => ({
    name,
    ...sheetRows({ children: kids, columns, above: [[`${name}留守儿童名单`]] })
  })
  return {
    fileName: '留守儿童名单(双亲、单亲).xlsx',
    shape: 'both away and one away on two sheets',
    bytes: workbook([sheet('双亲', both), sheet('单亲', one), { name: 'Sheet3', rows: [] }]),
    truth: {
      register: 'left_behind_children',
      rows: [...both, ...one].map((child, index) => truthRow(columns, child, index))
    }
  }
}

/** Dead and divorced parents in the words of teachers. */
function brokenFamilies(): FileCase {
  const children = kids(9131, 6, [[6, 2]])
  const fatherNames = ['已故', '已去世', null, null, null, null]
  return list({
    fileName: '六2班留守儿童.xlsx',
    shape: 'dead, divorced and lost parents',
    above: [['六(2)班留守儿童基本情况']],
    children,
    columns: [
      serial,
      nameUnder('姓名'),
      genderUnder('性别'),
      says(
        '父亲姓名',
        'fatherName',
        ({ father }, index) => (fatherNames[index] ? null : father.name),
        ({ father }, index) => fatherNames[index] ?? father.name
      ),
      says(
        '父亲联系电话',
        'fatherPhone',
        ({ father }, index) => (fatherNames[index] ? null : father.phone),
        ({ father }, index) => (fatherNames[index] ? '无' : father.phone)
      ),
      says(
        '母亲姓名',
        'motherName',
        ({ mother }, index) => (index === 2 ? null : mother.name),
        ({ mother }, index) => (index === 2 ? '离异' : mother.name)
      ),
      says(
        '母亲联系电话',
        'motherPhone',
        ({ mother }, index) => (index === 2 ? null : mother.phone),
        ({ mother }, index) => (index === 2 ? '/' : mother.phone)
      ),
      silent(
        '备注',
        (_, index) => ['父亲车祸去世', '父亲病故', '父母离异,随父生活', null, '低保户', null][index] ?? null
      ),
      ...carerUnder(['监护人姓名', '监护人关系', '监护人电话'])
    ]
  })
}

/** Two people in the cell of the guardian. */
function twoGuardians(): FileCase {
  const children = kids(9141, 6, [[1, 3]])
  return list({
    fileName: '一(3)班留守学生名册.xlsx',
    shape: 'grandfather and grandmother in one cell',
    above: [['一(3)班留守学生名册']],
    children,
    columns: [
      serial,
      nameUnder('姓名'),
      genderUnder('性别'),
      idUnder('身份证号'),
      ...parentUnder('father', ['父亲姓名', '父亲务工地址', '父亲电话']),
      ...parentUnder('mother', ['母亲姓名', '母亲务工地址', '母亲电话']),
      silent('监护人姓名', ({ carer }, index) => (index % 3 === 0 ? `${carer.name}、许秀英` : carer.name)),
      silent('与学生关系', ({ carer }, index) => (index % 3 === 0 ? '爷爷、奶奶' : carer.relation)),
      silent('监护人电话', ({ carer }) => carer.phone)
    ]
  })
}

/** Two rows for a child, one for each parent. */
function twoRows(): FileCase {
  const children = kids(9151, 4, [[3, 3]])
  const rows: Cell[][] = [
    ['三(3)班留守儿童家庭情况'],
    ['序号', '姓名', '性别', '监护人姓名', '与学生关系', '监护人电话', '家长', null, null, null],
    [null, null, null, null, null, null, '称谓', '姓名', '务工地点', '联系电话']
  ]
  const merges = ['A1:J1', ...[...'ABCDEF'].map((column) => `${column}2:${column}3`), 'G2:J2']
  for (const [index, child] of children.entries()) {
    const top = rows.length + 1
    rows.push([
      index + 1,
      child.name,
      child.gender,
      child.carer.name,
      child.carer.relation,
      child.carer.phone,
      '父亲',
      child.father.name,
      child.fatherPlace,
      child.father.phone
    ])
    rows.push([
      null,
      null,
      null,
      null,
      null,
      null,
      '母亲',
      child.mother.name,
      child.motherPlace,
      child.mother.phone
    ])
    merges.push(...[...'ABCDEF'].map((column) => `${column}${top}:${column}${top + 1}`))
  }
  return {
    fileName: '三3班留守儿童家庭.xlsx',
    shape: 'two rows for a child, one for each parent',
    bytes: oneSheet(rows, 'Sheet1', merges),
    truth: {
      register: 'left_behind_children',
      rows: children.map(({ name, gender, carer, father, mother, fatherPlace, motherPlace }) => ({
        name,
        gender,
        grade: 3,
        classNo: 3,
        guardianName: carer.name,
        guardianRelation: carer.relation,
        guardianPhone: carer.phone,
        fatherName: father.name,
        fatherWorkplace: fatherPlace,
        fatherPhone: father.phone,
        motherName: mother.name,
        motherWorkplace: motherPlace,
        motherPhone: mother.phone
      }))
    }
  }
}

/** Answers of parents to a questionnaire. */
function questionnaire(): FileCase {
  const children = kids(9161, 6, [[4, 3]])
  return list({
    fileName: '290011223_按文本_留守儿童信息采集_12_12.xlsx',
    shape: 'a questionnaire about left-behind children',
    children,
    columns: [
      serial,
      silent('提交答卷时间', () => '2026/9/3 19:22:10'),
      silent('所用时间', () => '188秒'),
      silent('来自IP', () => '117.40.1.2(江西-抚州)'),
      nameUnder('1、您孩子的姓名:'),
      classColumn('2、孩子所在班级:', () => '四年级3班'),
      genderUnder('3、孩子的性别:'),
      idUnder('4、孩子的身份证号:'),
      typeUnder('5、父母外出务工情况:', ['父母双方都外出', '父亲外出', '母亲外出']),
      ...parentUnder('father', ['6、父亲姓名:', '7、父亲务工地点(省、市):', '8、父亲联系电话:']),
      ...parentUnder('mother', ['9、母亲姓名:', '10、母亲务工地点(省、市):', '11、母亲联系电话:']),
      ...carerUnder(['12、孩子现在的监护人姓名:', '13、监护人与孩子的关系:', '14、监护人联系电话:'])
    ]
  })
}

/** What villages, offices and parents hand in. */
export function officeLists(): FileCase[] {
  return [
    village(),
    sheetsByGrade(),
    twoKinds(),
    brokenFamilies(),
    twoGuardians(),
    twoRows(),
    questionnaire()
  ]
}
