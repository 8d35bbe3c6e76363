import { type Ref, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type {
  CellContextMenuEvent,
  CellDoubleClickedEvent,
  CellEditRequestEvent,
  GridApi,
  SuppressKeyboardEventParams
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import type { RegisterDeclaration } from '@shared/registers'
import type { Doubt, ShownRecord, View } from '@shared/api/records'
import { fieldsOf, opensFirst, studentIdOf, valuesFor } from '../fields'
import { ChoiceEditor } from './choice-editor'
import { CellMenu, type CellMenuPlace } from './cell-menu'
import { type ColumnChoice, shownColumns } from './column-choice'
import { type ColumnSurroundings, gridColumns, isAbout, isMasked, type RowAmounts } from './columns'
import { gridLook } from './modules'
import { useCellBlock } from './use-cell-block'
import { useChosenRows } from './use-chosen-rows'
import { useClipboard } from './use-clipboard'
import { useDatasource, viewWithHeaders } from './use-datasource'
import { useGoTo } from './use-go-to'
import { useRecordChanges } from './use-record-changes'
import { useRefusedCells } from './use-refused-cells'
import { useRevealed } from './use-revealed'

/** Keys that belong to an open list of choices, not to the grid. */
const CHOOSING_KEYS = ['Enter', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown']

/** What the page around can ask of the grid. */
export interface RegisterGridHandle {
  /** Reads what is shown anew, staying where it is. */
  refresh: () => void
  /** The view with the sort and filters of the column headers: what an export takes. */
  view: () => View
  /** Ticks these records and no others, also those that are not read yet. */
  choose: (ids: number[]) => void
  /** Moves the keyboard to the first record. */
  enter: () => void
  /** Moves the keyboard to a record, if it is in view. */
  goTo: (id: number) => Promise<void>
}

interface RegisterGridProps {
  register: RegisterDeclaration
  scope: View
  columns: ColumnChoice[]
  editable: boolean
  /** What each record adds to a number that the list stands behind. */
  amounts?: RowAmounts | undefined
  /** What to do while the whole register holds nobody yet; else null. */
  emptyHint: string | null
  onColumns: (columns: ColumnChoice[]) => void
  onTotal: (total: number) => void
  onSelected: (ids: number[]) => void
  /** Opens the form of a record. */
  onOpen: (id: number) => void
  onOpenStudent: (studentId: number) => void
  /** Begins a copy of a record, where records are copied. */
  onCopy: ((id: number) => void) | undefined
  onRemove: (ids: number[]) => void
  onChanged: () => void
  handle: Ref<RegisterGridHandle>
}

/** A register as a worksheet over paged queries: 100 rows at a time, however many there are. */
export function RegisterGrid(props: RegisterGridProps) {
  const { register, scope, columns, editable, amounts, onSelected, onChanged, onOpen, onOpenStudent } = props
  /** Where records are pages or forms of their own, opening comes first and typing into cells second. */
  const first = opensFirst(register)
  const grid = useRef<GridApi<ShownRecord> | null>(null)
  const api = useCallback(() => grid.current, [])
  const [menu, setMenu] = useState<CellMenuPlace | null>(null)
  const fields = useMemo(() => new Map(fieldsOf(register).map((field) => [field.key, field])), [register])
  const datasource = useDatasource(scope, props.onTotal)

  const selection = useCellBlock()
  const redraw = useCallback(() => api()?.refreshCells({ force: true }), [api])
  const { revealed, reveal } = useRevealed(register.key, redraw)
  const update = useRecordChanges(scope, api, onChanged)
  const refused = useRefusedCells(redraw)
  const view = useCallback((): View => viewWithHeaders(scope, api()), [api, scope])
  const clipboard = useClipboard({ register, api, view, selection, editable, refused, update })

  const { choose, onRowSelected, onModelUpdated } = useChosenRows(api, onSelected)

  const enter = useCallback(() => {
    const first = api()
      ?.getAllDisplayedColumns()
      .find((column) => fields.has(column.getColId()))
    if (first) api()?.setFocusedCell(0, first)
  }, [api, fields])

  const goTo = useGoTo(api, view)

  useImperativeHandle(
    props.handle,
    () => ({ refresh: () => api()?.refreshInfiniteCache(), view, choose, enter, goTo }),
    [api, choose, enter, goTo, view]
  )
  useEffect(() => {
    selection.clear()
    refused.mark([], [])
    choose([])
  }, [choose, refused, scope, selection])

  const around = useMemo<ColumnSurroundings>(
    () => ({
      revealed,
      refusal: refused.refusal,
      typed: refused.typed,
      lookHint: `${first ? '右键' : '双击'}查看完整内容,会记入操作记录`,
      editable,
      amounts,
      classRules: {
        'cell-chosen': selection.isInside,
        'cell-error': ({ data, colDef }) =>
          data !== undefined && refused.refusal(data.id, colDef.colId ?? '') !== undefined,
        'cell-doubt': ({ data, colDef }) => {
          const field = fields.get(colDef.colId ?? '')
          return field !== undefined && (data?.doubts ?? []).some((doubt) => isAbout(doubt.field, field))
        }
      }
    }),
    [amounts, editable, fields, first, refused, revealed, selection]
  )
  const columnDefs = useMemo(() => gridColumns(register, columns, around), [register, columns, around])

  /** Shows a masked cell in full, then lets it be edited; true where there was one. */
  const revealCell = useCallback(
    (record: ShownRecord | undefined, colId: string, rowIndex: number | null): boolean => {
      const field = fields.get(colId)
      if (!record || !field || !isMasked(record, field, around)) return false
      void reveal(record, field.key).then((value) => {
        if (value !== undefined && editable && rowIndex !== null) {
          api()?.startEditingCell({ rowIndex, colKey: colId })
        }
      })
      return true
    },
    [api, around, editable, fields, reveal]
  )
  const openStudent = useCallback(
    (record: ShownRecord | undefined): boolean => {
      const studentId = record && studentIdOf(register, record)
      if (studentId === undefined) return false
      onOpenStudent(studentId)
      return true
    },
    [onOpenStudent, register]
  )
  const openFirst = useCallback(
    (record: ShownRecord | undefined): boolean => {
      if (!record) return false
      if (first === 'form') onOpen(record.id)
      return first === 'form' || openStudent(record)
    },
    [first, onOpen, openStudent]
  )
  const defaultColDef = useMemo(
    () => ({
      resizable: true,
      suppressKeyboardEvent: (key: SuppressKeyboardEventParams<ShownRecord>) => {
        // While Pinyin is being composed every key belongs to the input method.
        if (key.event.isComposing) return true
        if (key.editing)
          return key.colDef.cellEditor === ChoiceEditor && CHOOSING_KEYS.includes(key.event.key)
        if (key.event.key === 'Delete') {
          clipboard.erase()
          return true
        }
        if (first && key.event.key === 'Enter') return openFirst(key.data)
        if (key.event.key === 'F2') return revealCell(key.data, key.column.getColId(), key.node.rowIndex)
        return key.event.shiftKey && selection.extend(key.api, key.event.key)
      }
    }),
    [clipboard, first, openFirst, revealCell, selection]
  )

  function onDoubleClick({ data, column, rowIndex }: CellDoubleClickedEvent<ShownRecord>) {
    if (!data) return
    if (first) return void openFirst(data)
    if (revealCell(data, column.getColId(), rowIndex)) return
    if (!fields.has(column.getColId()) || !editable) onOpen(data.id)
  }
  function onEdit({ data, colDef, newValue, oldValue }: CellEditRequestEvent<ShownRecord>) {
    const field = fields.get(colDef.colId ?? '')
    const text = String(newValue ?? '')
    if (!field || text === String(oldValue ?? '')) return
    refused.mark([], [])
    const change = { id: data.id, version: data.version, values: valuesFor(field, text) }
    void update('edit', [change], (refusal) => {
      refused.mark([change], [refusal])
      putRight(data.id, field.key, text)
    })
  }
  /** Opens a cell again with what was typed, unless somebody types elsewhere by now. */
  function putRight(id: number, field: string, text: string) {
    const rowIndex = api()?.getRowNode(String(id))?.rowIndex
    if (typeof rowIndex !== 'number' || (api()?.getEditingCells().length ?? 0) > 0) return
    refused.retype({ id, field, text })
    api()?.startEditingCell({ rowIndex, colKey: field })
  }
  function onContextMenu({ data, column, event }: CellContextMenuEvent<ShownRecord>) {
    if (!data || !(event instanceof MouseEvent)) return
    const field = fields.get(column.getColId())
    setMenu({
      x: event.clientX,
      y: event.clientY,
      record: data,
      field: field?.key ?? null,
      masked: field !== undefined && isMasked(data, field, around),
      sensitive: field?.sensitive === true,
      doubts: field ? data.doubts.filter((doubt) => isAbout(doubt.field, field)) : []
    })
  }
  function fix(doubt: Doubt) {
    if (!menu || doubt.suggestion === undefined) return
    const values = { [doubt.field]: doubt.suggestion }
    void update('fix', [{ id: menu.record.id, version: menu.record.version, values }])
  }
  const keepColumns = () => api() && props.onColumns(shownColumns(api()?.getColumnState() ?? []))

  return (
    <div
      className="grid-frame"
      onKeyDownCapture={selection.onKeyDownCapture}
      onMouseDownCapture={selection.onMouseDownCapture}
      onCopy={clipboard.copy}
      onPaste={clipboard.paste}
    >
      <AgGridReact<ShownRecord>
        {...gridLook}
        rowModelType="infinite"
        cacheBlockSize={100}
        maxBlocksInCache={10}
        maxConcurrentDatasourceRequests={2}
        blockLoadDebounceMillis={60}
        datasource={datasource}
        columnDefs={columnDefs}
        defaultColDef={defaultColDef}
        maintainColumnOrder={false}
        getRowId={({ data }) => String(data.id)}
        rowSelection={{ mode: 'multiRow', checkboxes: true, headerCheckbox: false }}
        selectionColumnDef={{ pinned: 'left', width: 40, resizable: false, lockPosition: 'left' }}
        groupHeaderHeight={28}
        suppressClickEdit={first !== null}
        readOnlyEdit
        enterNavigatesVertically
        enterNavigatesVerticallyAfterEdit
        stopEditingWhenCellsLoseFocus
        preventDefaultOnContextMenu
        suppressDragLeaveHidesColumns
        tooltipShowDelay={400}
        onGridReady={(event) => (grid.current = event.api)}
        onCellMouseDown={selection.onCellMouseDown}
        onCellMouseOver={selection.onCellMouseOver}
        onCellFocused={selection.onCellFocused}
        onCellDoubleClicked={onDoubleClick}
        onCellEditRequest={onEdit}
        onCellEditingStopped={() => refused.retype(null)}
        onCellContextMenu={onContextMenu}
        onRowSelected={onRowSelected}
        onModelUpdated={onModelUpdated}
        onFilterChanged={() => choose([])}
        onDragStopped={keepColumns}
        onColumnResized={(event) => event.finished && event.source === 'uiColumnResized' && keepColumns()}
      />
      {props.emptyHint && <div className="empty-register">{props.emptyHint}</div>}
      <CellMenu
        place={menu}
        editable={editable}
        recordLabel={first === 'student' ? null : register.recordLabel}
        hasStudent={menu !== null && studentIdOf(register, menu.record) !== undefined}
        onClose={() => setMenu(null)}
        onCopy={() => document.execCommand('copy')}
        onReveal={() => menu?.field && void reveal(menu.record, menu.field)}
        onFix={fix}
        onOpen={() => menu && onOpen(menu.record.id)}
        onOpenStudent={() => menu && openStudent(menu.record)}
        onCopyRecord={menu && props.onCopy ? () => props.onCopy?.(menu.record.id) : undefined}
        onRemove={() => menu && props.onRemove([menu.record.id])}
      />
    </div>
  )
}
