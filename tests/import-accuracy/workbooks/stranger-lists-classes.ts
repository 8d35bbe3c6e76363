import {
  carerUnder,
  genderUnder,
  idUnder,
  kids,
  list,
  nameUnder,
  parentUnder,
  says,
  serial,
  silent
} from './stranger-lists-base'
import type { FileCase } from './truth'

/** Teachers who help, class teachers and a village office beside the family. */
function helpers(): FileCase {
  const children = kids(9010, 6, [[3, 1]])
  return list({
    fileName: '三年级一班留守儿童帮扶台账.xlsx',
    shape: 'helping teachers, class teacher and village office beside the family',
    above: [['留守儿童关爱帮扶台账'], ['班级:三(1)班']],
    children,
    columns: [
      serial,
      nameUnder(['留守儿童', '姓名']),
      genderUnder(['留守儿童', '性别']),
      ...carerUnder([
        ['监护人', '姓名'],
        ['监护人', '与其关系'],
        ['监护人', '联系电话']
      ]),
      says(['帮扶教师', '姓名'], 'pairedTeacher', () => '郑老师'),
      says(['帮扶教师', '电话'], 'pairedTeacherPhone', () => '13900002222'),
      silent(['班主任', '姓名'], () => '周海燕'),
      silent(['班主任', '电话'], () => '13900003333'),
      says(['村委会', '联系人'], 'villageContact', () => '许主任'),
      says(['村委会', '电话'], 'villagePhone', () => '0794-8223344'),
      silent('帮扶措施', () => '谈心、家访'),
      says(
        '外出务工家长',
        'leftBehindType',
        ({ type }) => type,
        ({ type, fatherAway }) => (type === '双亲留守' ? '父母' : fatherAway ? '父亲' : '母亲')
      )
    ],
    more: {}
  })
}

/** Ticks below the types. */
function ticks(): FileCase {
  const children = kids(9011, 6, [[5, 1]])
  return list({
    fileName: '五(1)班留守儿童摸底表.xlsx',
    shape: 'ticks under the types',
    above: [['五(1)班留守儿童摸底表']],
    children,
    columns: [
      serial,
      nameUnder('姓名'),
      idUnder('身份证号'),
      says(
        ['留守类型', '双亲外出'],
        'leftBehindType',
        ({ type }) => type,
        ({ type }) => (type === '双亲留守' ? '√' : null)
      ),
      silent(['留守类型', '单亲外出'], ({ type }) => (type === '单亲留守' ? '√' : null)),
      ...parentUnder('father', ['父亲姓名', '', '父亲电话']),
      ...parentUnder('mother', ['母亲姓名', '', '母亲电话']),
      ...carerUnder(['现由谁监护(姓名)', '', '监护人联系方式'])
    ]
  })
}

/** Each parent with 是 or 否 and an own start. */
function eachParent(): FileCase {
  const children = kids(9012, 6, [[4, 2]])
  return list({
    fileName: '四2班留守儿童情况表.xlsx',
    shape: 'each parent with an own answer',
    above: [['四(2)班留守儿童情况表']],
    children,
    columns: [
      nameUnder('学生姓名'),
      ...parentUnder('father', ['父亲姓名', '', '']),
      says(
        '父亲是否外出务工',
        'fatherAway',
        ({ fatherAway }) => fatherAway,
        ({ fatherAway }) => (fatherAway ? '是' : '否')
      ),
      ...parentUnder('father', ['', '父亲务工地点', '父亲电话']),
      ...parentUnder('mother', ['母亲姓名', '', '']),
      says(
        '母亲是否外出务工',
        'motherAway',
        ({ motherAway }) => motherAway,
        ({ motherAway }) => (motherAway ? '是' : '否')
      ),
      ...parentUnder('mother', ['', '母亲务工地点', '母亲电话']),
      ...carerUnder(['日常照料人姓名', '照料人与学生关系', '照料人联系电话'])
    ]
  })
}

/** What class teachers keep beside the lists of their school. */
export function classLists(): FileCase[] {
  return [helpers(), ticks(), eachParent()]
}
