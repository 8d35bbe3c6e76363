import { unzipSync } from 'fflate'

/** The looks of one sheet, read from the parts of an .xlsx by patterns: a second opinion beside our reader. */
export interface SheetLooks {
  cells: Record<string, CellLooks>
  /** Width by column number, from 1; hidden ones end in `h`. */
  columns: Record<string, string>
  /** Height by row number where it was set by hand. */
  heights: Record<string, number>
  merges: string[]
  xml: string
}

/** The looks of one cell. */
export interface CellLooks {
  font: Record<string, string>
  fill: string
  border: string
  format: string
  alignment: Record<string, string>
  protection: string
}

const builtIn: Record<string, string> = { 0: 'General', 2: '0.00', 10: '0.00%', 14: 'm/d/yyyy', 49: '@' }

/** The text of every part of a package. */
export function partsOf(xlsx: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(xlsx)).map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')])
  )
}

/** The looks of the sheets of an .xlsx, in the order of their parts. */
export function looksOf(xlsx: Uint8Array): SheetLooks[] {
  const parts = partsOf(xlsx)
  const styles = parts['xl/styles.xml'] ?? ''
  const formats = Object.fromEntries(
    all(styles, /<numFmt ([^>]*)\/>/g).map((one) => [
      attributes(one)['numFmtId'],
      attributes(one)['formatCode']
    ])
  )
  const fonts = all(section(styles, 'fonts'), /<font>(.*?)<\/font>/gs).map(fontLooks)
  const fills = all(section(styles, 'fills'), /<fill>(.*?)<\/fill>/gs).map(fillLooks)
  const borders = all(section(styles, 'borders'), /<border(.*?)<\/border>/gs).map(borderLooks)
  const looks = all(section(styles, 'cellXfs'), /<xf (.*?(?:[^/]>.*?<\/xf>|\/>))/gs).map((xf): CellLooks => {
    const own = attributes(xf.slice(0, xf.indexOf('>')))
    const id = own['numFmtId'] ?? '0'
    return {
      font: fonts[Number(own['fontId'])] ?? {},
      fill: fills[Number(own['fillId'])] ?? '',
      border: borders[Number(own['borderId'])] ?? '',
      format: (formats[id] ?? builtIn[id] ?? id).replace(/&quot;|\\/g, '').toLowerCase(),
      alignment: attributes(/<alignment ([^>]*)\/>/.exec(xf)?.[1] ?? ''),
      protection: /<protection ([^>]*)\/>/.exec(xf)?.[1] ?? ''
    }
  })
  return Object.keys(parts)
    .filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path))
    .sort()
    .map((path) => sheetLooks(parts[path] ?? '', looks))
}

function sheetLooks(xml: string, looks: CellLooks[]): SheetLooks {
  const found: SheetLooks = { cells: {}, columns: {}, heights: {}, merges: [], xml }
  for (const one of all(xml, /<c ([^>]*?)\/?>/g)) {
    const { r = '', s = '0' } = attributes(one)
    const cell = looks[Number(s)]
    if (cell) found.cells[r] = cell
  }
  for (const one of all(xml, /<col ([^>]*)\/>/g)) {
    const { min = '', max = '', width = '', hidden } = attributes(one)
    for (let column = Number(min); column <= Math.min(Number(max), 30); column += 1)
      found.columns[column] = `${Number(width).toFixed(1)}${hidden ? 'h' : ''}`
  }
  for (const one of all(xml, /<row ([^>]*?)\/?>/g)) {
    const { r = '', ht, customHeight } = attributes(one)
    if (customHeight) found.heights[r] = Number(ht)
  }
  found.merges = all(xml, /<mergeCell ref="([^"]*)"/g).sort()
  return found
}

function fontLooks(xml: string): Record<string, string> {
  const value = (tag: string) => new RegExp(`<${tag}(?: val="([^"]*)")?/>`).exec(xml)
  const { rgb = '' } = attributes(/<color ([^>]*)\/>/.exec(xml)?.[1] ?? '')
  return {
    name: value('name')?.[1] ?? value('rFont')?.[1] ?? '',
    size: value('sz')?.[1] ?? '',
    // Black is the colour that text has anyway.
    colour: rgb === 'FF000000' ? '' : rgb,
    ...Object.fromEntries(
      ['b', 'i', 'strike', 'u'].map((tag) => [tag, value(tag) ? (value(tag)?.[1] ?? 'yes') : 'no'])
    )
  }
}

function fillLooks(xml: string): string {
  const pattern = /patternType="(\w+)"/.exec(xml)?.[1] ?? 'none'
  return `${pattern} ${attributes(/<fgColor ([^>]*)\/>/.exec(xml)?.[1] ?? '')['rgb'] ?? ''}`.trim()
}

function borderLooks(xml: string): string {
  const sides = all(xml, /<((?:left|right|top|bottom|diagonal) style="\w+".*?)<\/\w+>/gs).map((side) => {
    const style = /^(\w+) style="(\w+)"/.exec(side)
    return `${style?.[1]} ${style?.[2]} ${attributes(/<color ([^>]*)\/>/.exec(side)?.[1] ?? '')['rgb'] ?? 'auto'}`
  })
  return `${/diagonal(?:Up|Down)="1"/.exec(xml)?.[0] ?? ''} ${sides.join(', ')}`.trim()
}

function section(xml: string, tag: string): string {
  return new RegExp(`<${tag}[ >].*?</${tag}>`, 's').exec(xml)?.[0] ?? ''
}

function all(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map((match) => match[1] ?? '')
}

function attributes(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/([\w:]+)="([^"]*)"/g)].map((match) => [match[1], match[2]]))
}
