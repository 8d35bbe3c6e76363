import { LedgerError } from '@shared/api/errors'
import { resolveEntities, XmlScanner } from '../reading/xml-scanner'
import { escapeXml } from '../writing/xml-text'

const attributePattern = /([^\s"'=]+)\s*=\s*("[^"]*"|'[^']*')/g

/**
 * An element of a small part. It is written back letter for letter as it was read, except for what was changed.
 * Names come without their namespace prefix; texts between the elements are kept as they stand in the file.
 */
export class XmlElement {
  readonly name: string
  children: (XmlElement | string)[] = []

  constructor(
    /** The name with its prefix. */
    readonly written: string,
    private raw = '',
    private empty = false
  ) {
    this.name = written.slice(written.indexOf(':') + 1)
  }

  /** The prefix of the name with its colon; empty where it has none. */
  get prefix(): string {
    return this.written.slice(0, this.written.length - this.name.length)
  }

  /** The value of an attribute, by its name as written or by its end (`:id` for one with any prefix). */
  get(name: string): string | undefined {
    for (const [, written = '', quoted = ''] of this.raw.matchAll(attributePattern))
      if (written === name || (name.startsWith(':') && written.endsWith(name)))
        return resolveEntities(quoted.slice(1, -1))
    return undefined
  }

  /** The full name of the attribute whose name ends so. */
  nameEnding(end: string): string | undefined {
    return [...this.raw.matchAll(attributePattern)].find(([, written = '']) => written.endsWith(end))?.[1]
  }

  /** Sets an attribute, or removes it with undefined. */
  set(name: string, value: string | undefined) {
    const text = value === undefined ? '' : ` ${name}="${escapeXml(value)}"`
    let found = false
    this.raw = this.raw.replace(/\s*([^\s"'=]+)\s*=\s*("[^"]*"|'[^']*')/g, (whole, written: string) => {
      if (written !== name) return whole
      found = true
      return text
    })
    if (!found) this.raw = this.raw.trimEnd() + text
  }

  get elements(): XmlElement[] {
    return this.children.filter((child): child is XmlElement => typeof child !== 'string')
  }

  /** The first child of a name. */
  child(name: string): XmlElement | undefined {
    return this.elements.find((one) => one.name === name)
  }

  /** All elements below with one of the names, in the order of the file. */
  *find(...names: string[]): Generator<XmlElement> {
    for (const one of this.elements) {
      if (names.includes(one.name)) yield one
      yield* one.find(...names)
    }
  }

  /** The text inside, entities resolved. */
  get text(): string {
    return this.children
      .map((child) => (typeof child === 'string' ? resolveText(child) : child.text))
      .join('')
  }

  set text(value: string) {
    this.children = [escapeText(value)]
  }

  /** Removes the children for which the test holds. */
  drop(test: (child: XmlElement) => boolean) {
    this.children = this.children.filter((child) => typeof child === 'string' || !test(child))
  }

  /** A copy that can be changed without this one. */
  copy(): XmlElement {
    const copy = new XmlElement(this.written, this.raw, this.empty)
    copy.children = this.children.map((child) => (typeof child === 'string' ? child : child.copy()))
    return copy
  }

  toString(): string {
    if (this.children.length === 0 && this.empty) return `<${this.written}${this.raw}/>`
    return `<${this.written}${this.raw}>${this.children.join('')}</${this.written}>`
  }
}

/** A part as a tree, with what stands before and after its root. */
export class XmlDocument {
  constructor(
    private readonly before: string,
    readonly root: XmlElement,
    private readonly after: string
  ) {}

  toString(): string {
    return `${this.before}${this.root.toString()}${this.after}`
  }
}

/** Reads a part. Throws `file_damaged` where its elements are not closed. */
export function parseXml(text: string): XmlDocument {
  const scanner = new XmlScanner()
  scanner.feed(text)
  const open: XmlElement[] = []
  let root: XmlElement | undefined
  let before = ''
  let at = 0
  while (scanner.next()) {
    if (scanner.kind === 'text') continue
    const gap = text.slice(at, scanner.tagStart)
    at = scanner.end
    if (open.length === 0) before = gap
    else if (gap !== '') open.at(-1)?.children.push(gap)
    if (scanner.kind === 'close') open.pop()
    else {
      const element = elementOf(scanner, text)
      open.at(-1)?.children.push(element)
      root ??= element
      if (!scanner.selfClosing) open.push(element)
    }
    if (open.length === 0) break
  }
  if (!root || open.length > 0) throw new LedgerError('file_damaged')
  return new XmlDocument(before, root, text.slice(at))
}

function elementOf(scanner: XmlScanner, text: string): XmlElement {
  const written =
    /^<([^\s/>]+)/.exec(text.slice(scanner.tagStart, scanner.tagStart + 200))?.[1] ?? scanner.name
  return new XmlElement(written, scanner.attributes, scanner.selfClosing)
}

function resolveText(raw: string): string {
  return raw
    .replace(/<!--[\s\S]*?-->/g, '')
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) => (piece.startsWith('<![CDATA[') ? piece.slice(9, -3) : resolveEntities(piece)))
    .join('')
}

/** Text as the content of an element; quotation marks, which formulas are full of, stay as they are. */
export function escapeText(text: string): string {
  return escapeXml(text).replaceAll('&quot;', '"')
}
