import { LedgerError } from '@shared/api/errors'
import type { RegisterDeclaration } from '@shared/registers'
import { call } from '../api'
import { useAction } from '../ui/use-action'
import { FindStudent } from './find-student'

interface AddRecordProps {
  register: RegisterDeclaration
  schoolYear: number
  open: boolean
  onClose: () => void
  /** Whose record it is; where there is one a student, it has been made. */
  onAdded: (studentId: number) => void
}

/** A new record about a student: whose it is. Where there is one a student, it is filled in on the student's page. */
export function AddRecord(props: AddRecordProps) {
  const { register, schoolYear } = props
  const { run } = useAction()
  const add = (studentId: number) =>
    run(async () => {
      if (register.about === 'studentInSchoolYear') await call('forms.begin', { schoolYear, studentId })
      if (register.about === 'student') await create(studentId)
      props.onAdded(studentId)
    })
  /** Whoever has a record already is shown it instead of a refusal. */
  async function create(studentId: number) {
    try {
      await call('records.create', { register: register.key, values: { studentId }, schoolYear })
    } catch (error) {
      if (!(error instanceof LedgerError) || error.code !== 'record_exists') throw error
    }
  }

  return (
    <FindStudent
      title={`新增${register.recordLabel}:先选学生`}
      action="开始填写"
      schoolYear={schoolYear}
      open={props.open}
      onFound={(studentId) => void add(studentId)}
      onClose={props.onClose}
    />
  )
}
