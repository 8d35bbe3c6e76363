import { test } from 'vitest'
import { temporaryCore } from '../temporary-core'
import { strangersA } from './workbooks/strangers-a'
import { strangersB } from './workbooks/strangers-b'
test('x', async () => {
  for (const name of (process.env.FILE ?? '').split('|')) {
  const f = [...strangersA, ...strangersB].find((one) => one.fileName.includes(name))!
  const core = temporaryCore()
  try {
  const p = await core.call('imports.open', { schoolYear: 2026, ...(process.env.REG ? { register: process.env.REG } : {}) }, { name: f.fileName, bytes: f.bytes })
  for (const s of p.sheets) console.log(s.name, s.skipped ?? '', s.cards ?? '', s.headerRows, s.columns.map((c) => `${c.column} ${c.header} → ${c.field} ${c.basis} ${c.examples.join('|').slice(0, 40)}`).join('\n  '), JSON.stringify(s.leftOut))
  } catch (e) { console.log(name, (e as Error).message) }
  }
})
