import type { FieldValue, MemberValues, RecordValues } from '@shared/registers'
import { answerOf, textOf } from '@shared/rules/left-behind-history'
import type { CardRow } from '../../excel/writing/card-sheet'
import { inWords } from '../../excel/writing/school-lines'
import { GRID_COLUMNS } from './card-frame'
import { familyOf } from './family-rows'
import { type CardItem, flowRows } from './flow-rows'
import {
  bothAway,
  choicesOf,
  guardianshipOf,
  healthState,
  incomeOf,
  oneAwayOtherIncapable,
  relativeOf
} from './left-behind-facts'
import { brackets } from './ticked-options'

const HALF = GRID_COLUMNS / 2
const THIRD = GRID_COLUMNS / 3
/** High enough to write in by hand. */
const ROW_HEIGHT = 26
/** How the card says that a parent or grandparent is dead. */
const DECEASED = '—'

const SCHOOLING = ['幼儿园', '未入园', '小学', '初中', '高中', '中职', '辍学', '不在学']
/** In two lines. */
const GUARDIANSHIPS = [
  ['无人监护', '父或母无监护能力', '受委托监护人监护能力不足'],
  ['监护情况一般', '监护情况较好']
]
const INCOMES = ['打工收入', '种养殖业', '政府救助', '亲朋接济', '其他']
const ASSISTANCE = ['享受低保', '临时救助', '医疗救助', '住房救助', '其他']
const PARENTS = [
  { relation: '父亲', key: 'father' },
  { relation: '母亲', key: 'mother' }
] as const

/** 个人基本情况. The class, which the official form does not ask for, is what a school files the card by. */
export function aboutChild(facts: MemberValues): CardRow[] {
  const boarding = textOf(facts, 'boarding')
  // A pupil's stage says what nobody wrote down.
  const schooling = textOf(facts, 'schooling') || textOf(facts, 'stage')
  return flow([
    item('姓名', textOf(facts, 'name'), 6, 2),
    item('性别', textOf(facts, 'gender'), 4, 2),
    item('民族', textOf(facts, 'ethnicity'), 5, 2),
    item('出生日期', date(facts.birthDate), 9),
    item('公民身份证号码', textOf(facts, 'idNumber'), HALF, 4),
    item('是否登记户口', yesNo(facts.householdRegistered), HALF, 4),
    item('户籍所在地', textOf(facts, 'householdAddress'), GRID_COLUMNS, 4),
    item('现居住地', textOf(facts, 'address'), GRID_COLUMNS, 4),
    item('身体情况', brackets(['健康', '残疾', '患病'], healthState(facts)), HALF, 4),
    item('残疾类别及等级', textOf(facts, 'disability'), HALF, 4),
    item('患病类型', textOf(facts, 'illness'), THIRD, 4),
    item('是否学校寄宿', yesNo(boarding === '' ? null : boarding === '住校'), THIRD, 4),
    item('班级', textOf(facts, 'className'), THIRD),
    item('就学情况', brackets(SCHOOLING, [schooling]), GRID_COLUMNS, 4)
  ])
}

/** 家庭情况: the four grandparents, then father and mother. */
export function familyBlanks(values: RecordValues): CardRow[] {
  const grandparents = (['祖父', '祖母', '外祖父', '外祖母'] as const).flatMap((relation) => {
    const { member, deceased } = relativeOf(values, relation)
    return [
      item(`${relation}姓名`, deceased ? DECEASED : textOf(member, 'name'), 6),
      item('出生日期', deceased ? DECEASED : date(member.birthDate), 6, 2, `${relation}出生日期`)
    ]
  })
  return flow([...grandparents, ...PARENTS.flatMap((parent) => parentBlanks(values, parent))])
}

function parentBlanks(values: RecordValues, { relation, key }: (typeof PARENTS)[number]) {
  const { member, deceased } = relativeOf(values, relation)
  const facts = values as MemberValues
  const unlessDead = (text: string) => (deceased ? DECEASED : text)
  return [
    item(`${relation}姓名`, unlessDead(textOf(facts, `${key}Name`) || textOf(member, 'name')), 6),
    item('出生日期', unlessDead(date(member.birthDate)), 6, 2, `${relation}出生日期`),
    item(
      '当前务工地点',
      unlessDead(facts[`${key}Away`] === false ? '' : textOf(facts, `${key}Workplace`)),
      HALF,
      4,
      `${relation}当前务工地点`
    ),
    item(`${relation}联系电话`, unlessDead(textOf(facts, `${key}Phone`)), HALF, 4),
    item(`${relation}公民身份证号码`, unlessDead(textOf(member, 'idNumber')), HALF, 5)
  ]
}

/** 实际监护情况. */
export function guardianshipRows(values: RecordValues): CardRow[] {
  const facts = values as MemberValues
  const incapable = PARENTS.filter(({ key }) => facts[`${key}CanCare`] === false)
  return flow([
    item('父母双方同时外出', yesNo(bothAway(facts)), HALF, 6),
    item('父母一方外出、另一方无监护能力', yesNo(oneAwayOtherIncapable(facts)), HALF, 6),
    item(
      '无监护能力',
      brackets(
        ['父亲', '母亲'],
        incapable.map(({ relation }) => relation)
      ),
      HALF,
      6
    ),
    item('父母外出有无委托其他监护人', yesNo(facts.entrusted), HALF, 6),
    ...guardianBlanks(values),
    item(
      '监护类型',
      GUARDIANSHIPS.map((line) => brackets(line, guardianshipOf(facts))).join('\n'),
      GRID_COLUMNS,
      4
    )
  ])
}

/** 委托监护人: whoever looks after the child in place of the parents. The labels say whose a number is: imports read them. */
function guardianBlanks(values: RecordValues): CardItem[] {
  const facts = values as MemberValues
  const relation = textOf(facts, 'guardianRelation')
  const isParent = /^(?:父亲|母亲)$/.test(relation) || facts.guardianshipType === '父母'
  const entrusted = answerOf(facts, 'entrusted') ?? !isParent
  const name = entrusted ? textOf(facts, 'guardianName') : ''
  const member: MemberValues = (name && familyOf(values).find((one) => one.name === name)) || {}
  return [
    item('委托监护人姓名', name, HALF, 4),
    item('委托监护人联系电话', entrusted ? textOf(facts, 'guardianPhone') : '', HALF, 5),
    item('与被监护人关系', entrusted ? relation : '', HALF, 4),
    item('委托监护人身份证号码', textOf(member, 'idNumber'), HALF, 5),
    item('委托监护人居住地址', textOf(member, 'address'), GRID_COLUMNS, 4)
  ]
}

/** 家庭经济来源 and 救助帮扶. */
export function aidRows(facts: MemberValues): CardRow[] {
  return flow([
    item('家庭经济来源\n(可多选)', brackets(INCOMES, incomeOf(facts)), GRID_COLUMNS, 4),
    item('救助帮扶\n(可多选)', brackets(ASSISTANCE, choicesOf(facts, 'assistance')), GRID_COLUMNS, 4)
  ])
}

function flow(items: readonly CardItem[]) {
  return flowRows(items, GRID_COLUMNS)
}

function item(
  label: string,
  text: string,
  columns: number,
  labelColumns = 3,
  mark = label.replace(/\n.*$/, '')
): CardItem {
  return { label, mark, text, columns, labelColumns, height: ROW_HEIGHT, left: /\( |√\)/.test(text) }
}

function yesNo(value: FieldValue | undefined) {
  return brackets(['是', '否'], value === true ? ['是'] : value === false ? ['否'] : [])
}

function date(value: FieldValue | undefined) {
  return typeof value === 'string' ? inWords(value) : ''
}
