import { posix } from 'node:path'
import { type Relation, readRelations } from '../reading/workbook-parts'
import type { WorkbookPackage } from './workbook-package'
import { parseXml } from './xml-tree'

/** The path of the part that holds the relations of a part. */
export function relationsPath(path: string): string {
  return `${posix.dirname(path)}/_rels/${posix.basename(path)}.rels`
}

/** The relations of a part; none where it has no such part. */
export async function relationsOf(pack: WorkbookPackage, path: string): Promise<Relation[]> {
  return pack.has(relationsPath(path)) ? readRelations(pack.archive, path) : []
}

/** Takes a part out of a workbook: the part, its content type, and the relation that the owner has to it. */
export async function removePart(pack: WorkbookPackage, owner: string, path: string) {
  pack.remove(path)
  const types = parseXml(await pack.text('[Content_Types].xml'))
  types.root.drop((one) => one.get('PartName')?.toLowerCase() === `/${path.toLowerCase()}`)
  pack.set('[Content_Types].xml', types.toString())
  const relations = parseXml(await pack.text(relationsPath(owner)))
  const name = posix.basename(path).toLowerCase()
  relations.root.drop((one) => posix.basename(one.get('Target') ?? '').toLowerCase() === name)
  pack.set(relationsPath(owner), relations.toString())
}
