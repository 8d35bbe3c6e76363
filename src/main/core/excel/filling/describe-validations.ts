import type { Cell } from '../reading/sheet-grid'
import { areaOf, areasOf } from './areas'
import type { ValidationRule } from './description'
import { sheetNameIn, tokensOf } from './formula-tokens'
import type { SheetPart } from './sheet-part'
import { isOn } from './styles'
import type { XmlElement } from './xml-tree'

/** Where the values of lists are looked up. */
export interface ListSource {
  /** What a defined name refers to, seen from a sheet. */
  named(name: string, sheet: string): string | undefined
  /** The value of a cell; undefined where there is no such sheet. */
  value(sheet: string, row: number, column: number): Cell | undefined
}

/** A list that reaches to the end of the sheet is read so many rows down. */
const LONGEST_LIST = 20_000

/** The validations of a sheet, those in its extensions too. */
export function validationsOf(sheet: SheetPart, name: string, source: ListSource): ValidationRule[] {
  return [...sheet.root.find('dataValidation')].map((rule) => {
    const [formula1, formula2] = ['formula1', 'formula2'].map((child) => rule.child(child)?.text)
    const type = rule.get('type') ?? 'none'
    return {
      type,
      areas: areasOf(rule.get('sqref') ?? rule.child('sqref')?.text ?? ''),
      operator: rule.get('operator') ?? 'between',
      formula1,
      formula2,
      values: type === 'list' && formula1 !== undefined ? listValues(formula1, name, source) : undefined,
      blankAllowed: isOn(rule.get('allowBlank')),
      errorStyle: isOn(rule.get('showErrorMessage')) ? styleOf(rule) : 'none',
      errorTitle: rule.get('errorTitle'),
      errorText: rule.get('error'),
      promptText: rule.get('prompt')
    }
  })
}

function styleOf(rule: XmlElement): ValidationRule['errorStyle'] {
  const style = rule.get('errorStyle')
  return style === 'warning' || style === 'information' ? style : 'stop'
}

function listValues(formula: string, sheet: string, source: ListSource, depth = 0): string[] | undefined {
  const tokens = tokensOf(formula).filter(({ kind }) => kind !== 'space')
  const [first, second] = tokens
  if (tokens.length === 1 && first?.kind === 'text')
    return first.text
      .slice(1, -1)
      .replaceAll('""', '"')
      .split(',')
      .map((value) => value.trim())
      .filter((value) => value !== '')
  if (tokens.length === 1 && first?.kind === 'name' && depth < 5) {
    const meant = source.named(first.text, sheet)
    return meant === undefined ? undefined : listValues(meant.replace(/^=/, ''), sheet, source, depth + 1)
  }
  const on = tokens.length === 2 && first?.kind === 'sheet' ? sheetNameIn(first.text) : sheet
  const range = tokens.length === 2 ? second : first
  if (on === null || range?.kind !== 'reference' || tokens.length > 2) return undefined
  return cellsOf(on, range.text, source)
}

function cellsOf(sheet: string, range: string, source: ListSource): string[] | undefined {
  const area = areaOf(range.replaceAll('$', ''))
  if (!area) return undefined
  const values: string[] = []
  for (let row = area.top; row <= Math.min(area.bottom, area.top + LONGEST_LIST); row += 1)
    for (let column = area.left; column <= Math.min(area.right, area.left + 100); column += 1) {
      const value = source.value(sheet, row, column)
      if (value === undefined) return undefined
      if (value !== null && typeof value !== 'object') values.push(String(value))
    }
  return values
}
