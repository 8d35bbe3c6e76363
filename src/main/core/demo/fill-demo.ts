import { students as register } from '@shared/registers/students'
import { schoolYearOf } from '@shared/rules/school-year'
import type { Ledger } from '../database/ledger'
import { calendarDay } from '../calendar-day'
import { refuse } from '../context'
import type { Job } from '../job'
import { openChangeSet, openWriter } from '../records/writer'
import { createChance } from './chance'
import { openRoom, pupilOf } from './made-up-class'
import { fillEvents } from './made-up-events'
import { createIdNumbers } from './made-up-identity'
import { recordsAbout } from './made-up-records'
import { planClasses } from './made-up-school'
import { createFamilies } from './made-up-siblings'
import { makeStudent } from './made-up-student'

/** Students between two looks at the user's wish to stop. */
const STRIDE = 1000
/** What happened has a chance of its own, so that it never changes who the students are. */
const EVENTS_SEED = 0x5eed

/** What a made-up school is made of. */
export interface DemoOptions {
  students: number
  /** The same seed on the same day's school year gives the same school. */
  seed: number
  session: { accountId: number; displayName: string }
  job: Job
  now: Date
}

/**
 * Fills an empty register with a made-up school, in one transaction, and answers with the number of students.
 * Refuses with register_not_empty where students are there already, also in the recycle bin; a cancelled
 * run leaves nothing.
 */
export async function fillDemo(
  ledger: Ledger,
  { students, seed, session, job, now }: DemoOptions
): Promise<number> {
  const { sqlite } = ledger
  if (sqlite.prepare('SELECT 1 FROM students LIMIT 1').get()) refuse('register_not_empty')
  const at = now.toISOString()
  const today = calendarDay(now)
  const chance = createChance(seed)
  const classes = planClasses(chance, students, schoolYearOf(today), ledger.settings())
  const idNumber = createIdNumbers()
  const families = createFamilies(chance)
  const eventsChance = createChance(seed ^ EVENTS_SEED)
  const rooms = classes.map((demoClass) => openRoom(eventsChance, demoClass))
  let done = 0
  sqlite.exec('BEGIN IMMEDIATE')
  try {
    const changeSet = openChangeSet(ledger, { origin: 'demo', label: '填入演示数据', session, at })
    const writer = openWriter(changeSet, register)
    for (const room of rooms) {
      const demoClass = room.place
      const about = recordsAbout(chance, changeSet, demoClass, today)
      for (let place = 0; place < demoClass.size; place++) {
        const known = families.familyFor(demoClass)
        const { values, family } = makeStudent(chance, idNumber, demoClass, known)
        if (!known) families.remember(demoClass, family)
        const id = writer.create(values)
        room.pupils.push(pupilOf(id, values))
        about(id, values)
        if (++done % STRIDE === 0) await job.step('生成演示数据', done, students)
      }
    }
    await fillEvents(eventsChance, changeSet, rooms, { today, job })
    sqlite.exec('COMMIT')
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
    throw error
  }
  return done
}
