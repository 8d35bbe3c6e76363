import type { ClassNode } from '@shared/api/records'

/**
 * The classes of a register with those of the school that have no record in it yet: they are there to be chosen,
 * with a count of 0. Former classes come from the register alone.
 */
export function withEveryClass(own: ClassNode[], school: ClassNode[]): ClassNode[] {
  const known = new Set(own.map(keyOf))
  const others = school.filter((node) => !node.former && !known.has(keyOf(node)))
  return [...own, ...others.map((node) => ({ ...node, count: 0 }))]
}

function keyOf({ grade, classNo, entry, former }: ClassNode): string {
  return JSON.stringify([grade, classNo, entry, former])
}
