import type { TableColumn } from './find-tables'
import { headerKey } from './header-key'
import { readMemberHeader } from './member-headers'

/**
 * The facts that plain headers tell about the family member named before them, by place in the table: in
 * 父亲 电话 母亲 电话 each 电话 belongs to the person on its left. A header that could as well be the child's counts
 * only where it comes twice; 工作单位 is never the child's.
 */
export function factsBesideMembers(columns: readonly TableColumn[]): ReadonlyMap<number, string> {
  // With its bracket: 电话(学生) and 电话(家长) are not the same header.
  const labels = columns.map(({ path }) => (path.length === 1 ? (path[0] ?? '').replace(/\s/g, '') : ''))
  const facts = new Map<number, string>()
  let beside = false
  for (const [place, { meaning }] of columns.entries()) {
    if (meaning?.kind === 'member' || meaning?.kind === 'relation') {
      beside = true
      continue
    }
    const label = labels[place] ?? ''
    const fact = label ? readMemberHeader(`家长${headerKey(label)}`)?.fact : undefined
    const twice = labels.indexOf(label) !== labels.lastIndexOf(label)
    if (beside && fact && fact !== 'name' && (meaning === null || (meaning.kind === 'field' && twice)))
      facts.set(place, fact)
    else if (meaning !== null) beside = false
  }
  return facts
}
