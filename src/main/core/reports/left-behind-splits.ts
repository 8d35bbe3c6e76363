import type { MemberValues } from '@shared/registers'
import { ageOn } from '@shared/rules/ages'
import { readPlace } from '@shared/rules/places'
import { readRelation } from '@shared/rules/relations'
import type { LeftBehindStanding } from './left-behind-standings'
import { type Split, type SplitPart, textOf } from './splits'
import { byBoarding, byGender } from './student-splits'

/** A left-behind child, and from where and when it is looked at. */
export interface CountedChild extends LeftBehindStanding {
  homeCounty: string
  /** `YYYY-MM-DD` */
  day: string
}

type ChildSplit = Split<CountedChild>

/** The farthest last: a child whose parents work in two places counts once. */
const RANGES = ['县内', '省内县外', '省外']

function partsOf(prefix: string, headers: Record<string, string>): SplitPart[] {
  return Object.entries(headers).map(([key, header]) => ({ key, header, label: prefix + header }))
}

/** A split of the students over the left-behind children alone. */
function ofStudents({ group, parts, unknown, headerOf }: Split<MemberValues>): ChildSplit {
  return {
    group,
    parts: parts.map((part) => ({ ...part, label: group + part.header })),
    unknown,
    headerOf: ({ student }) => headerOf(student.values)
  }
}

const byType: ChildSplit = {
  group: '留守类型',
  parts: partsOf('', { one: '单亲留守', both: '双亲留守' }),
  unknown: { key: 'typeUnknown', header: '未认定', label: '类型未认定' },
  headerOf: ({ type }) => type
}

const byRange: ChildSplit = {
  group: '父母外出范围',
  parts: partsOf('外出范围', { inCounty: '县内', inProvince: '省内县外', elsewhere: '省外' }),
  unknown: { key: 'rangeUnknown', header: '未填', label: '外出范围未填' },
  headerOf: ({ awayStates, homeCounty }) => {
    const ranges = awayStates.map((state) => RANGES.indexOf(rangeOf(state, homeCounty)))
    return RANGES[Math.max(-1, ...ranges)]
  }
}

const byGuardian: ChildSplit = {
  group: '实际监护人',
  parts: partsOf('监护人', {
    withGrandparents: '祖父母',
    withMothersParents: '外祖父母',
    withParent: '父或母',
    withOthers: '其他',
    withNobody: '无人监护'
  }),
  unknown: { key: 'guardianUnknown', header: '未填', label: '监护人未填' },
  headerOf: ({ care }) => (care ? guardianOf(care) : undefined)
}

const byAssessment: ChildSplit = {
  group: '监护评估',
  parts: partsOf('监护评估', { good: '较好', fair: '一般', poor: '差' }),
  unknown: { key: 'assessmentUnknown', header: '未评', label: '监护评估未评' },
  headerOf: ({ care }) => textOf(care?.assessment)
}

const byCareLevel: ChildSplit = {
  group: '关爱级别',
  parts: partsOf('关爱级别', { careHigh: '高', careMiddle: '中', careLow: '低' }),
  unknown: { key: 'careUnknown', header: '未定', label: '关爱级别未定' },
  headerOf: ({ care }) => textOf(care?.careLevel)
}

/** The bands of the count of 2016 (domain §1.12), and who is older, whom other definitions than A count too. */
const byAge: ChildSplit = {
  group: '年龄段',
  parts: [
    ...partsOf('', { under6: '0—5周岁', from6: '6—13周岁', from14: '14—16周岁' }),
    { key: 'over16', header: '17周岁及以上', label: '17周岁及以上', whenSome: true }
  ],
  unknown: { key: 'ageUnknown', header: '未填', label: '出生日期未填' },
  headerOf: ({ student, day }) => {
    const age = ageOn(student.values, day)
    if (age === null || age < 0) return undefined
    return age <= 5 ? '0—5周岁' : age <= 13 ? '6—13周岁' : age <= 16 ? '14—16周岁' : '17周岁及以上'
  }
}

/** How left-behind children are divided (domain §4.3 no. 4), each split over all of them. */
export const leftBehindSplits = {
  byType,
  byGender: ofStudents(byGender),
  byBoarding: ofStudents(byBoarding),
  byAge,
  byRange,
  byGuardian,
  byAssessment,
  byCareLevel
}

function rangeOf(state: MemberValues, homeCounty: string): string {
  return textOf(state.placeRange) ?? readPlace(textOf(state.place) ?? '', homeCounty).range ?? ''
}

const BY_STANDARD: Partial<Record<string, string>> = {
  父亲: '父或母',
  母亲: '父或母',
  继父或养父: '父或母',
  继母或养母: '父或母',
  祖父: '祖父母',
  祖母: '祖父母',
  外祖父: '外祖父母',
  外祖母: '外祖父母'
}
const BY_WORD: Record<string, string> = {
  父母: '父或母',
  爷爷奶奶: '祖父母',
  祖父母: '祖父母',
  祖辈: '祖父母',
  外公外婆: '外祖父母',
  外祖父母: '外祖父母',
  无人监护: '无人监护',
  受委托: '其他',
  其他亲友: '其他'
}

/** Nobody, where the type of guardianship says so; else by how the guardian is related, else by the type. */
function guardianOf(care: MemberValues): string | undefined {
  const kind = textOf(care.guardianshipType)
  if (kind === '无人监护') return kind
  const relation = textOf(care.guardianRelation)
  if (relation !== undefined) {
    const { value, standard } = readRelation(relation)
    return BY_WORD[value] ?? BY_STANDARD[standard ?? ''] ?? '其他'
  }
  if (kind !== undefined) return BY_WORD[kind] ?? '其他'
  return textOf(care.guardianName) === undefined ? undefined : '其他'
}
