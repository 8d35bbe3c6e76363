import { parseSheet, type SheetPart } from './sheet-part'
import type { FinishedSheet } from './store-results'
import type { WorkbookModel } from './workbook-model'

/** The sheets of a workbook after filling, each taken apart when it is first asked for. */
export interface OpenedSheets {
  /** A sheet by its new name, whatever its case. */
  sheet(name: string): SheetPart | undefined
  /** Whether a sheet has formulas at all. */
  calculates(name: string): boolean
}

/** Makes the sheets ready to be asked for. */
export async function openSheets(
  { pack }: WorkbookModel,
  finished: readonly FinishedSheet[]
): Promise<OpenedSheets> {
  const sheets = new Map<string, SheetPart | string>()
  for (const { name, part, sheet } of finished)
    sheets.set(name.toLowerCase(), sheet ?? (await pack.text(part)))
  return {
    sheet(name) {
      const key = name.toLowerCase()
      const found = sheets.get(key)
      if (typeof found !== 'string') return found
      const parsed = parseSheet(found)
      sheets.set(key, parsed)
      return parsed
    },
    calculates(name) {
      const found = sheets.get(name.toLowerCase())
      return found !== undefined && (typeof found !== 'string' || /<(?:\w+:)?f[\s>]/.test(found))
    }
  }
}
