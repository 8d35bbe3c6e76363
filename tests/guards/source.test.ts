import { expect, test } from 'vitest'
import { sourceFiles } from './source-files'

const files = sourceFiles(['src', 'tests', 'scripts'], ['.ts', '.tsx', '.mjs', '.css', '.sql'])

/** Written in halves, so that this file does not find itself. */
const FORBIDDEN = ['eslint-' + 'disable', '@ts-' + 'ignore', '@ts-' + 'nocheck', 'TO' + 'DO', 'FIX' + 'ME']
const SKIPPED = new RegExp(
  `\\b(test|it|describe)(\\.describe)?\\.(${['on' + 'ly', 'sk' + 'ip'].join('|')})\\b`
)

test('there is something to guard', () => {
  expect(files.length).toBeGreaterThan(100)
})

test('no file is over 400 lines', () => {
  const long = files.filter(({ text }) => text.split('\n').length > 401).map(({ path }) => path)
  expect(long).toEqual([])
})

test('no rule is switched off, nothing is left for later, no test is left out', () => {
  const found = files.flatMap(({ path, text }) => [
    ...FORBIDDEN.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`),
    ...(SKIPPED.test(text) ? [`${path}: a test is left out`] : [])
  ])
  expect(found).toEqual([])
})

test('no drawer for everything', () => {
  const drawers = files.filter(({ path }) =>
    /(^|[/-])(utils?|helpers?|common|managers?)([./-]|$)/i.test(path)
  )
  expect(drawers.map(({ path }) => path)).toEqual([])
})

test('only the desktop host and the preload know Electron', () => {
  const knowing = sourceFiles(['src'], ['.ts', '.tsx'])
    .filter(({ text }) => /from 'electron'|require\('electron'\)|import\('electron'\)/.test(text))
    .map(({ path }) => path)
    .filter((path) => !/^src\/(main\/electron|preload)\//.test(path))
  expect(knowing).toEqual([])
})
