import {
  boxes,
  cardTruth,
  type CardChild,
  type CardField,
  dateWith,
  familyRows,
  familyTruth
} from './stranger-cards-children'
import type { StrangerForm } from './stranger-cards-forms'

const MAIN: CardField[] = ['gender', 'birthDate', 'idNumber', 'address', 'phone']
const MODES = ['步行', '自行车(含摩托、电动)', '公共交通', '家长接送', '校车']
const at = <Value>(values: readonly Value[], place: number) => values[place % values.length] as Value
const className = ({ grade, classNo }: CardChild) => `${'一二三四五六'[grade - 1]}(${classNo})班`
const modeIn = (words: readonly string[], { commuteMode }: CardChild) => at(words, MODES.indexOf(commuteMode))
const guardianOf = ({ family }: CardChild) => family.find(({ isGuardian }) => isGuardian)
const parents = (child: CardChild): CardChild => ({ ...child, family: child.family.slice(0, 2) })

/** One label a line, two columns all the way down. */
export const ladderForm: StrangerForm = {
  draw(paper, child) {
    const [father, mother] = child.family
    paper
      .line(['学生家庭情况登记表', 2])
      .line('学生姓名', child.name)
      .line('性别', child.gender)
      .line('所在班级', className(child))
      .line('出生日期', dateWith(child.birthDate, '-', '-'))
      .line('身份证号码(18位)', child.idNumber)
      .line('家庭详细地址', child.address)
      .line('联系电话', Number(child.phone))
      .line('家庭结构类型', child.familyType)
      .line('父亲姓名', father?.name ?? '')
      .line('父亲工作单位', father?.workplace ?? '')
      .line('父亲电话', Number(father?.phone))
      .line('母亲姓名', mother?.name ?? '')
      .line('母亲工作单位', mother?.workplace ?? '')
      .line('母亲电话', mother?.phone ?? '')
      .line('上学采用的交通方式', modeIn(['走路', '骑自行车', '坐公交', '家人接送', '乘校车'], child))
      .line('住处距学校多少公里', child.km)
      .line('家庭周围存在的安全隐患', child.hazards.join('/') || '/')
      .line('其他需要说明的情况', at([null, '对花生过敏\n请注意'], child.place))
  },
  truth: (child) =>
    cardTruth(child, [...MAIN, 'familyType', 'commuteMode', 'hazards'], {
      commuteDistanceKm: child.km,
      familyMembers: familyTruth(parents(child), ['relation', 'name', 'phone', 'workplace'])
    })
}

/** Year, month and day, grade and class in cells of their own; instructions between the questions. */
export const piecesForm: StrangerForm = {
  draw(paper, child) {
    const [year, month, day] = child.birthDate.split('-').map(Number)
    paper
      .line(['学生家庭及周边环境登记表', 8])
      .line(['(第一部分由班主任填写)', 8])
      .line('姓名', [child.name, 3], '班级', ['三', 1], '年级', `${child.classNo}班`)
      .line('出生日期', year ?? 0, '年', month ?? 0, '月', day ?? 0, '日', null)
      .line('性别', [child.gender, 3], '身份证号', [child.idNumber, 3])
      .line(['(第二部分由家长填写,请用黑色水笔)', 8])
      .line('家庭住址', [child.address, 3], '家庭电话', [child.phone, 3])
      .line('家庭类型', [child.familyType, 3], '上放学交通工具', [child.commuteMode, 3])
      .line('离学校路程', child.km, '公里', null, '途中需要', 15, '分钟', null)
      .line(['家长签名:', 4], ['班主任签名:', 4])
  },
  truth: (child) =>
    cardTruth(child, ['gender', 'birthDate', 'idNumber', 'address', 'phone', 'familyType', 'commuteMode'], {
      commuteDistanceKm: child.km
    })
}

/** A tick for what is chosen, a cross for what is not, words behind 其他. */
export const crossForm: StrangerForm = {
  draw(paper, child) {
    const marked = (options: readonly string[], chosen: readonly string[]) =>
      options.map((option) => `${option}${chosen.includes(option) ? '√' : '×'}`).join(' ')
    paper
      .line(['家庭基本情况登记表', 4])
      .line('学 生 姓 名', child.name, '班 级', className(child))
      .line('性 别', marked(['男', '女'], [child.gender]), '出 生 年 月', child.birthDate)
      .line('身 份 证 号', [child.idNumber, 3])
      .line('家 庭 住 址', [child.address, 3])
      .line('联 系 电 话', [child.phone, 3])
      .line('家 庭 类 型', [
        marked(['双亲完整', '单亲', '离异', '重组', '隔代', '丧亲'], [child.familyType]),
        3
      ])
      .line('上下学方式', [boxes(['步行', '校车', '其他:三轮车'], ['其他:三轮车'], ['☑', '□']), 3])
      .line('安 全 隐 患', [marked(['危险水域', '公路铁路', '建筑工地', '高压设施'], child.hazards), 3])
  },
  truth: (child) => cardTruth(child, [...MAIN, 'familyType', 'hazards'], { commuteMode: '其他' })
}

/** Two family tables, parents and others; brothers and sisters stand among them. */
export const twoTablesForm: StrangerForm = {
  draw(paper, child) {
    const [father, mother, grandmother] = child.family
    const row = (one: typeof father) => [
      one?.name ?? null,
      one ? `${one.age}` : null,
      one?.workplace ?? null,
      one?.phone ?? null
    ]
    paper
      .line(['学生成长环境及家庭情况登记表', 5])
      .line('姓名', child.name, '班级', [className(child), 2])
      .line('性别', child.gender, '身份证号', [child.idNumber, 2])
      .line('家庭住址', [child.address, 2], '联系电话', child.phone)
      .line(['一、父母情况', 5])
      .line('称谓', '姓名', '年龄', '务工地点', '联系电话')
      .line('父亲', ...row(father))
      .line('母亲', ...row(mother))
      .line(['二、同住的其他家庭成员', 5])
      .line('称谓', '姓名', '年龄', '工作单位', '联系电话')
      .line(grandmother ? '奶奶' : null, ...row(grandmother))
      .line('姐姐', `${child.name.slice(0, 1)}小雪`, '15', '云山中学学生', null)
      .line(['三、家庭环境', 5])
      .line('家庭类型', child.familyType, '上学方式', [child.commuteMode, 2])
      .line('家校距离', `${child.km} km`, '周边危险因素', [child.hazards.join('；') || '无', 2])
  },
  truth: (child) =>
    cardTruth(child, ['gender', 'idNumber', 'address', 'phone', 'familyType', 'commuteMode', 'hazards'], {
      commuteDistanceKm: child.km,
      familyMembers: [
        ...familyTruth(child, ['relation', 'name', 'phone', 'workplace']),
        { relation: '姐姐', name: `${child.name.slice(0, 1)}小雪`, workplace: '云山中学学生' }
      ]
    })
}

/** Underlines to write upon, several questions in one cell. */
export const underlineForm: StrangerForm = {
  draw(paper, child) {
    const [father, mother] = child.family
    paper
      .line(['学生家庭及周边环境登记表', 1])
      .line(`班级：__${className(child)}__ 姓名：__${child.name}__ 性别：__${child.gender}__`)
      .line(`出生年月：__${dateWith(child.birthDate, '年', '月', '日')}__ 身份证号：__${child.idNumber}__`)
      .line(`家庭住址：____${child.address}____ 联系电话：__${child.phone}__`)
      .line(`父亲姓名：__${father?.name}__ 电话：__${father?.phone}__`)
      .line(`母亲姓名：__${mother?.name}__ 电话：__${mother?.phone}__`)
      .line(
        `家庭类型：${boxes(['双亲完整', '单亲', '离异', '重组', '隔代', '丧亲'], [child.familyType], ['☑', '□'])}`
      )
      .line(`上下学方式：${boxes(MODES, [child.commuteMode], ['☑', '□'])}`)
      .line(`家校距离约__${child.km}__公里`)
  },
  truth: (child) =>
    cardTruth(child, [...MAIN, 'familyType', 'commuteMode'], {
      commuteDistanceKm: child.km,
      familyMembers: familyTruth(parents(child), ['relation', 'name', 'phone'])
    })
}

/** The guardian asked for by name among the labels of the student; Y and N. */
export const guardianLineForm: StrangerForm = {
  draw(paper, child) {
    const guardian = guardianOf(child)
    paper
      .line(['学生基本情况登记表(含家庭环境)', 6])
      .line('学校', ['云山中心学校', 2], '填表日期', ['2026年9月10日', 2])
      .line('姓名', child.name, '性别', child.gender, '班级', className(child))
      .line('身份证号码', [child.idNumber, 2], '家庭联系电话', [child.phone, 2])
      .line('现家庭住址', [child.address, 5])
      .line(
        '监护人姓名',
        guardian?.name ?? '',
        '与孩子关系',
        guardian?.relation ?? '',
        '监护人电话',
        guardian?.phone ?? ''
      )
      .line('监护人工作单位', [guardian?.workplace ?? '', 5])
      .line('家庭结构', [child.familyType, 2], '家庭经济状况', [at(['一般', '困难', '好'], child.place), 2])
      .line('到校方式', [child.commuteMode, 2], '到校距离', [`${child.km}公里`, 2])
      .line('居家周边环境有无危险水域等安全隐患', [child.hazards.join('、') || '无', 5])
  },
  truth: (child) =>
    cardTruth(child, ['gender', 'idNumber', 'address', 'phone', 'familyType', 'commuteMode', 'hazards'], {
      commuteDistanceKm: child.km,
      familyMembers: [
        ...familyTruth({ ...child, family: child.family.filter(({ isGuardian }) => isGuardian) }, [
          'relation',
          'name',
          'phone',
          'workplace',
          'isGuardian'
        ])
      ]
    })
}

/** Labels in the left group cell and right of it, values under some and beside others. */
export const mixedForm: StrangerForm = {
  draw(paper, child) {
    paper
      .line(['"校家同创"学生家庭及周边环境登记卡', 6])
      .line('姓名', '性别', '出生年月日', '班级', ['身份证号', 2])
      .line(child.name, child.gender, child.birthDate.replaceAll('-', '.'), className(child), [
        child.idNumber,
        2
      ])
      .line('家庭住址', [child.address, 3], '电话', child.phone)
      .line(['主要家庭成员', 1, 4], '与本人关系', '姓名', '从事职业及单位', '手机号', '是否监护人')
    for (const line of familyRows(child, 3, (one) => [
      one?.relation ?? null,
      one?.name ?? null,
      one?.workplace ?? null,
      one?.phone ?? null,
      one ? (one.isGuardian ? 'Y' : 'N') : null
    ]))
      paper.line(...line)
    paper
      .line('家庭类型', [child.familyType, 2], '上学方式', [child.commuteMode, 2])
      .line('距校里程', [`${child.km * 1000}米`, 2], '邻里关系', [at(['融洽', '一般'], child.place), 2])
      .line('住房周边安全隐患', [child.hazards.join('和') || '无', 5])
  },
  truth: (child) =>
    cardTruth(child, [...MAIN, 'familyType', 'commuteMode', 'hazards'], {
      commuteDistanceKm: child.km,
      familyMembers: familyTruth(child, ['relation', 'name', 'phone', 'isGuardian'])
    })
}
