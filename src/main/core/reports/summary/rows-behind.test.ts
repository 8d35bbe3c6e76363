import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryCore, type TemporaryCore } from '../../../../../tests/temporary-core'

const period = { kind: 'schoolYear', schoolYear: 2026 } as const
let school: TemporaryCore
beforeAll(async () => {
  school = temporaryCore()
  await school.call('demo.fill', { students: 150 })
})
afterAll(() => school.remove())

it('adds up to every number of a report, on every line', async () => {
  const { groups, lines, values } = await school.call('summary.make', { period, by: 'grade' })
  const figures = groups
    .flatMap((group) => group.figures)
    .filter(({ kind, closed }) => kind !== 'rate' && !closed)
  expect(figures.length).toBeGreaterThan(4)
  const wrong: string[] = []
  for (const { key } of figures) {
    for (const line of [lines[0], lines.at(-1)]) {
      const number = values[key]?.[lines.findIndex((one) => one.key === line?.key)] ?? 0
      const asked = { period, by: 'grade', figure: key, line: line?.key ?? '' } as const
      const { register, ids, amounts } = await school.call('summary.rows', asked)
      const sum = ids.reduce((total, id) => total + (amounts ? (amounts[id] ?? 0) : 1), 0)
      if (Math.abs(sum - number) > 0.001) wrong.push(`${key} ${line?.key}: ${sum}, not ${number}`)
      const view = { register, ids, everyYear: true, schoolYear: 2026 }
      const { total } = await school.call('records.list', { view, offset: 0, limit: 1 })
      if (total !== ids.length) wrong.push(`${key} ${line?.key}: ${total} of ${ids.length} rows are listed`)
    }
  }
  expect(wrong).toEqual([])
})
