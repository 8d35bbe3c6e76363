import type { ParsedInputOf } from '@shared/api/contract'
import { type RegisterDeclaration, registers } from '@shared/registers'
import { calendarDay } from '../calendar-day'
import { type Call, type Handlers, refuse, WithFile } from '../context'
import type { Card } from '../excel/writing/card-sheet'
import { openCardWorkbook } from '../excel/writing/card-workbook'
import { workbookFileName } from '../excel/writing/names'
import { partOf } from '../excel/writing/school-lines'
import { composedStore } from '../records/composed'
import { recordsAbout } from '../records/record-writer'
import { seen } from '../records/seen'
import { knownRegister, type Viewing, viewingFor } from '../records/viewing'
import { viewOrder } from '../records/views'
import type { CardFrame, CardSubject } from './cards/card-frame'
import { blankSubjects, type CardOwners, cardSubjects } from './cards/card-subjects'
import { environmentCard } from './cards/environment-card'
import { leftBehindCard } from './cards/left-behind-card'
import { recordCard } from './cards/record-card'
import { recordLayouts } from './cards/record-layouts'
import { logExport } from './log-export'
import { inPaperOrder } from './paper-order'

type Input = ParsedInputOf<'exports.cards'>

interface CardForm {
  /** What the file is called. */
  label: string
  draw(register: RegisterDeclaration, subject: CardSubject, frame: CardFrame): Card
}

/** The registers whose records are cards on paper. Sensitive fields stay out of them. */
const cardForms: Record<string, CardForm> = {
  [registers.environment_forms.key]: {
    label: registers.environment_forms.label,
    draw: (register, subject, frame) => environmentCard(register, subject, frame)
  },
  [registers.left_behind_children.key]: { label: '农村留守儿童基本情况登记表', draw: leftBehindCard }
}

/** The card of a register: a form of its own, or a layout of what happened. Refuses registers without one. */
function cardFormOf(register: RegisterDeclaration): CardForm {
  const layout = recordLayouts[register.key]
  if (layout) {
    const draw: CardForm['draw'] = (known, subject, frame) => recordCard(known, subject, frame, layout)
    return { label: register.card ?? register.label, draw }
  }
  return cardForms[register.key] ?? refuse('invalid_input', { reason: '这份台账没有可打印的登记表' })
}

/** The procedure that hands out cards: filled ones in full, so each file is a line in the log of looks. */
export const cardHandlers: Handlers<'exports.cards'> = {
  'exports.cards': async (call, input) => {
    const { ledger, session, core, job } = call
    const register = knownRegister(ledger, input.register)
    const form = cardFormOf(register)
    const { schoolYear = input.view?.schoolYear, asOf = input.view?.asOf, view, blank } = input
    const viewing = viewingFor(call, { ...view, schoolYear, asOf })
    const now = core.options.now()
    const { schoolName, programmeName } = ledger.settings()
    const day = calendarDay(now)
    const frame: CardFrame = {
      programmeName,
      schoolName,
      schoolYear: viewing.schoolYear,
      day,
      asOf: viewing.facts?.day ?? day
    }

    const workbook = openCardWorkbook()
    let cards = 0
    let part = partOf(blank ?? view ?? {})
    const owners = ownersOf(call, register, input, viewing)
    const blocks = owners
      ? cardSubjects(ledger, register, owners, viewing, blank !== undefined)
      : [blankSubjects(blank?.copies ?? 1)]
    for (const subjects of blocks) {
      for (const subject of subjects) workbook.add(form.draw(register, subject, frame))
      cards += subjects.length
      // The file of a single student is called after the class: a name in a file name would be personal data.
      if (input.studentId !== undefined) part = String(subjects[0]?.values.className ?? '')
      await job.step('生成登记表', cards, owners?.ids.length ?? cards)
    }
    if (cards === 0)
      refuse('invalid_input', { reason: register.dated ? '所选范围内没有记录' : '所选范围内没有学生' })
    if (owners) logExport(ledger, { register, session, at: now.toISOString() })
    const name = workbookFileName(schoolName, part, form.label, blank ? '(空白)' : '', day)
    return new WithFile({ cards }, { name, bytes: workbook.finish() })
  }
}

/** Who gets a card; null for blank ones without a class. */
function ownersOf(
  { ledger }: Call,
  register: RegisterDeclaration,
  { view, studentId, blank }: Input,
  viewing: Viewing
): CardOwners | null {
  const { students } = registers
  const { about } = register
  const asksForStudents = studentId !== undefined || blank?.grade !== undefined
  if (asksForStudents && !about) {
    refuse('invalid_input', { reason: `${register.label}不是按学生记的,不能按学生打印` })
  }
  if (blank) {
    if (blank.grade === undefined) return null
    const { grade, classNo } = blank
    return {
      of: 'students',
      ids: viewOrder(ledger, students, { register: students.key, grade, classNo }, viewing)
    }
  }
  if (studentId !== undefined) {
    const student = seen(composedStore(ledger, students, viewing), studentId, viewing)
    if (student.deletedAt !== null) refuse('record_not_found')
    if (about !== 'studentOften') return { of: 'students', ids: Int32Array.of(studentId) }
    const ids = recordsAbout(ledger, register, studentId)
    const ofStudent = inPaperOrder(register, { register: register.key, ids })
    return { of: 'records', ids: viewOrder(ledger, register, ofStudent, viewing) }
  }
  if (!view) return refuse('invalid_input', { reason: '没有说明要打印哪些记录' })
  // A view of the roster prints the whole class, whether its forms are in or not.
  if (view.register === students.key && about && about !== 'studentOften')
    return { of: 'students', ids: viewOrder(ledger, students, view, viewing) }
  if (view.register !== register.key) refuse('invalid_input', { reason: '要打印的记录不在这份台账里' })
  return { of: 'records', ids: viewOrder(ledger, register, inPaperOrder(register, view), viewing) }
}
