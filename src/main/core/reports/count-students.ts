import type { ClassFigures } from './class-lines'
import type { CountedStudent } from './counted-students'
import { columnsOf, ticksOf } from './splits'
import { studentSplits } from './student-splits'
import type { FigureHeader } from './summary-workbook'

/** The columns of the students' summary after the number of classes: students and their splits. */
export const studentFigures: readonly (FigureHeader & { label: string })[] = [
  { group: null, header: '学生数', label: '学生数' },
  ...columnsOf(studentSplits)
]

/** Counts students class by class, from the first grade to the last: the figures of each added up. */
export function countByClass(
  students: readonly CountedStudent[],
  figuresOf: (student: CountedStudent) => readonly number[]
): ClassFigures[] {
  const classes = new Map<string, ClassFigures>()
  for (const student of students) {
    const { grade, classNo } = student.place
    if (grade === null) continue
    const key = `${grade} ${classNo}`
    const figures = figuresOf(student)
    const known = classes.get(key)
    if (known) known.figures = known.figures.map((figure, index) => figure + (figures[index] ?? 0))
    else classes.set(key, { grade, classNo, figures: [...figures] })
  }
  return [...classes.values()].sort(
    (left, right) => left.grade - right.grade || (left.classNo ?? 999) - (right.classNo ?? 999)
  )
}

/** What one student adds to the students' summary. */
export function studentTicks({ values }: CountedStudent): number[] {
  return [1, ...ticksOf(studentSplits, values)]
}
