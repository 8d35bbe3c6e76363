import type { MemberValues, RecordValues } from '@shared/registers'
import { inWords } from '../../../excel/writing/school-lines'
import type { RecordText } from '../record-layout'

/** The day and, where they are known, the hours: 2026年10月12日 19:00-20:30, as an import reads them again. */
export function dayAndHours(dateKey: string, columns: number): RecordText {
  return { label: { of: dateKey }, columns, text: (values) => dayAndHoursOf(values, dateKey) }
}

function dayAndHoursOf(values: RecordValues, dateKey: string): string {
  const { startTime, endTime } = values
  const day = values[dateKey]
  const hours = [startTime, endTime].filter((time) => typeof time === 'string' && time !== '')
  return [typeof day === 'string' ? inWords(day) : '', hours.join('-')].filter(Boolean).join(' ')
}

/** The members of a collection of a record; none where it has none. */
export function membersOf(values: RecordValues, collection: string): MemberValues[] {
  const members = values[collection]
  return Array.isArray(members) ? members : []
}

/** The names of members, as a list in words. */
export function namesOf(members: readonly MemberValues[]): string {
  return members.flatMap(({ name }) => (typeof name === 'string' ? [name] : [])).join('、')
}
