import { useCallback, useEffect, useState } from 'react'
import { App } from 'antd'
import { LedgerError } from '@shared/api/errors'
import type { StudentFile } from '@shared/api/students'
import { call } from '../../api'
import { showRefusal } from '../../ui/show-refusal'

/** The file of a student as of a day. `onMissing`: there is no such student, or nothing could be read at all. */
export function useStudentFile(id: number, schoolYear: number, asOf: string, onMissing: () => void) {
  const { message } = App.useApp()
  const [file, setFile] = useState<StudentFile | null>(null)
  const [asked, setAsked] = useState(0)

  useEffect(() => {
    let outdated = false
    call('students.file', { id, schoolYear, asOf }).then(
      (next) => {
        if (!outdated) setFile(next)
      },
      (error: unknown) => {
        if (outdated) return
        showRefusal(message, error)
        if (asked === 0 || (error instanceof LedgerError && error.code === 'record_not_found')) onMissing()
      }
    )
    return () => {
      outdated = true
    }
  }, [asOf, asked, id, message, onMissing, schoolYear])

  const reload = useCallback(() => setAsked((times) => times + 1), [])
  return { file: file?.student.id === id ? file : null, reload }
}
