import { moveFormula, type SheetMoves } from './move-formula'
import type { WorkbookPackage } from './workbook-package'
import { parseXml } from './xml-tree'

/** Lets pivot tables follow the cells they are made from, and asks for them to be made anew when the file is opened. */
export async function movePivots(pack: WorkbookPackage, plan: SheetMoves) {
  for (const path of pack.paths.filter((one) => /\/pivotCacheDefinition[^/]*\.xml$/i.test(one))) {
    const document = parseXml(await pack.text(path))
    const source = document.root.child('cacheSource')?.child('worksheetSource')
    const sheet = source?.get('sheet')
    const followed = sheet === undefined ? undefined : plan.get(sheet.toLowerCase())
    const reference = source?.get('ref')
    if (!source || !followed) continue
    source.set('sheet', followed.name)
    if (reference !== undefined) source.set('ref', moveFormula(reference, plan, sheet ?? ''))
    document.root.set('refreshOnLoad', '1')
    pack.set(path, document.toString())
  }
}
