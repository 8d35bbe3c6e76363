import type { FieldDeclaration, RegisterDeclaration } from '@shared/registers'
import { widthOf } from '../../../excel/writing/list-sheet'
import {
  HALF,
  MINUTES,
  type RecordBlock,
  type RecordField,
  type RecordLayout,
  type RecordTable,
  THIRD,
  TWO_THIRDS,
  WHOLE,
  WRITING
} from '../record-layout'
import { dayAndHours } from './what-happened'

/** Columns of the declared width from which a text gets more of the line, in half-width characters. */
const WIDE_TEXT = 20
const MIDDLING_TEXT = 13
/** A column of the card's grid holds about so many half-width characters. */
const COLUMN_HOLDS = 4
const LABEL_COLUMNS = 3
const HOURS = new Set(['startTime', 'endTime'])
/** Lines of a table on a blank card. */
const LINES = 5

/**
 * The layout of a register's card, read off its declaration: its blocks and fields in their order, each as wide as its
 * kind asks for, and a table for every collection named in `tables`.
 */
export function derivedLayout(
  { fields, collections }: RegisterDeclaration,
  signatures: readonly string[],
  tables: readonly { collection: string; columns: RecordTable['columns'] }[] = []
): RecordLayout {
  const reported = new Set(Object.values(fields).flatMap(({ reportedAs }) => reportedAs ?? []))
  const blocks = new Map<string, RecordBlock['parts'][number][]>()
  for (const [key, field] of Object.entries(fields)) {
    if (reported.has(key) || HOURS.has(key)) continue
    const parts = blocks.get(field.block) ?? []
    blocks.set(field.block, [...parts, partOf(key, field, 'startTime' in fields)])
  }
  return {
    blocks: [
      ...[...blocks].map(([heading, parts]) => ({ heading, parts })),
      ...tables.map(({ collection, columns }) => ({
        heading: collections[collection]?.label ?? '',
        parts: [{ collection, columns, fewest: LINES }]
      }))
    ],
    signatures
  }
}

function partOf(key: string, field: FieldDeclaration, withHours: boolean): RecordBlock['parts'][number] {
  if (key === 'date' && withHours) return dayAndHours(key, HALF)
  const part: RecordField = { key, columns: columnsOf(field) }
  if (field.kind === 'longText' && key !== 'remark') part.height = field.rare ? WRITING : MINUTES
  return part
}

function columnsOf({ kind, options, width = 0 }: FieldDeclaration): number {
  if (kind === 'longText') return WHOLE
  if (options) {
    const boxes = options.reduce((sum, { label }) => sum + widthOf(label) + 3, 0)
    return boxes > (HALF - LABEL_COLUMNS) * COLUMN_HOLDS ? WHOLE : HALF
  }
  if (width >= WIDE_TEXT) return TWO_THIRDS
  return width >= MIDDLING_TEXT ? HALF : THIRD
}
