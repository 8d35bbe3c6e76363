import { cardCase } from './cards-layouts'
import { type CardPupil, cardPupils, cardTruth } from './cards-people'
import type { Paper } from './paper'
import type { FileCase, TrueRow } from './truth'
import type { Cell } from './write'

const CLASS = '三(1)班'
const MODES = ['步行', '自行车', '公共交通', '家长接送', '校车']
const TYPES = ['双亲完整', '单亲', '离异', '重组', '隔代']
const HAZARDS = ['危险水域', '公路铁路', '建筑工地', '高压设施', '烈犬']

function head(pupil: CardPupil, paper: Paper): Paper {
  return paper
    .line(['学生家庭及周边环境登记表', 6])
    .line('姓名', pupil.name, '性别', pupil.gender, '班级', CLASS)
    .line('家庭住址', [pupil.address, 3], '家庭电话', pupil.phone)
}

/** One way to print options and to tick them. */
interface Ticking {
  fileName: string
  shape: string
  option(word: string, ticked: boolean): string
  between: string
}

const TICKINGS: Ticking[] = [
  {
    fileName: '方框在前.xlsx',
    shape: 'boxes before the words',
    option: (word, on) => `${on ? '☑' : '□'}${word}`,
    between: '  '
  },
  {
    fileName: '方框在后.xlsx',
    shape: 'boxes behind the words',
    option: (word, on) => `${word}${on ? '☑' : '□'}`,
    between: ' '
  },
  {
    fileName: '括号打勾.xlsx',
    shape: 'ticks in brackets',
    option: (word, on) => `${word}(${on ? '√' : ' '})`,
    between: ' '
  },
  {
    fileName: '括号在前.xlsx',
    shape: 'full-width brackets before',
    option: (word, on) => `（${on ? '√' : '　'}）${word}`,
    between: ''
  },
  {
    fileName: '词后打勾.xlsx',
    shape: 'a tick behind the chosen word',
    option: (word, on) => (on ? `${word}√` : word),
    between: '  '
  },
  {
    fileName: '实心方块.xlsx',
    shape: 'filled and empty squares',
    option: (word, on) => `${on ? '■' : '□'} ${word}`,
    between: '\n'
  }
]

/** Options ticked in the value's cell; with nothing ticked there is no answer. */
function ticked({ fileName, shape, option, between }: Ticking, seed: number): FileCase {
  const line = (words: string[], chosen: readonly string[]) =>
    words.map((word) => option(word, chosen.includes(word))).join(between)
  const left = (index: number) => index === 3 && fileName !== '词后打勾.xlsx'
  return cardCase(
    fileName,
    shape,
    cardPupils(seed),
    (pupil, paper, index) =>
      head(pupil, paper)
        .line('家庭类型', [line(TYPES, left(index) ? [] : [pupil.familyType]), 5])
        .line('上下学方式', [line(MODES, [pupil.commuteMode]), 5])
        .line('安全隐患(可多选)', [
          line([...HAZARDS, '无'], pupil.hazards.length ? pupil.hazards : ['无']),
          5
        ])
        .line('是否独生子女', [line(['是', '否'], [pupil.onlyChild ? '是' : '否']), 2], '健康状况', [
          line(['健康', '残疾'], ['残疾']),
          2
        ]),
    (pupil, index) =>
      cardTruth(pupil, ['gender', 'address', 'phone', 'commuteMode', 'hazards', 'onlyChild'], {
        familyType: left(index) ? null : pupil.familyType,
        health: '残疾'
      })
  )
}

/** Circled numbers, other words written behind 其他, and how to tick printed beside it. */
function otherWords(): FileCase {
  return cardCase(
    '其他打勾.xlsx',
    'other words behind the last option',
    cardPupils(9207),
    (pupil, paper, index) =>
      head(pupil, paper)
        .line('家庭类型', [
          TYPES.map((word, place) => `${'①②③④⑤'[place]}${word === pupil.familyType ? '√' : ''}${word}`).join(
            ' '
          ),
          5
        ])
        .line('主要经济来源', [
          index % 2 ? '☑打工 □种养殖 ☑其他:开小卖部  (在□内打√)' : '□打工 ☑种养殖 □其他____  (在□内打√)',
          5
        ])
        .line('上下学方式', [
          `${MODES.map((word) => (word === pupil.commuteMode ? '☑' : '□') + word).join('')}□其他________`,
          5
        ]),
    (pupil, index) =>
      cardTruth(pupil, ['gender', 'address', 'phone', 'familyType', 'commuteMode'], {
        incomeSources: index % 2 ? ['打工', '其他'] : ['种养殖']
      })
  )
}

/** Each option in a cell of its own. */
function optionCells(): FileCase {
  return cardCase(
    '选项分格.xlsx',
    'each option in its own cell',
    cardPupils(9208),
    (pupil, paper) =>
      head(pupil, paper)
        .line(
          '上下学方式',
          ...MODES.map((word): Cell => (word === pupil.commuteMode ? `☑${word}` : `□${word}`))
        )
        .line(
          '家庭类型',
          ...TYPES.map((word): Cell => (word === pupil.familyType ? `${word}(√)` : `${word}( )`))
        ),
    (pupil) => cardTruth(pupil, ['gender', 'address', 'phone', 'familyType', 'commuteMode'])
  )
}

/** One digit in each box, a date in boxes. */
function digitBoxes(): FileCase {
  const wide = (place: number): [Cell, number] => [null, place]
  return cardCase(
    '数字分格.xlsx',
    'numbers and dates over many cells',
    cardPupils(9209),
    (pupil, paper, index) => {
      const [year, month, day] = pupil.birthDate.split('-').map(Number)
      const digits: Cell[] = index === 3 ? Array<Cell>(18).fill(null) : [...pupil.idNumber]
      const date: Cell[] =
        index === 2
          ? [null, '年', null, '月', null, '日']
          : [year ?? 0, '年', month ?? 0, '月', day ?? 0, '日']
      return paper
        .line(['学生家庭及周边环境登记表', 19])
        .line('姓名', [pupil.name, 6], ['班级', 2], [CLASS, 4], ['性别', 2], [pupil.gender, 4])
        .line('身份证号', ...digits)
        .line('出生日期', ...date, ['家庭电话', 4], [pupil.phone, 8])
        .line('家庭住址', [pupil.address, 18])
        .line('家庭类型', [pupil.familyType, 8], ['上下学方式', 4], [pupil.commuteMode, 6])
        .line('距离学校', [pupil.commuteDistanceKm, 2], ['公里', 2], wide(14))
    },
    (pupil, index): TrueRow =>
      cardTruth(pupil, ['gender', 'phone', 'address', 'familyType', 'commuteMode', 'commuteDistanceKm'], {
        birthDate: index === 2 ? null : pupil.birthDate,
        idNumber: index === 3 ? null : pupil.idNumber
      })
  )
}

/** The ways an answer is filled in on a card. */
export function cardAnswerCases(): FileCase[] {
  return [
    ...TICKINGS.map((ticking, place) => ticked(ticking, 9201 + place)),
    otherWords(),
    optionCells(),
    digitBoxes()
  ]
}
