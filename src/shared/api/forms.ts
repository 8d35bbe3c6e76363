/** How far a class has come with its registration forms of a school year. */
export interface ClassCompletion {
  grade: number
  classNo: number | null
  className: string
  students: number
  confirmed: number
  drafts: number
  missing: number
  /** Students of whom no guardian has a phone. */
  withoutGuardianPhone: number
}

/** A student behind a figure of the completion. */
export interface CompletionStudent {
  studentId: number
  name: string
  className: string
  formId: number | null
  state: '已确认' | '草稿' | '未交'
  guardianPhone: boolean
}
