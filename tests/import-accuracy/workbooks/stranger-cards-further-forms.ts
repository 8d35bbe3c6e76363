import {
  cardTruth,
  type CardChild,
  type CardField,
  dateWith,
  familyRows,
  familyTruth
} from './stranger-cards-children'
import type { StrangerForm } from './stranger-cards-forms'

const MAIN: CardField[] = ['gender', 'birthDate', 'idNumber', 'address', 'phone']
const at = <Value>(values: readonly Value[], place: number) => values[place % values.length] as Value
const className = ({ grade, classNo }: CardChild) => `${grade}年级${classNo}班`
const wide = (text: string) =>
  text.replace(/[0-9A-Za-z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
const guardianOf = ({ family }: CardChild) => family.find(({ isGuardian }) => isGuardian)

/** Dangers asked one by one with yes or no; what the way to school is like in sentences. */
export const questionForm: StrangerForm = {
  draw(paper, child) {
    paper
      .line(['学生家庭情况及上下学安全调查登记表', 4])
      .line('学生姓名:', child.name, '性别:', child.gender)
      .line('班级:', className(child), '出生年月日:', dateWith(child.birthDate, '年', '月', '日'))
      .line('身份证号:', child.idNumber, '联系电话:', child.phone)
      .line('家庭住址:', [child.address, 3])
      .line('你家属于哪种家庭类型?', [child.familyType, 3])
      .line('孩子每天怎么上学?', [child.commuteMode, 3])
      .line('家离学校约多少公里?', [`${child.km}`, 3])
      .line(
        '家附近是否有河流水库',
        child.hazards.includes('危险水域') ? '有' : '无',
        '上学是否要过公路',
        child.hazards.includes('公路铁路') ? '是' : '否'
      )
      .line('家长的心里话', [at(['希望孩子健康成长。', '请老师严格要求'], child.place), 3])
  },
  truth: (child) => cardTruth(child, [...MAIN, 'familyType', 'commuteMode'], { commuteDistanceKm: child.km })
}

const CODED = ['步行', '自行车(含摩托、电动)', '公共交通', '家长接送', '校车']

/** The options stand in the label, the answer is their number. */
export const codeForm: StrangerForm = {
  draw(paper, child) {
    paper
      .line(['学生家庭及周边环境登记表', 4])
      .line('姓名', child.name, '班级', className(child))
      .line('性别(男/女)', child.gender, '出生日期(如2018-03-04)', child.birthDate)
      .line('身份证号', child.idNumber, '联系电话', child.phone)
      .line('家庭住址', [child.address, 3])
      .line('上学方式(1步行 2骑车 3公交 4家长接送 5校车)', [CODED.indexOf(child.commuteMode) + 1, 3])
      .line('家庭类型(A双亲 B单亲 C离异 D重组 E隔代 F其他)', [at(['A', 'B', 'A', 'D'], child.place), 3])
      .line('家校距离(米)', [child.km * 1000, 3])
  },
  truth: (child) =>
    cardTruth(child, [...MAIN, 'commuteMode'], {
      commuteDistanceKm: child.km,
      familyType: at(['双亲完整', '单亲', '双亲完整', '重组'], child.place)
    })
}

/** Two guardians, each with a row of facts; widths and letters as a Chinese keyboard types them. */
export const guardiansForm: StrangerForm = {
  draw(paper, child) {
    const [father, mother] = child.family
    paper
      .line(['学生家庭情况登记表(２０２６学年)', 6])
      .line('学生姓名', child.name, '性　　别', child.gender, '出生年月', wide(child.birthDate))
      .line('身份证号', [wide(child.idNumber), 2], '班　　级', [wide(`${child.grade}.${child.classNo}班`), 2])
      .line('家庭住址', [child.address, 2], '家庭电话', [wide(child.phone), 2])
      .line('监护人1姓名', father?.name ?? '', '与学生关系', '父亲', '联系电话', father?.phone ?? '')
      .line('工作单位', [father?.workplace ?? '', 5])
      .line('监护人2姓名', mother?.name ?? '', '与学生关系', '母亲', '联系电话', mother?.phone ?? '')
      .line('工作单位', [mother?.workplace ?? '', 5])
      .line(
        '上学交通方式',
        [at(['步行', '骑车', '公交车', '父母接送', '坐校车'], CODED.indexOf(child.commuteMode)), 2],
        '上学距离',
        [`${child.km * 2}里`, 2]
      )
  },
  truth: (child) =>
    cardTruth(child, [...MAIN, 'commuteMode'], {
      commuteDistanceKm: child.km,
      familyMembers: familyTruth({ ...child, family: child.family.slice(0, 2) }, [
        'relation',
        'name',
        'phone',
        'workplace'
      ]).map((one) => ({ ...one, isGuardian: true }))
    })
}

/** Only the chosen option carries a tick; remarks typed around it. */
export const looseForm: StrangerForm = {
  draw(paper, child) {
    const ticked = (options: string[], chosen: string) =>
      options.map((option) => (option === chosen ? `${option}√` : option)).join('  ')
    const mode = at(['步行', '骑车', '公交', '接送', '校车'], CODED.indexOf(child.commuteMode))
    paper
      .line(['家庭情况及周边环境登记表', 5])
      .line('班级', className(child), '姓名', child.name, ['照片', 1, 3])
      .line('性别', ticked(['男', '女'], child.gender), '出生日期', child.birthDate.replaceAll('-', '/'))
      .line('身份证号', [child.idNumber, 3])
      .line('家庭住址', [child.address, 4])
      .line('联系电话', [child.phone, 4])
      .line('家庭类型', [
        ticked(['双亲完整', '单亲', '离异', '重组', '隔代', '丧亲', '其他'], child.familyType),
        4
      ])
      .line('上下学方式', [ticked(['步行', '骑车', '公交', '接送', '校车'], mode), 4])
      .line('家庭成员', '关系', '姓名', '务工地点', '联系方式')
    for (const line of familyRows(child, 4, (one) => [
      null,
      one?.relation ?? null,
      one?.name ?? null,
      one?.workplace ?? null,
      one?.phone ?? null
    ]))
      paper.line(...line)
    paper.line('班主任签名', [null, 2], '家长签名', null)
  },
  truth: (child) =>
    cardTruth(child, [...MAIN, 'familyType', 'commuteMode'], {
      familyMembers: familyTruth(child, ['relation', 'name', 'phone', 'workplace'])
    })
}

/** Two people a line; relations in words of the home; sisters and brothers too. */
export const pairedForm: StrangerForm = {
  draw(paper, child) {
    const [father, mother, grandmother] = child.family
    paper
      .line(['学生及家庭基本信息登记表', 8])
      .line('姓名', [child.name, 3], '班级', [className(child), 3])
      .line('性别', [child.gender, 3], '出生年月日', [child.birthDate, 3])
      .line('身份证号码', [child.idNumber, 3], '联系电话', [child.phone, 3])
      .line('家庭住址', [child.address, 7])
      .line('称呼', '姓名', '职业', '电话', '称呼', '姓名', '职业', '电话')
      .line(
        '爸爸',
        father?.name ?? '',
        '司机',
        father?.phone ?? '',
        '妈妈',
        mother?.name ?? '',
        '务农',
        mother?.phone ?? ''
      )
      .line(
        grandmother ? '奶奶' : null,
        grandmother?.name ?? null,
        null,
        grandmother?.phone ?? null,
        null,
        null,
        null,
        null
      )
      .line('家庭类型', [child.familyType, 3], '上学方式', [child.commuteMode, 3])
      .line('父母是否在外务工', [at(['是', '否'], child.place), 3], '家校距离', [`大约${child.km}公里吧`, 3])
      .line('家庭周边有无不安全因素', [child.hazards.join(',') || '无', 7])
  },
  truth: (child) =>
    cardTruth(child, [...MAIN, 'familyType', 'commuteMode', 'hazards'], {
      commuteDistanceKm: child.km,
      familyMembers: familyTruth(child, ['relation', 'name', 'phone'])
    })
}

/** 父亲 and 母亲 each beside several rows of their own facts. */
export const tallForm: StrangerForm = {
  draw(paper, child) {
    const [father, mother] = child.family
    const guardian = guardianOf(child)
    paper
      .line(['学生家庭情况登记表', 5])
      .line(['学生', 1, 3], '姓名', child.name, '性别', child.gender)
      .line('班级', className(child), '出生年月', child.birthDate.slice(0, 7))
      .line('身份证号', child.idNumber, '手机', child.phone)
      .line(['父亲', 1, 2], '姓名', father?.name ?? '', '电话', father?.phone ?? '')
      .line('单位', father?.workplace ?? '', '年龄', father?.age ?? '')
      .line(['母亲', 1, 2], '姓名', mother?.name ?? '', '电话', mother?.phone ?? '')
      .line('单位', mother?.workplace ?? '', '年龄', mother?.age ?? '')
      .line(['家庭', 1, 3], '住址', [child.address, 3])
      .line('类型', child.familyType, '距学校', `${child.km}km`)
      .line('主要监护人', guardian?.name ?? '', '上学方式', child.commuteMode)
  },
  truth: (child) =>
    cardTruth(child, ['gender', 'idNumber', 'address', 'phone', 'familyType', 'commuteMode'], {
      commuteDistanceKm: child.km,
      familyMembers: familyTruth({ ...child, family: child.family.slice(0, 2) }, [
        'relation',
        'name',
        'phone',
        'workplace'
      ])
    })
}
