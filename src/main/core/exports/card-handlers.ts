import type { ParsedInputOf } from '@shared/api/contract'
import { type RegisterDeclaration, registers } from '@shared/registers'
import { calendarDay } from '../calendar-day'
import { type Call, type Handlers, refuse, WithFile } from '../context'
import { workbookFileName } from '../excel/writing/names'
import { partOf } from '../excel/writing/school-lines'
import { composedStore } from '../records/composed'
import { recordsAbout } from '../records/record-writer'
import { seen } from '../records/seen'
import { knownRegister, type Viewing, viewingFor } from '../records/viewing'
import { viewOrder } from '../records/views'
import type { CardFrame } from './cards/card-frame'
import { type CardContent, contentOf } from './cards/card-form'
import { cardFormOf, cardWorkbook } from './cards/card-forms'
import { blankSubjects, type CardOwners, cardSubjects } from './cards/card-subjects'
import { fillCards } from './cards/fill-cards'
import { logExport } from './log-export'
import { inPaperOrder } from './paper-order'

type Input = ParsedInputOf<'exports.cards'>

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

    const cards: CardContent[] = []
    let part = partOf(blank ?? view ?? {})
    const owners = ownersOf(call, register, input, viewing)
    const blocks = owners
      ? cardSubjects(ledger, register, owners, viewing, blank !== undefined)
      : [blankSubjects(blank?.copies ?? 1)]
    for (const subjects of blocks) {
      for (const subject of subjects) cards.push(contentOf(form.draw(register, subject, frame)))
      // The file of a single student is called after the class: a name in a file name would be personal data.
      if (input.studentId !== undefined) part = String(subjects[0]?.values.className ?? '')
      await job.step('生成登记表', cards.length, owners?.ids.length ?? cards.length)
    }
    if (cards.length === 0)
      refuse('invalid_input', { reason: register.dated ? '所选范围内没有记录' : '所选范围内没有学生' })
    if (owners) logExport(ledger, { register, session, at: now.toISOString() })
    const name = workbookFileName(schoolName, part, form.label, blank ? '(空白)' : '', day)
    const bytes = await fillCards(cardWorkbook(call, form, register), cards, job)
    return new WithFile({ cards: cards.length }, { name, bytes })
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
