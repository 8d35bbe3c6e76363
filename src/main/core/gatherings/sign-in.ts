import type { OutputOf, ParsedInputOf } from '@shared/api/contract'
import { type RegisterDeclaration, registers } from '@shared/registers'
import { entryOf } from '@shared/rules/school-year'
import { calendarDay } from '../calendar-day'
import { type Call, refuse, WithFile } from '../context'
import { workbookFileName } from '../excel/writing/names'
import { contentOf } from '../exports/cards/card-form'
import { fillCards } from '../exports/cards/fill-cards'
import { logExport } from '../exports/log-export'
import { formTemplate } from '../form-templates/form-template'
import { listClasses } from '../records/classes'
import { recordStore } from '../records/store'
import { knownRegister, type Viewing, viewingFor } from '../records/viewing'
import { idsWithin } from './absent-families'
import { readAttendance } from './attendance'
import { classList, type ListedChild } from './class-list'
import { classNameOf, presentGathering, titleOf } from './gathering'
import { blocksFor, signInCard, type SignInChild, type SignInSheet } from './sign-in-card'
import { type UsualAttendee, usualAttendees } from './usual-attendees'

type Input = ParsedInputOf<'gatherings.signIn'>

const KINDS = { parent_meetings: '家长会', trainings: '家长学校' }

/**
 * Sign-in sheets to print, one A4 page a class: of some gatherings, of all classes of an event, or of classes that
 * have no record yet. Names of families leave the programme with it, so it is a line in the log of looks. Refuses with
 * `invalid_input` where there is nobody to sign in.
 */
export async function signInSheets(
  call: Call,
  input: Input
): Promise<WithFile<OutputOf<'gatherings.signIn'>>> {
  const { ledger, session, core } = call
  const register = knownRegister(ledger, input.register)
  const viewing = viewingFor(call, { schoolYear: input.schoolYear })
  const sheets = (
    input.blank ? sheetsOfClasses(call, input, viewing) : sheetsOfRecords(call, register, input, viewing)
  ).filter(({ children }) => children.length > 0)
  if (sheets.length === 0) refuse('invalid_input', { reason: '所选范围内没有学生名单,请先登记班级' })
  // One form for all of them: the fullest class decides.
  const blocks = blocksFor(Math.max(...sheets.map(({ children }) => children.length)), input.blocks)
  const form = formTemplate(call, blocks === 1 ? 'sign_in_sheet' : 'sign_in_sheet_two')
  const cards = sheets.map((sheet) => contentOf(signInCard(sheet, blocks)))
  const now = core.options.now()
  logExport(ledger, { register, session, at: now.toISOString() })
  const [first] = sheets as [SignInSheet]
  const part = sheets.length === 1 ? first.className : ''
  const name = workbookFileName(first.schoolName, part, KINDS[input.register], '签到表', calendarDay(now))
  return new WithFile(
    { sheets: sheets.length },
    { name, bytes: await fillCards(form.bytes, cards, call.job) }
  )
}

function sheetsOfRecords(
  call: Call,
  register: RegisterDeclaration,
  { register: key, ids, eventOf, parents }: Input,
  viewing: Viewing
): SignInSheet[] {
  const wanted = eventOf === undefined ? (ids ?? []) : idsOfEvent(call, register, eventOf, viewing)
  return wanted.map((id) => {
    const record = presentGathering(call.ledger, register, id, viewing)
    const { rows } = readAttendance(call, { key, register, record })
    return {
      schoolName: call.ledger.settings().schoolName,
      kind: KINDS[key],
      title: titleOf(register, record),
      className: classNameOf(record, viewing),
      date: String(record.values.date ?? ''),
      place: String(record.values.place ?? ''),
      children: rows.map((row) => childOf(row, parents ? row : null))
    }
  })
}

function idsOfEvent(call: Call, register: RegisterDeclaration, id: number, viewing: Viewing): number[] {
  const { event } = presentGathering(call.ledger, register, id, viewing).values
  if (typeof event !== 'string') return [id]
  return recordStore(call.ledger, register)
    .readMany(idsWithin(call.ledger, register, viewing))
    .filter(({ values }) => values.event === event)
    .map((record) => record.id)
}

function sheetsOfClasses(
  call: Call,
  { register: key, schoolYear, blank, parents }: Input,
  viewing: Viewing
): SignInSheet[] {
  const { ledger } = call
  const { schoolName, primaryGrades } = ledger.settings()
  const { grade, classNo, title = '', date = '', place = '' } = blank ?? {}
  return listClasses(ledger, registers.students, viewing).flatMap((node) => {
    if (node.grade === null || node.classNo === null) return []
    if ((grade ?? node.grade) !== node.grade || (classNo ?? node.classNo) !== node.classNo) return []
    const ofClass = { ...entryOf(node.grade, schoolYear, primaryGrades), classNo: node.classNo }
    const children = classList(ledger, ofClass, viewing)
    const usual = usualAttendees(
      ledger,
      children.map(({ studentId }) => studentId),
      { key, id: 0, date: '9999' }
    )
    const known = (studentId: number) => (parents ? (usual.get(studentId) ?? null) : null)
    return {
      schoolName,
      kind: KINDS[key],
      title,
      className: node.name,
      date,
      place,
      children: children.map((child) => childOf(child, known(child.studentId)))
    }
  })
}

function childOf({ name }: Pick<ListedChild, 'name'>, known: UsualAttendee | null): SignInChild {
  const usual = known?.usual ?? null
  const parentName = (usual && known?.names[usual]) ?? ''
  // The word of the attendance (祖辈) is said by the family itself, which knows whether it is 外婆 or 奶奶.
  const relation = parentName && (usual === '父亲' || usual === '母亲') ? usual : ''
  return { name, parentName, relation }
}
