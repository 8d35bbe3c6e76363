import { readChoices } from '@shared/rules/choices'
import { careStates } from '@shared/registers/left-behind-states'
import { leftBehindSplits, type CountedChild } from '../../left-behind-splits'
import { isLeftBehind, type LeftBehindStanding } from '../../left-behind-standings'
import { type Split, textOf } from '../../splits'
import { countOf, type CountedGroup, type CountedRow, rateOf } from '../counting'
import { balance, divide } from '../divide'
import type { SchoolFacts } from '../facts'
import { nameAt } from '../lines'
import { strayRecords } from '../stray-records'
import { leftBehindChecks } from './left-behind-checks'
import { rowOf } from './student-row'

const ALL = { group: 'leftBehind', key: 'leftBehind.total', unit: '人' }

const byEntrusted: Split<CountedChild> = {
  group: '委托照护',
  parts: [
    { key: 'entrusted', header: '有委托照护', label: '有委托照护' },
    { key: 'notEntrusted', header: '无委托照护', label: '无委托照护' }
  ],
  unknown: { key: 'entrustedUnknown', header: '未填', label: '委托照护未填' },
  headerOf: ({ care }) => {
    const entrusted = care?.entrusted
    return typeof entrusted === 'boolean' ? (entrusted ? '有委托照护' : '无委托照护') : undefined
  }
}

/** The sums that the count of 2016 prints on its form (domain §1.12), each with what to do where it does not come out. */
const RULES: readonly [split: Split<CountedChild>, code: string, message: string][] = [
  [leftBehindSplits.byType, 'left_behind_types', '这些儿童的留守类型有矛盾,请核对父母外出情况。'],
  [leftBehindSplits.byGender, 'left_behind_gender', '这些留守儿童的性别没有填写或填错,请在花名册中更正。'],
  [
    leftBehindSplits.byBoarding,
    'left_behind_boarding',
    '这些留守儿童的就读方式没有填写或填错,请在花名册中更正。'
  ],
  [
    leftBehindSplits.byAge,
    'left_behind_age',
    '这些留守儿童没有出生日期(或日期不对),不能分年龄段,请在花名册中补填。'
  ],
  [
    leftBehindSplits.byRange,
    'left_behind_range',
    '看不出这些留守儿童的父母在县内、省内县外还是省外务工,请补填务工地点或务工范围。'
  ],
  [
    leftBehindSplits.byGuardian,
    'left_behind_guardian',
    '这些留守儿童没有登记实际监护人,请补填监护人与学生的关系。'
  ],
  [
    leftBehindSplits.byAssessment,
    'left_behind_assessment',
    '这些留守儿童没有监护评估,或者不是“较好”“一般”“差”,请补评。'
  ],
  [
    leftBehindSplits.byCareLevel,
    'left_behind_care_level',
    '这些留守儿童没有定关爱级别,或者不是“高”“中”“低”,请补定。'
  ]
]

/** §4.3 no. 4: left-behind children as of the day, divided as the bureaus publish them (§1.12). */
export function countLeftBehind(facts: SchoolFacts): CountedGroup {
  const { homeCounty } = facts.ledger.settings()
  const standings = facts.leftBehind()
  const children: CountedChild[] = standings
    .filter(({ type }) => isLeftBehind(type))
    .map((standing) => ({ ...standing, homeCounty, day: facts.asOf }))
  const where = (test: (child: CountedChild) => boolean) => children.filter(test).map(recordRow)
  const splits = RULES.map(([split]) => split)
  return {
    key: 'leftBehind',
    title: '四、留守儿童',
    figures: [
      countOf({ key: ALL.key, label: '留守儿童总数', unit: '人' }, children.map(recordRow)),
      rateOf({ key: 'leftBehind.rate', label: '占在校学生比例', unit: '%' }, [ALL.key, 'students.total']),
      countOf(
        { key: 'leftBehind.byA', label: '按民政口径(国发〔2016〕13号)的留守儿童数', unit: '人' },
        standings.filter(({ typeByA }) => isLeftBehind(typeByA)).map(recordRow)
      ),
      countOf(
        { key: 'leftBehind.reported', label: '花名册上报的留守儿童数', unit: '人' },
        facts.students.filter(({ values }) => isLeftBehind(textOf(values.leftBehind) ?? null)).map(rowOf)
      ),
      countOf(
        { key: 'leftBehind.undecided', label: '事实不全(未计入)', unit: '人' },
        standings.filter(({ type }) => type === null).map(({ student }) => rowOf(student))
      ),
      ...[...splits, byEntrusted].flatMap((split) => divide(split, ALL, children, recordRow)),
      countOf(
        { key: 'leftBehind.paired', label: '帮扶结对数', unit: '人' },
        where(({ care }) => textOf(care?.pairedTeacher) !== undefined)
      ),
      rateOf({ key: 'leftBehind.pairedRate', label: '帮扶结对率', unit: '%' }, [
        'leftBehind.paired',
        ALL.key
      ]),
      countOf(
        { key: 'leftBehind.calls', label: '登记有亲情电话的', unit: '人' },
        where(({ care }) => hasMeasure(textOf(care?.measures), '亲情电话'))
      )
    ],
    rules: RULES.map(([split, code, message]) => balance(split, ALL, { code, message })),
    checks: [...leftBehindChecks(facts, children), ...strayRecords(facts, 'left_behind_children')],
    notes: [
      '父母在不同地方务工的,务工范围按较远的一方计;单亲留守指父母一方外出,不等于单亲家庭。',
      '“事实不全”是上报为留守或已列入留守儿童台账,但登记的事实还不足以认定的人数,未计入留守儿童总数。',
      '亲情电话是关爱措施中登记了的人数;台账不登记通话次数。',
      ...(homeCounty
        ? []
        : ['设置中还没有填写学校所在县(区),没有注明务工范围的不能判断县内、省内县外或省外。'])
    ]
  }
}

/** A left-behind child as a row: its record on the list, where the facts are. */
function recordRow({ student, recordId }: LeftBehindStanding): Omit<CountedRow, 'amount'> {
  if (recordId === null) return rowOf(student)
  const { place, name } = student
  return { register: 'left_behind_children', id: recordId, place, label: nameAt(place, name) }
}

function hasMeasure(measures: string | undefined, measure: string): boolean {
  if (measures === undefined) return false
  const { values } = readChoices(careStates.fields.measures.options, measures)
  return values.includes(measure)
}
