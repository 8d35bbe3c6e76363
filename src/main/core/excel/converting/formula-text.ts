/** SheetJS writes so where it does not know what a token means. */
const UNKNOWN = /SH33TJS|\bundefined\b|\bNaN\b/
const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g
const errorsAndSheets = /#(?:REF|DIV\/0|NULL|VALUE|NUM)!|([\p{L}\p{N}_.]+)!/gu
const wholeColumns = /(?<![\w$])(\$?[A-Z]{1,2})\$?1:(\$?[A-Z]{1,2})\$?65536(?!\d)/g
const wholeRows = /(?<![\w$])\$?A(\$?\d+):\$?IV(\$?\d+)(?!\d)/g
/** Functions younger than .xlsx itself: files keep them with this prefix ([MS-XLSX] 2.2.2). */
const youngFunctions =
  /(?<![\w.])(IFS|SWITCH|CONCAT|TEXTJOIN|MAXIFS|MINIFS|IFNA|XLOOKUP|XMATCH|UNIQUE|FILTER|SORT|SORTBY|DAYS|NUMBERVALUE|FORMULATEXT|ISOWEEKNUM)\(/g

/**
 * A formula as SheetJS tells it, in the form of .xlsx: whole columns and rows as such (an .xls has 65,536 rows and
 * 256 columns), names of sheets in quotes, younger functions with their prefix. Undefined where SheetJS could
 * not tell it.
 */
export function formulaText(told: string): string | undefined {
  const outside = told.replace(/"(?:[^"]|"")*"/g, '')
  if (told === '' || UNKNOWN.test(outside)) return undefined
  // SheetJS tells a formula that is nothing but a truth value as one of JavaScript.
  if (told === 'true' || told === 'false') return told.toUpperCase()
  return told.replace(pieces, (piece) => (/^["']/.test(piece) ? piece : plainPiece(piece)))
}

function plainPiece(piece: string): string {
  return piece
    .replace(errorsAndSheets, (all: string, sheet: string | undefined) => (sheet ? `'${sheet}'!` : all))
    .replace(wholeColumns, '$1:$2')
    .replace(wholeRows, '$1:$2')
    .replace(youngFunctions, '_xlfn.$1(')
}
