import { type CardPupil, cardPupils, cardTruth, familyTruth } from './cards-people'
import { Paper } from './paper'
import type { FileCase, TrueRow, Truth } from './truth'
import { type Format, type Sheet, workbook } from './write'

const TITLE = '学生家庭及周边环境登记表'
const FIELDS = ['gender', 'birthDate', 'idNumber', 'address', 'phone', 'familyType', 'commuteMode'] as const

/** A card of six columns; without a class where the sheet or the title names it. */
function draw(
  paper: Paper,
  pupil: CardPupil | null,
  className: string | null,
  title: string | null = TITLE
): Paper {
  if (title) paper.line([title, 6])
  paper
    .line('姓名', pupil?.name ?? null, '性别', pupil?.gender ?? null, '民族', pupil?.ethnicity ?? null)
    .line('身份证号', [pupil?.idNumber ?? null, 2], '出生日期', [pupil?.birthDate ?? null, 2])
    .line('家庭住址', [pupil?.address ?? null, 5])
  if (className !== null) paper.line('班级', [className, 2], '家庭电话', [pupil?.phone ?? null, 2])
  else paper.line('家庭电话', [pupil?.phone ?? null, 5])
  paper.line(['家\n庭\n成\n员', 1, 4], '称谓', '姓名', ['务工地点', 2], '联系电话')
  for (let place = 0; place < 3; place += 1) {
    const one = pupil?.family[place]
    paper.line(one?.relation ?? null, one?.name ?? null, [one?.workplace ?? null, 2], one?.phone ?? null)
  }
  return paper.line('家庭类型', [pupil?.familyType ?? null, 2], '上下学方式', [pupil?.commuteMode ?? null, 2])
}

function truthOf(pupil: CardPupil): TrueRow {
  const familyMembers = familyTruth(pupil.family, ['relation', 'name', 'phone', 'workplace'])
  return cardTruth(pupil, FIELDS, { familyMembers })
}

function truth(pupils: readonly CardPupil[], more: Omit<Truth, 'register' | 'rows'> = {}): Truth {
  return { register: 'environment_forms', rows: pupils.map(truthOf), ...more }
}

function saved(
  fileName: string,
  shape: string,
  sheets: Sheet[],
  pupils: readonly CardPupil[],
  format?: Format
): FileCase {
  return { fileName, shape, bytes: workbook(sheets, format), truth: truth(pupils) }
}

/** The cards of a class one below another, each with its title, blank lines between. */
function oneBelowAnother(): FileCase {
  const pupils = cardPupils(9301, 7)
  const paper = new Paper('Sheet1')
  for (const pupil of pupils) draw(paper, pupil, '三(1)班').skip(2)
  return saved('登记表一页多人.xlsx', 'cards one below another', [paper.sheet()], pupils)
}

/** The same without a title on each, close together, the class in the only title. */
function withoutTitles(): FileCase {
  const pupils = cardPupils(9302, 6)
  const paper = new Paper('Sheet1').line(['三(1)班学生家庭及周边环境登记表', 6])
  for (const pupil of pupils) draw(paper, pupil, null, null)
  return saved('登记表连续.xlsx', 'cards one below another under one title', [paper.sheet()], pupils)
}

/** Two cards on a landscape page, a free column between, and more pages below. */
function sideBySide(): FileCase {
  const pupils = cardPupils(9303, 6)
  const paper = new Paper('打印')
  for (let place = 0; place < pupils.length; place += 2) {
    const right = paper.beside(7)
    draw(paper, pupils[place] ?? null, '三(1)班')
    draw(right, pupils[place + 1] ?? null, '三(1)班')
    paper.skip(1)
  }
  return saved('登记表左右.xlsx', 'two cards side by side', [paper.sheet()], pupils)
}

/** The old format. */
function oldFormat(): FileCase {
  const pupils = cardPupils(9304, 6)
  const sheets = pupils.map((pupil) => draw(new Paper(pupil.name), pupil, '三(1)班').sheet())
  return saved('登记表.xls', 'cards in the old format', sheets, pupils, 'biff8')
}

/** A table of contents in front, an instruction sheet, blank cards at the end. */
function withOtherSheets(): FileCase {
  const pupils = cardPupils(9305, 4)
  const contents: Sheet = {
    name: '目录',
    rows: [['序号', '姓名', '页码'], ...pupils.map(({ name }, place) => [place + 1, name, place + 2])]
  }
  const how: Sheet = {
    name: '填表说明',
    rows: [['填表说明'], ['1.请用黑色钢笔填写。'], ['2.安全隐患可多选。']]
  }
  const cards = pupils.map((pupil, place) => draw(new Paper(`${place + 1}`), pupil, '三(1)班').sheet())
  const blank = ['空表1', '空表2'].map((name) => draw(new Paper(name), null, '三(1)班').sheet())
  return saved(
    '登记表带目录.xlsx',
    'contents, instructions and blank cards',
    [contents, how, ...cards, ...blank],
    pupils
  )
}

/** A sheet for each class, which only its name tells. */
function classSheets(): FileCase {
  const [first, second] = [cardPupils(9306, 3, 3, 1), cardPupils(9307, 3, 4, 2)]
  const sheet = (name: string, pupils: CardPupil[]) => {
    const paper = new Paper(name)
    for (const pupil of pupils) draw(paper, pupil, null).skip(1)
    return paper.sheet()
  }
  const sheets = [sheet('三(1)班', first), sheet('四(2)班', second)]
  return saved('登记表分班.xlsx', 'a sheet of cards for each class', sheets, [...first, ...second])
}

/** Two forms in one workbook: some teachers used last year's. */
function twoForms(): FileCase {
  const pupils = cardPupils(9308, 6)
  const sheets = pupils.map((pupil, place) => {
    const paper = new Paper(`第${place + 1}张`)
    if (place % 2) return draw(paper, pupil, '三(1)班').sheet()
    paper
      .line([TITLE, 4])
      .line('学生姓名', pupil.name, '所在班级', '三年级1班')
      .line('性别', pupil.gender, '出生年月日', pupil.birthDate.replaceAll('-', '/'))
      .line('身份证号码', [pupil.idNumber, 3])
      .line('家庭地址', [pupil.address, 3])
      .line('家庭成员姓名', '与学生关系', '联系方式', '工作单位')
    for (const { name, relation, phone, workplace } of pupil.family)
      paper.line(name, relation, phone, workplace)
    return paper
      .line('家庭结构', pupil.familyType, '上学方式', pupil.commuteMode)
      .line('家庭联系电话', [pupil.phone, 3])
      .sheet()
  })
  return saved('登记表新旧两版.xlsx', 'two forms in one workbook', sheets, pupils)
}

/** A card without a name among others: it is listed as refused, and its family goes to nobody else. */
function nameless(): FileCase {
  const pupils = cardPupils(9309, 4)
  const sheets = pupils.map((pupil, place) =>
    draw(new Paper(`表${place + 1}`), place === 2 ? { ...pupil, name: '' } : pupil, '三(1)班').sheet()
  )
  const named = pupils.filter((_, place) => place !== 2)
  return {
    fileName: '登记表缺姓名.xlsx',
    shape: 'a card without a name',
    bytes: workbook(sheets),
    truth: { ...truth(named), flagged: [{ sheet: '表3', row: 2, field: 'name' }] }
  }
}

/** How cards lie in a workbook. */
export function cardWorkbookCases(): FileCase[] {
  return [
    oneBelowAnother(),
    withoutTitles(),
    sideBySide(),
    oldFormat(),
    withOtherSheets(),
    classSheets(),
    twoForms(),
    nameless()
  ]
}
