import type { ClassNode } from '@shared/api/records'
import type { RegisterDeclaration } from '@shared/registers'
import type { Ledger } from '../database/ledger'
import { CLASS_ORDER, hasClass, hasLeft } from './class-conditions'
import { datedConditions } from './dated-conditions'
import { entryFrom, showClass, type StoredClass } from './class-shown'
import { sourceOf } from './record-source'
import { scopeCondition } from './scope'
import type { Condition } from './view-conditions'
import type { Viewing } from './viewing'

/** The class tree of a school year with its counts: the school's classes in their order, then those outside its grades. */
export function listClasses(
  { sqlite }: Ledger,
  register: RegisterDeclaration,
  viewing: Viewing
): ClassNode[] {
  if (!hasClass(register)) return []
  const conditions: Condition[] = [
    ...datedConditions(register, viewing),
    { sql: 'deleted_at IS NULL', parameters: [] }
  ]
  if (viewing.scope) conditions.push(scopeCondition(viewing.scope, register))
  if (register.about === 'studentInSchoolYear') {
    conditions.push({ sql: 'school_year = ?', parameters: [viewing.schoolYear] })
  }
  const classes = sqlite
    .prepare<unknown[], StoredClass & { count: number }>(
      `SELECT stage, entry_year AS entryYear, class_no AS classNo, count(*) AS count FROM ${sourceOf(register)}
       WHERE ${conditions.map(({ sql }) => `(${sql})`).join(' AND ')}
       GROUP BY stage, entry_year, class_no ORDER BY ${CLASS_ORDER.join(', ')}`
    )
    .all(conditions.flatMap(({ parameters }) => parameters))
  const nodes = classes.map((stored): ClassNode => {
    const { grade, classNo, className } = showClass(stored, viewing)
    const entry = entryFrom(stored)
    const former = entry !== null && hasLeft(entry, viewing)
    return {
      grade,
      classNo,
      entry,
      former,
      name: className ?? (register.ofClass ? '全校' : '未分班'),
      count: stored.count
    }
  })
  return [...nodes.filter(({ grade }) => grade !== null), ...nodes.filter(({ grade }) => grade === null)]
}
