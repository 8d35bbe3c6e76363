import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The bytes of a template in tests/fixtures/templates, by its name without the ending. */
export function template(name: string): Uint8Array {
  return readFileSync(join('tests', 'fixtures', 'templates', `${name}.xlsx`))
}

/** All parts of a package as text; what is no text comes out as it may, equal for equal bytes. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [
      path,
      strFromU8(part, !/\.(xml|rels|vml)$/.test(path))
    ])
  )
}

/** A package of the parts given. */
export function packageOf(parts: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])))
}

/** The names of the parts that differ, and of those that only one of the packages has. */
export function differingParts(one: Uint8Array, other: Uint8Array): string[] {
  const [left, right] = [partsOf(one), partsOf(other)]
  return [...new Set([...Object.keys(left), ...Object.keys(right)])]
    .filter((path) => left[path] !== right[path] && !path.endsWith('/'))
    .sort()
}

/** The sheet `xl/worksheets/sheet1.xml` without its rows, for comparing what stands around them. */
export function aroundRows(bytes: Uint8Array, part = 'xl/worksheets/sheet1.xml'): string {
  return (partsOf(bytes)[part] ?? '').replace(/<((?:\w+:)?)sheetData>[\s\S]*<\/\1sheetData>/, '')
}
