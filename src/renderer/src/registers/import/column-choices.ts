import type { InputOf } from '@shared/api/contract'
import type { ColumnMapping, ImportPreview, SheetMapping } from '@shared/api/imports'

/** Below this confidence (0–1) a column is shown first and in amber. */
export const SURE = 0.7

/** What the user changed about how the file is read; sent as a whole, so that going back loses nothing. */
export interface ReadingChoices {
  schoolYear?: number
  /** By table index and column letter, `0.C`. */
  columns: Record<string, string | null>
  classNames: Record<number, string>
  skipSheets: number[]
  /** The class that an unread class text means, by that text. */
  classAliases: Record<string, string>
}

/** Nothing changed yet. */
export const noChoices: ReadingChoices = { columns: {}, classNames: {}, skipSheets: [], classAliases: {} }

/** The choices as the core takes them. */
export function remapInput(preview: ImportPreview, choices: ReadingChoices): InputOf<'imports.remap'> {
  return {
    importSession: preview.importSession,
    ...(choices.schoolYear === undefined ? {} : { schoolYear: choices.schoolYear }),
    columns: Object.entries(choices.columns).map(([place, field]) => {
      const dot = place.indexOf('.')
      return { sheet: Number(place.slice(0, dot)), column: place.slice(dot + 1), field }
    }),
    classNames: Object.entries(choices.classNames).map(([sheet, className]) => ({
      sheet: Number(sheet),
      className
    })),
    skipSheets: choices.skipSheets,
    classAliases: Object.entries(choices.classAliases)
      .filter(([, className]) => className.trim() !== '')
      .map(([text, className]) => ({ text, className }))
  }
}

/** The field a column will be read as. */
export function chosenField(choices: ReadingChoices, sheet: number, column: ColumnMapping): string | null {
  const chosen = choices.columns[`${sheet}.${column.column}`]
  return chosen === undefined ? column.field : chosen
}

/** The columns of a table, those to look at first at the top. */
export function doubtfulFirst(sheet: SheetMapping): ColumnMapping[] {
  const doubtful = (column: ColumnMapping) => column.field !== null && column.confidence < SURE
  return [...sheet.columns.filter(doubtful), ...sheet.columns.filter((column) => !doubtful(column))]
}

/** Fields that two columns of one table were both given. */
export function doubled(choices: ReadingChoices, index: number, sheet: SheetMapping): Set<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const column of sheet.columns) {
    const field = chosenField(choices, index, column)
    if (field === null) continue
    if (seen.has(field)) twice.add(field)
    seen.add(field)
  }
  return twice
}

/**
 * The tables of an import that are looked at as one, by their places: cards of the same print, such as a folder with
 * a file a student. Every other table stands alone.
 */
export function placesTogether(sheets: SheetMapping[]): number[][] {
  const groups = new Map<string, number[]>()
  for (const [place, sheet] of sheets.entries()) {
    const alone = !sheet.cards || sheet.skipped !== undefined
    const print = sheet.columns.map(({ column, header, field }) => [column, header, field])
    const key = alone ? String(place) : JSON.stringify([sheet.className, print])
    groups.set(key, [...(groups.get(key) ?? []), place])
  }
  return [...groups.values()]
}
