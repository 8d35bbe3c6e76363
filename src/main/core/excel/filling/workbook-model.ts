import { LedgerError } from '@shared/api/errors'
import { contentOf } from '../reading/container'
import { fileBytes, tooLarge } from '../reading/limits'
import { readSharedStrings } from '../reading/shared-strings'
import {
  findWorkbookPart,
  type Relation,
  readRelations,
  readWorkbookParts,
  type SheetPart as NamedPart
} from '../reading/workbook-parts'
import { ZipArchive } from '../reading/zip-archive'
import { parseSheet, type SheetPart } from './sheet-part'
import { Styles } from './styles'
import { WorkbookPackage } from './workbook-package'
import { parseXml, type XmlDocument } from './xml-tree'

/** An opened workbook: its package with the parts that filling works on. */
export interface WorkbookModel {
  pack: WorkbookPackage
  /** The path of the workbook part. */
  path: string
  workbook: XmlDocument
  relations: Relation[]
  /** The sheets that hold cells, in order. */
  sheets: NamedPart[]
  date1904: boolean
  styles: Styles
  stylesPath: string | undefined
  /** The texts that cells refer to by number. */
  strings: string[]
}

/**
 * Opens an .xlsx or .xlsm for filling. Throws `template_not_xlsx` for other workbooks, and `file_empty`,
 * `file_encrypted`, `file_damaged`, `file_unreadable`, `file_too_large`, `file_not_workbook`.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<WorkbookModel> {
  if (bytes.length === 0) throw new LedgerError('file_empty')
  const content = contentOf(bytes)
  if (content.kind === 'other') throw new LedgerError('file_not_workbook', { reason: content.reason })
  if (content.kind !== 'zip') throw refusalOf(bytes)
  if (bytes.length > fileBytes.zip) throw tooLarge(`超过 ${fileBytes.zip / 1024 / 1024} 兆`)
  const archive = new ZipArchive(bytes)
  const path = await findWorkbookPart(archive)
  if (path === null) {
    if (archive.has('xl/workbook.bin')) throw new LedgerError('template_not_xlsx')
    throw new LedgerError('file_not_workbook', { reason: '这是压缩包或别的文档' })
  }
  const pack = new WorkbookPackage(archive)
  const relations = await readRelations(archive, path)
  const { sheets, strings, date1904 } = await readWorkbookParts(archive, path)
  if (sheets.length === 0) throw new LedgerError('file_not_workbook', { reason: '里面只有图表,没有表格' })
  const stylesPath = relations.find(({ type }) => type === 'styles')?.target
  return {
    pack,
    path,
    workbook: parseXml(await pack.text(path)),
    relations,
    sheets,
    date1904,
    styles: Styles.read(stylesPath && pack.has(stylesPath) ? await pack.text(stylesPath) : null),
    stylesPath,
    strings: strings && archive.has(strings) ? await readSharedStrings(archive, strings) : []
  }
}

/** The rows and the surroundings of a sheet, fresh from its part; blank rows down to `needed`, from 0, are kept. */
export async function sheetOf({ pack }: WorkbookModel, part: string, needed = 0): Promise<SheetPart> {
  return parseSheet(await pack.text(part), needed)
}

/** A compound file is an old workbook, or a new one behind a password. */
function refusalOf(bytes: Uint8Array): LedgerError {
  const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from('EncryptedPackage', 'utf16le')
  )
  return new LedgerError(encrypted ? 'file_encrypted' : 'template_not_xlsx')
}
