import { LedgerError } from '@shared/api/errors'
import { markupCharacters, tooLarge } from './limits'

const namedEntities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const lessThan = 0x3c
const greaterThan = 0x3e
const slash = 0x2f
const exclamation = 0x21
const question = 0x3f
const doubleQuote = 0x22
const singleQuote = 0x27

/**
 * Walks through XML that arrives in pieces, without building a tree. Names come without their namespace
 * prefix. A document type is refused with `file_damaged`: spreadsheets have none, attacks do.
 */
export class XmlScanner {
  kind: 'open' | 'close' | 'text' = 'text'
  name = ''
  selfClosing = false
  /** Where the current tag begins in the text, for a text that was fed in one piece. */
  tagStart = 0
  private text = ''
  private at = 0
  private from = 0
  private to = 0
  private literal = false
  private depth = 0

  feed(piece: string) {
    this.text = this.text.slice(this.at) + piece
    this.at = 0
    if (this.text.length > markupCharacters + piece.length) throw tooLarge('内容异常')
  }

  /** Whether every element is closed and nothing but white space is left over. */
  get complete(): boolean {
    return this.depth === 0 && this.text.slice(this.at).trim() === ''
  }

  /** Goes to the next tag or piece of text; false where the text fed so far has no further complete one. */
  next(): boolean {
    for (;;) {
      const start = this.at
      if (this.text.charCodeAt(start) !== lessThan) return this.takeText(start)
      const second = this.text.charCodeAt(start + 1)
      if (second === slash) return this.takeClosing(start)
      if (second !== exclamation && second !== question) return this.takeOpening(start)
      if (this.text.startsWith('<![CDATA[', start)) return this.takeLiteral(start)
      if (this.text.startsWith('<!D', start)) throw new LedgerError('file_damaged')
      const end = this.text.startsWith('<!--', start) ? '-->' : '>'
      const found = this.text.indexOf(end, start)
      if (found === -1) return false
      this.at = found + end.length
    }
  }

  /** Where the current tag or piece of text ends, for a text that was fed in one piece. */
  get end(): number {
    return this.at
  }

  /** The attributes of the current opening tag as they are written, with the space before them. */
  get attributes(): string {
    return this.text.slice(this.from, this.to)
  }

  /** The current piece of text, with entities resolved. */
  content(): string {
    const raw = this.text.slice(this.from, this.to)
    return this.literal ? raw : resolveEntities(raw)
  }

  /** The value of the attribute whose name, whatever its prefix, ends so. */
  attributeEnding(end: string): string | undefined {
    const name = this.text.slice(this.from, this.to).match(new RegExp(`[^\\s"'=]*${end}(?=\\s*=)`))?.[0]
    return name === undefined ? undefined : this.attribute(name)
  }

  /** The value of an attribute of the current opening tag, by its name as written. */
  attribute(name: string): string | undefined {
    const { text, to } = this
    for (let at = this.from; at < to;) {
      while (at < to && text.charCodeAt(at) <= 0x20) at += 1
      const equals = text.indexOf('=', at)
      if (equals === -1 || equals >= to) return undefined
      let quote = equals + 1
      while (quote < to && text.charCodeAt(quote) <= 0x20) quote += 1
      const end = text.indexOf(text.charCodeAt(quote) === singleQuote ? "'" : '"', quote + 1)
      if (end === -1 || end > to) return undefined
      if (text.startsWith(name, at) && text.slice(at + name.length, equals).trim() === '')
        return resolveEntities(text.slice(quote + 1, end))
      at = end + 1
    }
    return undefined
  }

  private takeText(start: number): boolean {
    const end = this.text.indexOf('<', start)
    if (end === -1) return false
    this.kind = 'text'
    this.literal = false
    this.from = start
    this.to = this.at = end
    return true
  }

  private takeLiteral(start: number): boolean {
    const end = this.text.indexOf(']]>', start)
    if (end === -1) return false
    this.kind = 'text'
    this.literal = true
    this.from = start + 9
    this.to = end
    this.at = end + 3
    return true
  }

  private takeClosing(start: number): boolean {
    const end = this.text.indexOf('>', start)
    if (end === -1) return false
    this.kind = 'close'
    this.tagStart = start
    this.depth -= 1
    this.takeName(start + 2, end)
    this.at = end + 1
    return true
  }

  private takeOpening(start: number): boolean {
    const { text } = this
    let quote = 0
    let end = start + 1
    for (; ; end += 1) {
      const code = text.charCodeAt(end)
      if (Number.isNaN(code)) return false
      if (quote !== 0) {
        if (code === quote) quote = 0
      } else if (code === greaterThan) break
      else if (code === doubleQuote || code === singleQuote) quote = code
    }
    this.kind = 'open'
    this.tagStart = start
    this.selfClosing = text.charCodeAt(end - 1) === slash
    this.to = this.selfClosing ? end - 1 : end
    if (!this.selfClosing) this.depth += 1
    this.takeName(start + 1, this.to)
    this.at = end + 1
    return true
  }

  private takeName(start: number, limit: number) {
    let from = start
    let at = start
    for (; at < limit; at += 1) {
      const code = this.text.charCodeAt(at)
      if (code <= 0x20) break
      if (code === 0x3a) from = at + 1
    }
    this.name = this.text.slice(from, at)
    this.from = at
  }
}

/** Text of an element or attribute as it is meant: named and numbered entities resolved. */
export function resolveEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return namedEntities[name] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    }
  )
}
