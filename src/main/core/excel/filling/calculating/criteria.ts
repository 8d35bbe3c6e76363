import { compare, FormulaError, type Scalar } from './values'

/** A condition of COUNTIF and its like: a value, `>=60`, `<>`, `张*`. */
export function criterion(wanted: Scalar): (value: Scalar) => boolean {
  if (typeof wanted !== 'string')
    return (value) => value !== null && compareStrictly(value, wanted ?? 0) === 0
  const [, operator = '', operand = ''] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(wanted) ?? []
  const number = operand.trim() !== '' && Number.isFinite(Number(operand)) ? Number(operand) : null
  if (operator === '' || operator === '=') {
    if (operand === '') return (value) => (operator === '=' ? value === null : value === null || value === '')
    return equals(operand, number)
  }
  if (operator === '<>') {
    if (operand === '') return (value) => value !== null
    const same = equals(operand, number)
    return (value) => !same(value)
  }
  const limit: Scalar = number ?? operand
  return (value) => {
    if (value === null || typeof value !== typeof limit || value instanceof FormulaError) return false
    const order = compare(value, limit)
    if (operator === '<') return order < 0
    if (operator === '>') return order > 0
    return operator === '<=' ? order <= 0 : order >= 0
  }
}

function equals(operand: string, number: number | null): (value: Scalar) => boolean {
  const pattern = wildcard(operand)
  return (value) => {
    if (typeof value === 'number') return number === value
    if (typeof value === 'boolean') return operand.toUpperCase() === (value ? 'TRUE' : 'FALSE')
    // A text that is a number counts as that number, as in Excel: its digits beyond the 15th do not tell.
    if (typeof value !== 'string') return false
    return pattern.test(value) || (number !== null && value.trim() !== '' && Number(value) === number)
  }
}

/** `*` any text, `?` any character, `~` takes the next as it is; case does not matter. */
export function wildcard(text: string): RegExp {
  const source = text.replace(
    /~([*?~])|([*?])|[\\^$.+()[\]{}|/-]/gu,
    (whole, plain?: string, joker?: string) => {
      if (plain !== undefined) return `\\${plain}`.replace('\\~', '~')
      if (joker !== undefined) return joker === '*' ? '[\\s\\S]*' : '[\\s\\S]'
      // Outside a class a hyphen stands for itself, and must not be escaped.
      return whole === '-' ? whole : `\\${whole}`
    }
  )
  return new RegExp(`^${source}$`, 'iu')
}

function compareStrictly(value: Scalar, wanted: Scalar): number {
  if (value instanceof FormulaError) return 1
  if (typeof value === 'string' && typeof wanted === 'number')
    return value.trim() !== '' && Number(value) === wanted ? 0 : 1
  return typeof value === typeof wanted ? compare(value, wanted) : 1
}
