import {
  boxes,
  brackets,
  cardTruth,
  type CardChild,
  type CardField,
  dateWith,
  familyRows,
  familyTruth,
  serialOf
} from './stranger-cards-children'
import type { Paper } from './paper'
import type { TrueRow } from './truth'

/** A form as one school made it: how a card is drawn, and what it should give. */
export interface StrangerForm {
  draw(paper: Paper, child: CardChild): void
  truth(child: CardChild): TrueRow
}

const MAIN: CardField[] = ['gender', 'birthDate', 'idNumber', 'address', 'phone']
const at = <Value>(values: readonly Value[], place: number) => values[place % values.length] as Value
const className = ({ grade, classNo }: CardChild) => `${'一二三四五六'[grade - 1]}(${classNo})班`
const said = (words: Record<string, string>, value: string) => words[value] ?? value

/** Colons and filling spaces, a table of six columns, distances in words. */
export const colonForm: StrangerForm = {
  draw(paper, child) {
    const km = { 2: '约2公里', 0.5: '500米', 3.5: '3.5km', 1: '1千米', 12: '12公里左右', 0.8: '800米' }
    const type = {
      双亲完整: '双亲家庭',
      单亲: '单亲家庭',
      离异: '父母离异',
      重组: '再婚家庭',
      隔代: '隔代抚养',
      丧亲: '丧亲'
    }
    const mode = { '自行车(含摩托、电动)': '电动车', 公共交通: '坐公交车', 家长接送: '父母接送' }
    const danger = { 危险水域: '水库', 公路铁路: '公路', 建筑工地: '工地', 高压设施: '高压线' }
    const words = child.hazards.map((hazard) => said(danger, hazard))
    paper
      .line(['学生家庭情况登记表', 6])
      .line('姓  名:', child.name, '性  别:', child.gender, '出生年月:', dateWith(child.birthDate, '.', '.'))
      .line('班  级:', className(child), '身份证号码:', [child.idNumber, 3])
      .line('家庭住址:', [child.address, 3], '联系电话:', child.phone)
      .line(
        '家庭结构:',
        said(type, child.familyType),
        '上学交通工具:',
        said(mode, child.commuteMode),
        '家校距离:',
        at([km[child.km as 2]], 0) ?? ''
      )
      .line('居住地周边安全隐患:', [
        words.length ? words.join(at(['、', '/', ' ', '和'], child.place)) : '无',
        5
      ])
      .line(['家庭成员组成', 6])
      .line('关 系', '姓 名', '年 龄', '职 业', '工作单位', '联系电话')
    for (const line of familyRows(child, 4, (one) => [
      one?.relation ?? null,
      one?.name ?? null,
      one ? `${one.age}岁` : null,
      null,
      one?.workplace ?? null,
      one?.phone ?? null
    ]))
      paper.line(...line)
    paper
      .line('备注:', [child.place % 2 ? null : '孩子性格内向,\n请老师多鼓励。', 5])
      .line(['家长签字:              年   月   日', 6])
  },
  truth: (child) =>
    cardTruth(child, [...MAIN, 'familyType', 'commuteMode', 'hazards'], {
      commuteDistanceKm: child.km,
      familyMembers: familyTruth(child, ['relation', 'name', 'phone', 'workplace'])
    })
}

/** Every line one wide cell: labels and answers typed into it. */
export const lineForm: StrangerForm = {
  draw(paper, child) {
    const [father, mother] = child.family
    const guardian = child.family.find(({ isGuardian }) => isGuardian)
    paper
      .line(['学生基本情况及家庭环境登记表', 1])
      .line(
        `姓名: ${child.name}    性别: ${child.gender}    民族: ${child.ethnicity}    班级: ${className(child)}`
      )
      .line(`出生日期: ${dateWith(child.birthDate, '年', '月', '日')}    身份证号: ${child.idNumber}`)
      .line(`家庭住址: ${child.address}    家庭电话: ${child.phone}`)
      .line(`父亲姓名: ${father?.name}    联系电话: ${father?.phone}    工作单位: ${father?.workplace}`)
      .line(`母亲姓名: ${mother?.name}    联系电话: ${mother?.phone}    工作单位: ${mother?.workplace}`)
      .line(
        `监护人姓名: ${guardian?.name}    与学生关系: ${guardian?.relation}    联系电话: ${guardian?.phone}`
      )
      .line(`家庭类型: ${child.familyType}    上学方式: ${child.commuteMode}    离校距离: ${child.km}公里`)
      .line(`周边环境: ${child.place % 2 ? '安静' : '靠近菜市场'}`)
      .line('填表人签名:__________        日期:____年__月__日')
  },
  truth: (child) => cardTruth(child, [...MAIN, 'familyType', 'commuteMode'], { commuteDistanceKm: child.km })
}

/** Labels over answers all through the card. */
export const aboveForm: StrangerForm = {
  draw(paper, child) {
    paper
      .line(['学生家庭及周边环境情况表(2026—2027学年)', 5])
      .line('学生姓名', '性别', '出生日期', '身份证号', '所在班级')
      .line(
        child.name,
        child.gender,
        { t: 'n', v: serialOf(child.birthDate), z: 'yyyy/m/d' },
        child.idNumber,
        className(child)
      )
      .line('现住址', '家长电话', '家庭类别', '上放学方式', '离学校多远(公里)')
      .line(
        child.address,
        child.phone,
        child.familyType,
        said({ '自行车(含摩托、电动)': '骑自行车', 家长接送: '接送' }, child.commuteMode),
        child.km
      )
      .line('家庭成员', '称呼', '工作(务工)地点', '手机号码', '是否主要监护人')
    for (const line of familyRows(child, 3, (one) => [
      one?.name ?? null,
      one?.relation ?? null,
      one?.workplace ?? null,
      one?.phone ?? null,
      one ? (one.isGuardian ? '是' : '否') : null
    ]))
      paper.line(...line)
    paper.line(['住家周围有哪些危险', 1], [child.hazards.join('、') || '无', 4])
  },
  truth: (child) =>
    cardTruth(child, [...MAIN, 'familyType', 'commuteMode', 'hazards'], {
      commuteDistanceKm: child.km,
      familyMembers: familyTruth(child, ['relation', 'name', 'phone', 'workplace', 'isGuardian'])
    })
}

/** The parents as columns, the facts on the left. */
export const columnsForm: StrangerForm = {
  draw(paper, child) {
    const [father, mother] = child.family
    paper
      .line(['学生家庭情况调查登记表', 6])
      .line('姓名', child.name, '性别', child.gender, ['贴\n照\n片', 2, 3])
      .line(
        '出生年月',
        child.birthDate.replaceAll('-', ''),
        '班级',
        `${child.grade}${String(child.classNo).padStart(2, '0')}`
      )
      .line('身份证号', [child.idNumber.replace(/^(.{6})(.{8})/, '$1 $2 '), 3])
      .line('家庭地址', [child.address, 3], '联系电话', child.phone)
      .line('家庭主要成员', ['父亲', 2], ['母亲', 3])
      .line('姓名', [father?.name ?? '', 2], [mother?.name ?? '', 3])
      .line('年龄', [father?.age ?? '', 2], [mother?.age ?? '', 3])
      .line('工作单位', [father?.workplace ?? '', 2], [mother?.workplace ?? '', 3])
      .line('联系电话', [father?.phone ?? '', 2], [mother?.phone ?? '', 3])
      .line('父母婚姻状况', [at(['和睦', '良好'], child.place), 2], '家庭结构', [child.familyType, 2])
      .line('上学路线有无危险路段', [at(['无', '过一座桥'], child.place), 2], '上下学交通工具', [
        said({ 步行: '走路', 公共交通: '公交' }, child.commuteMode),
        2
      ])
  },
  truth: (child) =>
    cardTruth(child, [...MAIN, 'familyType', 'commuteMode'], {
      familyMembers: familyTruth({ ...child, family: child.family.slice(0, 2) }, [
        'relation',
        'name',
        'phone',
        'workplace'
      ])
    })
}

/** Vertical group words, relations printed beside the rows, the guardian ticked. */
export const groupForm: StrangerForm = {
  draw(paper, child) {
    const printed = ['父亲', '母亲', '奶奶']
    paper
      .line(['云山中心学校学生家庭及周边环境登记表', 7])
      .line(['学年度:2026—2027学年    填表日期:2026.9.8    班主任:周老师', 7])
      .line(['学\n生\n情\n况', 1, 3], '姓名★', child.name, '性别★', child.gender, '民族', child.ethnicity)
      .line('出生日期(年月日)', dateWith(child.birthDate, '/', '/'), '身份证件号', [child.idNumber, 3])
      .line('现居住地', [child.address, 3], '家庭联系电话', child.phone)
      .line(['家\n庭\n成\n员', 1, 4], '称谓', '姓名', '年龄', '工作单位及职务', '电话', '监护人(打√)')
    for (const [index, relation] of printed.entries()) {
      const one = child.family[index]
      paper.line(
        relation,
        one?.name ?? null,
        one?.age ?? null,
        one?.workplace ?? null,
        one?.phone ?? null,
        one?.isGuardian ? '√' : null
      )
    }
    paper
      .line(['周\n边\n环\n境', 1, 3], '居住地段', [at(['城乡结合部', '村庄'], child.place), 2], '上学方式', [
        child.commuteMode,
        2
      ])
      .line('家到学校距离', [`${child.km}公里`, 2], '路上时间', ['15分钟', 2])
      .line('附近安全隐患', [child.hazards.join('、') || '没有', 5])
      .line(['班级', 1], [className(child), 2], '家庭类型', [child.familyType, 3])
      .line(['填表说明:请家长如实填写,字迹工整,有变化及时告诉班主任。', 7])
  },
  truth: (child) =>
    cardTruth(child, [...MAIN, 'familyType', 'commuteMode', 'hazards'], {
      commuteDistanceKm: child.km,
      familyMembers: familyTruth(child, ['relation', 'name', 'phone', 'workplace'])
    })
}

const TYPES = ['双亲完整', '单亲', '离异', '重组', '隔代', '丧亲', '其他']
const MODES = ['步行', '自行车(含摩托、电动)', '公共交通', '家长接送', '校车']
const DANGERS = ['危险水域', '公路铁路', '建筑工地', '高压设施', '其他:________']

/** Boxes in front of every option. */
export function boxForm(marks: [string, string]): StrangerForm {
  return {
    draw(paper, child) {
      paper
        .line(['学生家庭环境登记表', 4])
        .line('学生姓名', child.name, '班级', `${'一二三四五六'[child.grade - 1]}年级${child.classNo}班`)
        .line('性别', boxes(['男', '女'], [child.gender], marks), '出生年月日', child.birthDate)
        .line('身份证号', child.idNumber, '电话', child.phone)
        .line('住址', [child.address, 3])
        .line('家庭类型(可多选)', [boxes(TYPES, [child.familyType], marks), 3])
        .line('上学方式', [boxes(MODES, [child.commuteMode], marks), 3])
        .line('家离学校', [`约 ${child.km} 公里`, 3])
        .line('住所周边安全隐患', [boxes(DANGERS, child.hazards, marks), 3])
        .line(
          '监护人',
          child.family.find(({ isGuardian }) => isGuardian)?.name ?? '',
          '关系',
          child.family.find(({ isGuardian }) => isGuardian)?.relation ?? ''
        )
    },
    truth: (child) =>
      cardTruth(child, [...MAIN, 'familyType', 'commuteMode', 'hazards'], {
        commuteDistanceKm: child.km,
        familyMembers: child.family
          .filter(({ isGuardian }) => isGuardian)
          .map(({ relation, name }) => ({ relation, name, isGuardian: true }))
      })
  }
}

/** Brackets behind every option, numbered questions. */
export function bracketForm(mark: string): StrangerForm {
  return {
    draw(paper, child) {
      paper
        .line(['学生家庭及周边环境登记表', 4])
        .line('1.姓名', child.name, '2.性别', brackets(['男', '女'], [child.gender], mark))
        .line('3.班级', className(child), '4.出生日期', child.birthDate.replaceAll('-', '.'))
        .line('5.身份证号', [child.idNumber, 3])
        .line('6.家庭详细住址', [child.address, 3])
        .line('7.联系电话', [child.phone, 3])
        .line('8.家庭类型', [brackets(TYPES, [child.familyType], mark), 3])
        .line('9.上下学方式', [
          brackets(
            ['步行', '自行车', '公交', '家长接送', '校车'],
            [at(['步行', '自行车', '公交', '家长接送', '校车'], MODES.indexOf(child.commuteMode))],
            mark
          ),
          3
        ])
        .line('10.上下学距离(公里)', [child.km, 3])
        .line('11.周边安全隐患', [
          brackets(['河流池塘', '公路', '工地', '高压线', '无'], hazardWords(child), mark),
          3
        ])
    },
    truth: (child) =>
      cardTruth(child, [...MAIN, 'familyType', 'commuteMode', 'hazards'], { commuteDistanceKm: child.km })
  }
}

function hazardWords({ hazards }: CardChild): string[] {
  const words = { 危险水域: '河流池塘', 公路铁路: '公路', 建筑工地: '工地', 高压设施: '高压线' }
  return hazards.length ? hazards.map((hazard) => said(words, hazard)) : ['无']
}
