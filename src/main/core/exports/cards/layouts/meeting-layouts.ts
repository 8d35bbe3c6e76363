import type { RecordValues } from '@shared/registers'
import { attendees } from '@shared/registers/gatherings'
import { hasCome, isAbsent } from '@shared/rules/attendance'
import { HALF, MINUTES, placed, type RecordLayout, THIRD, WHOLE, WRITING } from '../record-layout'
import { dayAndHours, membersOf, namesOf } from './what-happened'

const written = { height: WRITING }
/** Lines for families for whom nobody came. */
const ABSENT_LINES = 3
/** Lines for matters on a blank card. */
const MATTER_LINES = 4

/** What parents raised and what the school answered, by whom and until when (§1.7). */
const matters = {
  collection: 'matters',
  columns: [
    { key: 'matter', columns: 6 },
    { key: 'raisedBy', columns: 2 },
    { key: 'answer', columns: 5 },
    { key: 'responsible', columns: 2 },
    { key: 'deadline', columns: 4 },
    { key: 'state', columns: 2 },
    { key: 'result', columns: 3 }
  ],
  fewest: MATTER_LINES
}

/** Who of the committee came; what was written where nobody was ticked. */
function present(values: RecordValues): string {
  const came = membersOf(values, 'attendees').filter(({ state }) => state === '到会')
  return namesOf(came) || String(values.attendeeNames ?? '')
}

/** Who of the committee did not come, with the reason: 示例甲(请假,外出务工). */
function absentWithReasons(values: RecordValues): string {
  const away = membersOf(values, 'attendees').filter(({ state }) => state === '请假' || state === '缺席')
  const told = away.map(
    ({ name, state, reason }) => `${name ?? ''}(${reason ? `${state},${reason}` : state})`
  )
  return told.join('、') || String(values.absentNote ?? '')
}

/** 家长委员会会议记录 (§1.7). */
export const committeeMeetingLayout: RecordLayout = {
  blocks: [
    {
      heading: '会议',
      parts: [
        ...placed(WHOLE, 'title'),
        dayAndHours('date', HALF),
        ...placed(HALF, 'place host recorder level'),
        ...placed(HALF, 'schoolClass session')
      ]
    },
    {
      heading: '出席',
      parts: [
        ...placed(THIRD, 'expected present attendanceRate'),
        { label: { of: 'attendeeNames' }, columns: WHOLE, text: present },
        { label: { of: 'absentNote' }, columns: WHOLE, text: absentWithReasons },
        ...placed(WHOLE, 'guests')
      ]
    },
    {
      heading: '会议内容',
      parts: [
        ...placed(WHOLE, 'agenda'),
        ...placed(WHOLE, 'schoolReport', written),
        ...placed(WHOLE, 'discussion', { height: MINUTES }),
        ...placed(WHOLE, 'opinions', { height: WRITING }),
        ...placed(WHOLE, 'schoolAnswer', written)
      ]
    },
    { heading: '意见与答复', parts: [matters] },
    {
      heading: '决议',
      parts: [...placed(WHOLE, 'resolutions', { height: WRITING }), ...placed(WHOLE, 'remark')]
    }
  ],
  signatures: ['主持人签名:', '记录人签名:', '日期:']
}

/** 父亲12人、母亲20人: who came for the children. */
function whoCame(values: RecordValues): string {
  const came = membersOf(values, 'attendance').filter(hasCome)
  return attendees
    .map(({ label }) => ({ label, count: came.filter(({ attendee }) => attendee === label).length }))
    .flatMap(({ label, count }) => (count > 0 ? [`${label}${count}人`] : []))
    .join('、')
}

/** For whom nobody came, with the reason and how their families were told. */
const absent = {
  collection: 'attendance',
  columns: [
    { key: 'name', columns: 4 },
    { key: 'absentReason', columns: 6 },
    { key: 'makeUp', columns: 3 },
    { key: 'makeUpDate', columns: 4 },
    { key: 'makeUpNote', columns: 7 }
  ],
  fewest: ABSENT_LINES,
  only: isAbsent
}

/** 家长会记录表 (§1.8): counted from the sign-in; the sign-in sheet itself is another paper. */
export const parentMeetingLayout: RecordLayout = {
  blocks: [
    {
      heading: '会议',
      parts: [
        ...placed(WHOLE, 'title kind'),
        ...placed(HALF, 'schoolClass'),
        dayAndHours('date', HALF),
        ...placed(HALF, 'place host'),
        ...placed(WHOLE, 'teachers')
      ]
    },
    {
      heading: '出席',
      parts: [
        ...placed(THIRD, 'expected present attendanceRate'),
        { label: '到会情况', columns: WHOLE, text: whoCame },
        ...placed(WHOLE, 'absentNote')
      ]
    },
    { heading: '缺席与补访', parts: [absent] },
    {
      heading: '会议内容',
      parts: [
        ...placed(WHOLE, 'agenda'),
        ...placed(WHOLE, 'classReport', { height: MINUTES }),
        ...placed(WHOLE, 'studyReview', written),
        ...placed(WHOLE, 'opinions', { height: WRITING }),
        ...placed(WHOLE, 'opinionForms'),
        ...placed(WHOLE, 'followUp', written),
        ...placed(WHOLE, 'remark')
      ]
    },
    { heading: '意见与答复', parts: [matters] }
  ],
  signatures: ['班主任签名:', '政教处审核(盖章):', '日期:']
}
