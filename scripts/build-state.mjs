import { readdirSync, statSync, writeFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = ['src', 'electron.vite.config.ts', 'package-lock.json', 'tsconfig.json']

/** Whether anything that goes into the build is newer than the build. Folders count: a removed file changes its folder. */
export function isBuildStale(root) {
  const built = statSync(mark(root), { throwIfNoEntry: false })
  return !built || SOURCES.some((source) => isNewer(join(root, source), built.mtimeMs))
}

/** Remembers that the build holds everything as it was at `startedAt`. */
export function markBuilt(root, startedAt) {
  writeFileSync(mark(root), '')
  utimesSync(mark(root), startedAt, startedAt)
}

function mark(root) {
  return join(root, 'out', '.built')
}

function isNewer(path, time) {
  if (/\.test\.tsx?$/.test(path)) return false
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs > time
  return readdirSync(path).some((name) => isNewer(join(path, name), time)) || found.mtimeMs > time
}
