import { countOf, type CountedGroup, sumOf } from '../counting'
import { amountIn, eventsOf } from '../events'
import type { SchoolFacts } from '../facts'
import { gatheringHeads, REPORTED } from '../head-counts'
import { amounts, halfTicked, headChecks, headFigures } from '../head-figures'
import { matterFigures, mattersAt } from '../matter-counts'
import { bySchoolEvent, onceAnEvent, sameEventCheck } from '../school-events'
import { undatedCheck } from '../row-checks'

/** §4.3 no. 7: parents' meetings (§1.8), one record a class. */
export function countMeetings(facts: SchoolFacts): CountedGroup {
  const events = eventsOf(facts, 'parent_meetings', ['title', 'event', 'opinionForms', ...REPORTED])
  const meetings = events.counted
  const { shared, single } = bySchoolEvent(meetings)
  const heads = gatheringHeads(facts, 'parent_meetings', meetings)
  const held = { of: 'meetings.held', split: '家长会范围' }
  return {
    key: 'meetings',
    title: '七、家长会',
    figures: [
      countOf({ key: 'meetings.held', label: '家长会次数', unit: '次' }, onceAnEvent(meetings)),
      countOf(
        { key: 'meetings.schoolWide', label: '多班同场家长会', unit: '次', ...held },
        onceAnEvent(shared)
      ),
      countOf({ key: 'meetings.ofClass', label: '班级家长会', unit: '次', ...held }, onceAnEvent(single)),
      countOf({ key: 'meetings.records', label: '家长会班次', unit: '班次' }, meetings),
      ...headFigures('meetings', heads, {
        expected: '家长会应到人次',
        present: '家长会实到人次',
        rate: '家长会出席率',
        unticked: '未点名的家长会'
      }),
      sumOf(
        { key: 'meetings.absent', label: '家长会缺席人次', unit: '人次' },
        amounts(heads, ({ absent }) => absent)
      ),
      sumOf(
        {
          key: 'meetings.madeUp',
          label: '缺席已补访人次',
          unit: '人次',
          of: 'meetings.absent',
          split: '补访情况'
        },
        amounts(heads, ({ absent, untold }) => absent - untold)
      ),
      sumOf(
        {
          key: 'meetings.untold',
          label: '缺席未补访人次',
          unit: '人次',
          of: 'meetings.absent',
          split: '补访情况'
        },
        amounts(heads, ({ untold }) => untold)
      ),
      ...matterFigures('meetings', '意见', mattersAt(facts, 'parent_meetings', meetings)),
      sumOf(
        { key: 'meetings.forms', label: '收集意见表份数', unit: '份' },
        meetings.map((meeting) => amountIn(meeting, 'opinionForms'))
      )
    ],
    rules: [],
    checks: [
      undatedCheck('meeting_undated', '家长会', events),
      sameEventCheck({ code: 'meeting_event_differs', what: '家长会' }, meetings),
      ...headChecks('meeting', '家长会', heads),
      halfTicked('meeting_half_ticked', '家长会', heads)
    ],
    notes: ['家长会次数:几个班同一场的合计计一次;应到、实到只计已点名或填报了人数的家长会。']
  }
}
