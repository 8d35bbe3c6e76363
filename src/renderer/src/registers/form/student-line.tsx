import { useCallback } from 'react'
import { Button } from 'antd'
import type { ShownRecord } from '@shared/api/records'
import { call } from '../../api'
import { useLoaded } from '../../ui/use-loaded'
import { textOf } from '../fields'

interface StudentLineProps {
  studentId: number
  schoolYear: number
  onOpenStudent: (studentId: number) => void
}

const FACTS = ['gender', 'className', 'phone', 'address'] as const

/** Whom a record is about: the facts of the roster, which are changed on the student's page. */
export function StudentLine({ studentId, schoolYear, onOpenStudent }: StudentLineProps) {
  const load = useCallback(
    (): Promise<ShownRecord> => call('records.read', { register: 'students', id: studentId, schoolYear }),
    [schoolYear, studentId]
  )
  const { value: student } = useLoaded(load)
  if (!student) return null
  const words = FACTS.map((key) => {
    const value = student.values[key]
    return Array.isArray(value) ? '' : textOf(value)
  })
  return (
    <p className="student-line">
      <strong>{textOf(student.values.name as string)}</strong>
      {words.filter(Boolean).map((word) => (
        <span key={word}>{word}</span>
      ))}
      <Button type="link" size="small" onClick={() => onOpenStudent(studentId)}>
        打开学生档案
      </Button>
    </p>
  )
}
