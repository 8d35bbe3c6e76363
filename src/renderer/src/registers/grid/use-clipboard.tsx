import { type ClipboardEvent, useCallback, useMemo } from 'react'
import { App } from 'antd'
import type { GridApi } from 'ag-grid-community'
import type { RegisterDeclaration } from '@shared/registers'
import type { ShownRecord, View } from '@shared/api/records'
import { call } from '../../api'
import { useAction } from '../../ui/use-action'
import { fieldsOf, type KeyedField } from '../fields'
import { formatBlock, parseBlock } from './cell-block'
import { leftAloneWords, PasteWords } from './paste-words'
import { type PastePlan, planPaste, withoutRefused } from './plan-paste'
import type { CellBlockSelection } from './use-cell-block'
import type { UpdateRecords } from './use-record-changes'
import type { RefusedCells } from './use-refused-cells'

interface PlannedPaste {
  origin: 'edit' | 'paste'
  /** What it is called: 粘贴 or 清空. */
  what: string
  plan: PastePlan
  fields: (KeyedField | null)[]
  /** The number that the grid shows for a record, by id. */
  rowNumbers: Map<number, number>
}

interface ClipboardSurroundings {
  register: RegisterDeclaration
  api: () => GridApi<ShownRecord> | null
  view: () => View
  selection: CellBlockSelection
  editable: boolean
  refused: RefusedCells
  update: UpdateRecords
}

/** Copying and pasting blocks of cells, to and from WPS and Excel, and emptying them with Delete. */
export function useClipboard(around: ClipboardSurroundings) {
  const { modal, message } = App.useApp()
  const { run } = useAction()
  const { register, api, view, selection, editable, refused, update } = around

  /** The records of some rows of the view, asked of the core where the grid has not read them. */
  const recordsAt = useCallback(
    async (first: number, count: number): Promise<ShownRecord[]> => {
      const shown = Array.from({ length: count }, (_, at) => api()?.getDisplayedRowAtIndex(first + at)?.data)
      if (shown.every((record) => record !== undefined)) return shown
      const records: ShownRecord[] = []
      for (let at = 0; at < count; at += 1000) {
        const limit = Math.min(1000, count - at)
        records.push(...(await call('records.list', { view: view(), offset: first + at, limit })).rows)
      }
      return records
    },
    [api, view]
  )

  /** Asks the core first what it would refuse; the user then takes all, what fits, or nothing. */
  const apply = useCallback(
    async ({ origin, what, plan, fields, rowNumbers }: PlannedPaste) => {
      const { changes } = plan
      if (changes.length === 0) {
        void message.info(leftAloneWords(plan).join(';') || '内容没有变化')
        return
      }
      const refusals = await call('records.check', {
        register: register.key,
        changes,
        schoolYear: view().schoolYear
      })
      refused.mark(changes, refusals)
      const fitting = withoutRefused(plan, refusals, fields)
      if (plan.cells > 1 || plan.leftAlone.size > 0 || refusals.length > 0) {
        const rowNumber = (change: number) => rowNumbers.get(changes[change]?.id ?? 0) ?? 0
        const sure = await modal.confirm({
          title:
            refusals.length > 0
              ? `有 ${refusals.length} 个单元格不能${what}`
              : `${what}将改动 ${changes.length} 行、${plan.cells} 个单元格`,
          width: 520,
          content: <PasteWords plan={plan} refusals={refusals} rowNumber={rowNumber} />,
          okText: refusals.length > 0 ? `只${what}没有问题的(${fitting.cells} 个)` : what,
          okButtonProps: { disabled: fitting.cells === 0 },
          cancelText: '取消'
        })
        if (!sure) return
      }
      if (await update(origin, fitting.changes)) {
        void message.success(`已改动 ${fitting.cells} 个单元格`)
      }
    },
    [message, modal, refused, register, update, view]
  )

  const write = useCallback(
    (origin: 'edit' | 'paste', block: string[][], what: string) =>
      run(async () => {
        const target = selection.block()
        const grid = api()
        if (!target || !grid || !editable) return
        const single = block.length === 1 && block[0]?.length === 1
        const chosenRows = target.lastRow - target.firstRow + 1
        const room = grid.getDisplayedRowCount() - target.firstRow
        const rows = await recordsAt(target.firstRow, Math.min(single ? chosenRows : block.length, room))
        const declared = new Map(fieldsOf(register).map((field) => [field.key, field]))
        const columns = grid.getAllDisplayedColumns().slice(target.firstColumn)
        const width = single ? target.lastColumn - target.firstColumn + 1 : columns.length
        const fields = columns.slice(0, width).map((column) => declared.get(column.getColId()) ?? null)
        const rowNumbers = new Map(rows.map(({ id }, at) => [id, target.firstRow + at + 1]))
        await apply({ origin, what, plan: planPaste(rows, fields, block), fields, rowNumbers })
      }),
    [api, apply, editable, recordsAt, register, run, selection]
  )

  const copy = useCallback(
    (event: ClipboardEvent) => {
      const at = selection.block()
      const grid = api()
      if (!at || !grid || event.target instanceof HTMLInputElement) return
      const columns = grid.getAllDisplayedColumns().slice(at.firstColumn, at.lastColumn + 1)
      const rows: string[][] = []
      for (let row = at.firstRow; row <= at.lastRow; row++) {
        const node = grid.getDisplayedRowAtIndex(row)
        if (!node?.data) {
          void message.warning('选中的行太多,还没有全部读出,请分几次复制,或用“导出”')
          return
        }
        rows.push(columns.map((colKey) => String(grid.getCellValue({ rowNode: node, colKey }) ?? '')))
      }
      event.clipboardData.setData('text/plain', formatBlock(rows))
      event.preventDefault()
      void message.success(`已复制 ${rows.length} 行 ${columns.length} 栏`)
    },
    [api, message, selection]
  )

  const paste = useCallback(
    (event: ClipboardEvent) => {
      if (event.target instanceof HTMLInputElement || !selection.block()) return
      event.preventDefault()
      void write('paste', parseBlock(event.clipboardData.getData('text/plain')), '粘贴')
    },
    [selection, write]
  )

  const erase = useCallback(() => void write('edit', [['']], '清空'), [write])
  return useMemo(() => ({ copy, paste, erase }), [copy, paste, erase])
}
