import { sheetNameIn, tokensOf } from './formula-tokens'
import type { OpenedSheets } from './opened-sheets'
import type { FinishedSheet } from './store-results'
import type { WorkbookModel } from './workbook-model'
import { definedNames } from './workbook-names'

/** The names, in lower case, of sheets and defined names whose values may be others after filling. */
export type Affected = ReadonlySet<string>

const changingByItself = /^(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO|INDIRECT|OFFSET)$/i

/** Follows from the filled sheets to all that look at them, over as many steps as it takes. */
export function affectedBy(
  { workbook }: WorkbookModel,
  finished: readonly FinishedSheet[],
  opened: OpenedSheets
): Affected {
  const affected = new Set(finished.filter(({ filled }) => filled).map(({ name }) => name.toLowerCase()))
  const names = definedNames(workbook.root).map((one) => ({
    name: one.get('name') ?? '',
    formulas: [one.text]
  }))
  const sheets = finished
    .filter(({ name, filled }) => !filled && opened.calculates(name))
    .map(({ name }) => ({ name, formulas: formulasOf(opened, name) }))
  for (let before = -1; before !== affected.size;) {
    before = affected.size
    for (const { name, formulas } of [...names, ...sheets])
      if (formulas.some((formula) => mayDiffer(formula, '', affected))) affected.add(name.toLowerCase())
  }
  return affected
}

function formulasOf(opened: OpenedSheets, name: string): string[] {
  return (opened.sheet(name)?.rows ?? []).flatMap(({ cells }) =>
    cells.flatMap(({ formula }) => (formula ? [formula.text] : []))
  )
}

/** Whether a formula on a sheet may give another result than before. */
export function mayDiffer(formula: string, sheet: string, affected: Affected): boolean {
  let on: string | null = sheet
  return tokensOf(formula).some(({ kind, text }) => {
    if (kind === 'sheet') {
      on = sheetNameIn(text)
      return on === null && !text.includes('[')
    }
    const target = on
    on = sheet
    if (kind === 'reference') return target !== null && affected.has(target.toLowerCase())
    if (kind === 'name') return affected.has(text.toLowerCase()) || changingByItself.test(text)
    return kind === 'structure'
  })
}
