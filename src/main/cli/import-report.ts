import type { ImportPreview, ImportRow, Issue } from '@shared/api/imports'
import { findRegister } from '@shared/registers'
import { exchangeFields, exchangeKey, exchangeValues } from './exchange-keys'

/** Remarks shown to a person before the report says "and more". */
const SHOWN_REMARKS = 20

/** The document that `import --json` prints; its keys are fixed. `importId` is absent on a dry run. */
export function exchangeForm(preview: ImportPreview, rows: ImportRow[], importId: string | undefined) {
  return {
    register: preview.register,
    sheets: preview.sheets
      .filter((sheet) => sheet.skipped === undefined)
      .map(({ name, headerRows, columns }) => ({
        name,
        headerRows,
        columns: columns.map(({ column, header, field }) => ({
          column,
          header,
          field: field === null ? null : exchangeKey(preview.register, field)
        }))
      })),
    rows: rows.map(({ sheet, row, action, values, issues }) => ({
      sheet,
      row,
      action,
      values: exchangeValues(preview.register, values),
      issues: exchangeIssues(preview, issues)
    })),
    summary: preview.summary,
    ...(importId === undefined ? {} : { importId })
  }
}

/** Issues under the keys of the exchange form, none twice. */
function exchangeIssues(preview: ImportPreview, issues: readonly Issue[]): Issue[] {
  const found = new Map<string, Issue>()
  for (const { field, severity, code, message } of issues) {
    for (const key of exchangeFields(preview, field)) {
      const issue = { field: key, severity, code, message }
      found.set(JSON.stringify(issue), issue)
    }
  }
  return [...found.values()]
}

/** The short report for a person: what was recognised, what happens, and the first remarks. */
export function describeImport(preview: ImportPreview, rows: ImportRow[], importId: string | undefined) {
  const { summary } = preview
  const remarks = rows.flatMap((row) =>
    row.issues
      .filter((issue) => issue.severity !== 'notice')
      .map((issue) => `${row.sheet} 第 ${row.row} 行:${issue.message}`)
  )
  const more = remarks.length - SHOWN_REMARKS
  return [
    `认作:${findRegister(preview.register)?.label ?? preview.register}(${preview.schoolYear} 学年)`,
    `新增 ${summary.create},更新 ${summary.update},未变 ${summary.unchanged},待决定 ${summary.conflict},退回 ${summary.rejected},提醒 ${summary.warnings}`,
    ...remarks.slice(0, SHOWN_REMARKS),
    ...(more > 0 ? [`还有 ${more} 条提醒`] : []),
    importId === undefined ? '没有写入(试导入)。' : `已写入,导入编号 ${importId}。`
  ]
}
