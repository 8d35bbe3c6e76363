import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer, FileContent } from '../../src/shared/api/messages'
import type { View } from '../../src/shared/api/records'
import type {
  SheetChoice,
  TemplateFilled,
  TemplateFinding,
  TemplatePreview
} from '../../src/shared/api/templates'
import { fillDemo } from '../../src/main/core/demo/fill-demo'
import { readWorkbook } from '../../src/main/core/excel/reading/read-workbook'
import type { WorkbookGrid } from '../../src/main/core/excel/reading/sheet-grid'
import { textOf } from '../../src/main/core/imports/recognise/cells'
import { Job } from '../../src/main/core/job'
import { type Caller, temporaryCore, type TemporaryCore } from '../temporary-core'

const folder = join('tests', 'fixtures', 'templates')

/** A template of tests/fixtures/templates. */
export function templateFile(name: string): FileContent {
  return { name, bytes: readFileSync(join(folder, name)) }
}

/** A core with a made-up school of so many students. */
export async function schoolOf(students: number): Promise<TemporaryCore> {
  const school = temporaryCore()
  const session = { accountId: school.accountId, displayName: '德育处' }
  await fillDemo(school.ledger, {
    students,
    seed: 7,
    session,
    job: new Job(),
    now: new Date('2026-09-20T08:00:00+08:00')
  } as never)
  return school
}

/** A filled template: what was understood, what was found, and the file. */
export interface Filling {
  preview: TemplatePreview
  findings: TemplateFinding[]
  filled: TemplateFilled
  file: FileContent
  grid: WorkbookGrid
}

/** Opens, checks and fills a template; every sheet that was recognised, or those given. */
export async function fillTemplate(
  caller: Caller,
  file: FileContent,
  {
    register,
    view = {},
    profile = 'full',
    bind = [],
    remember = false
  }: {
    register?: string
    view?: Partial<View>
    profile?: 'full' | 'public'
    bind?: SheetChoice[]
    remember?: boolean
  } = {}
): Promise<Filling> {
  const opened = await caller.call('templates.open', register ? { register } : {}, file)
  const { templateSession } = opened
  const preview =
    bind.length > 0 ? await caller.call('templates.bind', { templateSession, sheets: bind }) : opened
  const views = preview.sheets.flatMap(({ sheet, source, kind, part }) =>
    source && (kind === 'list' || kind === 'card')
      ? [
          {
            sheet,
            view: {
              ...view,
              register: source,
              ...(part ? { grade: part.grade, classNo: part.classNo ?? undefined } : {})
            }
          }
        ]
      : []
  )
  const findings = await caller.call('templates.check', { templateSession, views, profile })
  const answer = (await caller.ask('templates.fill', { templateSession, views, profile, remember })) as Answer
  if (!answer.ok || !answer.file) throw new Error(JSON.stringify(answer))
  const grid = await readWorkbook(answer.file)
  return { preview, findings, filled: answer.value as TemplateFilled, file: answer.file, grid }
}

/** The bindings of a sheet by their headers. */
export function bindingsOf({ preview }: Filling, sheet = 0): Record<string, unknown> {
  return Object.fromEntries(
    (preview.sheets[sheet]?.columns ?? []).map(({ header, binding }) => [
      header,
      binding.kind === 'field'
        ? binding.field
        : binding.kind === 'fields'
          ? binding.fields.join('+')
          : binding.kind
    ])
  )
}

/** The texts of a row of the filled sheet, from 1. */
export function rowOf({ grid }: Filling, row: number, sheet = 0): string[] {
  return (grid.sheets[sheet]?.rows[row - 1] ?? []).map(textOf)
}

/** What an import of the filled file would do: how many rows it takes for what. */
export async function importedAgain(caller: Caller, { file }: Filling, register: string) {
  const { importSession, summary } = await caller.call('imports.open', { register }, file)
  const { rows } = await caller.call('imports.rows', { importSession, offset: 0, limit: 500 })
  await caller.call('imports.close', { importSession })
  return { summary, rows }
}
