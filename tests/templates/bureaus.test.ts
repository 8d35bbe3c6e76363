import { readFileSync, mkdirSync, writeFileSync } from 'node:fs'
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
  if (process.env.BUREAU_REPORT) {
    mkdirSync('/tmp/bur/filled', { recursive: true })
    writeFileSync('/tmp/bur/filled/' + truth.file.replace(/\.xlsx?$/, '.xlsx'), filling.file.bytes)
    const out = [`## ${truth.file} right ${verdicts.length - bad.length}/${verdicts.length} wrong ${bad.filter((b) => b.verdict === 'wrong').length} empty ${bad.filter((b) => b.verdict === 'empty').length} rows ${filling.filled.rows}`]
    out.push('  sheets: ' + filling.preview.sheets.map((s) => `${s.name}:${s.kind}/${s.source}/${s.headerRows}/${s.firstRow}-${s.lastRow}${s.reason ? ' ' + s.reason : ''}`).join(' | '), '  wording ' + JSON.stringify(filling.preview.wording))
    out.push('  unbound: ' + filling.preview.sheets.flatMap((s) => s.columns.filter((c) => c.binding.kind === 'none').map((c) => c.place + ' ' + c.header)).join('; '))
    for (const b of bad) out.push(`   ${b.verdict} ${b.place} ${b.what}: want ${JSON.stringify(b.expected)} got ${JSON.stringify(b.actual)}`)
    for (const b of bad.filter((x) => x.verdict === 'wrong')) { const l = b.place.replace(/.*!/, ''); const c = filling.preview.sheets.flatMap((s) => s.columns).find((c) => c.place === l || c.place === l.replace(/\d+/, '')); out.push('     bound ' + JSON.stringify(c?.binding)) }
    writeFileSync('/tmp/bur/report.txt', out.join('\n') + '\n', { flag: 'a' })
  }
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
