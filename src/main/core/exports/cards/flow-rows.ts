import type { CardCell, CardRow } from '../../excel/writing/card-sheet'
import { type MarkedText, withMarks } from '../../excel/writing/marks'
import { widthOf } from '../../excel/writing/list-sheet'

/** A label with its value right of it: what card imports look for. `columns` is the width of both. */
export interface CardItem {
  label: string
  text: string
  /** By what the form calls the text; a label that says it by itself where absent. */
  mark?: string
  columns: number
  /** Of `columns`, those of the label. */
  labelColumns?: number
  left?: boolean
  /** Room for the pen, in points. */
  height?: number
}

/** Columns of a usual label, and of one that is longer than six characters. */
const LABEL_COLUMNS = 3
const LONG_LABEL_COLUMNS = 4
const LONGEST_USUAL_LABEL = 12

/** Items one after another in rows of a width; where the next one does not fit, the last value takes the rest. */
export function flowRows(items: readonly CardItem[], columns: number): CardRow[] {
  const rows: CardItem[][] = []
  let room = 0
  for (const item of items) {
    if (item.columns > room) {
      rows.push([])
      room = columns
    }
    rows.at(-1)?.push(item)
    room -= item.columns
  }
  return rows.map((row) => itemRow(row, columns))
}

function itemRow(items: readonly CardItem[], columns: number): CardRow {
  const spare = columns - items.reduce((sum, item) => sum + item.columns, 0)
  const cells = items.flatMap((item, index): CardCell[] => {
    const labelColumns = item.labelColumns ?? labelColumnsOf(item, columns)
    const width = item.columns + (index === items.length - 1 ? spare : 0)
    return [
      { text: item.label, columns: labelColumns, kind: 'label' },
      {
        columns: width - labelColumns,
        kind: item.left ? 'longValue' : 'value',
        ...marked(item.mark ?? item.label, item.text)
      }
    ]
  })
  const height = Math.max(0, ...items.map((item) => item.height ?? 0))
  return height > 0 ? { cells, height } : { cells }
}

/** A text that stands in the form as a mark. */
export function marked(mark: string, text: string): MarkedText {
  return { text, form: `{${mark}}`, marks: { [mark]: text } }
}

/** A text put together from marks and words: 学校:{学校}. */
export function composed(form: string, marks: Readonly<Record<string, string>>): MarkedText {
  const text = withMarks(form, (mark) => marks[mark] ?? '')
  return { text, form, marks }
}

/** The labels of whole rows stand below one another, however long they are. */
function labelColumnsOf({ label, columns }: CardItem, whole: number) {
  return columns < whole && widthOf(label) > LONGEST_USUAL_LABEL ? LONG_LABEL_COLUMNS : LABEL_COLUMNS
}

/** Rows under a heading that stands on their left, a character on each line; nothing where there are no rows. */
export function block(heading: string, rows: readonly CardRow[]): CardRow[] {
  const text = [...heading].join('\n')
  return rows.map((row, index) =>
    index === 0
      ? { ...row, cells: [{ text, columns: 1, rows: rows.length, kind: 'vertical' }, ...row.cells] }
      : row
  )
}

/** A line over the whole width. */
export function wholeLine(
  line: string | MarkedText,
  kind: 'title' | 'line' | 'note',
  columns: number
): CardRow {
  const said = typeof line === 'string' ? { text: line } : line
  return { cells: [{ ...said, columns, kind }], fixed: true }
}
