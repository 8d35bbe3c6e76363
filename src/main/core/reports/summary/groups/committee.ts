import { committeeLevels } from '@shared/registers/committee-members'
import { countOf, type CountedGroup, type CrossCheck, rateOf } from '../counting'
import { type EventRow, eventsOf, wordIn } from '../events'
import type { SchoolFacts } from '../facts'
import { committeeHeads, REPORTED } from '../head-counts'
import { headChecks, headFigures } from '../head-figures'
import { matterFigures, matterChecks, mattersAt } from '../matter-counts'
import { rowCheck, undatedCheck } from '../row-checks'
import { committeeOf, membersInOffice } from './committee-members'

const LEVELS = [
  ['School', '学校'],
  ['Grade', '年级'],
  ['Class', '班级']
] as const satisfies readonly (readonly [string, (typeof committeeLevels)[number]['label']])[]

/** §4.3 no. 6: the committee's three levels, its meetings, and what parents raised there (§1.6, §1.7). */
export function countCommittee(facts: SchoolFacts): CountedGroup {
  const members = membersInOffice(facts)
  const events = eventsOf(facts, 'committee_meetings', ['title', 'level', 'opinionCount', ...REPORTED])
  const meetings = events.counted
  const heads = committeeHeads(facts, meetings)
  const matters = mattersAt(facts, 'committee_meetings', meetings)
  const atLevel = (level: string) => meetings.filter(({ values }) => wordIn(values, 'level') === level)
  return {
    key: 'committee',
    title: '六、家长委员会',
    figures: [
      countOf({ key: 'committee.all', label: '家委会组织数', unit: '个' }, members.flatMap(committeeOf)),
      ...LEVELS.map(([key, label]) =>
        countOf(
          {
            key: `committee.of${key}`,
            label: `${label}家委会`,
            unit: '个',
            of: 'committee.all',
            split: '家委会级别'
          },
          members.filter(({ level }) => level === label).flatMap(committeeOf)
        )
      ),
      countOf({ key: 'committee.members', label: '家委会成员数', unit: '人' }, members),
      ...LEVELS.map(([key, label]) =>
        countOf(
          {
            key: `committee.members${key}`,
            label: `${label}家委会成员`,
            unit: '人',
            of: 'committee.members',
            split: '成员级别'
          },
          members.filter(({ level }) => level === label)
        )
      ),
      countOf(
        { key: 'committee.people', label: '家委会成员实有人数', unit: '人' },
        members.map((member) => ({ ...member, once: member.person }))
      ),
      countOf({ key: 'committee.meetings', label: '家委会会议次数', unit: '次' }, meetings),
      ...LEVELS.map(([key, label]) =>
        countOf(
          {
            key: `committee.meetings${key}`,
            label: `${label}家委会会议`,
            unit: '次',
            of: 'committee.meetings',
            split: '会议级别'
          },
          atLevel(label)
        )
      ),
      ...headFigures('committee', heads, {
        expected: '家委会应到人次',
        present: '家委会参会人次',
        rate: '家委会出席率',
        unticked: '没有出席人数的会议'
      }),
      ...matterFigures('committee', '建议', matters),
      rateOf({ key: 'committee.answerRate', label: '建议答复率', unit: '%' }, [
        'committee.answered',
        'committee.raised'
      ])
    ],
    rules: [
      {
        code: 'committee_level_unknown',
        whole: 'committee.members',
        parts: LEVELS.map(([key]) => `committee.members${key}`),
        message: '这些家委会成员没有填写级别,没有计入任何一级家委会,请在家长委员会成员名册中补填。'
      },
      {
        code: 'committee_meeting_level_unknown',
        whole: 'committee.meetings',
        parts: LEVELS.map(([key]) => `committee.meetings${key}`),
        message: '这些家委会会议没有填写级别,请在家长委员会会议记录中补填。'
      }
    ],
    checks: [
      undatedCheck('committee_meeting_undated', '家委会会议', events),
      meetingsWithoutPlace(meetings),
      ...headChecks('committee', '家委会会议', heads),
      ...matterChecks('committee', matters)
    ],
    notes: ['家委会组织和成员按截至日期在任的成员统计;同一家长在几级任职的,成员数各计一次。']
  }
}

function meetingsWithoutPlace(meetings: readonly EventRow[]): CrossCheck {
  const rows = meetings.filter(({ values, place }) => {
    const level = wordIn(values, 'level')
    return (
      (level === '班级' && place.classNo === null && !place.former) ||
      (level === '年级' && place.grade === null && !place.former)
    )
  })
  return rowCheck(
    {
      code: 'committee_meeting_class_unknown',
      rule: '年级、班级家委会会议都有年级班级',
      message: '这些年级或班级家委会会议没有填写年级班级,只计入全校,没有计入年级和班级,请补填。'
    },
    rows
  )
}
