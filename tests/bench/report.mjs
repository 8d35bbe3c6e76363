// The report to the bureau of a school of 2,000 students, against reading the same records once.
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createCore } from '../../out/main/core.js'

const STUDENTS = 2000
const BLOCK = 500
const READ = ['students', 'environment_forms', 'left_behind_children', 'home_visits', 'parent_meetings']
const question = { period: { kind: 'schoolYear', schoolYear: 2026 }, by: 'class' }

/** Milliseconds, warm: reading the records block by block, the report, and the report beside that of a year before. */
export async function measureReport(folder, median) {
  const core = createCore({
    dataFolder: join(folder, 'report'),
    resourcesFolder: 'resources',
    version: 'bench',
    now: () => new Date('2026-11-20T09:00:00')
  })
  let session
  const call = async (procedure, input) => {
    const answer = await core.dispatch({ procedure, input, session })
    if (!answer.ok) throw new Error(`${procedure} ${answer.error.code}`)
    return answer.value
  }
  const school = { schoolName: '云山学校', stage: '九年一贯', displayName: '德育处', password: 'bench-bench' }
  session = (await call('session.setUp', school)).session
  await call('demo.fill', { students: STUDENTS, seed: 1 })

  async function readOnce() {
    for (const register of READ) {
      for (let offset = 0, total = 1; offset < total; offset += BLOCK) {
        ;({ total } = await call('records.list', { view: { register }, offset, limit: BLOCK }))
      }
    }
  }
  const runs = {
    reading: readOnce,
    report: () => call('summary.make', question),
    compared: () => call('summary.make', { ...question, compare: true })
  }
  const times = { reading: [], report: [], compared: [] }
  for (let round = 0; round < 9; round += 1) {
    for (const [name, run] of Object.entries(runs)) {
      const begin = performance.now()
      await run()
      // The first rounds prepare statements and warm the engine up.
      if (round > 1) times[name].push(performance.now() - begin)
    }
  }
  core.close()
  return Object.fromEntries(Object.entries(times).map(([name, measured]) => [name, median(measured)]))
}
