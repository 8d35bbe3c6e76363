import { useEffect, useState } from 'react'
import { call } from '../../api'

/** The names of the school's classes in a school year, to choose from. */
export function useClassNames(schoolYear: number): string[] {
  const [names, setNames] = useState<string[]>([])
  useEffect(() => {
    let outdated = false
    // Names are only offered: without them a class is typed.
    call('records.classes', { register: 'students', schoolYear }).then(
      (classes) => {
        if (!outdated) setNames(classes.flatMap(({ grade, name }) => (grade === null ? [] : [name])))
      },
      () => undefined
    )
    return () => {
      outdated = true
    }
  }, [schoolYear])
  return names
}
