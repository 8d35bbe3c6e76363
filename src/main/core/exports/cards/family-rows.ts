import type { CollectionDeclaration, MemberValues, RecordValues } from '@shared/registers'
import { ageOn } from '@shared/rules/ages'
import type { CardRow } from '../../excel/writing/card-sheet'
import { printedText } from './printed-value'
import { tableRows, withEmptyLines } from './table-rows'

const FEWEST_ROWS = 4

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
 * The table of family members: a row of labels, then a row each, with empty ones up to four. `day` (`YYYY-MM-DD`) is
 * the one of which ages are told.
 */
export function familyRows(
  { fields, label }: CollectionDeclaration,
  members: readonly MemberValues[],
  day: string,
  width: number
): CardRow[] {
  const shown = COLUMNS.filter(({ key }) => !fields[key]?.hidden)
  const textOf = (member: MemberValues, key: string) => {
    const field = fields[key]
    if (!field) return ''
    return printedText(field, key === 'age' ? ageOn(member, day) : member[key])
  }
  const lines = members.map((member) => shown.map(({ key }) => textOf(member, key)))
  return tableRows(label, shown, withEmptyLines(lines, FEWEST_ROWS), width)
}

/** The family members among a student's values. */
export function familyOf({ guardians }: RecordValues): MemberValues[] {
  return Array.isArray(guardians) ? guardians : []
}
