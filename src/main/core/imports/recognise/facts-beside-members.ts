import type { TableColumn } from './find-tables'
import { headerKey } from './header-key'
import { readMemberHeader } from './member-headers'
import { plainKey } from './plain-key'

/** A fact that a plain header tells about the person named on its left. */
export interface FactBeside {
  fact: string
  /** The header comes only once, so that it may be the child's contact as well: 监护人 关系 联系电话. */
  shared: boolean
}

/**
 * The facts that plain headers tell about the family member named before them, by place in the table: in
 * 父亲 电话 母亲 电话 each 电话 belongs to the person on its left. A header that could as well be the child's counts
 * only where it comes twice, or is a telephone; 工作单位 is never the child's. Behind 父亲 母亲 it may be either's.
 */
export function factsBesideMembers(columns: readonly TableColumn[]): ReadonlyMap<number, FactBeside> {
  // With its bracket: 电话(学生) and 电话(家长) are not the same header.
  const labels = columns.map(({ path }) => (path.length === 1 ? (path[0] ?? '').replace(/\s/g, '') : ''))
  const facts = new Map<number, FactBeside>()
  // What the headers say of each person by themselves, so that nothing is told twice.
  const own = new Set(
    columns.flatMap(({ meaning }) =>
      meaning?.member ? [`${meaning.member.group} ${meaning.member.fact}`] : []
    )
  )
  let persons = new Set<string>()
  for (const [place, { meaning }] of columns.entries()) {
    if (meaning?.kind === 'member' && meaning.member) {
      if (facts.has(place - 1)) persons = new Set()
      persons.delete(meaning.member.group)
      persons.add(meaning.member.group)
      continue
    }
    if (meaning?.kind === 'relation') {
      persons = new Set([...persons].slice(-1))
      continue
    }
    const label = labels[place] ?? ''
    const told = label ? readMemberHeader(`家长${plainKey(headerKey(label))}`)?.fact : undefined
    const open = [...persons].filter((person) => !own.has(`${person} ${told}`))
    const fact = open.length === 1 && open[0] === [...persons].at(-1) ? told : undefined
    const twice = labels.indexOf(label) !== labels.lastIndexOf(label)
    const theirs =
      meaning === null || (meaning.kind === 'field' && (twice || (fact === 'phone' && isPlain(label))))
    if (fact && fact !== 'name' && theirs) facts.set(place, { fact, shared: !twice && fact === 'phone' })
    else if (meaning !== null) persons = new Set()
  }
  return facts
}

/** 电话 may be anybody's, 家长电话 and 学生电话 say whose they are. */
function isPlain(label: string): boolean {
  return !/学生|孩子|本人|家长|家庭|父母|紧急/.test(label)
}
