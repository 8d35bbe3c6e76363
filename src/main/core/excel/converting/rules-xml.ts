import { escapeXml } from '../writing/xml-text'
import { formulaText } from './formula-text'
import { rangeReference } from './ranges-xml'
import type { Styles } from './styles-part'
import type { XlsFormula, XlsRange, XlsSheet, XlsValidation } from './xls-workbook'

const validationTypes = ['none', 'whole', 'decimal', 'list', 'date', 'time', 'textLength', 'custom']
const errorStyles = ['', ' errorStyle="warning"', ' errorStyle="information"']
/** In the order of a validation; those of a condition are one further on. */
const operators =
  'between notBetween equal notEqual greaterThan lessThan greaterThanOrEqual lessThanOrEqual'.split(' ')
const bits = { listText: 0x80, allowBlank: 0x100, noArrow: 0x200, showPrompt: 0x40000, showError: 0x80000 }
const oneFormula = ['list', 'custom']
const CELL_VALUE = 1
const EXPRESSION = 2

/** The conditional formats of a sheet; earlier ones win, over the whole sheet. */
export function conditionsXml(sheet: XlsSheet, styles: Styles, external: boolean): string {
  let priority = 0
  const blocks = sheet.conditions.map(({ ranges, rules }) => {
    const xml = rules.map(({ type, operator, formulas, difference }) => {
      const texts = textsOf(formulas, external)
      const known = type === EXPRESSION || (type === CELL_VALUE && operator > 0)
      if (!known || !texts || texts.length === 0) return lose(sheet, '看不懂的条件格式')
      priority += 1
      const kind =
        type === EXPRESSION
          ? 'type="expression"'
          : `type="cellIs" operator="${operators[operator - 1] ?? 'equal'}"`
      const inside = texts.map((text) => `<formula>${escapeXml(text)}</formula>`).join('')
      // In an .xls the first condition that holds is the only one.
      return `<cfRule ${kind} dxfId="${styles.difference(difference)}" priority="${priority}" stopIfTrue="1">${inside}</cfRule>`
    })
    const inside = xml.join('')
    return inside && ranges.length > 0
      ? `<conditionalFormatting sqref="${references(ranges)}">${inside}</conditionalFormatting>`
      : ''
  })
  return blocks.join('')
}

/** The rules for what may be entered. */
export function validationsXml(sheet: XlsSheet, external: boolean): string {
  const items = sheet.validations
    .map((one) => validationXml(sheet, one, external))
    .filter((item) => item !== '')
  return items.length === 0
    ? ''
    : `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`
}

function validationXml(sheet: XlsSheet, validation: XlsValidation, external: boolean): string {
  const { flags, ranges, formulas } = validation
  const type = validationTypes[flags & 0x0f] ?? 'none'
  const texts = textsOf(formulas, external)
  if (ranges.length === 0) return ''
  if (!texts || (type !== 'none' && texts.length === 0)) return lose(sheet, '看不懂的数据有效性')
  const operator = operators[(flags >>> 20) & 0x0f] ?? 'between'
  const two = !oneFormula.includes(type) && /between/i.test(operator)
  const on = (bit: number, name: string) => (flags & bit ? ` ${name}="1"` : '')
  const words = {
    errorTitle: validation.errorTitle,
    error: validation.error,
    promptTitle: validation.promptTitle,
    prompt: validation.prompt
  }
  const attributes =
    (type === 'none' ? '' : ` type="${type}"`) +
    (errorStyles[(flags >>> 4) & 7] ?? '') +
    (operator === 'between' ? '' : ` operator="${operator}"`) +
    on(bits.allowBlank, 'allowBlank') +
    on(bits.noArrow, 'showDropDown') +
    on(bits.showPrompt, 'showInputMessage') +
    on(bits.showError, 'showErrorMessage') +
    Object.entries(words)
      .map(([name, text]) => (text ? ` ${name}="${lineText(text)}"` : ''))
      .join('')
  // A list that was typed in has NUL between its items, which .xlsx separates by commas.
  const typed = (text: string) => (flags & bits.listText ? text.replaceAll('\0', ',') : text)
  const inside = texts
    .slice(0, two ? 2 : 1)
    .map((text, index) => `<formula${index + 1}>${escapeXml(typed(text))}</formula${index + 1}>`)
  return `<dataValidation${attributes} sqref="${references(ranges)}">${inside.join('')}</dataValidation>`
}

/** The texts of formulas; undefined where one could not be told, or leads to another file. */
function textsOf(formulas: readonly XlsFormula[], external: boolean): string[] | undefined {
  const texts = formulas.map(({ text }) => formulaText(text ?? ''))
  return texts.every((text) => text !== undefined && !(external && text.includes('#REF!')))
    ? (texts as string[])
    : undefined
}

function references(ranges: readonly XlsRange[]): string {
  return ranges.map(rangeReference).join(' ')
}

/** A parser turns plain line breaks in attributes into spaces. */
function lineText(text: string): string {
  return escapeXml(text.replaceAll('\r', '')).replaceAll('\n', '&#10;')
}

function lose(sheet: XlsSheet, words: string): string {
  sheet.lost.add(words)
  return ''
}
