import type { FieldValue, MemberValues, RecordValues, RegisterDeclaration } from '@shared/registers'
import type { Card, CardRow } from '../../excel/writing/card-sheet'
import { schoolYearInWords } from '../../excel/writing/school-lines'
import { type CardFrame, type CardSubject, GRID_COLUMNS as COLUMNS, GRID_WIDTHS } from './card-frame'
import { block, type CardItem, composed, flowRows, wholeLine } from './flow-rows'
import { printedText, printedValue } from './printed-value'
import type { RecordBlock, RecordField, RecordLayout, RecordTable, RecordText } from './record-layout'
import { shippedLabel } from './shipped-label'
import { tableRows, withEmptyLines } from './table-rows'

const SIGNATURES_HEIGHT = 32
/** Also on a full page there is room to sign. */
const SIGNATURES_LEAST = 26

/**
 * The card of a record of what happened, such as a home visit, on one page. Labels, options and hidden fields are those
 * of the declaration given; sensitive fields are left out, because a printed card goes from hand to hand.
 */
export function recordCard(
  register: RegisterDeclaration,
  { values, blank, sheetName }: CardSubject,
  { schoolName, schoolYear }: CardFrame,
  { blocks, signatures }: RecordLayout
): Card {
  const year = schoolYearInWords(schoolYear)
  return {
    name: blank ? sheetName : sheetNameOf(register, values),
    widths: GRID_WIDTHS,
    rows: [
      // With the school year, from which an import knows the year of the class.
      wholeLine(
        composed(`${register.card ?? register.label}({学年})`, { 学年: year }),
        'title',
        GRID_WIDTHS.length
      ),
      wholeLine(composed('学校:{学校}', { 学校: schoolName }), 'line', GRID_WIDTHS.length),
      ...blocks.flatMap((one) => blockRows(register, one, values)),
      signatureRow(signatures)
    ]
  }
}

/** Fields one after another in rows; a table stands between them. */
function blockRows(
  register: RegisterDeclaration,
  { heading, parts }: RecordBlock,
  values: RecordValues
): CardRow[] {
  const rows: CardRow[] = []
  let items: CardItem[] = []
  const flush = () => {
    rows.push(...flowRows(items, COLUMNS))
    items = []
  }
  for (const part of parts) {
    if ('collection' in part) {
      flush()
      rows.push(...memberRows(register, part, values))
    } else {
      items.push(...itemOf(register, part, values))
    }
  }
  flush()
  return block(heading, rows)
}

function itemOf(
  register: RegisterDeclaration,
  part: RecordField | RecordText,
  values: RecordValues
): CardItem[] {
  const { columns, height } = part
  const room = height === undefined ? {} : { height }
  if ('text' in part) {
    const { label } = part
    const field = typeof label === 'string' ? { label } : register.fields[label.of]
    const text = part.text(values)
    if (!field || ('hidden' in field && field.hidden)) return []
    const mark = typeof label === 'string' ? label : shippedLabel(register, label.of)
    return [{ label: field.label, mark, text, columns, left: columns === COLUMNS, ...room }]
  }
  const field = register.fields[part.key]
  if (!field || field.hidden || field.internal || field.sensitive) return []
  const value = (field.kind === 'schoolClass' ? values.className : values[part.key]) as FieldValue | undefined
  return [
    {
      label: field.label,
      mark: shippedLabel(register, part.key),
      ...printedValue(field, value),
      columns,
      ...room
    }
  ]
}

function memberRows(
  { collections }: RegisterDeclaration,
  { collection, columns, fewest, only = () => true }: RecordTable,
  values: RecordValues
): CardRow[] {
  const fields = collections[collection]?.fields ?? {}
  const shown = columns.flatMap(({ key, ...width }) => {
    const field = fields[key]
    return field && !field.hidden && !field.sensitive ? [{ key, field, ...width }] : []
  })
  const members = ((values[collection] ?? []) as MemberValues[]).filter(only)
  if (shown.length === 0) return []
  const lines = members.map((member) => shown.map(({ key, field }) => printedText(field, member[key])))
  const table = shown.map(({ field, columns: wide }) => {
    const left = field.kind === 'longText'
    return { label: field.label, columns: wide, left }
  })
  const name = collections[collection]?.label ?? collection
  return tableRows(name, table, withEmptyLines(lines, fewest), COLUMNS)
}

function signatureRow(signatures: readonly string[]): CardRow {
  const [first = '', ...others] = signatures
  const columns = Math.floor(GRID_WIDTHS.length / signatures.length)
  return {
    cells: [
      { text: first, columns: GRID_WIDTHS.length - columns * others.length, kind: 'signature' },
      ...others.map((text) => ({ text, columns, kind: 'signature' as const }))
    ],
    height: SIGNATURES_HEIGHT,
    least: SIGNATURES_LEAST
  }
}

/** 三(2)班示例甲1012, 三(2)班1105 or, without a class, 1105 and what it was: month and day tell records apart. */
function sheetNameOf({ dated, sameBy = [] }: RegisterDeclaration, values: RecordValues): string {
  const text = (key: string | undefined) => String((key !== undefined && values[key]) || '')
  const day = text(dated?.from).slice(5).replace('-', '')
  const who = text('className') + text('name')
  if (who !== '') return who + day
  return day + text(sameBy.find((key) => key !== dated?.from))
}
