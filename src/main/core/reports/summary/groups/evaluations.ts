import { satisfactionRate } from '@shared/rules/satisfaction'
import { countOf, type CountedFigure, type CountedRow, type CrossCheck, rateOf, sumOf } from '../counting'
import { amountIn, type EventRow, numberIn } from '../events'
import { atMost, differing, rowCheck } from '../row-checks'

const MARKS = [
  ['verySatisfied', '很满意'],
  ['satisfied', '满意'],
  ['basicallySatisfied', '基本满意'],
  ['dissatisfied', '不满意']
] as const
const COPIES = [
  ['issued', '评教表发放份数'],
  ['returned', '评教表收回份数'],
  ['valid', '评教表有效份数']
] as const

/** What is read of an evaluation. */
export const EVALUATION_FIELDS = [
  'teacher',
  'reportedRate',
  ...COPIES.map(([key]) => key),
  ...MARKS.map(([key]) => key)
]

/** How many slips went out and came back, and what parents marked: sums of the register's own columns. */
export function evaluationFigures(evaluations: readonly EventRow[]): CountedFigure[] {
  const sums = (key: string): CountedRow[] => evaluations.map((one) => amountIn(one, key))
  const added = (keys: readonly (typeof MARKS)[number][0][]): CountedRow[] =>
    evaluations.map((one) => ({ ...one, amount: marksIn(one, keys) }))
  const all = MARKS.map(([key]) => key)
  return [
    countOf({ key: 'teaching.evaluations', label: '评教记录数', unit: '条' }, evaluations),
    ...COPIES.map(([key, label]) => sumOf({ key: `teaching.${key}`, label, unit: '份' }, sums(key))),
    rateOf({ key: 'teaching.returnRate', label: '评教表回收率', unit: '%' }, [
      'teaching.returned',
      'teaching.issued'
    ]),
    sumOf({ key: 'teaching.marks', label: '满意度票数', unit: '票' }, added(all)),
    ...MARKS.map(([key, label]) =>
      sumOf({ key: `teaching.${key}`, label, unit: '票', of: 'teaching.marks', split: '满意度' }, sums(key))
    ),
    sumOf(
      { key: 'teaching.content', label: '满意合计', unit: '票' },
      added(all.filter((key) => key !== 'dissatisfied'))
    ),
    rateOf({ key: 'teaching.satisfactionRate', label: '满意率', unit: '%' }, [
      'teaching.content',
      'teaching.marks'
    ])
  ]
}

/** What the numbers of an evaluation must satisfy. */
export function evaluationChecks(evaluations: readonly EventRow[]): CrossCheck[] {
  const withoutMarks = evaluations.filter(
    ({ values }) => numberIn(values, 'reportedRate') !== null && satisfactionRate(values) === null
  )
  const withMarks = evaluations.filter((one) => marksIn(one) > 0 && numberIn(one.values, 'valid') !== null)
  return [
    atMost(
      {
        code: 'evaluation_returned',
        rule: '收回份数≤发放份数',
        message: '这些评教记录收回的比发放的多,请核对份数。'
      },
      evaluations,
      ['returned', 'issued']
    ),
    atMost(
      {
        code: 'evaluation_valid',
        rule: '有效份数≤收回份数',
        message: '这些评教记录有效的比收回的多,请核对份数。'
      },
      evaluations,
      ['valid', 'returned']
    ),
    differing(
      {
        code: 'evaluation_marks_differ',
        rule: '很满意+满意+基本满意+不满意=有效份数',
        message: '这些评教记录四项票数之和不等于有效份数,请核对。'
      },
      withMarks.map((event) => ({ event, left: marksIn(event), right: numberIn(event.values, 'valid') ?? 0 }))
    ),
    rowCheck(
      {
        code: 'evaluation_rate_only',
        rule: '有满意率的评教都有票数',
        message: '这些评教记录只填了满意率,没有各项票数,没有计入满意率,请补填票数。'
      },
      withoutMarks
    )
  ]
}

function marksIn({ values }: EventRow, keys: readonly string[] = MARKS.map(([key]) => key)): number {
  return keys.reduce((sum, key) => sum + (numberIn(values, key) ?? 0), 0)
}
