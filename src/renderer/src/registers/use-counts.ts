import { useCallback, useState } from 'react'
import type { RegisterDeclaration } from '@shared/registers'
import type { ClassNode } from '@shared/api/records'
import { call } from '../api'
import { useAction } from '../ui/use-action'
import { type ClassChoice, viewOf } from './class-choice'
import { withEveryClass } from './every-class'

/**
 * The classes of a register with their counts, how many records of the chosen one are doubtful, and `changes`, which
 * goes up with every count.
 */
export function useCounts(register: RegisterDeclaration, schoolYear: number, choice: ClassChoice) {
  const { run } = useAction()
  const [classes, setClasses] = useState<ClassNode[]>([])
  const [flaggedCount, setFlaggedCount] = useState<number | null>(null)
  const [changes, setChanges] = useState(0)

  const count = useCallback(
    () =>
      void run(async () => {
        const own = await call('records.classes', { register: register.key, schoolYear })
        // Forms are begun and printed for classes that have none yet.
        const everyClass = register.about === 'studentInSchoolYear'
        const school = everyClass ? await call('records.classes', { register: 'students', schoolYear }) : []
        setClasses(withEveryClass(own, school))
        const doubtful = { register: register.key, schoolYear, ...viewOf(choice), flagged: true }
        setFlaggedCount((await call('records.list', { view: doubtful, offset: 0, limit: 1 })).total)
        setChanges((before) => before + 1)
      }),
    [choice, register, run, schoolYear]
  )
  return { classes, flaggedCount, changes, count }
}
