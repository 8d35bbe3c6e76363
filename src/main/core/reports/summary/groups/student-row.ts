import type { CountedRow } from '../counting'
import type { CountedStudent } from '../facts'

/** A student as a row of a figure. */
export function rowOf({ id, place }: CountedStudent): Omit<CountedRow, 'amount'> {
  return { register: 'students', id, place }
}
