import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TemporaryCore } from '../temporary-core'
import { bureauSchool } from './bureau-children'
import { compare, truths, workbookOf } from './bureau-truth'
import { changedElsewhere } from './bureau-untouched'
import { fillTemplate } from './filled-template'

let school: TemporaryCore
beforeAll(async () => {
  school = await bureauSchool()
})
afterAll(() => school.remove())

test.each(truths())('$file', async (truth) => {
  const bytes = readFileSync(join('tests', 'fixtures', 'templates', 'bureaus', truth.file))
  const filling = await fillTemplate(school, { name: truth.file, bytes })
  const verdicts = compare(truth, await workbookOf(filling.file.bytes))
  const notKept = (place: string) => truth.notKept?.includes(place.replace(/^.*!|\d+$/g, ''))
  const bad = verdicts.filter(({ verdict, place }) => verdict !== 'right' && !notKept(place))
  if (truth.file.endsWith('.xlsx')) {
    const per = filling.preview.sheets.filter(({ kind }) => kind === 'list')
    const rows = Object.fromEntries(per.map(({ sheet }) => [sheet, filling.filled.rows / per.length]))
    expect(await changedElsewhere(bytes, filling.file.bytes, { preview: filling.preview, rows })).toEqual([])
  }
  expect(bad).toEqual([])
  const unbound = filling.preview.sheets.flatMap(({ columns }) =>
    columns.filter(({ binding }) => binding.kind === 'none').map(({ place }) => place)
  )
  expect(unbound).toEqual(expect.arrayContaining(truth.notKept ?? []))
})
