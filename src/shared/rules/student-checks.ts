import type { Doubt } from '../api/records'
import type { FieldValue, MemberValues, RecordValues } from '../registers'
import { fitsDate } from './dates'
import { type DoubtCode, doubtMessages } from './doubts'
import { checkIdNumber, type CheckedIdNumber } from './id-number'
import { readPhones } from './phones'
import { checkStudentNumber } from './student-number'

type Report = (field: string, code: DoubtCode, suggestion?: string) => void

/** Documents whose numbers follow other rules than GB 11643. */
const OTHER_DOCUMENTS = /护照|通行证|永久居[住留]|其他|其它|香港|澳门|台湾|港澳/

function textOf(value: FieldValue | MemberValues[] | undefined): string {
  return typeof value === 'string' ? value : ''
}

function examine(values: RecordValues | MemberValues): CheckedIdNumber | null {
  const idNumber = textOf(values.idNumber)
  return idNumber === '' || OTHER_DOCUMENTS.test(textOf(values.idType)) ? null : checkIdNumber(idNumber)
}

/** Gender and birth date against the ID number; the ID number is believed where its check digit is right. */
function compareWithId(values: RecordValues, id: CheckedIdNumber, report: Report): void {
  const certain = id.problems.length === 0
  const birthDate = textOf(values.birthDate)
  if (id.birthDate && birthDate && !fitsDate(birthDate, id.birthDate)) {
    report('birthDate', 'id_birth_mismatch', certain ? id.birthDate : undefined)
    report('idNumber', 'id_birth_mismatch')
  }
  const gender = textOf(values.gender)
  if (id.gender && gender && gender !== id.gender) {
    report('gender', 'id_gender_mismatch', certain ? id.gender : undefined)
    report('idNumber', 'id_gender_mismatch')
  }
}

/** The 学籍号 against its own form and against the ID number, which a G-number contains. */
function checkNumber(values: RecordValues, id: CheckedIdNumber | null, report: Report): void {
  const studentNumber = textOf(values.studentNumber)
  if (studentNumber === '') return
  const checked = checkStudentNumber(studentNumber)
  const idNumber = textOf(values.idNumber)
  const certain = id?.kind === 'resident' && id.problems.length === 0
  for (const problem of checked.problems) {
    const bare = problem === 'student_number_form' && certain && studentNumber === idNumber
    report('studentNumber', problem, bare ? `G${idNumber}` : undefined)
  }
  if (!checked.idNumber || id?.kind !== 'resident' || checked.idNumber === idNumber) return
  const numberDamaged = checked.problems.length > 0
  report('studentNumber', 'student_number_id_mismatch', certain && numberDamaged ? `G${idNumber}` : undefined)
}

function checkPhone(field: string, value: FieldValue | undefined, report: Report): void {
  if (typeof value === 'string' && readPhones(value).doubt) report(field, 'phone_form')
}

/**
 * The doubts that a student's values raise by themselves (domain §1.13 "warning"), in stored or exchange form.
 * They can be worked out again after every change. A member's field is named `guardians.0.phone`.
 */
export function checkStudent(values: RecordValues): Doubt[] {
  const doubts: Doubt[] = []
  const report: Report = (field, code, suggestion) => {
    const doubt: Doubt = { field, code, message: doubtMessages[code] }
    doubts.push(suggestion === undefined ? doubt : { ...doubt, suggestion })
  }
  const id = examine(values)
  if (id) {
    for (const problem of id.problems) report('idNumber', problem)
    compareWithId(values, id, report)
  }
  checkNumber(values, id, report)
  if (!Array.isArray(values.phone)) checkPhone('phone', values.phone, report)
  if (Array.isArray(values.guardians)) {
    values.guardians.forEach((guardian, index) => {
      for (const problem of examine(guardian)?.problems ?? []) report(`guardians.${index}.idNumber`, problem)
      checkPhone(`guardians.${index}.phone`, guardian.phone, report)
    })
  }
  return doubts
}
