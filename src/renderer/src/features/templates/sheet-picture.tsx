import { useCallback } from 'react'
import type { TemplateSheet } from '@shared/api/templates'
import { call } from '../../api'
import { useLoaded } from '../../ui/use-loaded'
import { SURE } from './bindings'

/** The sheet as it looks, the columns that are filled coloured, those that need a look in amber. */
export function SheetPicture({ templateSession, sheet }: { templateSession: string; sheet: TemplateSheet }) {
  const { sheet: index, headerRows, firstRow, lastRow } = sheet
  const load = useCallback(
    () => call('templates.picture', { templateSession, sheet: index }),
    [index, templateSession]
  )
  const { value: picture } = useLoaded(load)

  function look(row: number, column: string, across: number): string | undefined {
    const header = headerRows.includes(row)
    const data = row >= firstRow && row <= lastRow
    const filled = sheet.columns.find(
      ({ place }) => place === (sheet.kind === 'card' ? column + row : column)
    )
    if (!filled || (sheet.kind === 'list' && !header && !data)) return undefined
    if (header && across > 1) return undefined
    if (filled.formula) return 'picture-formula'
    if (filled.binding.kind === 'none') return 'picture-empty'
    return filled.confidence < SURE ? 'picture-doubt' : 'picture-filled'
  }
  return (
    <div className="sheet-picture" role="img" aria-label={`工作表“${sheet.name}”的样子`}>
      <table>
        <tbody>
          {picture?.rows.map(({ row, cells }) => (
            <tr key={row}>
              {cells.map(({ column, text, across, down }) => (
                <td
                  key={column}
                  colSpan={across}
                  rowSpan={down}
                  title={text}
                  className={look(row, column, across)}
                >
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
