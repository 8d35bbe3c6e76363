import type { BuiltInFormKey } from '@shared/forms/built-in-forms'
import { LedgerError } from '@shared/api/errors'
import { openDocument } from '../annual/document'
import { refuse } from '../context'
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
  if (ending === 'docx') openDocument(bytes)
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
