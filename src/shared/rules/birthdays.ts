import { formatDate, isCalendarDate } from './calendar'

/**
 * The next birthday on or after a day (both `YYYY-MM-DD`), and the age reached on it. Who was born on 29 February has
 * it on the 28th where there is no 29th. Null for a birth date without a day, or one to come.
 */
export function nextBirthday(birthDate: string, today: string): { day: string; age: number } | null {
  if (birthDate.length !== 10 || birthDate > today) return null
  const thisYear = Number(today.slice(0, 4))
  const [first, next] = [thisYear, thisYear + 1].map((year) => ({
    day: birthdayIn(year, birthDate),
    age: year - Number(birthDate.slice(0, 4))
  })) as [{ day: string; age: number }, { day: string; age: number }]
  return first.day >= today ? first : next
}

function birthdayIn(year: number, birthDate: string): string {
  const [month, day] = [Number(birthDate.slice(5, 7)), Number(birthDate.slice(8, 10))]
  return isCalendarDate(year, month, day) ? formatDate(year, month, day) : formatDate(year, month, day - 1)
}
