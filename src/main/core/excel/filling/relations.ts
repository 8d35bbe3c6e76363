import { posix } from 'node:path'
import { type Relation, resolveTarget } from '../reading/workbook-parts'
import type { WorkbookPackage } from './workbook-package'
import { parseXml, type XmlDocument, XmlElement } from './xml-tree'

const CONTENT_TYPES = '[Content_Types].xml'

/** The path of the part that holds the relations of a part. */
export function relationsPath(path: string): string {
  return `${posix.dirname(path)}/_rels/${posix.basename(path)}.rels`
}

/** The relations of a part to other parts of the package; none where it has none. */
export async function relationsOf(pack: WorkbookPackage, path: string): Promise<Relation[]> {
  if (!pack.has(relationsPath(path))) return []
  return parseXml(await pack.text(relationsPath(path)))
    .root.elements.filter((one) => one.get('TargetMode') !== 'External')
    .map((one) => ({ id: one.get('Id') ?? '', type: typeOf(one), target: targetOf(one, path) }))
}

function typeOf(relation: XmlElement): string {
  const type = relation.get('Type') ?? ''
  return type.slice(type.lastIndexOf('/') + 1)
}

function targetOf(relation: XmlElement, owner: string): string {
  return resolveTarget(`${posix.dirname(owner)}/`, relation.get('Target') ?? '')
}

/** Takes a part out of a workbook: the part, its content type, and the relation that the owner has to it. */
export async function removePart(pack: WorkbookPackage, owner: string, path: string) {
  pack.remove(path)
  await changePart(pack, CONTENT_TYPES, ({ root }) =>
    root.drop((one) => one.get('PartName')?.toLowerCase() === `/${path.toLowerCase()}`)
  )
  await changePart(pack, relationsPath(owner), ({ root }) =>
    root.drop((one) => targetOf(one, owner).toLowerCase() === path.toLowerCase())
  )
}

/** Changes a part in the form of a tree. */
export async function changePart(
  pack: WorkbookPackage,
  path: string,
  change: (document: XmlDocument) => void
) {
  const document = parseXml(await pack.text(path))
  change(document)
  pack.set(path, document.toString())
}

/** Gives a new part the content type of another one, where that is not a matter of the file's ending. */
export async function typeLike(pack: WorkbookPackage, original: string, path: string) {
  await changePart(pack, CONTENT_TYPES, ({ root }) => {
    const found = root.elements.find(
      (one) => one.get('PartName')?.toLowerCase() === `/${original.toLowerCase()}`
    )
    if (!found) return
    const copy = found.copy()
    copy.set('PartName', `/${path}`)
    root.children.push(copy)
  })
}

/** Adds a relation like another one of the same owner, to another part; answers its id. */
export async function relateLike(
  pack: WorkbookPackage,
  owner: string,
  original: string,
  path: string
): Promise<string> {
  let id = ''
  await changePart(pack, relationsPath(owner), ({ root }) => {
    const known = root.elements.map((one) => one.get('Id'))
    let number = known.length + 1
    while (known.includes(`rId${number}`)) number += 1
    id = `rId${number}`
    const found = root.elements.find((one) => targetOf(one, owner).toLowerCase() === original.toLowerCase())
    if (!found) return
    const copy = found.copy()
    copy.set('Id', id)
    copy.set('Target', `/${path}`)
    root.children.push(copy)
  })
  return id
}

/** Lets the relations of a part that are named lead to other parts. */
export async function redirect(
  pack: WorkbookPackage,
  owner: string,
  from: string,
  targets: ReadonlyMap<string, string>
) {
  await changePart(pack, relationsPath(owner), ({ root }) => {
    for (const one of root.elements) {
      const target = one.get('TargetMode') === 'External' ? undefined : targets.get(targetOf(one, from))
      if (target !== undefined) one.set('Target', `/${target}`)
      else if (one.get('TargetMode') !== 'External') one.set('Target', `/${targetOf(one, from)}`)
    }
  })
}
