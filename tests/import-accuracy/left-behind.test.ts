import { afterAll, describe, expect, test } from 'vitest'
import { openSchool } from './receiving-school'
import { score, type Score } from './score'
import { leftBehindCases } from './workbooks/left-behind-files'
import type { ReceivingSchool } from './workbooks/truth'

const cases = leftBehindCases()
const PRIMARY: ReceivingSchool = { stage: '小学', primaryGrades: 6 }
const schools = new Map<string, ReturnType<typeof openSchool>>()
const scores: Score[] = []

function schoolFor(school: ReceivingSchool) {
  const key = `${school.stage} ${school.primaryGrades}`
  const opened = schools.get(key) ?? openSchool(school)
  schools.set(key, opened)
  return opened
}

describe('lists of left-behind children that no importer was written for', () => {
  afterAll(async () => {
    for (const school of schools.values()) (await school).close()
  })

  test.each(cases.map((file) => [file.fileName, file.shape, file] as const))(
    '%s: %s',
    async (fileName, _, file) => {
      const school = await schoolFor(file.school ?? PRIMARY)
      const result = await school.read(fileName, file.bytes)
      const outcome = score(fileName, file.truth, result)
      scores.push(outcome)
      expect(result.register).toBe(file.truth.register)
      expect(outcome.silentErrors).toEqual([])
      expect(outcome.unflagged).toEqual([])
    }
  )

  test('at least 99 of 100 cells are right over all files', () => {
    const cells = scores.reduce((total, outcome) => total + outcome.cells, 0)
    const right = scores.reduce((total, outcome) => total + outcome.right, 0)
    expect(scores.length).toBe(cases.length)
    expect(right / cells, JSON.stringify(scores.flatMap((outcome) => outcome.wrong))).toBeGreaterThanOrEqual(
      0.99
    )
  })
})
