import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { errorMessages } from '@shared/api/errors'
import { registers } from '@shared/registers'
import { doubtMessages } from '@shared/rules/doubts'
import { projectFolder, sourceFiles } from './source-files'

const manual = readFileSync(join(projectFolder, 'docs', '使用手册.md'), 'utf8')
const tableRows = manual.split('\n').filter((line) => line.startsWith('| `'))
const explained = new Set(tableRows.map((line) => /^\| `(\w+)`/.exec(line)?.[1]))

const textsOf = (folders: string[]) =>
  sourceFiles(folders, ['.ts', '.tsx'])
    .filter(({ path }) => !path.endsWith('.test.ts'))
    .map(({ text }) => text)
    .join('\n')

describe('every code stands in a table of the manual', () => {
  test.each(Object.keys(errorMessages))('error %s', (code) => {
    expect(explained).toContain(code)
  })

  test.each(Object.keys(doubtMessages))('doubt %s', (code) => {
    expect(explained).toContain(code)
  })

  const reading = textsOf(['src/main/core/imports', 'src/main/core/records'])
  const issues = [/code: '(\w+)'/g, /say\('\w+', '(\w+)'/g, /unknown\([^'\n]*'(\w+)'/g].flatMap((pattern) =>
    [...reading.matchAll(pattern)].map((match) => match[1] ?? '')
  )

  test.each([...new Set(issues)])('issue of a row %s', (code) => {
    expect(explained).toContain(code)
  })

  test('the issues of rows are found in the code', () => {
    expect(issues).toEqual(expect.arrayContaining(['name_missing', 'class_missing', 'choice_unknown']))
  })
})

test('the manual explains no code that does not exist', () => {
  const code = textsOf(['src'])
  const unknown = [...explained].filter((word) => !new RegExp(`\\b${word}\\b`).test(code))
  expect(unknown).toEqual([])
})

describe('every label in 【】 is on the screen', () => {
  const { recordLabel, collections } = registers.students
  const source = textsOf(['src/renderer', 'src/shared'])
    .replace(/\$?\{[\w.]*recordLabel\}/g, recordLabel)
    .replace(/\$?\{[\w.]*collection\.label\}/g, collections.guardians.label)
  const labels = [...new Set([...manual.matchAll(/【([^】\s][^】]*)】/g)].map((match) => match[1] ?? ''))]

  test('there are labels to look for', () => {
    expect(labels.length).toBeGreaterThan(60)
  })

  /** Alone between quotes, tags or braces; a count or a name may follow, as in 待决定 3. */
  test.each(labels)('%s', (label) => {
    const literal = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    expect(new RegExp(`(?:['"\`>}]|^\\s*)${literal}\\s*(?:['"\`<{$]|$)`, 'm').test(source)).toBe(true)
  })
})
