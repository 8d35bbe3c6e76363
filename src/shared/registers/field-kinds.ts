/**
 * The kinds a field can have. A kind decides how a cell is read, stored, edited and written;
 * everything that is special to one register is written by hand elsewhere, not added here.
 *
 * | kind | stored as | at the boundary |
 * |---|---|---|
 * | personName, text, longText, choice | TEXT | string |
 * | choices (several labels of a list) | TEXT, labels joined by `、` in the order of the options | the same string |
 * | yesNo | INTEGER 0/1 | boolean |
 * | date | TEXT `YYYY-MM-DD`, `YYYY-MM` or `YYYY` | the same string |
 * | number | REAL | number |
 * | idNumber (18 characters, GB 11643), studentNumber (19 characters) | TEXT | string |
 * | phone | TEXT, several numbers joined by `、` | string |
 * | schoolClass | TEXT stage, INTEGER entry year, INTEGER class number | `grade` 1–9, `classNo`, `className` |
 */
export type FieldKind =
  | 'personName'
  | 'text'
  | 'longText'
  | 'choice'
  | 'choices'
  | 'yesNo'
  | 'date'
  | 'number'
  | 'idNumber'
  | 'studentNumber'
  | 'phone'
  | 'schoolClass'

/** How a value is hidden until somebody deliberately asks to see it (GB/T 35273 practice; 教育部 2017-12 公示 rules). */
export type Mask = 'idNumber' | 'phone' | 'address'

/** A value as it crosses a boundary: plain JSON. `null` means "not known". */
export type FieldValue = string | number | boolean | null

/** One row of a collection a record owns, such as a family member. */
export type MemberValues = Record<string, FieldValue>

/** The values of a record, by field key; collections are arrays. */
export type RecordValues = Record<string, FieldValue | MemberValues[]>
