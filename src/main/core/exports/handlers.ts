import type { RegisterDeclaration } from '@shared/registers'
import { calendarDay } from '../calendar-day'
import { type Handlers, refuse, WithFile } from '../context'
import { workbookFileName } from '../excel/writing/names'
import { partOf } from '../excel/writing/school-lines'
import { knownRegister, viewingFor } from '../records/viewing'
import { chosenWording } from '../wordings/profiles'
import { cellWriter } from './cell-writer'
import { emptyContents, fullColumns, publicColumns, takeNote } from './export-columns'
import { writeExport } from './export-workbook'
import { listNotes } from './list-notes'
import { logExport } from './log-export'
import { memberSheet } from './member-sheet'
import { openView } from './open-view'
import { fillListForm } from './fill-list-form'
import { inPaperOrder } from './paper-order'

/** The procedures that hand records out as files. */
export const exportHandlers: Handlers<'exports.workbook' | 'exports.form'> = {
  'exports.form': (call, input) => fillListForm(call, input),
  'exports.workbook': async (call, { view, profile, fields, everything = false, sheets = [], ...words }) => {
    const { core, ledger, session, job } = call
    const register = knownRegister(ledger, view.register)
    const chosen = fields && knownFields(register, fields)
    const collections = profile === 'full' ? knownCollections(register, sheets) : []
    const now = core.options.now()
    const viewing = viewingFor(call, view)
    const wording = chosenWording(ledger, words)
    const write = cellWriter(register, wording, viewing)
    const records = openView(ledger, register, inPaperOrder(register, view), viewing)
    const contents = emptyContents()
    if (profile === 'full') {
      for (const block of records.blocks()) {
        for (const record of block.records) takeNote(contents, record)
        await job.step('整理数据', block.done, records.total)
      }
    }
    const columns =
      profile === 'public'
        ? publicColumns(register, write)
        : fullColumns(register, contents, chosen, everything, write)
    if (columns.length === 0) refuse('invalid_input', { reason: '这份台账没有可以公示的栏目' })
    const further = collections.flatMap((collection) => {
      const choice = { collection, everything, write }
      return memberSheet(register, contents, choice, () => records.each()) ?? []
    })
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
        notes: profile === 'public' ? [] : listNotes(register, viewing),
        unit: register.unit ?? '条'
      },
      columns,
      records.each(),
      further
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

/** Collections that have sheets of their own, each once. */
function knownCollections({ collections }: RegisterDeclaration, sheets: readonly string[]): string[] {
  for (const key of sheets) {
    const known = Object.hasOwn(collections, key) && collections[key]?.apart
    if (!known) refuse('invalid_input', { reason: '要导出的明细不在这份台账里' })
  }
  return [...new Set(sheets)]
}

const CLASS_NAMES = new Set(['className', 'grade', 'classNo'])
