import { LedgerError } from '@shared/api/errors'
import type { SheetJsTask } from './sheetjs-messages'

const spreadsheetNamespace = 'urn:schemas-microsoft-com:office:spreadsheet'

/**
 * Tells web tables from XML spreadsheets (both are handed out as .xls by school systems), for SheetJS to read.
 * Throws `file_not_workbook` for a page without a table, `file_damaged` for XML with a document type.
 */
export function markupTask(text: string): SheetJsTask {
  const head = text.slice(0, 4096)
  if (head.includes(spreadsheetNamespace) && /<(?:\w+:)?Workbook[\s>]/.test(head)) {
    if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new LedgerError('file_damaged')
    return { content: text, container: 'xml' }
  }
  if (/<table[\s>]/i.test(text)) return { content: text, container: 'html' }
  const reason = /^\s*<\?xml/i.test(head) ? '这是别的 XML 文件' : '这是网页,里面没有表格'
  throw new LedgerError('file_not_workbook', { reason })
}
