import { type CardChild, cardChildren } from './stranger-cards-children'
import * as further from './stranger-cards-further-forms'
import * as forms from './stranger-cards-forms'
import { Paper } from './paper'
import type { FileCase, Truth } from './truth'
import { type Format, type Sheet, workbook } from './write'

type Form = forms.StrangerForm

/** How the cards of a workbook lie. */
type Arrangement = 'a sheet each' | 'one below the other' | 'side by side'

export interface Wish {
  fileName: string
  form: Form
  seed: number
  count?: number
  arrangement?: Arrangement
  format?: Format
  /** Without merges, as after copying into another programme. */
  bare?: boolean
  before?: Sheet[]
  after?: Sheet[]
  /** Lays blank forms between the filled ones. */
  blanks?: boolean
  shape?: string
  grade?: number
  classNo?: number
  change?: (child: CardChild) => CardChild
  /** The name of the only sheet. */
  only?: string
}

function drawn(
  form: Form,
  children: readonly CardChild[],
  { arrangement = 'a sheet each', only = 'Sheet1' }: Wish
): Sheet[] {
  if (arrangement === 'a sheet each')
    return children.map((child, index) => {
      const paper = new Paper(index % 2 ? child.name : `${index + 1}`)
      form.draw(paper, child)
      return paper.sheet()
    })
  if (arrangement === 'one below the other') {
    const paper = new Paper(only)
    for (const child of children) {
      form.draw(paper, child)
      paper.skip(2)
    }
    return [paper.sheet()]
  }
  const paper = new Paper('登记表')
  for (let index = 0; index < children.length; index += 2) {
    const [one, other] = [children[index], children[index + 1]]
    const right = paper.beside(9)
    if (one) form.draw(paper, one)
    if (other) form.draw(right, other)
    paper.skip(2)
  }
  return [paper.sheet()]
}

/** The form as the school handed it out: without whatever differs from child to child. */
function blankSheets(form: Form): Sheet[] {
  const [one, ...others] = cardChildren(1, 5, 4, 6).map((child) => {
    const paper = new Paper('空表')
    form.draw(paper, child)
    return paper.sheet()
  })
  if (!one) return []
  const printed = (row: number, column: number) =>
    others.every(({ rows }) => String(rows[row]?.[column]) === String(one.rows[row]?.[column]))
  const rows = one.rows.map((cells, row) =>
    cells.map((cell, column) => {
      if (printed(row, column)) return cell
      return typeof cell === 'string' && cell.includes(':') ? cell.replace(/: \S+/g, ':      ') : null
    })
  )
  return [{ ...one, rows }]
}

/** A workbook of cards with its truth. */
export function cardFile(wish: Wish): FileCase {
  const {
    fileName,
    form,
    seed,
    count = 4,
    format,
    bare,
    before = [],
    after = [],
    grade = 3,
    classNo = 2
  } = wish
  const { change = (child: CardChild) => child } = wish
  const children = cardChildren(seed, count, grade, classNo).map(change)
  const cards = drawn(form, children, wish)
  const withBlanks = wish.blanks ? [cards[0] as Sheet, ...blankSheets(form), ...cards.slice(1)] : cards
  const sheets = [...before, ...withBlanks, ...after].map((sheet) =>
    bare ? { ...sheet, merges: [] } : sheet
  )
  const expected: Truth = {
    register: 'environment_forms',
    rows: children.map((child) => form.truth(child))
  }
  return {
    fileName,
    shape: wish.shape ?? wish.arrangement ?? 'a sheet each',
    bytes: workbook(sheets, format),
    truth: expected
  }
}

/** The cards of each form one below the other; every third as an old `.xls`, which takes long to read. */
export function stackedFiles(every: readonly (readonly [string, Form, number])[], later: number): FileCase[] {
  return every.map(([name, form, seed], place) => {
    const old = place % 3 === 0
    return cardFile({
      fileName: `${name}-连排.${old ? 'xls' : 'xlsx'}`,
      form,
      seed: seed + later,
      count: 5,
      arrangement: 'one below the other',
      format: old ? 'biff8' : 'xlsx'
    })
  })
}

const COVER: Sheet = {
  name: '封面',
  rows: [[null], ['云山中心学校'], ['学生家庭及周边环境登记表'], ['(汇编)'], ['二〇二六年九月']]
}

const SUMMARY: Sheet = {
  name: '汇总',
  rows: [['三(2)班家庭情况汇总'], ['项目', '人数'], ['单亲家庭', 2], ['留守儿童', 5], ['合计', 7]]
}

const every: [string, Form, number][] = [
  ['甲校家庭情况登记表', forms.colonForm, 3101],
  ['乙校家庭情况', forms.lineForm, 3102],
  ['丙校家庭及周边环境', forms.aboveForm, 3103],
  ['丁校家庭调查', forms.columnsForm, 3104],
  ['戊校登记表', forms.groupForm, 3105],
  ['己校家庭环境', forms.boxForm(['☑', '□']), 3106],
  ['庚校登记表', forms.bracketForm('√'), 3107],
  ['辛校安全调查', further.questionForm, 3108],
  ['壬校代码表', further.codeForm, 3109],
  ['癸校监护人', further.guardiansForm, 3110],
  ['子校打勾表', further.looseForm, 3111],
  ['丑校双人行', further.pairedForm, 3112],
  ['寅校分栏', further.tallForm, 3113]
]

/** Cards of schools whose forms nobody saw before. */
export function strangerCardCases(): FileCase[] {
  return [
    ...every.map(([name, form, seed]) => cardFile({ fileName: `${name}.xlsx`, form, seed })),
    ...stackedFiles(every, 100),
    ...every
      .slice(3, 8)
      .map(([name, form, seed]) =>
        cardFile({ fileName: `${name}-并排.xlsx`, form, seed: seed + 200, arrangement: 'side by side' })
      ),
    ...every.map(([name, form, seed]) =>
      cardFile({
        fileName: `${name}-三张.xlsx`,
        form,
        seed: seed + 300,
        count: 2,
        before: [COVER],
        after: [SUMMARY],
        blanks: true,
        shape: 'cover, summary and a blank form'
      })
    ),
    cardFile({ fileName: '卯校实心圆.xlsx', form: forms.boxForm(['●', '○']), seed: 3401 }),
    cardFile({ fileName: '卯校框勾.xlsx', form: forms.boxForm(['□√', '□']), seed: 3402 }),
    cardFile({ fileName: '卯校勾框.xls', form: forms.boxForm(['√', '□']), seed: 3403, format: 'biff8' }),
    cardFile({ fileName: '卯校方括号.xlsx', form: forms.boxForm(['[√]', '[ ]']), seed: 3404 }),
    cardFile({ fileName: '卯校黑框.xlsx', form: forms.boxForm(['■', '□']), seed: 3405 }),
    cardFile({ fileName: '辰校字母勾.xlsx', form: forms.bracketForm('V'), seed: 3406 }),
    cardFile({ fileName: '辰校对勾.xlsx', form: forms.bracketForm('✓'), seed: 3407 })
  ]
}
