import { posix } from 'node:path'
import { type Relation } from '../reading/workbook-parts'
import { redirect, relateLike, relationsOf, relationsPath, typeLike } from './relations'
import type { WorkbookModel } from './workbook-model'
import type { WorkbookPackage } from './workbook-package'
import { definedNames, sheetEntries } from './workbook-names'
import { parseXml, type XmlElement } from './xml-tree'

/** What belongs to one sheet alone and is copied with it; anything else, such as a picture, is shared. */
const ofOneSheet = [
  'drawing',
  'vmlDrawing',
  'comments',
  'threadedComment',
  'table',
  'chart',
  'chartEx',
  'control',
  'ctrlProp',
  'pivotTable'
]

/** Adds a copy of a sheet right behind those there are; answers the path of its part. `after` is its place among all sheets. */
export async function copySheet(
  model: WorkbookModel,
  part: string,
  name: string,
  after: number
): Promise<string> {
  const { pack, path, workbook } = model
  const copy = await copyPart(pack, part)
  pack.set(copy, withoutSelection(await pack.text(copy)))
  await typeLike(pack, part, copy)
  const id = await relateLike(pack, path, part, copy)
  insertEntry(workbook.root, name, id, after)
  shiftNames(workbook.root, after)
  return copy
}

async function copyPart(pack: WorkbookPackage, part: string): Promise<string> {
  const copy = freePathLike(pack, part)
  pack.set(copy, await pack.bytes(part))
  if (!pack.has(relationsPath(part))) return copy
  pack.set(relationsPath(copy), await pack.text(relationsPath(part)))
  const targets = new Map<string, string>()
  for (const relation of await relationsOf(pack, part))
    if (ofOneSheet.includes(relation.type) && pack.has(relation.target))
      targets.set(relation.target, await copyAttached(pack, relation))
  await redirect(pack, copy, part, targets)
  return copy
}

async function copyAttached(pack: WorkbookPackage, { type, target }: Relation): Promise<string> {
  const copy = await copyPart(pack, target)
  await typeLike(pack, target, copy)
  if (type === 'table') await renameTable(pack, copy)
  return copy
}

/** `xl/drawings/drawing1.xml` gives the first free path of `xl/drawings/drawing*.xml`. */
function freePathLike(pack: WorkbookPackage, path: string): string {
  const { dir, name, ext } = posix.parse(path)
  return pack.freePath(`${dir}/${name.replace(/\d+$/, '')}*${ext}`)
}

/** Names and numbers of tables are unique in a workbook. */
async function renameTable(pack: WorkbookPackage, path: string) {
  const number = pack.paths.filter((one) => /\/tables\/[^/]+\.xml$/i.test(one)).length + 1000
  const document = parseXml(await pack.text(path))
  const { root } = document
  root.set('id', String(number))
  const name = `${root.get('displayName') ?? 'Table'}_${number}`
  root.set('displayName', name)
  if (root.get('name') !== undefined) root.set('name', name)
  pack.set(path, document.toString())
}

/** Sheets that are selected together would be edited together; the names that macros use are unique. */
function withoutSelection(xml: string): string {
  return xml.replace(/\s(?:tabSelected|codeName)="[^"]*"/g, '')
}

function insertEntry(workbook: XmlElement, name: string, id: string, after: number) {
  const entries = sheetEntries(workbook)
  const original = entries[after]
  const sheets = workbook.child('sheets')
  if (!original || !sheets) return
  const copy = original.copy()
  copy.set('name', name)
  copy.set('sheetId', String(Math.max(...entries.map((one) => Number(one.get('sheetId')))) + 1))
  copy.set(original.nameEnding(':id') ?? 'r:id', id)
  sheets.children.splice(sheets.children.indexOf(original) + 1, 0, copy)
}

/** Local names of sheets further on keep their sheets; those of the sheet are repeated for the copy. */
function shiftNames(workbook: XmlElement, after: number) {
  const parent = workbook.child('definedNames')
  const repeated: XmlElement[] = []
  for (const name of definedNames(workbook)) {
    const local = Number(name.get('localSheetId') ?? -1)
    if (local > after) name.set('localSheetId', String(local + 1))
    if (local !== after) continue
    const copy = name.copy()
    copy.set('localSheetId', String(after + 1))
    repeated.push(copy)
  }
  parent?.children.push(...repeated)
  for (const view of workbook.find('workbookView'))
    for (const attribute of ['activeTab', 'firstSheet']) {
      const at = Number(view.get(attribute) ?? 0)
      if (at > after) view.set(attribute, String(at + 1))
    }
}
