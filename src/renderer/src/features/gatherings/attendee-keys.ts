import type { AttendanceRow, Attendee } from '@shared/api/gatherings'

/** Who may have come, each with its key and the one character of its button. */
export const ATTENDEES: readonly { attendee: Attendee; key: string; short: string }[] = [
  { attendee: '父亲', key: '1', short: '父' },
  { attendee: '母亲', key: '2', short: '母' },
  { attendee: '祖辈', key: '3', short: '祖' },
  { attendee: '其他', key: '4', short: '他' },
  { attendee: '代开', key: '5', short: '代' },
  { attendee: '缺席', key: '6', short: '缺' }
]
/** The key that marks everybody else as come. */
export const REST_KEY = '0'

/** The attendee of a key of the keyboard, or undefined. */
export function attendeeOf(key: string): Attendee | undefined {
  return ATTENDEES.find((one) => one.key === key)?.attendee
}

/** Where the arrow keys lead in a list of columns that are read from the top down; itself at an edge. */
export function stepTo(at: number, key: string, count: number, lines: number): number {
  const target: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    ArrowRight: at + lines,
    ArrowLeft: at - lines,
    Home: 0,
    End: count - 1
  }
  const next = target[key] ?? at
  return next >= 0 && next < count ? next : at
}

/** The places of the children found by a beginning of their pinyin or initials, or by a part of their name. */
export function foundBy(rows: readonly AttendanceRow[], typed: string): number[] {
  const sought = typed.trim().toLowerCase()
  if (sought === '') return []
  return rows.flatMap(({ name, spellings }, at) =>
    name.includes(sought) || spellings.some((one) => one.startsWith(sought)) ? [at] : []
  )
}
