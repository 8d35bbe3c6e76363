import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TemporaryCore } from '../temporary-core'
import { bindingsOf, fillTemplate, importedAgain, rowOf, templateFile } from './filled-template'
import { schoolOf } from './filled-template'

let school: TemporaryCore
beforeAll(async () => {
  school = await schoolOf(60)
})
afterAll(() => school.remove())

test.each([
  ['t1-留守儿童花名册(区社会事业局).xlsx', 'left_behind_children'],
  ['t2-家访情况统计表.xlsx', 'home_visits'],
  ['三行表头带示例.xlsx', 'left_behind_children'],
  ['留守儿童台账97.xls', 'left_behind_children'],
  ['有效性和公式.xlsx', 'left_behind_children'],
  ['没有空行.xlsx', 'students'],
  ['左右两栏.xlsx', 'students'],
  ['占位符.xlsx', 'students'],
  ['一班一表三行表头.xlsx', 'students'],
  ['两张表.xlsx', 'left_behind_children'],
  ['登记表卡片.xlsx', 'left_behind_children']
])('%s', async (name, register) => {
  const filling = await fillTemplate(school, templateFile(name), { register })
  console.log(name, filling.filled, filling.preview.wording, filling.preview.sheets.map((s) => [s.kind, s.source, s.headerRows, s.firstRow, s.lastRow, s.replaced, s.part, s.reason, s.texts.map((t) => t.after)]))
  console.log(JSON.stringify(filling.preview.sheets.map((_, i) => bindingsOf(filling, i))))
  console.log(filling.findings.slice(0, 6).map((f) => `${f.severity} ${f.code} ${f.header} ${f.who} ${f.message}`))
  for (const s of filling.grid.sheets.slice(0, 2)) console.log(s.name, s.rows.slice(0, 12).map((r) => r.map((c) => c ?? '').join('|')).join('\n'), '\n…\n', s.rows.slice(-3).map((r) => r.join('|')).join('\n'))
  const again = await importedAgain(school, filling, register)
  console.log(again.summary, JSON.stringify(again.rows.filter((r) => r.action !== 'unchanged').slice(0, 2)).slice(0, 900))
  void rowOf
})
