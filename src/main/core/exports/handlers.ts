import type { RegisterDeclaration } from '@shared/registers'
import { calendarDay } from '../calendar-day'
import { type Handlers, refuse, WithFile } from '../context'
import { workbookFileName } from '../excel/writing/names'
import { partOf } from '../excel/writing/school-lines'
import { knownRegister, viewingFor } from '../records/viewing'
import { emptyContents, fullColumns, publicColumns, takeNote } from './export-columns'
import { writeExport } from './export-workbook'
import { listNotes } from './list-notes'
import { logExport } from './log-export'
import { openView } from './open-view'

/** The procedures that hand records out as files. */
export const exportHandlers: Handlers<'exports.workbook'> = {
  'exports.workbook': async (call, { view, profile, fields }) => {
    const { core, ledger, session, job } = call
    const register = knownRegister(ledger, view.register)
    const chosen = fields && knownFields(register, fields)
    const now = core.options.now()
    const viewing = viewingFor(call, view)
    const records = openView(ledger, register, view, viewing)
    const contents = emptyContents()
    if (profile === 'full') {
      for (const block of records.blocks()) {
        for (const record of block.records) takeNote(contents, record)
        await job.step('整理数据', block.done, records.total)
      }
    }
    const columns = profile === 'public' ? publicColumns(register) : fullColumns(register, contents, chosen)
    if (columns.length === 0) refuse('invalid_input', { reason: '这份台账没有可以公示的栏目' })
    const { schoolName } = ledger.settings()
    const part = partOf(view)
    // Two files of one class must not be mistaken for one another at the notice board.
    const listed = register.confidential ? '学生名单' : register.label
    const label = profile === 'public' ? `${listed}(公示)` : register.label
    const day = calendarDay(now)
    const bytes = writeExport(
      {
        label,
        schoolName,
        schoolYear: viewing.schoolYear,
        part,
        filledBy: session.displayName,
        day,
        notes: profile === 'public' ? [] : listNotes(register, viewing)
      },
      columns,
      records.each()
    )
    logExport(ledger, { register, session, at: now.toISOString() })
    const name = workbookFileName(schoolName, part, label, day)
    return new WithFile({ rows: records.total }, { name, bytes })
  }
}

/** Keys of fields and collections; the names under which a class is shown stand for the class. */
function knownFields(register: RegisterDeclaration, fields: readonly string[]): string[] {
  const classKey = Object.keys(register.fields).find((key) => register.fields[key]?.kind === 'schoolClass')
  const keys = fields.map((field) => (CLASS_NAMES.has(field) ? (classKey ?? field) : field))
  for (const key of keys) {
    const known = Object.hasOwn(register.fields, key) || Object.hasOwn(register.collections, key)
    if (!known) refuse('invalid_input', { reason: '要导出的栏目不在这份台账里' })
  }
  return [...new Set(keys)]
}

const CLASS_NAMES = new Set(['className', 'grade', 'classNo'])
