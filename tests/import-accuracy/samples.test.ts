import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSchool } from './receiving-school'
import { score } from './score'
import type { Truth } from './workbooks/truth'

const folder = resolve('tests/fixtures/samples')
const truths = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Record<string, Truth>

describe('the samples of the student register', () => {
  let school: Awaited<ReturnType<typeof openSchool>>
  beforeAll(async () => {
    school = await openSchool({ stage: '小学', primaryGrades: 6 })
  })
  afterAll(() => school?.close())

  test.each(Object.keys(truths))('%s gives what its truth says', async (file) => {
    const truth = truths[file] as Truth
    const result = await school.read(file, readFileSync(join(folder, file)))
    const { cells, right, wrong, silentErrors, unflagged } = score(file, truth, result)
    expect(result.register).toBe(truth.register)
    expect(silentErrors).toEqual([])
    expect(unflagged).toEqual([])
    expect(right / cells, JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.995)
  })
})
