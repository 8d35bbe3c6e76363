import type { ImportPreview, ImportRow } from '@shared/api/imports'
import { operand, wholeNumber } from '../arguments'
import type { Caller } from '../caller'
import type { Command } from '../command'
import { readGivenFile } from '../files'
import { describeImport, exchangeForm } from '../import-report'

/** Rows the core hands out at once. */
const BLOCK = 500

/** Recognises a file, reads it, matches it, and applies it unless `--dry-run` is given. */
export const importFile: Command = async (line, caller) => {
  const file = readGivenFile(operand(line, '要导入的文件'))
  const { register, 'dry-run': dryRun } = line.options
  const schoolYear = wholeNumber(line, 'school-year')
  const choice = {
    ...(register === undefined ? {} : { register }),
    ...(schoolYear === undefined ? {} : { schoolYear })
  }
  const preview = await caller.call('imports.open', choice, { file })
  const rows = await readRows(caller, preview)
  const importId = dryRun ? undefined : await apply(caller, preview, rows)
  if (dryRun) await caller.call('imports.close', { importSession: preview.importSession })
  return { json: exchangeForm(preview, rows, importId), lines: describeImport(preview, rows, importId) }
}

async function readRows(caller: Caller, { importSession, rowCount }: ImportPreview): Promise<ImportRow[]> {
  const rows: ImportRow[] = []
  while (rows.length < rowCount) {
    const block = await caller.call('imports.rows', { importSession, offset: rows.length, limit: BLOCK })
    if (block.rows.length === 0) break
    rows.push(...block.rows)
  }
  return rows
}

/** Writes the import. Nobody is there to decide about conflicts, so those rows are left out and reported. */
async function apply(caller: Caller, { importSession }: ImportPreview, rows: ImportRow[]): Promise<string> {
  const decisions = rows
    .filter((row) => row.action === 'conflict')
    .map(({ index }) => ({ index, decision: { kind: 'skip' as const } }))
  if (decisions.length > 0) await caller.call('imports.decide', { importSession, decisions })
  return (await caller.call('imports.apply', { importSession })).importId
}
