import type { ClassNode, View } from '@shared/api/records'

/** What is chosen in the tree: everybody, a grade, a class, those without one, former students, or the recycle bin. */
export interface ClassChoice {
  grade?: number
  classNo?: number
  /** A class outside the school's grades, with its name. */
  entry?: ClassNode['entry'] & { name: string }
  unplaced?: boolean
  former?: boolean
  deleted?: boolean
}

const GRADES = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 三年级 for 3. */
export function gradeName(grade: number): string {
  return `${GRADES[grade - 1] ?? grade}年级`
}

/** The choice in words: 三年级 2 班, 往届学生, or `everybody` (全校) for no choice. */
export function whereOf(
  { grade, classNo, entry, unplaced, former, deleted }: ClassChoice,
  everybody: string
): string {
  if (deleted) return '回收站'
  if (entry) return entry.name
  if (former) return '往届学生'
  if (unplaced) return '未分班'
  if (grade === undefined) return everybody
  return gradeName(grade) + (classNo === undefined ? '' : ` ${classNo} 班`)
}

/** The choice as a part of a view. */
export function viewOf({ entry, unplaced, ...rest }: ClassChoice): Omit<View, 'register'> {
  return {
    ...rest,
    ...(entry ? { entry: { stage: entry.stage, entryYear: entry.entryYear } } : {}),
    ...(unplaced
      ? { filters: ['className', 'grade'].map((field) => ({ field, operator: 'blank' as const })) }
      : {})
  }
}
