import type { AttendanceRow } from '@shared/api/gatherings'
import { attendanceOf, attendanceRate, isAbsent } from '@shared/rules/attendance'
import { asMember } from './use-attendance'

/** Expected, present and absent of the list as it is ticked. */
export function AttendanceSum({ rows }: { rows: readonly AttendanceRow[] }) {
  const members = rows.map(asMember)
  const { expected, present } = attendanceOf(members) ?? { expected: 0, present: 0 }
  const absent = members.filter(isAbsent).length
  const open = expected - present - absent
  const figures = [
    `应到 ${expected}`,
    `实到 ${present}`,
    `缺席 ${absent}`,
    ...(open > 0 ? [`未登记 ${open}`] : []),
    `出席率 ${attendanceRate({ expected, present }) ?? 0}%`
  ]
  return (
    <span className="bar-figures" role="status" aria-label="出席人数">
      {figures.map((figure) => (
        <span key={figure}>{figure}</span>
      ))}
    </span>
  )
}
