import { CellText } from '../reading/cell-text'
import { cellValue, type ValueSource } from '../reading/cell-values'
import type { Cell } from '../reading/sheet-grid'
import { resolveEntities } from '../reading/xml-scanner'
import type { SheetCell } from './sheet-rows'

const textPattern = /<(?:\w+:)?[tv](?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?[tv]>/g
const rubyPattern = /<((?:\w+:)?rPh)\b[\s\S]*?<\/\1>/g

/** The value that a cell holds in the file; of a formula, its stored result. */
export function valueOf(cell: SheetCell, source: ValueSource): Cell {
  if (cell.inner === '') return null
  const text = new CellText()
  const inner = cell.inner.includes('rPh') ? cell.inner.replace(rubyPattern, '') : cell.inner
  for (const [, raw = ''] of inner.matchAll(textPattern)) text.add(unescaped(raw))
  return cellValue(cell.type, text, source)
}

function unescaped(raw: string): string {
  return raw.startsWith('<![CDATA[') ? raw.slice(9, -3) : resolveEntities(raw)
}
