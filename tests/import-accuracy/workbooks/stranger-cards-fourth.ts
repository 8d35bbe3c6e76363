import { boxes, cardTruth, type CardChild, familyRows, familyTruth } from './stranger-cards-children'
import type { StrangerForm } from './stranger-cards-forms'
import { cardFile, stackedFiles } from './stranger-cards'
import type { FileCase } from './truth'

const at = <Value>(values: readonly Value[], place: number) => values[place % values.length] as Value
const className = ({ grade, classNo }: CardChild) => `${grade}(${classNo})班`
const guardianOf = ({ family }: CardChild) => family.find(({ isGuardian }) => isGuardian)

/** Relatives as rows under a merged label, each with a label before every fact. */
const labelledRowsForm: StrangerForm = {
  draw(paper, child) {
    const [father, mother] = child.family
    paper
      .line(['小学生家庭情况登记表(2026-2027学年度)', 7])
      .line('姓名', [child.name, 2], '性别', [child.gender, 2], ['相片', 1, 4])
      .line('班级', [className(child), 2], '出生年月', [
        child.birthDate.slice(0, 7).replace('-', '年') + '月',
        2
      ])
      .line('身份证号', [child.idNumber, 5])
      .line('家庭住址', [child.address, 5])
      .line(
        ['家长\n信息', 1, 2],
        '父亲',
        father?.name ?? '',
        '电话',
        father?.phone ?? '',
        '单位',
        father?.workplace ?? ''
      )
      .line('母亲', mother?.name ?? '', '电话', mother?.phone ?? '', '单位', mother?.workplace ?? '')
      .line('家庭结构', [
        boxes(['双亲完整', '单亲', '离异', '重组', '隔代', '丧亲'], [child.familyType], ['■', '□']),
        6
      ])
      .line('上学方式', [child.commuteMode, 2], '距离', [`${child.km}公里`, 3])
      .line('家庭周边安全隐患(河流、水库、公路等)', [child.hazards.join('、') || '无', 6])
  },
  truth: (child) =>
    cardTruth(child, ['gender', 'idNumber', 'address', 'familyType', 'commuteMode', 'hazards'], {
      birthDate: child.birthDate.slice(0, 7),
      commuteDistanceKm: child.km,
      familyMembers: familyTruth({ ...child, family: child.family.slice(0, 2) }, [
        'relation',
        'name',
        'phone',
        'workplace'
      ])
    })
}

/** The family beside the facts: names across, facts down, the guardian named once more. */
const acrossForm: StrangerForm = {
  draw(paper, child) {
    const { family } = child
    const three = [0, 1, 2].map((place) => family[place])
    paper
      .line(['学生家庭及周边环境登记表', 4])
      .line('学生姓名', child.name, '性别', child.gender)
      .line('班级', className(child), '身份证号', child.idNumber)
      .line('家庭住址', [child.address, 3])
      .line('项目', '父亲', '母亲', '奶奶')
      .line('姓名', ...three.map((one) => one?.name ?? null))
      .line('联系电话', ...three.map((one) => one?.phone ?? null))
      .line('务工地点', ...three.map((one) => one?.workplace ?? null))
      .line('主要监护人', [guardianOf(child)?.relation ?? '', 3])
      .line('家庭类型', child.familyType, '上学方式', child.commuteMode)
  },
  truth: (child) =>
    cardTruth(child, ['gender', 'idNumber', 'address', 'familyType', 'commuteMode'], {
      familyMembers: familyTruth(child, ['relation', 'name', 'phone', 'workplace'])
    })
}

/** Long answers in sentences beside short ones; words of labels inside them. */
const sentencesForm: StrangerForm = {
  draw(paper, child) {
    paper
      .line(['学生家庭及周边环境登记表', 4])
      .line('姓名', child.name, '班级', className(child))
      .line('性别', child.gender, '身份证号', child.idNumber)
      .line('家庭电话', child.phone, '家庭类型', child.familyType)
      .line('家庭住址', [child.address, 3])
      .line('上下学方式', child.commuteMode, '上下学距离', `${child.km}公里`)
      .line('安全隐患', [child.hazards.join('、') || '无', 3])
      .line('家长意见和建议', [
        at(
          ['希望学校加强上学路上的安全隐患排查', '建议改善上下学方式,多开校车', '家庭住址:已搬,请更新'],
          child.place
        ),
        3
      ])
      .line('班主任意见', [
        at(['联系电话常打不通', '父亲:在外务工;母亲:在家', '家庭类型以家长填写为准'], child.place),
        3
      ])
      .line('备注', [at(['身份证号:已核对', '姓名:以户口本为准', '学生性别男女均可报名'], child.place), 3])
  },
  truth: (child) =>
    cardTruth(child, ['gender', 'idNumber', 'phone', 'address', 'familyType', 'commuteMode', 'hazards'], {
      commuteDistanceKm: child.km
    })
}

/** A table of the family with its header once more in the middle, numbered rows, and blank ones between. */
const numberedTableForm: StrangerForm = {
  draw(paper, child) {
    const header = ['序号', '姓名', '与学生关系', '联系电话', '工作单位', '是否监护人']
    const rows = familyRows(child, 3, (one, index) => [
      index + 1,
      one?.name ?? null,
      one?.relation ?? null,
      one ? Number(one.phone) : null,
      one?.workplace ?? null,
      one?.isGuardian ? '是' : null
    ])
    paper
      .line(['学生家庭及周边环境登记表', 6])
      .line('姓名：', child.name, '性别：', child.gender, '班级：', className(child))
      .line('身份证号：', [`${child.idNumber} `, 2], '电话：', [child.phone, 2])
      .line('家庭住址：', [child.address, 5])
      .line(...header)
      .line(...(rows[0] ?? []))
      .line(4, null, null, null, null, null)
      .line(...(rows[1] ?? []))
      .line(...header)
      .line(...(rows[2] ?? []))
      .line('家庭类型：', [child.familyType, 2], '上学方式：', [child.commuteMode, 2])
      .line('学校意见：', [null, 5])
      .line(['（盖章）        年    月    日', 6])
  },
  truth: (child) =>
    cardTruth(child, ['gender', 'idNumber', 'phone', 'address', 'familyType', 'commuteMode'], {
      familyMembers: familyTruth(child, ['name', 'relation', 'phone', 'workplace'])
    })
}

/** The same questions asked twice: for the parents' home and for where the child lives now. */
const twoHomesForm: StrangerForm = {
  draw(paper, child) {
    const guardian = guardianOf(child)
    paper
      .line(['留守学生家庭及周边环境登记表', 4])
      .line('姓 名', child.name, '班 级', className(child))
      .line('性 别', child.gender, '身份证号', child.idNumber)
      .line('户籍地址', ['江西省吉安市某县某村', 3])
      .line('现居住地址', [child.address, 3])
      .line('监护人', guardian?.name ?? '', '关系', guardian?.relation ?? '')
      .line('监护人联系电话', guardian?.phone ?? '', '监护人年龄', guardian?.age ?? '')
      .line('家庭类型', child.familyType, '上学方式', child.commuteMode)
      .line('安全隐患', child.hazards.join(' ') || '无', '经济状况', at(['一般', '困难'], child.place))
  },
  truth: (child) =>
    cardTruth(child, ['gender', 'idNumber', 'address', 'familyType', 'commuteMode', 'hazards'], {
      familyMembers: guardian1(child)
    })
}

function guardian1(child: CardChild) {
  const family = child.family.filter(({ isGuardian }) => isGuardian)
  return familyTruth({ ...child, family }, ['relation', 'name', 'phone', 'isGuardian'])
}

/** A card of the 学籍 system: the way to school alone makes it no form about the family. */
const plainCard: StrangerForm = {
  draw(paper, child) {
    const [father, mother] = child.family
    paper
      .line(['学生基本信息登记表', 4])
      .line('姓名', child.name, '性别', child.gender)
      .line('班级', className(child), '身份证件号', child.idNumber)
      .line('现住址', [child.address, 3])
      .line('联系电话', child.phone, '就读方式', child.boarding)
      .line('上下学方式', child.commuteMode, '上下学距离', `${child.km}`)
      .line('父亲姓名', father?.name ?? '', '父亲电话', father?.phone ?? '')
      .line('母亲姓名', mother?.name ?? '', '母亲电话', mother?.phone ?? '')
  },
  truth: (child) =>
    cardTruth(child, ['gender', 'idNumber', 'address', 'phone'], {
      boarding: child.boarding,
      guardians: familyTruth({ ...child, family: child.family.slice(0, 2) }, ['relation', 'name', 'phone'])
    })
}

function plainCards(): FileCase {
  const file = cardFile({
    fileName: '己县学生卡.xlsx',
    form: plainCard,
    seed: 6201,
    shape: 'cards of the roster'
  })
  return { ...file, truth: { ...file.truth, register: 'students' } }
}

const every: [string, StrangerForm, number][] = [
  ['甲县家长信息', labelledRowsForm, 6101],
  ['乙县横排家人', acrossForm, 6102],
  ['丙县长句', sentencesForm, 6103],
  ['丁县编号表', numberedTableForm, 6104],
  ['戊县两处住址', twoHomesForm, 6105]
]

/** Cards of a fourth round: facts across and down, sentences with the words of labels in them. */
export function fourthStrangerCardCases(): FileCase[] {
  const apart = every.flatMap(([name, form, seed]) => [
    cardFile({ fileName: `${name}.xlsx`, form, seed }),
    cardFile({ fileName: `${name}-单张.xlsx`, form, seed: seed + 70, count: 1, shape: 'one card' }),
    cardFile({ fileName: `${name}-并排.xlsx`, form, seed: seed + 90, arrangement: 'side by side' })
  ])
  return [...apart, ...stackedFiles(every, 50), plainCards()]
}
