import { registers } from '@shared/registers'
import { firstDayOf, lastDayOf } from '@shared/rules/calendar'
import { CHOICES_JOINED_BY } from '@shared/rules/choices'
import { tellsOfProblem } from '@shared/rules/problems'
import { countOf, type CountedGroup, rateOf, sumOf } from '../counting'
import { amountIn, type EventRow, eventsOf, wordIn } from '../events'
import type { SchoolFacts } from '../facts'
import { endsBeforeBegun, rowCheck, undatedCheck } from '../row-checks'

const KINDS = [
  ['stalls', '摊点'],
  ['netBars', '网吧'],
  ['arcades', '游戏室'],
  ['traffic', '交通'],
  ['waters', '水域'],
  ['food', '食品'],
  ['safety', '治安']
] as const satisfies readonly (readonly [
  string,
  (typeof registers.surroundings.fields.problemKind.options)[number]['label']
])[]
const KNOWN: ReadonlySet<string> = new Set(KINDS.map(([, label]) => label))
const STATES = [
  ['solved', '已解决', '已解决问题'],
  ['handedOver', '已移交', '已移交问题'],
  ['open', '整改中', '整改中问题']
] as const

/** §4.3 no. 12: the school's surroundings (§1.11): what was found, and how it stood on the day of the report. */
export function countSurroundings(facts: SchoolFacts): CountedGroup {
  const events = eventsOf(facts, 'surroundings', [
    'place',
    'problem',
    'problemKind',
    'closedCount',
    'state',
    'deadline',
    'closedOn'
  ])
  const inspections = events.counted
  const found = inspections.filter(({ values }) => tellsOfProblem(wordIn(values, 'problem')))
  const stateIs = (state: string) => found.filter((one) => stateOn(one, facts.asOf) === state)
  const overdue = found.filter((one) => {
    const deadline = wordIn(one.values, 'deadline')
    return stateOn(one, facts.asOf) !== '已解决' && deadline !== '' && lastDayOf(deadline) < facts.asOf
  })
  return {
    key: 'surroundings',
    title: '十二、周边环境整治',
    figures: [
      countOf({ key: 'surroundings.inspections', label: '周边环境检查次数', unit: '次' }, inspections),
      countOf({ key: 'surroundings.found', label: '发现周边问题', unit: '个' }, found),
      ...KINDS.map(([key, label]) =>
        countOf(
          { key: `surroundings.${key}`, label: `${label}问题`, unit: '个' },
          found.filter((one) => kindsOf(one).includes(label))
        )
      ),
      countOf(
        { key: 'surroundings.otherKinds', label: '其他周边问题', unit: '个' },
        found.filter((one) => kindsOf(one).some((kind) => !KNOWN.has(kind)))
      ),
      sumOf(
        { key: 'surroundings.closed', label: '取缔数', unit: '个' },
        inspections.map((one) => amountIn(one, 'closedCount'))
      ),
      ...[KINDS[0], KINDS[1], KINDS[2]].map(([key, label]) =>
        sumOf(
          {
            key: `surroundings.closed${key[0]?.toUpperCase()}${key.slice(1)}`,
            label: `取缔${label}`,
            unit: '个'
          },
          // Of what was closed on an inspection of several kinds nobody can tell which it was.
          inspections
            .filter((one) => kindsOf(one).join() === label)
            .map((one) => amountIn(one, 'closedCount'))
        )
      ),
      ...STATES.map(([key, state, label]) =>
        countOf(
          { key: `surroundings.${key}`, label, unit: '个', of: 'surroundings.found', split: '办理状态' },
          stateIs(state)
        )
      ),
      rateOf({ key: 'surroundings.solvedRate', label: '销号率', unit: '%' }, [
        'surroundings.solved',
        'surroundings.found'
      ]),
      countOf({ key: 'surroundings.overdue', label: '逾期未解决问题', unit: '个' }, overdue)
    ],
    rules: [
      {
        code: 'surroundings_state_unknown',
        whole: 'surroundings.found',
        parts: STATES.map(([key]) => `surroundings.${key}`),
        message: '这些问题的办理状态不是“整改中”“已移交”“已解决”之一,请改为其中一种。'
      }
    ],
    checks: [
      undatedCheck('surroundings_undated', '周边环境整治', events),
      rowCheck(
        {
          code: 'surroundings_kind_unknown',
          rule: '发现的问题都有问题类别',
          message: '这些问题没有填写问题类别,没有计入任何一类,请补填。'
        },
        found.filter((one) => kindsOf(one).length === 0)
      ),
      rowCheck(
        {
          code: 'surroundings_solved_nothing',
          rule: '已解决≤发现问题',
          message: '这些记录没有写发现了什么问题,却写了已解决,没有计入已解决,请补填问题。'
        },
        inspections.filter((one) => !found.includes(one) && stateOn(one, facts.asOf) === '已解决')
      ),
      rowCheck(
        {
          code: 'surroundings_closed_not_solved',
          rule: '有解决日期的问题都已解决',
          message: '这些问题填了解决日期,办理状态却不是“已解决”,没有计入已解决,请核对。'
        },
        found.filter(
          ({ values }) => wordIn(values, 'closedOn') !== '' && wordIn(values, 'state') !== '已解决'
        )
      ),
      endsBeforeBegun(
        {
          code: 'surroundings_solved_early',
          rule: '解决日期不早于检查日期',
          message: '这些问题的解决日期早于检查日期,请核对。'
        },
        found,
        'closedOn'
      )
    ],
    notes: ['一次检查发现几类问题的,各类都计;在截至日期之后才解决的问题按整改中统计。']
  }
}

function kindsOf({ values }: EventRow): string[] {
  return wordIn(values, 'problemKind').split(CHOICES_JOINED_BY).filter(Boolean)
}

/** The state on a day: what was solved later was not yet. What has no state waits. */
function stateOn({ values }: EventRow, day: string): string {
  const state = wordIn(values, 'state')
  const closedOn = wordIn(values, 'closedOn')
  const later = state === '已解决' && closedOn !== '' && firstDayOf(closedOn) > day
  return later || state === '' ? '整改中' : state
}
