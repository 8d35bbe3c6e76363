import type { Statement } from 'better-sqlite3'
import type { RecordValues, RegisterDeclaration } from '@shared/registers'
import type { Ledger } from '../../database/ledger'

/** By what a record was found, the surest first (§3.7). */
export type FoundBy = 'idNumber' | 'studentNumber' | 'birthDate' | 'class' | 'name'

/** Records that may be the person of a row. */
export interface Candidates {
  by: FoundBy
  ids: number[]
}

/** Finds records by ID number, then 学籍号, then name and birth date, then name and class, then name alone. */
export function createFinder({ sqlite }: Ledger, register: RegisterDeclaration) {
  const prepare = (condition: string): Statement<unknown[], number> =>
    sqlite
      .prepare<unknown[], number>(
        `SELECT id FROM ${register.table} WHERE ${condition} AND deleted_at IS NULL`
      )
      .pluck()
  const byIdNumber = prepare('id_number = ?')
  const byStudentNumber = prepare('student_number = ?')
  const byBirthDate = prepare('name = ? AND birth_date = ?')
  const byClass = prepare('name = ? AND stage = ? AND entry_year = ? AND class_no = ?')
  const byName = prepare('name = ?')
  const none = sqlite.prepare<unknown[], number>(`SELECT count(*) FROM ${register.table}`).pluck().get() === 0

  return function find(values: RecordValues): Candidates | null {
    if (none) return null
    const { idNumber, studentNumber, name, birthDate, stage, entryYear, classNo } = values
    const tries: [FoundBy, () => number[]][] = [
      ['idNumber', () => (idNumber ? byIdNumber.all(idNumber) : [])],
      ['studentNumber', () => (studentNumber ? byStudentNumber.all(studentNumber) : [])],
      ['birthDate', () => (String(birthDate ?? '').length === 10 ? byBirthDate.all(name, birthDate) : [])],
      ['class', () => byClass.all(name, stage, entryYear, classNo)],
      ['name', () => byName.all(name)]
    ]
    for (const [by, search] of tries) {
      const ids = search()
      if (ids.length > 0) return { by, ids }
    }
    return null
  }
}
