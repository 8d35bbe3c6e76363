import type { Settings } from '@shared/api/session'
import { entryOf } from '@shared/rules/school-year'
import type { Chance } from './chance'
import type { DemoClass } from './made-up-student'

/** What a class usually holds. */
const USUAL_SIZE = 43
const LARGEST_SIZE = 50
const SMALLEST_SIZE = 35
const LAST_GRADE = 9

/**
 * The classes of a made-up school in a school year: the grades of its stage, classes of 35–50 where the
 * number of students allows it. The sizes add up to `students`.
 */
export function planClasses(
  chance: Chance,
  students: number,
  schoolYear: number,
  { stage, primaryGrades }: Pick<Settings, 'stage' | 'primaryGrades'>
): DemoClass[] {
  const first = stage === '初中' ? primaryGrades + 1 : 1
  const last = stage === '小学' ? primaryGrades : LAST_GRADE
  const grades = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return share(students, grades.length).flatMap((count, index) => {
    const grade = first + index
    const entry = entryOf(grade, schoolYear, primaryGrades)
    return classSizes(chance, count).map((size, place) => ({
      entry,
      grade,
      classNo: place + 1,
      schoolStart: schoolYear - grade + 1,
      size
    }))
  })
}

function classSizes(chance: Chance, students: number): number[] {
  if (students === 0) return []
  const sizes = share(students, Math.max(1, Math.round(students / USUAL_SIZE)))
  // Classes of one grade differ a little: each hands some children to the next.
  for (let index = 1; index < sizes.length; index++) {
    const moved = chance.whole(0, 3)
    const giver = (sizes[index - 1] ?? 0) - moved
    const taker = (sizes[index] ?? 0) + moved
    if (giver < SMALLEST_SIZE || taker > LARGEST_SIZE) continue
    sizes[index - 1] = giver
    sizes[index] = taker
  }
  return sizes
}

/** Whole numbers, as equal as can be, that add up to the total. */
function share(total: number, parts: number): number[] {
  return Array.from(
    { length: parts },
    (_, index) => Math.floor(total / parts) + (index < total % parts ? 1 : 0)
  )
}
