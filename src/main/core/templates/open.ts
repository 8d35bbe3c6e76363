import { findRegister } from '@shared/registers'
import { readSchoolYear, schoolYearOf } from '@shared/rules/school-year'
import { wordingInNotes } from '@shared/rules/wording-in-notes'
import { calendarDay } from '../calendar-day'
import { type Call, refuse } from '../context'
import type { Ledger } from '../database/ledger'
import { describeWorkbook } from '../excel/filling/describe-workbook'
import type { WorkbookGrid } from '../excel/reading/sheet-grid'
import { contentOf } from '../excel/reading/container'
import { readWorkbook } from '../excel/reading/read-workbook'
import { textOf } from '../imports/recognise/cells'
import type { Job } from '../job'
import { knownRegister } from '../records/viewing'
import { wordingProfiles } from '../wordings/profiles'
import { recall } from './remembered'
import { keepSession, type TemplateSession } from './session'
import { understandTemplate, type Understanding } from './understand'

/** Opens a workbook, the one beside a call unless said, and understands it. */
export async function openTemplate(
  call: Call,
  { register, schoolYear }: { register?: string | undefined; schoolYear?: number | undefined },
  file = call.file
): Promise<TemplateSession> {
  const { ledger, core, job } = call
  if (!file) return refuse('file_missing')
  if (register !== undefined && !findRegister(register))
    refuse('register_unknown', { register: register.slice(0, 40) })
  const { bytes, lost } = await asXlsx(file.bytes, job)
  const workbook = await readWorkbook({ name: file.name, bytes }, job)
  const described = await describeWorkbook(bytes, job)
  const title = titleOf(file.name)
  const understanding: Understanding = {
    fileName: file.name,
    given: register,
    register: (key) => knownRegister(ledger, key),
    settings: ledger.settings(),
    schoolYear:
      schoolYear ?? schoolYearTold(workbook, title) ?? schoolYearOf(calendarDay(core.options.now())),
    described: described.sheets
  }
  const sheets = understandTemplate(workbook, understanding)
  const fillable = sheets.filter(({ kind }) => kind !== 'other')
  if (fillable.length === 0) refuse('template_not_recognised')
  const recalled = fillable.flatMap((sheet) => recall(ledger, sheet) ?? [])
  const asked = wordingInNotes(notesOf(workbook))
  const profile = savedProfile(ledger, recalled[0]?.wordingProfileId ?? null)
  return keepSession(call, {
    title,
    bytes,
    workbook,
    described,
    understanding,
    sheets,
    asked,
    wording: { ...profile?.wording, ...asked.wording },
    wordingProfileId: profile?.id ?? null,
    lost
  })
}

/** The wording that went with these headers the last time, if nobody has removed it since. */
function savedProfile(ledger: Ledger, wanted: number | null) {
  return wordingProfiles(ledger).find(({ id }) => id === wanted)
}

/** An .xls is converted once, and filled as what it became. */
async function asXlsx(bytes: Uint8Array, job: Job): Promise<{ bytes: Uint8Array; lost: string[] }> {
  if (contentOf(bytes).kind !== 'xls') return { bytes, lost: [] }
  // Most templates are none, and no other command needs what converts them.
  const { convertXls } = await import('../excel/converting/convert-xls')
  return convertXls(bytes, job)
}

/** 留守儿童花名册.xlsx → 留守儿童花名册 */
function titleOf(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '').trim() || '模板'
}

const TITLE_ROWS = 3

function schoolYearTold({ sheets }: WorkbookGrid, title: string): number | null {
  const lines = sheets.flatMap(({ rows }) =>
    rows.slice(0, TITLE_ROWS).map((row) => row.map(textOf).join(' '))
  )
  return (
    [...lines, title].map((line) => readSchoolYear(line)?.schoolYear).find((year) => year !== undefined) ??
    null
  )
}

/** Long texts outside the header: 注:1.… 2.…, 填表说明. A header speaks for its own column only. */
const NOTE = /^(?:注|说明|填表|填报|填写|要求|备注|[*※]|\d+[.、])/
const LONG = 24

function notesOf({ sheets }: WorkbookGrid): string {
  return sheets
    .filter(({ hidden }) => !hidden)
    .flatMap(({ rows }) => rows.flatMap((row) => row.map(textOf)))
    .filter((text) => NOTE.test(text) || text.length >= LONG)
    .join('\n')
}
