import { useMemo } from 'react'
import { App } from 'antd'
import type { CellClassParams, ColDef, IDatasource, ITooltipParams } from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import type { ImportPreview, ImportRow } from '@shared/api/imports'
import type { RegisterDeclaration } from '@shared/registers'
import { call } from '../../api'
import { showRefusal } from '../../ui/show-refusal'
import { gridLook } from '../grid/modules'
import {
  ACTION_WORDS,
  broughtFields,
  changeOf,
  changesBeside,
  changeText,
  remarks,
  type RowFilter,
  rowText
} from './row-words'

interface RowsGridProps {
  register: RegisterDeclaration
  preview: ImportPreview
  only: RowFilter
}

/** The rows of the file as they were read, with what will happen to each and what is remarked about its cells. */
export function RowsGrid({ register, preview, only }: RowsGridProps) {
  const { message } = App.useApp()
  const { importSession } = preview
  const datasource = useMemo<IDatasource>(
    () => ({
      getRows: ({ startRow, endRow, successCallback, failCallback }) => {
        call('imports.rows', {
          importSession,
          only,
          masked: true,
          offset: startRow,
          limit: endRow - startRow
        }).then(
          (page) => {
            successCallback(page.rows, page.total)
          },
          (error: unknown) => {
            showRefusal(message, error)
            failCallback()
          }
        )
      }
    }),
    [importSession, message, only]
  )
  const columns = useMemo(() => rowColumns(register, preview, only), [only, preview, register])
  return (
    <div className="grid-frame">
      <AgGridReact<ImportRow>
        {...gridLook}
        rowModelType="infinite"
        cacheBlockSize={100}
        maxBlocksInCache={20}
        datasource={datasource}
        columnDefs={columns}
        defaultColDef={{ sortable: false, resizable: true }}
        getRowId={({ data }) => String(data.index)}
        tooltipShowDelay={300}
      />
    </div>
  )
}

/** Where rows are listed for what is said about them, that stands first. */
function rowColumns(
  register: RegisterDeclaration,
  preview: ImportPreview,
  only: RowFilter
): ColDef<ImportRow>[] {
  const mapped = preview.sheets.flatMap((sheet) => sheet.columns.map((column) => column.field))
  const { fields, collections } = broughtFields(register, mapped)
  const several = preview.sheets.length > 1 || preview.sheets.some(({ cards }) => cards)
  const shown = new Set([...fields, ...collections].map(({ key }) => key))
  const saidFirst = only === 'rejected' || only === 'warnings'
  const said: ColDef<ImportRow> = {
    colId: 'said',
    headerName: '说明',
    width: 360,
    valueGetter: ({ data }) => (data ? explanation(data, shown, register) : ''),
    tooltipValueGetter: ({ data }) => (data ? explanation(data, shown, register) : null)
  }
  return [
    {
      headerName: several ? '工作表和行号' : '行号',
      pinned: 'left',
      width: several ? 140 : 70,
      valueGetter: ({ data }) => (data ? (several ? `${data.sheet} 第${data.row}行` : data.row) : '')
    },
    {
      headerName: '处理',
      pinned: 'left',
      width: 84,
      valueGetter: ({ data }) => (data ? ACTION_WORDS[data.action] : ''),
      cellClass: ({ data }) => `row-${data?.action ?? 'unread'}`,
      tooltipValueGetter: said.tooltipValueGetter
    },
    ...(saidFirst ? [said] : []),
    ...fields.map(({ key, label, width, kind }) => cell(key, label, width ?? 12, kind === 'schoolClass')),
    ...collections.map(({ key, label }) => cell(key, label, 34, false)),
    ...(saidFirst ? [] : [said])
  ]
}

function cell(key: string, label: string, width: number, isClass: boolean): ColDef<ImportRow> {
  const worst = (data: ImportRow | undefined) => data && remarks(data, key, isClass)[0]?.severity
  return {
    headerName: label,
    width: Math.max(width * 8 + 24, label.length * 15 + 30),
    pinned: key === 'name' ? 'left' : undefined,
    valueGetter: ({ data }) => (data ? rowText(data, key, isClass) : ''),
    tooltipValueGetter: ({ data, value }: ITooltipParams<ImportRow>) => {
      if (!data) return null
      const change = changeOf(data, key, isClass)
      const lines = remarks(data, key, isClass).map((remark) => remark.message)
      return [...(change ? [changeText(change)] : []), ...lines].join('\n') || (value as string)
    },
    cellClassRules: {
      'cell-error': ({ data }: CellClassParams<ImportRow>) => worst(data) === 'error',
      'cell-doubt': ({ data }: CellClassParams<ImportRow>) => worst(data) === 'warning',
      'cell-notice': ({ data }: CellClassParams<ImportRow>) => worst(data) === 'notice',
      'cell-changed': ({ data }: CellClassParams<ImportRow>) =>
        data !== undefined && changeOf(data, key, isClass) !== undefined
    }
  }
}

function explanation(
  row: ImportRow,
  shown: ReadonlySet<string>,
  { recordLabel }: RegisterDeclaration
): string {
  const words = row.issues.filter(({ severity }) => severity !== 'notice').map(({ message }) => message)
  return [
    ...new Set([
      row.reason,
      row.possibleDuplicate ? `疑似与另一行或已有的${recordLabel}重复` : undefined,
      ...words,
      ...changesBeside(row, shown)
    ])
  ]
    .filter(Boolean)
    .join(';')
}
