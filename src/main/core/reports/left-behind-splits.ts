import type { MemberValues } from '@shared/registers'
import { readPlace } from '@shared/rules/places'
import { readRelation } from '@shared/rules/relations'
import type { FigureHeader } from './summary-workbook'

/** What the report counts one left-behind child by, as the facts stand on the day. */
export interface CountedChild {
  type: '单亲留守' | '双亲留守'
  student: MemberValues
  /** The states of the parents who are away. */
  awayStates: readonly MemberValues[]
  care: MemberValues | null
  homeCounty: string
}

/** A way of dividing the children: each belongs under exactly one of the headers, the last one where nothing fits. */
interface Split {
  group: string
  /** In front of a header where it would not say by itself what it counts. */
  prefix: string
  headers: readonly string[]
  headerOf(child: CountedChild): string | undefined
}

/** The farthest last: a child whose parents work in two places counts once. */
const RANGES = ['县内', '省内县外', '省外']

/** How left-behind children are divided (domain §4.3 no. 4). */
const splits: readonly Split[] = [
  { group: '留守类型', prefix: '', headers: ['单亲留守', '双亲留守'], headerOf: ({ type }) => type },
  {
    group: '性别',
    prefix: '性别',
    headers: ['男', '女', '未填'],
    headerOf: ({ student }) => textOf(student.gender)
  },
  {
    group: '就读方式',
    prefix: '就读方式',
    headers: ['住校', '走读', '未填'],
    headerOf: ({ student }) => textOf(student.boarding)
  },
  {
    group: '父母外出范围',
    prefix: '外出范围',
    headers: [...RANGES, '未填'],
    headerOf: ({ awayStates, homeCounty }) => {
      const ranges = awayStates.map((state) => RANGES.indexOf(rangeOf(state, homeCounty)))
      return RANGES[Math.max(-1, ...ranges)]
    }
  },
  {
    group: '实际监护人',
    prefix: '监护人',
    headers: ['祖父母', '外祖父母', '父或母', '其他', '无人监护', '未填'],
    headerOf: ({ care }) => (care ? guardianOf(care) : undefined)
  },
  {
    group: '监护评估',
    prefix: '监护评估',
    headers: ['较好', '一般', '差', '未评'],
    headerOf: ({ care }) => textOf(care?.assessment)
  },
  {
    group: '关爱级别',
    prefix: '关爱级别',
    headers: ['高', '中', '低', '未定'],
    headerOf: ({ care }) => textOf(care?.careLevel)
  }
]

/** Room for the header and a figure of three digits: some thirty columns fit on one A4 page and can be read. */
const widthFor = (header: string) => Math.max(5.5, header.length * 2 + 0.5)

/** The columns of the splits, in order; `label` says by itself what is counted. */
export const splitFigures: readonly (FigureHeader & { label: string })[] = splits.flatMap(
  ({ group, prefix, headers }) =>
    headers.map((header) => ({ group, header, label: prefix + header, width: widthFor(header) }))
)

/** For each column of the splits 1 where the child belongs there, else 0. */
export function splitChild(child: CountedChild): number[] {
  return splits.flatMap(({ headers, headerOf }) => {
    const place = headers.indexOf(headerOf(child) ?? '')
    const counted = place < 0 ? headers.length - 1 : place
    return headers.map((_, index) => (index === counted ? 1 : 0))
  })
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

function textOf(value: MemberValues[string] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
