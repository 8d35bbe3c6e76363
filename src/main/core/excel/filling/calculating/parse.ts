import { type FormulaToken, sheetNameIn, tokensOf } from '../formula-tokens'
import { NotWorkedOut } from './values'

/** A formula as a tree. */
export type Expression =
  | { kind: 'value'; value: string | number | boolean | null }
  | { kind: 'error'; code: string }
  | { kind: 'reference'; sheet: string | null; text: string }
  | { kind: 'name'; name: string }
  | { kind: 'table'; name: string; column: string }
  | { kind: 'call'; name: string; parameters: Expression[] }
  | { kind: 'unary'; operator: '-' | '+' | '%'; operand: Expression }
  | { kind: 'binary'; operator: string; left: Expression; right: Expression }

const levels = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']]

/**
 * Reads a formula, without its `=`. Throws `NotWorkedOut` for array constants, other workbooks, and more
 * of a table than one whole column.
 */
export function parseFormula(formula: string): Expression {
  const parser = new Parser(tokensOf(formula).filter(({ kind }) => kind !== 'space'))
  return parser.whole()
}

class Parser {
  private at = 0
  constructor(private readonly tokens: readonly FormulaToken[]) {}

  whole(): Expression {
    const found = this.binary(0)
    if (this.at < this.tokens.length) throw new NotWorkedOut()
    return found
  }

  private binary(level: number): Expression {
    const operators = levels[level]
    if (!operators) return this.percent()
    let left = this.binary(level + 1)
    while (operators.includes(this.tokens[this.at]?.text ?? '') && this.tokens[this.at]?.kind === 'other') {
      const operator = this.take().text
      left = { kind: 'binary', operator, left, right: this.binary(level + 1) }
    }
    return left
  }

  private percent(): Expression {
    let operand = this.unary()
    while (this.is('%')) {
      this.take()
      operand = { kind: 'unary', operator: '%', operand }
    }
    return operand
  }

  private unary(): Expression {
    if (this.is('-') || this.is('+')) {
      const operator = this.take().text as '-' | '+'
      return { kind: 'unary', operator, operand: this.percent() }
    }
    return this.primary()
  }

  private primary(): Expression {
    const token = this.take()
    const { kind, text } = token
    if (kind === 'number') return { kind: 'value', value: Number(text) }
    if (kind === 'text') return { kind: 'value', value: text.slice(1, -1).replaceAll('""', '"') }
    if (kind === 'error') return { kind: 'error', code: text }
    if (kind === 'reference') return { kind: 'reference', sheet: null, text }
    if (kind === 'sheet') {
      const sheet = sheetNameIn(text)
      const next = this.take()
      if (sheet === null || next.kind !== 'reference') throw new NotWorkedOut()
      return { kind: 'reference', sheet, text: next.text }
    }
    if (kind === 'name') return this.is('(') ? this.call(text) : this.named(text)
    if (text !== '(') throw new NotWorkedOut()
    const inner = this.binary(0)
    this.expect(')')
    return inner
  }

  private call(name: string): Expression {
    this.take()
    const parameters: Expression[] = []
    if (!this.is(')'))
      for (;;) {
        parameters.push(this.is(',') || this.is(')') ? { kind: 'value', value: null } : this.binary(0))
        if (!this.is(',')) break
        this.take()
      }
    this.expect(')')
    return { kind: 'call', name: name.toUpperCase().replace(/^_XLFN\./, ''), parameters }
  }

  private named(text: string): Expression {
    if (/^(?:true|false)$/i.test(text)) return { kind: 'value', value: text.toLowerCase() === 'true' }
    if (this.tokens[this.at]?.kind !== 'structure') return { kind: 'name', name: text }
    const column = this.take().text.slice(1, -1)
    if (/[[\]#@,:']/.test(column)) throw new NotWorkedOut()
    return { kind: 'table', name: text, column }
  }

  private is(text: string): boolean {
    const token = this.tokens[this.at]
    return token?.kind === 'other' && token.text === text
  }

  private expect(text: string) {
    if (!this.is(text)) throw new NotWorkedOut()
    this.at += 1
  }

  private take(): FormulaToken {
    const token = this.tokens[this.at]
    if (!token) throw new NotWorkedOut()
    this.at += 1
    return token
  }
}
