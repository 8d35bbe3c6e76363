import { registers } from '@shared/registers'
import { derivedLayout } from './layouts/derived-layout'
import { homeVisitLayout } from './layouts/home-visit-layout'
import { committeeMeetingLayout, parentMeetingLayout } from './layouts/meeting-layouts'
import type { RecordLayout } from './record-layout'

const { trainings, activities, open_days: openDays, legal_lectures: lectures, surroundings } = registers

/** The registers whose records are printed as cards by a layout, by register; each declares what its `card` is called. */
export const recordLayouts: Readonly<Record<string, RecordLayout>> = {
  [registers.home_visits.key]: homeVisitLayout,
  [registers.committee_meetings.key]: committeeMeetingLayout,
  [registers.parent_meetings.key]: parentMeetingLayout,
  [trainings.key]: derivedLayout(trainings, ['主讲人签名:', '负责人签名:', '日期:']),
  [activities.key]: derivedLayout(activities, ['负责人签名:', '政教处审核(盖章):', '日期:']),
  [openDays.key]: derivedLayout(
    openDays,
    ['负责人签名:', '教导处审核(盖章):', '日期:'],
    [
      {
        collection: 'lessons',
        columns: [
          { key: 'date', columns: 4 },
          { key: 'period', columns: 2 },
          { key: 'className', columns: 3 },
          { key: 'subject', columns: 2 },
          { key: 'teacher', columns: 3 },
          { key: 'topic', columns: 7 },
          { key: 'parents', columns: 3 }
        ]
      }
    ]
  ),
  [lectures.key]: derivedLayout(lectures, ['主讲人签名:', '负责人签名:', '日期:']),
  [surroundings.key]: derivedLayout(surroundings, ['检查人签名:', '整改责任人签名:', '日期:'])
}
