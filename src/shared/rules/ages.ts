import type { FieldValue, MemberValues } from '../registers'
import { checkIdNumber } from './id-number'

/**
 * Whole years of somebody on a day (`YYYY-MM-DD`): from the birth date, else from the ID number, else from an age
 * that was noted in `ageYear`. A birth date without a day counts from its latest day, a noted age by years. Null
 * where nothing is known.
 */
export function ageOn(person: MemberValues, day: string): number | null {
  const born = birthDateOf(person)
  if (born !== null) return yearsBetween(born, day)
  const { age, ageYear } = person
  if (typeof age !== 'number') return null
  return typeof ageYear === 'number' ? age + Number(day.slice(0, 4)) - ageYear : age
}

/** The birth date of a student or family member as entered, else the one in the ID number; null where neither is known. */
export function birthDateOf({ birthDate, idNumber }: MemberValues): string | null {
  const text = textOf(idNumber)
  return textOf(birthDate) ?? (text === null ? null : checkIdNumber(text).birthDate)
}

/** Whole years from a date (`YYYY-MM-DD`, `YYYY-MM` or `YYYY`, the coarser ones from their last day) to a day. */
export function yearsBetween(date: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(date.slice(0, 4))
  const anniversary = `${date.slice(5, 7) || '12'}-${date.slice(8, 10) || '31'}`
  return day.slice(5) >= anniversary ? years : years - 1
}

function textOf(value: FieldValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
