import type { BuiltInFormKey } from '@shared/forms/built-in-forms'
import { LedgerError } from '@shared/api/errors'
import { openDocument } from '../annual/document'
import { refuse } from '../context'
import { readWorkbook } from '../excel/reading/read-workbook'
import { hasMark } from '../excel/writing/marks'
import { ZipArchive } from '../excel/reading/zip-archive'
import { endingOf } from './form-template'

/** The part that a file of each kind must have. */
const MAIN_PART: Record<string, string> = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' }

/**
 * Refuses with `form_template_refused` a file that cannot stand in for a form: of another kind, damaged, or with marks
 * that do not match.
 */
export async function checkReplacement(form: BuiltInFormKey, bytes: Uint8Array): Promise<void> {
  const ending = endingOf(form)
  const archive = opened(bytes, ending)
  if (!archive.has(MAIN_PART[ending] ?? ''))
    refuse('form_template_refused', { reason: `请选择 ${ending} 文件` })
  await archive.verify()
  if (ending === 'docx') return void openDocument(bytes)
  const { sheets } = await readWorkbook({ name: '', bytes })
  const marked = sheets[0]?.rows.some((row) => row.some((cell) => typeof cell === 'string' && hasMark(cell)))
  if (!marked) refuse('form_template_refused', { reason: '第一张工作表里没有“{学生姓名}”这样的标记' })
}

function opened(bytes: Uint8Array, ending: string): ZipArchive {
  try {
    return new ZipArchive(bytes)
  } catch (error) {
    if (error instanceof LedgerError)
      return refuse('form_template_refused', { reason: `请选择 ${ending} 文件` })
    throw error
  }
}
