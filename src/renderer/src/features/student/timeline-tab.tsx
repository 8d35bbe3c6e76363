import { useCallback } from 'react'
import { Empty, Tag, Timeline } from 'antd'
import type { TimelineEntry } from '@shared/api/students'
import { schoolYearOf } from '@shared/rules/school-year'
import { call } from '../../api'
import { schoolYearName } from '../../registers/school-years'
import { momentText } from '../../ui/moment'
import { useLoaded } from '../../ui/use-loaded'

const KINDS: Record<TimelineEntry['kind'], { word: string; colour: string }> = {
  form: { word: '登记表', colour: 'green' },
  parent: { word: '父母情况', colour: 'orange' },
  care: { word: '监护关爱', colour: 'gold' },
  visit: { word: '家访', colour: 'cyan' },
  student: { word: '学生资料', colour: 'blue' },
  meeting: { word: '家长会', colour: 'cyan' },
  import: { word: '导入', colour: 'purple' },
  look: { word: '查看', colour: 'default' }
}

/** All that happened to a student, newest first, by school year. */
export function TimelineTab(props: { id: number }) {
  const { id } = props
  const load = useCallback(() => call('students.timeline', { id }), [id])
  const { value } = useLoaded(load)
  if (!value) return null
  if (value.length === 0) return <Empty description="还没有记录" />
  return (
    <div className="tab-page">
      {byYear(value).map(({ year, entries }) => (
        <section key={year} aria-label={year}>
          <h4>{year}</h4>
          <Timeline
            items={entries.map((entry, key) => ({
              key,
              color: KINDS[entry.kind].colour === 'default' ? 'gray' : KINDS[entry.kind].colour,
              content: (
                <>
                  <span className="timeline-at">{dayText(entry.at)}</span>
                  <Tag color={KINDS[entry.kind].colour}>{KINDS[entry.kind].word}</Tag>
                  <strong>{entry.title}</strong>
                  {entry.account && <span className="hint"> {entry.account}</span>}
                  {entry.detail && <div className="timeline-detail">{entry.detail}</div>}
                </>
              )
            }))}
          />
        </section>
      ))}
    </div>
  )
}

/** A day as it was recorded, or the moment of a change in the programme. */
function dayText(at: string): string {
  return at.includes('T') ? momentText(at) : at
}

function byYear(entries: TimelineEntry[]): { year: string; entries: TimelineEntry[] }[] {
  const years = new Map<string, TimelineEntry[]>()
  for (const entry of entries) {
    const year = /^\d{4}/.test(entry.at) ? schoolYearName(schoolYearOf(dayText(entry.at))) : '日期不详'
    years.set(year, [...(years.get(year) ?? []), entry])
  }
  return [...years].map(([year, ofYear]) => ({ year, entries: ofYear }))
}
