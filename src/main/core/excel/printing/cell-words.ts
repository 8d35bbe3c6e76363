import type { Cell } from 'hucre'
import type { SSF } from 'xlsx'

/** What of a cell is printed: its text, and whether it stands right as numbers do, or in the middle. */
export interface CellWords {
  text: string
  stands: 'left' | 'right' | 'center'
}

const EPOCH = Date.UTC(1899, 11, 30)
const DAY = 86_400_000
/** What SheetJS writes in English or does not know; the texts are those of WPS. */
const chineseFormats: [RegExp, string][] = [
  [/\[\$-F800\]/gi, ''],
  [/\[DBNum\d\]/gi, ''],
  [/(?<!")AM\/PM(?!")/gi, '上午/下午']
]
const weekday = /(?<!a)a{3,4}(?!a)/
const weekdays = '日一二三四五六'

/** A cell as its number format shows it. Formats are SheetJS's; what it cannot read is shown plainly. */
export function cellWords(cell: Pick<Cell, 'value' | 'type' | 'style'>, formats: typeof SSF): CellWords {
  const { value, type } = cell
  if (value === null) return { text: '', stands: 'left' }
  if (type === 'error') return { text: String(value), stands: 'center' }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', stands: 'center' }
  const format = cell.style?.numFmt ?? 'General'
  if (typeof value === 'string') return { text: formatted(format, value, formats), stands: 'left' }
  const number = value instanceof Date ? (value.getTime() - EPOCH) / DAY : value
  return { text: formatted(inChinese(format, number), number, formats), stands: 'right' }
}

function formatted(format: string, value: string | number, formats: typeof SSF): string {
  if (typeof value === 'string' && (format === 'General' || !format.includes('@'))) return value
  try {
    return String(formats.format(format, value))
  } catch {
    return String(value)
  }
}

function inChinese(format: string, number: number): string {
  let chinese = format
  for (const [known, words] of chineseFormats) chinese = chinese.replace(known, words)
  const bare = chinese.replace(/"[^"]*"|\[[^\]]*\]/g, '')
  if (!weekday.test(bare)) return chinese
  const day = weekdays[(((Math.floor(number) - 1) % 7) + 7) % 7] ?? ''
  return chinese.replace(weekday, (letters) => `"${letters.length === 4 ? '星期' : ''}${day}"`)
}
