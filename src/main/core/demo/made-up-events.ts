import { type RegisterKey, registers, type RecordValues } from '@shared/registers'
import type { Job } from '../job'
import { type ChangeSet, openWriter } from '../records/writer'
import type { Chance } from './chance'
import { activitiesOf, inspectionsOf, publicityOf } from './made-up-activities'
import { type DemoRoom, gradeIn, introduceSiblings } from './made-up-class'
import { electCommittees } from './made-up-committee'
import { committeeMeetingsOf } from './made-up-committee-meetings'
import { lawOfficers, lecturesOf } from './made-up-law'
import { parentMeetingsOf } from './made-up-parent-meetings'
import { evaluationsOf, openDaysOf } from './made-up-teaching'
import { trainingsOf } from './made-up-trainings'
import { visitsOf } from './made-up-visits'
import { demoYears } from './made-up-year'

/** What the school did in this school year up to `today` (`YYYY-MM-DD`) and in the one before. */
export async function fillEvents(
  chance: Chance,
  changeSet: ChangeSet,
  rooms: readonly DemoRoom[],
  { today, job }: { today: string; job: Job }
): Promise<void> {
  introduceSiblings(rooms)
  const write = (register: RegisterKey) => {
    const writer = openWriter(changeSet, registers[register])
    return (records: readonly RecordValues[]) => {
      for (const record of records) writer.create(record)
    }
  }
  const committeeMembers = openWriter(changeSet, registers.committee_members)
  const years = demoYears(today)
  const officers = years.slice(0, 1).flatMap((year) => lawOfficers(chance, year))
  write('legal_vice_principals')(officers.map(({ values }) => values))
  for (const [done, year] of years.entries()) {
    await job.step('生成家访和活动记录', done, years.length)
    const pupils = rooms
      .filter((room) => gradeIn(room, year.schoolYear) !== null)
      .reduce((sum, room) => sum + room.pupils.length, 0)
    const visits = write('home_visits')
    for (const room of rooms) {
      if (gradeIn(room, year.schoolYear) !== null) visits(visitsOf(chance, room, year))
    }
    const committees = electCommittees(chance, rooms, year, committeeMembers.create)
    const committeeMeetings = write('committee_meetings')
    for (const committee of committees) committeeMeetings(committeeMeetingsOf(chance, committee, year))
    write('parent_meetings')(parentMeetingsOf(chance, rooms, year))
    write('trainings')(trainingsOf(chance, rooms, year))
    write('teaching_evaluations')(evaluationsOf(chance, rooms, year))
    write('open_days')(openDaysOf(chance, rooms, year))
    write('legal_lectures')(lecturesOf(chance, officers, pupils, year))
    write('publicity')(publicityOf(chance, pupils, year))
    write('activities')(activitiesOf(chance, pupils, year))
    write('surroundings')(inspectionsOf(chance, year))
  }
}
