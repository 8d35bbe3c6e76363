/** A piece of a formula. Pieces joined in order are the formula again. */
export interface FormulaToken {
  kind:
    'reference' | 'sheet' | 'text' | 'number' | 'name' | 'error' | 'structure' | 'array' | 'other' | 'space'
  text: string
}

// In this order: what comes first wins. A reference must not be the beginning of a name or a function.
const end = String.raw`(?![\p{L}\p{N}_.(!\\?])`
const patterns: [FormulaToken['kind'], string][] = [
  ['text', String.raw`"(?:[^"]|"")*"`],
  [
    'sheet',
    String.raw`'(?:[^']|'')*'!|(?:\[\d+\])?[\p{L}_\\][\p{L}\p{N}_.\\?]*(?::[\p{L}_\\][\p{L}\p{N}_.\\?]*)?!|\d[\p{L}\p{N}_.]*!`
  ],
  ['error', String.raw`#(?:REF!|N/A|NAME\?|DIV/0!|VALUE!|NULL!|NUM!|SPILL!|CALC!)`],
  ['reference', String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}:\$?[A-Za-z]{1,3}\$?\d{1,7}${end}`],
  ['reference', String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}${end}`],
  ['reference', String.raw`\$?\d{1,7}:\$?\d{1,7}${end}`],
  ['reference', String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}${end}`],
  ['number', String.raw`\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?`],
  ['name', String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`],
  ['structure', String.raw`\[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\])*\]`],
  ['space', String.raw`\s+`],
  ['array', String.raw`[{}]`],
  ['other', String.raw`<=|>=|<>|.`]
]
const pattern = new RegExp(patterns.map(([, source]) => `(${source})`).join('|'), 'suy')

/** Cuts a formula (without its `=`) into pieces. */
export function tokensOf(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = []
  pattern.lastIndex = 0
  for (let found = pattern.exec(formula); found; found = pattern.exec(formula)) {
    const place = found.findIndex((group, index) => index > 0 && group !== undefined) - 1
    tokens.push({ kind: patterns[place]?.[0] ?? 'other', text: found[0] })
    if (pattern.lastIndex >= formula.length) break
  }
  return tokens
}

/** The name in a piece of kind `sheet`, without quotes; null for several sheets or another workbook. */
export function sheetNameIn(text: string): string | null {
  const bare = text.slice(0, -1)
  const name = bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare
  return name.includes('[') || name.includes(':') ? null : name
}

/** A sheet's name as a formula writes it before a reference, `!` included. */
export function sheetPrefix(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Za-z]{1,3}\d*$|^[rc]\d*$/i.test(name)
    ? `${name}!`
    : `'${name.replaceAll("'", "''")}'!`
}
