import { posix } from 'node:path'
import { walkPart } from './xml-part'
import type { XmlScanner } from './xml-scanner'
import type { ZipArchive } from './zip-archive'

/** A sheet as the workbook names it, with the part that holds its cells. */
export interface SheetPart {
  name: string
  hidden: boolean
  part: string
}

/** Where everything lies inside an xlsx. */
export interface WorkbookParts {
  sheets: SheetPart[]
  strings: string | undefined
  date1904: boolean
}

/** A relation of a part: its type without the namespace, its target as a path in the package. */
export interface Relation {
  id: string
  type: string
  target: string
}

/** The part that holds the workbook, by the relations of the package; null where the zip is not a workbook in XML. */
export async function findWorkbookPart(archive: ZipArchive): Promise<string | null> {
  const relations = archive.has('_rels/.rels') ? await readRelations(archive, '') : []
  const target = relations.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  return target.toLowerCase().endsWith('.xml') && /workbook/i.test(target) && archive.has(target)
    ? target
    : null
}

/** Reads the list of sheets that hold cells (no chart sheets), and the calendar. Works on both forms of the standard, strict and transitional. */
export async function readWorkbookParts(archive: ZipArchive, workbook: string): Promise<WorkbookParts> {
  const relations = await readRelations(archive, workbook)
  const found: WorkbookParts = { sheets: [], strings: undefined, date1904: false }
  found.strings = relations.find(({ type }) => type === 'sharedStrings')?.target
  await walkPart(archive, workbook, (scanner) => {
    while (scanner.next()) {
      if (scanner.kind !== 'open') continue
      if (scanner.name === 'workbookPr')
        found.date1904 = ['1', 'true'].includes(scanner.attribute('date1904') ?? '')
      if (scanner.name === 'sheet') addSheet(scanner)
    }
  })
  return found

  function addSheet(scanner: XmlScanner) {
    const relation = relations.find(({ id }) => id === scanner.attributeEnding(':id'))
    if (relation?.type !== 'worksheet') return
    const hidden = ['hidden', 'veryHidden'].includes(scanner.attribute('state') ?? '')
    found.sheets.push({ name: scanner.attribute('name') ?? '', hidden, part: relation.target })
  }
}

/** The relations of a part; `''` is the package itself. */
export async function readRelations(archive: ZipArchive, owner: string): Promise<Relation[]> {
  const folder = owner.slice(0, owner.lastIndexOf('/') + 1)
  const relations: Relation[] = []
  await walkPart(archive, `${folder}_rels/${owner.slice(folder.length)}.rels`, (scanner) => {
    while (scanner.next()) {
      if (scanner.kind !== 'open' || scanner.name !== 'Relationship') continue
      const type = scanner.attribute('Type') ?? ''
      const target = resolveTarget(folder, scanner.attribute('Target') ?? '')
      relations.push({
        id: scanner.attribute('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target
      })
    }
  })
  return relations
}

/** The path of a target in the package, read from a part in the folder. */
export function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  return posix.join('/', path.startsWith('/') ? path : folder + path).slice(1)
}
