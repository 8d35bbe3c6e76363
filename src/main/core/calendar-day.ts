/** The calendar day of an instant where this computer stands, as `YYYY-MM-DD`. Only "today" is ever made from a clock. */
export function calendarDay(instant: Date): string {
  const month = String(instant.getMonth() + 1).padStart(2, '0')
  const day = String(instant.getDate()).padStart(2, '0')
  return `${instant.getFullYear()}-${month}-${day}`
}
