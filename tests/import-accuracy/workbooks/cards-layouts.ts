import { type CardPupil, cardPupils, cardTruth, chineseDate } from './cards-people'
import { Paper } from './paper'
import type { FileCase, TrueRow } from './truth'
import { workbook } from './write'

const TITLE = '"校家同创"工程学生家庭及周边环境登记表'
const CLASS = '三(1)班'

/** A workbook with one card a sheet. */
export function cardCase(
  fileName: string,
  shape: string,
  pupils: readonly CardPupil[],
  draw: (pupil: CardPupil, paper: Paper, index: number) => Paper,
  truth: (pupil: CardPupil, index: number) => TrueRow
): FileCase {
  const sheets = pupils.map((pupil, index) => draw(pupil, new Paper(`表${index + 1}`), index).sheet())
  const rows = pupils.map((pupil, index) => truth(pupil, index))
  return { fileName, shape, bytes: workbook(sheets), truth: { register: 'environment_forms', rows } }
}

const USUAL = ['gender', 'birthDate', 'idNumber', 'address', 'phone', 'familyType', 'commuteMode'] as const

/** Label and value in two columns, nothing else; in the end the family in labels of their own. */
function twoColumns(): FileCase {
  return cardCase(
    '登记表两栏.xlsx',
    'label and value, two columns',
    cardPupils(9001),
    (pupil, paper) =>
      paper
        .line([TITLE, 2])
        .line('姓名', pupil.name)
        .line('班级', CLASS)
        .line('性别', pupil.gender)
        .line('出生日期', pupil.birthDate)
        .line('身份证号码', pupil.idNumber)
        .line('家庭住址', pupil.address)
        .line('家庭电话', pupil.phone)
        .line('家庭类型', pupil.familyType)
        .line('上下学方式', pupil.commuteMode)
        .line('上下学距离(公里)', pupil.commuteDistanceKm)
        .line('安全隐患', pupil.hazards.join('、') || '无')
        .line('对学校的建议', pupil.suggestions),
    (pupil) => cardTruth(pupil, [...USUAL, 'commuteDistanceKm', 'hazards', 'suggestions'])
  )
}

/** Four columns, labels to the right with colons, dates in words. */
function colons(): FileCase {
  return cardCase(
    '登记表冒号.xlsx',
    'labels with colons, four columns',
    cardPupils(9002),
    (pupil, paper) =>
      paper
        .line(['学生家庭及周边环境登记表', 4])
        .line('姓名：', pupil.name, '班级：', CLASS)
        .line('性别：', pupil.gender, '出生年月：', chineseDate(pupil.birthDate))
        .line('身份证号：', [pupil.idNumber, 3])
        .line('家庭地址：', [pupil.address, 3])
        .line('联系电话：', pupil.phone, '家庭结构：', pupil.familyType)
        .line('交通方式：', pupil.commuteMode, '途中用时：', `${pupil.commuteMinutes}分钟`)
        .line('意见建议：', [pupil.suggestions, 3])
        .line('家长签名：', null, '日期：', '   年   月   日'),
    (pupil) => cardTruth(pupil, [...USUAL, 'commuteMinutes', 'suggestions'])
  )
}

/** Six columns, the photograph on the right, inner spaces in the labels. */
function photograph(): FileCase {
  return cardCase(
    '登记表照片.xlsx',
    'photograph on the right, spaces in labels',
    cardPupils(9003),
    (pupil, paper) =>
      paper
        .line([TITLE, 7])
        .line([`学校:云山中心学校    班级:${CLASS}    填表时间:2026年9月3日`, 7])
        .line('姓  名', pupil.name, '性  别', pupil.gender, '民  族', pupil.ethnicity, [
          '贴\n照\n片\n处',
          1,
          3
        ])
        .line('出生\n年月', [chineseDate(pupil.birthDate), 2], '身份证号', [pupil.idNumber, 2])
        .line('家庭\n住址', [pupil.address, 5])
        .line('家庭类型', pupil.familyType, '上下学方式', pupil.commuteMode, '家庭电话', [pupil.phone, 2])
        .line('安全隐患', [pupil.hazards.join('、') || '无', 6]),
    (pupil) => cardTruth(pupil, [...USUAL, 'ethnicity', 'hazards'], { filledOn: '2026-09-03' })
  )
}

/** Ten narrow columns, nearly everything merged, marks of required fields. */
function tenColumns(): FileCase {
  return cardCase(
    '登记表十栏.xlsx',
    'ten columns, merged, required marks',
    cardPupils(9004),
    (pupil, paper) =>
      paper
        .line([TITLE, 10])
        .line(['★姓名', 2], [pupil.name, 2], ['★性别', 1], [pupil.gender, 1], ['★班级', 2], [CLASS, 2])
        .line(
          ['*身份证号', 2],
          [pupil.idNumber, 4],
          ['出生日期', 2],
          [pupil.birthDate.replaceAll('-', '.'), 2]
        )
        .line(['★家庭住址(详细到门牌)', 2], [pupil.address, 8])
        .line(['联系电话(必填)', 2], [pupil.phone, 3], ['家庭类型', 2], [pupil.familyType, 3])
        .line(
          ['上下学方式', 2],
          [pupil.commuteMode, 3],
          ['上下学距离\n(公里)', 2],
          [pupil.commuteDistanceKm, 3]
        ),
    (pupil) => cardTruth(pupil, [...USUAL, 'commuteDistanceKm'])
  )
}

/** Rows of labels over rows of values. */
function labelsAbove(): FileCase {
  return cardCase(
    '登记表上下.xlsx',
    'labels above their values',
    cardPupils(9005),
    (pupil, paper) =>
      paper
        .line([TITLE, 4])
        .line('姓名', '性别', '班级', '出生日期')
        .line(pupil.name, pupil.gender, CLASS, pupil.birthDate)
        .line('家庭电话', '家庭类型', '上下学方式', '安全隐患')
        .line(pupil.phone, pupil.familyType, pupil.commuteMode, pupil.hazards.join('、'))
        .line(['家庭住址', 2], ['身份证号', 2])
        .line([pupil.address, 2], [pupil.idNumber, 2])
        .line(['对学校的建议', 4])
        .line([pupil.suggestions, 4]),
    (pupil) => cardTruth(pupil, [...USUAL, 'hazards', 'suggestions'])
  )
}

/** Label, colon and value in one cell, three in a row. */
function insideCells(): FileCase {
  return cardCase(
    '登记表格内.xlsx',
    'label and value in one cell',
    cardPupils(9006),
    (pupil, paper) =>
      paper
        .line([TITLE, 3])
        .line(`姓名:${pupil.name}`, `性别:${pupil.gender}`, `班级:${CLASS}`)
        .line([`身份证号：${pupil.idNumber}`, 2], `出生日期：${pupil.birthDate}`)
        .line([`家庭住址：${pupil.address}`, 3])
        .line(`家庭电话:${pupil.phone}`, `家庭类型:${pupil.familyType}`, `上下学方式:${pupil.commuteMode}`)
        .line([`对学校的建议:${pupil.suggestions}`, 3])
        .line('家长签名:______', '班主任签名:______', '____年__月__日'),
    (pupil) => cardTruth(pupil, [...USUAL, 'suggestions'])
  )
}

/** Whole lines with underlines to write on, some left empty. */
function writtenLines(): FileCase {
  return cardCase(
    '登记表横线.xlsx',
    'whole lines with underlines',
    cardPupils(9007),
    (pupil, paper, index) =>
      paper
        .line([TITLE, 6])
        .line([`姓名:__${pupil.name}__  性别:_${pupil.gender}_  班级:__${CLASS}__  曾用名:______`, 6])
        .line([`出生日期:_${pupil.birthDate}_    身份证号:__${pupil.idNumber}__`, 6])
        .line([`家庭住址:____${pupil.address}____`, 6])
        .line([
          `家庭电话:${index === 2 ? '___________' : `_${pupil.phone}_`}  家庭类型:_${pupil.familyType}_`,
          6
        ])
        .line([`上下学方式:__${pupil.commuteMode}__ 途中用时:___${pupil.commuteMinutes}___分钟`, 6]),
    (pupil, index) => cardTruth(pupil, [...USUAL], index === 2 ? { phone: null } : {})
  )
}

/** Headings over the whole width, instructions at the end. */
function headings(): FileCase {
  return cardCase(
    '登记表分节.xlsx',
    'headings over the whole width',
    cardPupils(9008),
    (pupil, paper) =>
      paper
        .line(['附件1', 4])
        .line([TITLE, 4])
        .line(['一、学生基本情况', 4])
        .line('姓名', pupil.name, '班级', CLASS)
        .line('性别', pupil.gender, '出生日期', pupil.birthDate)
        .line('身份证号', [pupil.idNumber, 3])
        .line(['二、家庭情况', 4])
        .line('家庭类型', pupil.familyType, '家庭电话', pupil.phone)
        .line('家庭住址', [pupil.address, 3])
        .line(['三、周边环境', 4])
        .line('上下学方式', pupil.commuteMode, '距离(公里)', pupil.commuteDistanceKm)
        .line('安全隐患', [pupil.hazards.join('、') || '无', 3])
        .line(['四、家长意见和建议', 4])
        .line([pupil.suggestions, 4])
        .line(['填表说明:1.本表由家长如实填写。2.安全隐患指住家周边一公里内的危险水域、公路等。', 4]),
    (pupil) => cardTruth(pupil, [...USUAL, 'commuteDistanceKm', 'hazards', 'suggestions'])
  )
}

/** Vertical labels on the left; the distance to an internet café is not the way to school. */
function verticalLabels(): FileCase {
  return cardCase(
    '登记表竖排.xlsx',
    'vertical labels, a distance that is another',
    cardPupils(9009),
    (pupil, paper, index) =>
      paper
        .line([TITLE, 7])
        .line(['学\n生\n情\n况', 1, 3], '姓名', pupil.name, '性别', pupil.gender, '班级', CLASS)
        .line('身份证号', [pupil.idNumber, 3], '出生年月', pupil.birthDate)
        .line('家庭住址', [pupil.address, 3], '电话', pupil.phone)
        .line(['家\n庭', 1, 2], '家庭类型', [pupil.familyType, 2], '家庭氛围', [
          index % 2 ? '和睦' : '一般',
          2
        ])
        .line('家庭经济状况', [index % 2 ? '一般' : '困难', 2], '住房情况', ['自有', 2])
        .line(
          ['周\n边\n环\n境', 1, 2],
          '周边不良场所',
          index % 2 ? '网吧' : '棋牌室',
          '距离',
          '200米',
          '所处地段',
          '村庄'
        )
        .line('上下学方式', pupil.commuteMode, '距离(公里)', pupil.commuteDistanceKm, '接送人', '奶奶'),
    (pupil, index) =>
      cardTruth(pupil, [...USUAL, 'commuteDistanceKm'], {
        badPlaces: [index % 2 ? '网吧' : '棋牌室'],
        badPlaceDistance: '200米',
        familyAtmosphere: index % 2 ? '和睦' : '一般',
        economicStatus: index % 2 ? '一般' : '困难',
        housing: '自有',
        locality: '村庄',
        escort: '奶奶'
      })
  )
}

/** A single card, as a class teacher sends one; an unknown label, words that are labels elsewhere. */
function oneCard(): FileCase {
  return cardCase(
    '登记表一张.xlsx',
    'a single card with answers that are labels elsewhere',
    cardPupils(9010, 1),
    (pupil, paper) =>
      paper
        .line([TITLE, 6])
        .line('姓名', pupil.name, '班级', CLASS, '性别', pupil.gender)
        .line('健康状况', '残疾', '残疾类别', '听力三级', '血型', 'O型')
        .line('就读方式', '住校', '独生子女', '是', '偏爱食物', '面条')
        .line('身份证号', [pupil.idNumber, 2], '出生日期', [pupil.birthDate, 2])
        .line('主要监护人', '奶奶', '实际照料人', '奶奶', '监护方式', '祖父母')
        .line('家庭住址', [pupil.address, 2], '家庭电话', [pupil.phone, 2])
        .line('家庭类型', pupil.familyType, '上下学方式', pupil.commuteMode, '交友', '邻居家孩子'),
    (pupil) =>
      cardTruth(pupil, [...USUAL], {
        health: '残疾',
        disability: '听力三级',
        bloodType: 'O型',
        boarding: '住校',
        onlyChild: true,
        mainGuardian: '奶奶',
        caretaker: '奶奶',
        guardianshipMode: '祖父母',
        friends: '邻居家孩子'
      })
  )
}

/** Labels whose cells are not merged with the empty ones beside, and empty answers. */
function looseCells(): FileCase {
  return cardCase(
    '登记表未合并.xlsx',
    'cells not merged, answers left empty',
    cardPupils(9011),
    (pupil, paper, index) =>
      paper
        .line([TITLE, 8])
        .line('姓名', pupil.name, null, '性别', pupil.gender, null, '班级', CLASS)
        .line('出生日期', pupil.birthDate, null, '民族', null, null, '曾用名', null)
        .line(
          '身份证号',
          pupil.idNumber,
          null,
          null,
          null,
          null,
          '家庭电话',
          index === 1 ? null : pupil.phone
        )
        .line('家庭住址', pupil.address, null, null, null, null, '家庭类型', pupil.familyType)
        .line(
          '上下学方式',
          pupil.commuteMode,
          null,
          '距离',
          pupil.commuteDistanceKm,
          '公里',
          '邮政编码',
          '344000'
        ),
    (pupil, index) => cardTruth(pupil, [...USUAL, 'commuteDistanceKm'], index === 1 ? { phone: null } : {})
  )
}

/** The layouts of labels and values on a registration form. */
export function cardLayoutCases(): FileCase[] {
  return [
    twoColumns(),
    colons(),
    photograph(),
    tenColumns(),
    labelsAbove(),
    insideCells(),
    writtenLines(),
    headings(),
    verticalLabels(),
    oneCard(),
    looseCells()
  ]
}
