import { LedgerError } from '@shared/api/errors'
import type { View } from '@shared/api/records'
import type { SheetView, TemplateFinding, TemplatePreview, TemplateSheet } from '@shared/api/templates'
import type { Caller } from './caller'
import type { Outcome } from './command'
import { readGivenFile, writeGivenFile } from './files'

/** A workbook to fill, and with what. */
export interface TemplateOrder {
  template: string
  out: string
  view: View
  profile: 'full' | 'public'
  /** In whose words, beside what the template's own notes ask for. */
  wording: { wordingProfileId?: number }
}

/**
 * Fills a workbook of the bureau with a register: every sheet that is recognised as one for it, and others that say
 * themselves which register they are for. Throws `template_not_recognised` where no sheet is for the register.
 */
export async function fillTemplate(caller: Caller, order: TemplateOrder): Promise<Outcome> {
  const { view, profile, template, out, wording } = order
  const { schoolYear } = view
  const opened = await caller.call(
    'templates.open',
    { register: view.register, ...(schoolYear === undefined ? {} : { schoolYear }) },
    { file: readGivenFile(template) }
  )
  const { templateSession } = opened
  const preview =
    wording.wordingProfileId === undefined
      ? opened
      : await caller.call('templates.bind', { templateSession, ...wording })
  const views = preview.sheets.flatMap((sheet) => viewOf(sheet, view))
  if (!preview.sheets.some(({ source }) => source === view.register) || views.length === 0)
    throw new LedgerError('template_not_recognised')
  const findings = await caller.call('templates.check', { templateSession, views, profile })
  const { value, file } = await caller.callForFile('templates.fill', { templateSession, views, profile })
  writeGivenFile(out, file)
  await caller.call('templates.close', { templateSession })
  const sheets = preview.sheets.filter(({ sheet }) => views.some((one) => one.sheet === sheet))
  return {
    json: {
      register: view.register,
      profile,
      rows: value.rows,
      sheets: sheets.map(({ name, kind, source, headerRows, firstRow, lastRow, columns, texts }) => ({
        name,
        kind,
        source,
        headerRows,
        firstRow,
        lastRow,
        columns: columns.map(({ place, header, binding }) => ({ place, header, binding })),
        texts
      })),
      wording: preview.wording,
      unbound: unbound(sheets),
      findings: findings.map(forScripts(preview)),
      warnings: value.warnings
    },
    lines: [`已填写 ${value.rows} 行,共 ${value.sheets} 张工作表。`],
    remarks: [
      ...unbound(sheets).map(({ sheet, place, header }) => `未对应:${sheet} ${place} ${header}`),
      ...value.warnings,
      ...findings.map(({ place, header, who, message }) =>
        [place, header, who, message].filter(Boolean).join(' ')
      )
    ]
  }
}

/** The records for a sheet: those of its own class where it is for one, unless another was asked for. */
function viewOf({ sheet, kind, source, part }: TemplateSheet, view: View): SheetView[] {
  if ((kind !== 'list' && kind !== 'card') || source === null) return []
  if (part === null) return [{ sheet, view: { ...view, register: source } }]
  const { grade, classNo } = part
  const elsewhere =
    (view.grade !== undefined && view.grade !== grade) ||
    (view.classNo !== undefined && classNo !== null && view.classNo !== classNo)
  if (elsewhere) return []
  return [{ sheet, view: { ...view, register: source, grade, ...(classNo === null ? {} : { classNo }) } }]
}

function unbound(sheets: readonly TemplateSheet[]) {
  return sheets.flatMap(({ name, columns }) =>
    columns
      .filter(({ binding, formula }) => binding.kind === 'none' && !formula)
      .map(({ place, header }) => ({ sheet: name, place, header }))
  )
}

function forScripts({ sheets }: TemplatePreview) {
  return ({ sheet, who: _who, ...finding }: TemplateFinding) => ({
    sheet: sheets[sheet]?.name ?? '',
    ...finding
  })
}
