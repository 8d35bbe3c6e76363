import {
  carerUnder,
  type Child,
  chinese,
  classColumn,
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

/** Grade and class apart; the birth date and the start of the absence in parts. */
function apart(): FileCase {
  const children = kids(9171, 4, [
    [2, 1],
    [5, 3]
  ])
  return list({
    fileName: '下湾小学留守儿童调查表.xlsx',
    shape: 'grade and class apart, dates in parts',
    above: [['下湾小学留守儿童调查表'], ['调查时间：2026年9月    调查人：']],
    children,
    columns: [
      serial,
      classColumn('年级', ({ grade }) => `${chinese(grade)}年级`),
      classColumn('班级', ({ classNo }) => classNo),
      nameUnder('学生姓名'),
      says(
        ['出生年月日', '年'],
        'birthDate',
        ({ birthDate }) => birthDate,
        ({ birthDate }) => Number(birthDate.slice(0, 4))
      ),
      silent(['出生年月日', '月'], ({ birthDate }) => Number(birthDate.slice(5, 7))),
      silent(['出生年月日', '日'], ({ birthDate }) => Number(birthDate.slice(8))),
      ...parentUnder('father', [
        ['父亲', '姓名'],
        ['父亲', '打工地'],
        ['父亲', '手机']
      ]),
      ...parentUnder('mother', [
        ['母亲', '姓名'],
        ['母亲', '打工地'],
        ['母亲', '手机']
      ]),
      says(
        ['父母外出时间'],
        'awaySince',
        ({ since }) => since,
        ({ since }) => `${since.slice(0, 4)}年${Number(since.slice(5))}月`
      ),
      ...carerUnder([
        ['隔代或其他监护人', '姓名'],
        ['隔代或其他监护人', '与学生关系'],
        ['隔代或其他监护人', '手机']
      ])
    ]
  })
}

/** Ages, identity numbers and jobs of everybody. */
function everything(): FileCase {
  const children = kids(9181, 6, [[5, 4]])
  const about = (who: string) => [
    silent([who, '年龄'], () => 38),
    silent([who, '文化程度'], () => '初中'),
    silent([who, '身份证号'], () => null)
  ]
  return list({
    fileName: '区留守儿童信息采集表(五4班).xls',
    shape: 'BIFF8, ages and jobs of everybody',
    save: 'biff8',
    above: [['××区农村留守儿童信息采集表'], ['学校:云山中心学校', null, null, null, '班级:五(4)班']],
    children,
    columns: [
      serial,
      nameUnder(['基本信息', '姓名']),
      genderUnder(['基本信息', '性别']),
      silent(['基本信息', '年龄'], () => 11),
      idUnder(['基本信息', '身份证号']),
      says(
        ['基本信息', '是否寄宿'],
        'boarding',
        ({ boarding }) => boarding,
        ({ boarding }) => (boarding === '住校' ? '是' : '否')
      ),
      ...parentUnder('father', [['父亲信息', '姓名'], '', '']),
      ...about('父亲信息'),
      ...parentUnder('father', ['', ['父亲信息', '务工省市'], ['父亲信息', '联系方式']]),
      silent(['父亲信息', '务工单位'], () => '鞋厂'),
      ...parentUnder('mother', [['母亲信息', '姓名'], '', '']),
      ...about('母亲信息'),
      ...parentUnder('mother', ['', ['母亲信息', '务工省市'], ['母亲信息', '联系方式']]),
      ...carerUnder([
        ['受委托监护人信息', '姓名'],
        ['受委托监护人信息', '与儿童关系'],
        ['受委托监护人信息', '联系方式']
      ]),
      silent(['受委托监护人信息', '年龄'], () => 66)
    ]
  })
}

/** Class and place written once and dittoed. */
function dittos(): FileCase {
  const children = kids(9191, 6, [[2, 2]]).map((child): Child => ({
    ...child,
    fatherPlace: '广东省中山市',
    motherPlace: '广东省中山市',
    fatherAway: true,
    motherAway: true,
    type: '双亲留守'
  }))
  return list({
    fileName: '留守孩子名单.xlsx',
    shape: 'spaces in names, dittos below the first row',
    above: [['留守孩子名单']],
    children,
    columns: [
      silent('编号', (_, index) => `0${index + 1}`),
      says(
        '姓   名',
        'name',
        ({ name }) => name,
        ({ name }) => (name.length === 2 ? `${name[0]}　${name[1]}` : name)
      ),
      classColumn(
        '班级',
        (() => {
          let first = true
          return () => (first ? ((first = false), '二年2班') : '同上')
        })()
      ),
      ...parentUnder('father', ['父亲姓名', '', '']),
      says(
        '父亲务工地',
        'fatherWorkplace',
        ({ fatherPlace }) => fatherPlace,
        ({ fatherPlace }, index) => (index ? '〃' : fatherPlace)
      ),
      ...parentUnder('mother', ['母亲姓名', '', '']),
      says(
        '母亲务工地',
        'motherWorkplace',
        ({ motherPlace }) => motherPlace,
        ({ motherPlace }, index) => (index ? '同上' : motherPlace)
      ),
      ...carerUnder(['监护人', '与孩子关系', '电话'])
    ]
  })
}

/** Lists in many parts: dates in pieces, everybody's ages, dittos. */
export function listsInParts(): FileCase[] {
  return [apart(), everything(), dittos()]
}
