import type { CollectionDeclaration, MemberValues, RecordValues } from '@shared/registers'
import { ageOn } from '@shared/rules/ages'
import type { CardCell, CardRow } from '../../excel/writing/card-sheet'
import { printedText } from './printed-value'

const FEWEST_ROWS = 4
const MOST_ROWS = 8

/** The table's columns in the words of the form (§1.3), with their widths on the grid. */
const COLUMNS = [
  { key: 'relation', label: '称谓', columns: 2 },
  { key: 'name', label: '姓名', columns: 3 },
  { key: 'age', label: '年龄', columns: 1 },
  { key: 'education', label: '文化程度', columns: 3 },
  { key: 'job', label: '职业', columns: 2 },
  { key: 'workplace', label: '工作单位或务工地点', columns: 5 },
  { key: 'phone', label: '联系电话', columns: 4 },
  { key: 'isGuardian', label: '是否监护人', columns: 2 },
  { key: 'livesWith', label: '是否同住', columns: 2 }
] as const

/**
 * The table of family members: a row of labels, then a row each, with empty ones up to four. Members beyond the
 * eighth stand together in a last line. `day` (`YYYY-MM-DD`) is the one of which ages are told.
 */
export function familyRows(
  { fields }: CollectionDeclaration,
  members: readonly MemberValues[],
  day: string,
  width: number
): CardRow[] {
  const shown = COLUMNS.filter(({ key }) => !fields[key]?.hidden)
  const spare = width - shown.reduce((sum, { columns }) => sum + columns, 0)
  // What hidden columns leave goes to the last one: its place is the same in every row.
  const columnsOf = (index: number) => (shown[index]?.columns ?? 0) + (index === shown.length - 1 ? spare : 0)
  const row = (kind: 'label' | 'value', textOf: (key: (typeof COLUMNS)[number]) => string): CardRow => ({
    cells: shown.map((column, index): CardCell => ({ text: textOf(column), columns: columnsOf(index), kind }))
  })
  const textOf = (member: MemberValues, key: string) => {
    const field = fields[key]
    if (!field) return ''
    return printedText(field, key === 'age' ? ageOn(member, day) : member[key])
  }

  const inTable = members.slice(0, MOST_ROWS)
  const rest = members.slice(MOST_ROWS).map((member) =>
    shown
      .filter(({ key }) => key !== 'isGuardian' && key !== 'livesWith')
      .map(({ key }) => textOf(member, key))
      .filter(Boolean)
      .join(' ')
  )
  const empty = Array.from({ length: Math.max(0, FEWEST_ROWS - inTable.length) }, (): MemberValues => ({}))
  const rows = [...inTable, ...empty].map((member) => row('value', ({ key }) => textOf(member, key)))
  const labels = row('label', ({ label }) => label)
  if (rest.length === 0) return [labels, ...rows]
  return [
    labels,
    ...rows,
    { cells: [{ text: `其他成员:${rest.join(';')}`, columns: width, kind: 'longValue' }] }
  ]
}

/** The family members among a student's values. */
export function familyOf({ guardians }: RecordValues): MemberValues[] {
  return Array.isArray(guardians) ? guardians : []
}
