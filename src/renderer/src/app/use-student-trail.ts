import { useCallback, useRef, useState } from 'react'
import type { StudentPageHandle } from '../features/student/student-page'

/** Which student is open over the page, and from which others one came there: back leads the same way. */
export function useStudentTrail() {
  const [trail, setTrail] = useState<number[]>([])
  const [firstDay, setFirstDay] = useState<string | undefined>()
  const page = useRef<StudentPageHandle>(null)
  const student = trail.at(-1) ?? null

  /** Does something that takes the open student off the screen, unless somebody goes on filling in. */
  const leaving = useCallback(async (then: () => void) => {
    if ((await page.current?.mayLeave()) ?? true) then()
  }, [])
  /** `asOf` is the cut-off date of the page one comes from; on the way from student to student it stays. */
  const open = useCallback(
    (id: number, asOf?: string) =>
      void leaving(() => {
        setFirstDay(asOf)
        setTrail((before) => (before.at(-1) === id ? before : [...before, id]))
      }),
    [leaving]
  )
  const replace = useCallback(
    (id: number) => void leaving(() => setTrail((before) => [...before.slice(0, -1), id])),
    [leaving]
  )
  const back = useCallback(() => void leaving(() => setTrail((before) => before.slice(0, -1))), [leaving])
  const close = useCallback(() => setTrail([]), [])
  return { student, firstDay, page, leaving, open, replace, back, close }
}
