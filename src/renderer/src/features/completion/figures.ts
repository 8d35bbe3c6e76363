import type { ClassCompletion } from '@shared/api/forms'
import type { InputOf } from '@shared/api/contract'
import type { ClassChoice } from '../../registers/class-choice'

/** The figures of some classes added up. */
export type Figures = Pick<
  ClassCompletion,
  'students' | 'confirmed' | 'drafts' | 'missing' | 'withoutGuardianPhone'
>

/** Which students stand behind a figure. */
export type Behind = NonNullable<InputOf<'forms.completionStudents'>['only']>

/** What each figure is called, and which students stand behind it, in the order of the table. */
export const FIGURES: { key: keyof Figures; label: string; only: Behind }[] = [
  { key: 'students', label: '应交', only: 'all' },
  { key: 'confirmed', label: '已交', only: 'confirmed' },
  { key: 'drafts', label: '草稿', only: 'drafts' },
  { key: 'missing', label: '未交', only: 'missing' },
  { key: 'withoutGuardianPhone', label: '无监护人电话', only: 'withoutGuardianPhone' }
]

/** Adds classes up. */
export function sumOf(classes: ClassCompletion[]): Figures {
  const sum: Figures = { students: 0, confirmed: 0, drafts: 0, missing: 0, withoutGuardianPhone: 0 }
  for (const one of classes) for (const { key } of FIGURES) sum[key] += one[key]
  return sum
}

/** The classes of a choice in the tree; null for one that asks for no forms, such as former students. */
export function classesOf(classes: ClassCompletion[], choice: ClassChoice): ClassCompletion[] | null {
  const { grade, classNo, entry, unplaced, former, deleted } = choice
  if (entry || unplaced || former || deleted) return null
  return classes.filter(
    (one) =>
      (grade === undefined || one.grade === grade) && (classNo === undefined || one.classNo === classNo)
  )
}

/** 已交 of 应交 in whole percent, never 100 while one is open; empty where nobody is asked for a form. */
export function percentOf({ students, confirmed }: Figures): string {
  return students === 0 ? '' : `${Math.floor((confirmed / students) * 100)}%`
}
