import { registers } from '@shared/registers'
import { isNullWord, tidy } from '@shared/rules/text'
import { countOf, type CountedFigure, type CountedGroup, sumOf } from '../counting'
import { amountIn, type EventRow, eventsOf, wordIn } from '../events'
import type { SchoolFacts } from '../facts'
import { splitByWord } from '../split-by-word'
import { endsBeforeBegun, undatedCheck } from '../row-checks'
import { publicityFigures, publicityRule } from './publicity'

const CATEGORIES = [
  ['themes', '主题教育'],
  ['contests', '竞赛'],
  ['speeches', '演讲'],
  ['excursions', '参观'],
  ['volunteering', '志愿'],
  ['families', '亲子'],
  ['festivals', '节日'],
  ['classMeetings', '班会'],
  ['sports', '文体'],
  ['practice', '社会实践'],
  ['studyTrips', '研学']
] as const satisfies readonly (readonly [
  string,
  (typeof registers.activities.fields.category.options)[number]['label']
])[]

/** §4.3 no. 11: publicity and activities (§1.11). */
export function countActivities(facts: SchoolFacts): CountedGroup {
  const publicity = eventsOf(facts, 'publicity', ['theme', 'type', 'copies'])
  const activities = eventsOf(facts, 'activities', [
    'title',
    'category',
    'endDate',
    'studentCount',
    'parentCount',
    'awards'
  ])
  return {
    key: 'activities',
    title: '十一、宣传和活动',
    figures: [...publicityFigures(publicity.counted), ...activityFigures(activities.counted)],
    rules: [
      publicityRule,
      {
        code: 'activity_category_unknown',
        whole: 'activities.held',
        parts: [...CATEGORIES.map(([key]) => `activities.${key}`), 'activities.otherActivities'],
        message: '这些活动没有填写活动类别,请在活动记录中补填。'
      }
    ],
    checks: [
      undatedCheck('publicity_undated', '宣传', publicity),
      undatedCheck('activity_undated', '活动', activities),
      endsBeforeBegun(
        {
          code: 'activity_ends_early',
          rule: '结束日期不早于活动时间',
          message: '这些活动的结束日期早于活动时间,请核对。'
        },
        activities.counted,
        'endDate'
      )
    ],
    notes: ['活动按开始的日期统计;获奖活动数是填写了获奖情况的活动的次数。']
  }
}

function activityFigures(all: readonly EventRow[]): CountedFigure[] {
  const sum = (key: string, label: string, field: string) =>
    sumOf(
      { key: `activities.${key}`, label, unit: '人次' },
      all.map((event) => amountIn(event, field))
    )
  return [
    countOf({ key: 'activities.held', label: '活动次数', unit: '次' }, all),
    ...splitByWord(
      all,
      'category',
      CATEGORIES.map(([key, label]) => [`activities.${key}`, label, '次'] as const),
      {
        key: 'activities.otherActivities',
        label: '其他活动',
        unit: '次',
        of: 'activities.held',
        split: '活动类别'
      }
    ),
    sum('students', '活动学生人次', 'studentCount'),
    sum('parents', '活动家长人次', 'parentCount'),
    countOf(
      { key: 'activities.awarded', label: '获奖活动数', unit: '次' },
      all.filter(({ values }) => {
        const awards = tidy(wordIn(values, 'awards'))
        return awards !== '' && !isNullWord(awards)
      })
    )
  ]
}
