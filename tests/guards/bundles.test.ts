import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from './source-files'

const BUILT = join(projectFolder, 'out', 'main')

const AT_ONCE = /(?:from|import)\s*["']([^"']+)["']/g
const LATER = /(?:import|require)\(\s*["'`]([^"'`]+)["'`]\s*\)/g

/** Everything that a built file imports from outside the build, in these ways, through all of its chunks. */
function outsideImports(entry: string, ways = [AT_ONCE, LATER]): Set<string> {
  const outside = new Set<string>()
  const seen = new Set<string>()
  const visit = (path: string) => {
    if (seen.has(path)) return
    seen.add(path)
    const text = readFileSync(path, 'utf8')
    const specifiers = ways.flatMap((way) => [...text.matchAll(way)].map((match) => match[1] ?? ''))
    for (const specifier of specifiers) {
      if (!specifier.startsWith('.')) outside.add(specifier)
      else if (existsSync(join(dirname(path), specifier))) visit(join(dirname(path), specifier))
    }
  }
  visit(join(BUILT, entry))
  return outside
}

test.each(['http.js', 'cli.js', 'core-worker.js'])('the built %s runs without Electron', (entry) => {
  const imports = outsideImports(entry)
  expect(imports.size).toBeGreaterThan(0)
  expect([...imports].filter((name) => name.startsWith('electron'))).toEqual([])
})

test('the built desktop programme imports Electron, so the guard can see it', () => {
  expect(outsideImports('electron.js')).toContain('electron')
})

test('the command line does not load what only imports need before it is asked to', () => {
  const imports = outsideImports('cli.js', [AT_ONCE])
  expect(imports).toContain('better-sqlite3')
  expect([...imports].filter((name) => ['xlsx', 'hucre', 'sharp'].includes(name))).toEqual([])
})

test('a sandboxed preload requires electron only', () => {
  const text = readFileSync(join(projectFolder, 'out', 'preload', 'preload.cjs'), 'utf8')
  const required = [...text.matchAll(/require\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map((match) => match[1])
  expect([...new Set(required)]).toEqual(['electron'])
})
