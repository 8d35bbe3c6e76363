import {
  boxes,
  cardTruth,
  type CardChild,
  type CardField,
  dateWith,
  familyTruth
} from './stranger-cards-children'
import type { StrangerForm } from './stranger-cards-forms'
import { cardFile, stackedFiles } from './stranger-cards'
import type { Place } from './paper'
import type { FileCase } from './truth'

const MAIN: CardField[] = ['gender', 'birthDate', 'idNumber', 'address', 'phone']
const MODES = ['步行', '自行车(含摩托、电动)', '公共交通', '家长接送', '校车']
const at = <Value>(values: readonly Value[], place: number) => values[place % values.length] as Value
const className = ({ grade, classNo }: CardChild) =>
  `${'一二三四五六'[grade - 1]}年${'一二三四五六'[classNo - 1]}班`
const parents = (child: CardChild): CardChild => ({ ...child, family: child.family.slice(0, 2) })

/** Answers left blank here and there, beside labels that nobody knows. */
const gapForm: StrangerForm = {
  draw(paper, child) {
    const blank = (from: number, value: Place): Place => ((child.place + from) % 3 === 0 ? null : value)
    paper
      .line(['学生家庭及周边环境登记表', 6])
      .line('姓名', child.name, '小名', blank(0, '毛毛'), '性别', blank(1, child.gender))
      .line('班级', className(child), '血型', null, '出生日期', blank(2, child.birthDate))
      .line('家庭电话', blank(0, child.phone), '宠物', blank(1, '猫'), '家庭类型', blank(2, child.familyType))
      .line('身份证号', [blank(1, child.idNumber) as string | null, 2], '最爱的书', [
        blank(2, '西游记') as string | null,
        2
      ])
      .line('家庭住址', [blank(2, child.address) as string | null, 2], '户籍地址', [
        '江西省南昌市青云谱区某路1号',
        2
      ])
      .line(
        '上下学方式',
        blank(0, child.commuteMode),
        '距离学校',
        blank(1, `${child.km}公里`),
        '安全隐患',
        blank(2, child.hazards.join('、') || '无')
      )
  },
  truth(child) {
    const blank = <Value>(from: number, value: Value) => ((child.place + from) % 3 === 0 ? null : value)
    return cardTruth(child, [], {
      gender: blank(1, child.gender),
      birthDate: blank(2, child.birthDate),
      phone: blank(0, child.phone),
      familyType: blank(2, child.familyType),
      idNumber: blank(1, child.idNumber),
      address: blank(2, child.address),
      commuteMode: blank(0, child.commuteMode),
      commuteDistanceKm: blank(1, child.km),
      hazards: blank(2, child.hazards) ?? []
    })
  }
}

/** Whoever else has a telephone and a date: the teacher, the school, the person who fills in the form. */
const otherPhonesForm: StrangerForm = {
  draw(paper, child) {
    const [father, mother] = child.family
    paper
      .line(['云山中心学校学生家庭及周边环境登记表', 4])
      .line(['学校地址:云山乡学府路1号    学校电话:0794-8261234', 4])
      .line('学生姓名', child.name, '班级', className(child))
      .line('性别', child.gender, '身份证号', child.idNumber)
      .line('曾用名', at([null, '小宝'], child.place), '民族', child.ethnicity)
      .line('户籍所在地', ['江西省赣州市某县某镇', 3])
      .line('现在住址', [child.address, 3])
      .line('父亲', father?.name ?? '', '手机', father?.phone ?? '')
      .line('母亲', mother?.name ?? '', '手机', mother?.phone ?? '')
      .line('家庭类型', child.familyType, '上学方式', child.commuteMode)
      .line('填表人', '父亲', '填表日期', '2026年9月10日')
      .line('班主任', '周老师', '联系电话', '13900001111')
  },
  truth: (child) =>
    cardTruth(child, ['gender', 'idNumber', 'address', 'familyType', 'commuteMode'], {
      phone: null,
      familyMembers: familyTruth(parents(child), ['relation', 'name', 'phone'])
    })
}

/** The parents come before the child. */
const parentsFirstForm: StrangerForm = {
  draw(paper, child) {
    const [father] = child.family
    paper
      .line(['家庭情况登记表', 4])
      .line('家长姓名', father?.name ?? '', '与学生关系', '父亲')
      .line('家长联系电话', father?.phone ?? '', '家长工作单位', father?.workplace ?? '')
      .line('学生姓名', child.name, '学生性别', child.gender)
      .line('就读班级', className(child), '学生身份证号', child.idNumber)
      .line('家庭住址', [child.address, 3])
      .line('家庭类型', child.familyType, '上学方式', child.commuteMode)
      .line(
        '上学途中安全隐患',
        at(['要过马路', '有一段山路'], child.place),
        '居住地安全隐患',
        child.hazards.join('、') || '无'
      )
  },
  truth: (child) =>
    cardTruth(child, ['gender', 'idNumber', 'address', 'familyType', 'commuteMode', 'hazards'], {
      familyMembers: familyTruth({ ...child, family: child.family.slice(0, 1) }, [
        'relation',
        'name',
        'workplace'
      ])
    })
}

/** Options as a row of words with the tick in the row below. */
const ticksBelowForm: StrangerForm = {
  draw(paper, child) {
    const short = ['步行', '骑车', '公交', '接送', '校车']
    const mode = MODES.indexOf(child.commuteMode)
    paper
      .line(['学生家庭及周边环境登记表', 6])
      .line('姓名', [child.name, 2], '性别', [child.gender, 2])
      .line('班级', [className(child), 2], '联系电话', [child.phone, 2])
      .line('身份证号', [child.idNumber, 5])
      .line('家庭住址', [child.address, 5])
      .line(['上学方式', 1, 2], ...short)
      .line(...short.map((_, place) => (place === mode ? '√' : null)))
      .line('家庭类型', [child.familyType, 5])
  },
  truth: (child) => cardTruth(child, ['gender', 'idNumber', 'address', 'phone', 'familyType', 'commuteMode'])
}

/** The letter of the answer in a bracket, the options behind it. */
const letterForm: StrangerForm = {
  draw(paper, child) {
    const letter = 'ABCDE'[MODES.indexOf(child.commuteMode)] ?? ''
    paper
      .line(['学生家庭及周边环境登记表', 4])
      .line('姓名', child.name, '班级', className(child))
      .line('性别', child.gender, '出生年月', dateWith(child.birthDate, '.', '.'))
      .line('身份证号', child.idNumber, '联系电话', child.phone)
      .line('家庭住址', [child.address, 3])
      .line('上学方式', [`( ${letter} )  A.步行 B.骑车 C.公交 D.接送 E.校车`, 3])
      .line('家庭类型', [`A、双亲 B、单亲 C、离异 D、重组   (${at(['A', 'B', 'C', 'D'], child.place)})`, 3])
      .line('安全隐患', [at(['1.河流√ 2.公路 3.工地', '1.河流 2.公路√ 3.工地√'], child.place), 3])
  },
  truth: (child) =>
    cardTruth(child, [...MAIN, 'commuteMode'], {
      familyType: at(['双亲完整', '单亲', '离异', '重组'], child.place),
      hazards: at([['危险水域'], ['公路铁路', '建筑工地']], child.place)
    })
}

/** The options of a question each in a cell of its own. */
const cellsForm: StrangerForm = {
  draw(paper, child) {
    const tick = (option: string, chosen: boolean) => `${chosen ? '☑' : '□'}${option}`
    paper
      .line(['学生家庭情况及周边环境登记表', 6])
      .line('姓名', child.name, '性别', child.gender, '班级', className(child))
      .line('身份证号', [child.idNumber, 2], '手机', [child.phone, 2])
      .line('住址', [child.address, 5])
      .line('上学方式', ...MODES.map((mode) => tick(mode, mode === child.commuteMode)))
      .line(
        '家庭类型',
        ...['双亲完整', '单亲', '离异', '重组', '隔代'].map((type) => tick(type, type === child.familyType))
      )
      .line(
        '安全隐患',
        ...['危险水域', '公路铁路', '建筑工地', '高压设施', '其他'].map((one) =>
          tick(one, child.hazards.includes(one))
        )
      )
      .line('监护情况', [boxes(['父母', '祖父母', '其他'], ['父母'], ['☑', '□']), 5])
  },
  truth: (child) =>
    cardTruth(child, ['gender', 'idNumber', 'address', 'phone', 'commuteMode', 'hazards'], {
      familyType: child.familyType === '丧亲' ? null : child.familyType
    })
}

/** Family members written into one cell; notes beside names. */
const crowdedForm: StrangerForm = {
  draw(paper, child) {
    const [father, mother] = child.family
    paper
      .line(['学生家庭情况登记表', 4])
      .line('姓名', [...child.name].join(' '), '性别', child.gender)
      .line(
        '班级',
        `${child.grade}0${child.classNo}`,
        '身份证号',
        `${child.idNumber.slice(0, 6)}\n${child.idNumber.slice(6)}`
      )
      .line('住址', [child.address, 3])
      .line('电话', [`${child.phone}(妈妈)`, 3])
      .line('父亲姓名及电话', [`${father?.name}${father?.phone}`, 3])
      .line('母亲姓名及电话', [`${mother?.name} ${mother?.phone}`, 3])
      .line('家庭结构', child.familyType, '上学方式', `√${child.commuteMode}`)
      .line(
        '家校距离',
        at(['2-3公里', '很远', '走路10分钟'], child.place),
        '周边隐患',
        child.hazards.join('、') || '无'
      )
  },
  truth: (child) =>
    cardTruth(child, ['gender', 'idNumber', 'address', 'phone', 'familyType', 'commuteMode', 'hazards'], {
      commuteDistanceKm: null,
      familyMembers: familyTruth(parents(child), ['relation', 'name', 'phone'])
    })
}

const every: [string, StrangerForm, number][] = [
  ['子镇留空', gapForm, 5101],
  ['丑镇旁人电话', otherPhonesForm, 5102],
  ['寅镇家长在前', parentsFirstForm, 5103],
  ['卯镇下行打勾', ticksBelowForm, 5104],
  ['辰镇字母', letterForm, 5105],
  ['巳镇分格打勾', cellsForm, 5106],
  ['午镇合写', crowdedForm, 5107]
]

/** Cards that lead astray: other people's telephones, blanks, answers as letters. */
export function thirdStrangerCardCases(): FileCase[] {
  return [
    ...every.map(([name, form, seed]) => cardFile({ fileName: `${name}.xlsx`, form, seed })),
    ...stackedFiles(every, 50),
    ...every.map(([name, form, seed]) =>
      cardFile({ fileName: `${name}-单张.xlsx`, form, seed: seed + 70, count: 1, shape: 'one card' })
    )
  ]
}
