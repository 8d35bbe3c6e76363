import type { AccountClass } from '@shared/api/accounts'
import type { ClassNode } from '@shared/api/records'
import { gradeName } from '../../registers/class-choice'

/** A line of classes to tick: a grade, or those that no grade of this year holds. */
export interface ClassLine {
  name: string
  classes: AccountClass[]
}

/** What tells one class from another: it stays the same from year to year. */
export function classKey({ stage, entryYear, classNo }: Omit<AccountClass, 'name'>): string {
  return `${stage}-${entryYear}-${classNo}`
}

/**
 * The classes that can be given to an account, grade by grade: those of the class tree that are still at school, and
 * those it has already, which may have left or have nobody in them yet.
 */
export function classLines(nodes: ClassNode[], own: AccountClass[]): ClassLine[] {
  const lines: ClassLine[] = []
  const known = new Set<string>()
  const add = (name: string, one: AccountClass) => {
    if (known.has(classKey(one))) return
    known.add(classKey(one))
    const line = lines.find((other) => other.name === name)
    if (line) line.classes.push(one)
    else lines.push({ name, classes: [one] })
  }
  for (const { entry, classNo, grade, name, former } of nodes) {
    if (entry && classNo !== null && !former)
      add(grade === null ? OTHERS : gradeName(grade), { ...entry, classNo, name })
  }
  for (const one of own) add(OTHERS, one)
  return lines
}

const OTHERS = '其他班级'
