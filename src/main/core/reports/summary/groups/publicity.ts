import { countOf, type CountedFigure, sumOf, type SumRule } from '../counting'
import { amountIn, type EventRow, wordIn } from '../events'
import { splitByWord } from '../split-by-word'

/** How publicity is counted: issues, times or copies. The labels are those of 宣传类型. */
const TYPES = [
  ['activities.special', '专刊', '期'],
  ['activities.wallNews', '墙报', '期'],
  ['activities.blackboard', '黑板报', '期'],
  ['activities.broadcasts', '广播', '次'],
  ['activities.newspaper', '校报', '期'],
  ['activities.showcase', '宣传栏', '期'],
  ['activities.account', '公众号', '期'],
  ['activities.letters', '致家长一封信', '次'],
  ['activities.leaflets', '资料印发', '次']
] as const
/** Every issue says what it is. */
export const publicityRule: SumRule = {
  code: 'publicity_type_unknown',
  whole: 'activities.publicity',
  parts: [...TYPES.map(([key]) => key), 'activities.otherPublicity'],
  message: '这些宣传记录没有填写宣传类型,请在宣传工作台账中补填。'
}

/** Publicity by its kinds, and how much was printed. */
export function publicityFigures(all: readonly EventRow[]): CountedFigure[] {
  const copies = (events: readonly EventRow[]) => events.map((event) => amountIn(event, 'copies'))
  const ofType = (type: string) => copies(all.filter(({ values }) => wordIn(values, 'type') === type))
  return [
    countOf({ key: 'activities.publicity', label: '宣传次数', unit: '次' }, all),
    ...splitByWord(all, 'type', TYPES, {
      key: 'activities.otherPublicity',
      label: '其他宣传',
      unit: '次',
      of: 'activities.publicity',
      split: '宣传类型'
    }),
    sumOf({ key: 'activities.copies', label: '宣传印发份数', unit: '份' }, copies(all)),
    sumOf({ key: 'activities.specialCopies', label: '专刊份数', unit: '份' }, ofType('专刊')),
    sumOf({ key: 'activities.letterCopies', label: '致家长一封信份数', unit: '份' }, ofType('致家长一封信')),
    sumOf({ key: 'activities.leafletCopies', label: '资料印发份数', unit: '份' }, ofType('资料印发'))
  ]
}
