import type { MemberValues, RecordValues } from '@shared/registers'
import type { PlacedField } from './environment-layout'

/** A field on the card of a record. */
export type RecordField = PlacedField

/** A text put together from several values, right of a label of its own. */
export interface RecordText {
  /** In the words of a field, whose label the school may have changed, or in its own. */
  label: { of: string } | string
  text: (values: RecordValues) => string
  columns: number
  height?: number
}

/** A table of the members of a collection. */
export interface RecordTable {
  collection: string
  /** Fields of the collection with their widths; the label is the declaration's. */
  columns: readonly { key: string; columns: number }[]
  /** Lines of a card with fewer members. */
  fewest: number
  only?: (member: MemberValues) => boolean
}

/** Rows under one heading that stands on their left. */
export interface RecordBlock {
  heading: string
  parts: readonly (RecordField | RecordText | RecordTable)[]
}

/** How a record of what happened stands on one page. */
export interface RecordLayout {
  blocks: readonly RecordBlock[]
  /** Who signs at the foot: 家长签名: 教师签名: */
  signatures: readonly string[]
}

export const WHOLE = 24
export const TWO_THIRDS = 16
export const HALF = 12
export const THIRD = 8
/** Room for some sentences by hand, in points. */
export const WRITING = 60
/** Room for the minutes of a talk or a meeting. */
export const MINUTES = 130

/** Fields of one width, named in one line. */
export function placed(
  columns: number,
  keys: string,
  more: Omit<RecordField, 'key' | 'columns'> = {}
): RecordField[] {
  return keys.split(' ').map((key) => ({ key, columns, ...more }))
}
