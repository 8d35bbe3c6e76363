import type {
  CellClassRules,
  ColDef,
  ColGroupDef,
  EditableCallbackParams,
  ICellEditorParams,
  ITooltipParams
} from 'ag-grid-community'
import type { FieldDeclaration, RegisterDeclaration } from '@shared/registers'
import type { ShownRecord } from '@shared/api/records'
import { choicesOf, COMPUTED, fieldsOf, isStandIn, type KeyedField, membersText, shownText } from '../fields'
import { ChoiceEditor } from './choice-editor'
import { ChoicesEditor } from './choices-editor'
import { ChoiceFilter } from './choice-filter'
import { AMOUNT_COLUMN, type ColumnChoice } from './column-choice'
import { headerOf, underGroups } from './column-groups'
import { DateFilter } from './date-filter'

/** What the columns ask the grid around them. */
export interface ColumnSurroundings {
  /** The full value of a masked cell once it was shown, else undefined. */
  revealed: (record: ShownRecord, field: string) => string | undefined
  /** Why the cell could not take what was typed or pasted last. */
  refusal: (id: number, field: string) => string | undefined
  /** What was typed into the cell and refused, while it is put right. */
  typed: (id: number, field: string) => string | undefined
  /** How a masked value is looked at, in words. */
  lookHint: string
  editable: boolean
  /** What each record adds to a number that the list stands behind; absent where it stands behind none. */
  amounts?: RowAmounts | undefined
  classRules: CellClassRules<ShownRecord>
}

/** A column with what each record adds to a number. */
export interface RowAmounts {
  /** What is counted: 受教育人数. */
  label: string
  of: (id: number) => number
}

/** Grid columns of a register, from its declaration and the user's choice. */
export function gridColumns(
  register: RegisterDeclaration,
  chosen: ColumnChoice[],
  around: ColumnSurroundings
): (ColDef<ShownRecord> | ColGroupDef<ShownRecord>)[] {
  const fields = new Map(fieldsOf(register).map((field) => [field.key, field]))
  const columns = chosen.flatMap(({ field: key, width }) => {
    const field = fields.get(key)
    const collection = register.collections[key]
    if (field) return [{ column: fieldColumn(field, width, around), group: field.group }]
    return collection ? [{ column: collectionColumn(key, collection.label, width, around) }] : []
  })
  const amounts = around.amounts ? [{ column: amountColumn(around.amounts) }] : []
  return underGroups([{ column: serialColumn() }, ...amounts, ...columns])
}

/** Whether a cell holds what stands for a value that was not shown yet. */
export function isMasked(record: ShownRecord, field: KeyedField, around: ColumnSurroundings): boolean {
  return around.revealed(record, field.key) === undefined && isStandIn(field, shownText(record, field))
}

function serialColumn(): ColDef<ShownRecord> {
  return {
    colId: 'serial',
    headerName: '序号',
    width: 64,
    pinned: 'left',
    sortable: false,
    resizable: false,
    lockPosition: 'left',
    suppressMovable: true,
    cellClass: 'cell-serial',
    valueGetter: ({ node, data }) => (data && node ? (node.rowIndex ?? 0) + 1 : '')
  }
}

function amountColumn({ label, of }: RowAmounts): ColDef<ShownRecord> {
  return {
    colId: AMOUNT_COLUMN,
    headerName: label,
    width: label.length * 15 + 30,
    pinned: 'left',
    sortable: false,
    lockPosition: 'left',
    suppressMovable: true,
    cellClass: 'cell-number',
    valueGetter: ({ data }) => (data ? of(data.id) : '')
  }
}

function fieldColumn(
  field: KeyedField,
  width: number | undefined,
  around: ColumnSurroundings
): ColDef<ShownRecord> {
  const frozen = field.key === 'name' ? ({ pinned: 'left', lockPosition: 'left' } as const) : {}
  return {
    colId: field.key,
    headerName: headerOf(field),
    headerTooltip: field.label,
    width: width ?? usualWidth(field),
    ...frozen,
    ...editorOf(field, around),
    ...filterOf(field),
    cellClass: field.kind === 'number' ? 'cell-number' : undefined,
    editable: ({ data }: EditableCallbackParams<ShownRecord>) =>
      around.editable &&
      field.of !== 'computed' &&
      !field.byStep &&
      data !== undefined &&
      !isMasked(data, field, around),
    valueGetter: ({ data }) => (data ? (around.revealed(data, field.key) ?? shownText(data, field)) : ''),
    tooltipValueGetter: (cell) => tooltipOf(cell, field, around),
    cellClassRules: around.classRules
  }
}

function collectionColumn(
  key: string,
  label: string,
  width: number | undefined,
  around: ColumnSurroundings
): ColDef<ShownRecord> {
  return {
    colId: key,
    headerName: label,
    width: width ?? 260,
    sortable: false,
    valueGetter: ({ data }) => membersText(data?.values[key]),
    tooltipValueGetter: tooltipOfLong,
    cellClassRules: around.classRules
  }
}

function usualWidth(field: FieldDeclaration): number {
  return Math.max((field.width ?? 12) * 8 + 20, headerOf(field).length * 15 + 46)
}

function editorOf(field: KeyedField, around: ColumnSurroundings): ColDef<ShownRecord> {
  const choices = choicesOf(field)
  if (field.kind === 'choices') {
    const below = { cellEditorPopup: true, cellEditorPopupPosition: 'under' } as const
    return { cellEditor: ChoicesEditor, cellEditorParams: { field }, ...below }
  }
  if (choices && !field.open) return { cellEditor: ChoiceEditor, cellEditorParams: { choices } }
  return {
    cellEditor: 'agTextCellEditor',
    cellEditorParams: ({ data }: ICellEditorParams<ShownRecord>) => {
      const value = around.typed(data.id, field.key)
      return value === undefined ? {} : { value }
    }
  }
}

/** Sensitive values are for deliberate looks, one at a time: a filter would tell them without one. */
function filterOf(field: KeyedField): ColDef<ShownRecord> {
  if (field.sensitive) return { filter: false, sortable: false }
  if (field.kind === 'schoolClass') return { filter: false }
  if (field.kind === 'date') return { filter: DateFilter }
  const choices = choicesOf(field)
  if (choices) return { filter: ChoiceFilter, filterParams: { choices } }
  const filterOptions = ['contains', 'equals', 'startsWith', 'blank', 'notBlank']
  return { filter: 'agTextColumnFilter', filterParams: { filterOptions, maxNumConditions: 1 } }
}

function tooltipOf(
  cell: ITooltipParams<ShownRecord>,
  field: KeyedField,
  around: ColumnSurroundings
): string | null {
  const { data } = cell
  if (!data) return null
  const doubts = data.doubts.filter((doubt) => isAbout(doubt.field, field))
  const lines = doubts.map(({ message, suggestion }) =>
    suggestion === undefined ? message : `${message} 右键可按建议更正。`
  )
  const refusal = around.refusal(data.id, field.key)
  if (refusal !== undefined) lines.unshift(`没有保存:${refusal}。`)
  if (field.of === 'computed') lines.push(...(tooltipOfLong(cell) ? [String(cell.value)] : []), COMPUTED)
  if (field.sensitive) lines.push('只有德育主任和本班班主任可以查看')
  if (isMasked(data, field, around)) lines.push(around.lookHint)
  return lines.length > 0 ? lines.join('\n') : tooltipOfLong(cell)
}

/** The whole text where the column is too narrow for it; a Chinese character is 14 pixels wide. */
function tooltipOfLong({ value, column }: ITooltipParams<ShownRecord>): string | null {
  const text = String(value ?? '')
  const width = column && 'getActualWidth' in column ? column.getActualWidth() : 0
  const needed = [...text].reduce((sum, character) => sum + (character > '\u00ff' ? 14 : 8), 16)
  return needed > width ? text : null
}

/** Whether a doubt speaks of this column: a class can be named by its grade, number or name. */
export function isAbout(doubtful: string, field: KeyedField): boolean {
  if (doubtful === field.key) return true
  return field.kind === 'schoolClass' && ['grade', 'classNo', 'className'].includes(doubtful)
}
