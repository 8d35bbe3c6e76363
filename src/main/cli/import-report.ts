import type { ImportPreview, ImportRow, Issue } from '@shared/api/imports'
import { type FieldValue, findRegister, type MemberValues, type RecordValues } from '@shared/registers'

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
        columns: columns.map(({ column, header, field }) => ({ column, header, field }))
      })),
    rows: rows.map(({ sheet, row, action, values, issues }) => ({
      sheet,
      row,
      action,
      values: exchangeValues(values),
      issues: exchangeIssues(issues)
    })),
    summary: preview.summary,
    ...(importId === undefined ? {} : { importId })
  }
}

/** The exchange form knows a class as two fields, so that a remark on it is found under either. */
const CLASS_FIELDS = ['grade', 'classNo']

/** Issues under the keys of the exchange form: `guardians` for each member, both keys for a class; none twice. */
function exchangeIssues(issues: readonly Issue[]): Issue[] {
  const found = new Map<string, Issue>()
  for (const { field, severity, code, message } of issues) {
    const isClass = CLASS_FIELDS.includes(field) || field === 'schoolClass'
    for (const key of isClass ? CLASS_FIELDS : [field.split('.')[0] ?? field]) {
      const issue = { field: key, severity, code, message }
      found.set(JSON.stringify(issue), issue)
    }
  }
  return [...found.values()]
}

/** Guardians have three facts outside the programme; one that is not known is left out. */
function exchangeValues(values: RecordValues): RecordValues {
  if (!Array.isArray(values.guardians)) return values
  return { ...values, guardians: values.guardians.map(guardian) }
}

function guardian(member: MemberValues): MemberValues {
  const facts: [string, FieldValue | undefined][] = [
    ['name', member.name],
    ['relation', member.relation],
    ['phone', member.phone]
  ]
  return Object.fromEntries(facts.filter((fact): fact is [string, FieldValue] => fact[1] != null))
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
