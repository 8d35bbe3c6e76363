import { useEffect, useState } from 'react'
import type { ShownRecord } from '@shared/api/records'
import { call } from '../../api'

/** The students before and after one in the class, in the order of the register; null where there is none. */
export function useClassNeighbours(student: ShownRecord | undefined, schoolYear: number) {
  const [ids, setIds] = useState<number[]>([])
  const grade = student?.values.grade
  const classNo = student?.values.classNo

  useEffect(() => {
    if (typeof grade !== 'number' || typeof classNo !== 'number') return
    let outdated = false
    // Without the neighbours the page is as good; a refusal is shown where the student is read.
    call('records.ids', { view: { register: 'students', schoolYear, grade, classNo } }).then(
      (next) => {
        if (!outdated) setIds(next)
      },
      () => undefined
    )
    return () => {
      outdated = true
    }
  }, [classNo, grade, schoolYear])

  const at = student ? ids.indexOf(student.id) : -1
  return { previous: ids[at - 1] ?? null, next: at < 0 ? null : (ids[at + 1] ?? null) }
}
