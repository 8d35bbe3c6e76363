import { type RecordValues, registers } from '@shared/registers'
import { type ChangeSet, openWriter } from '../records/writer'
import type { Chance } from './chance'
import { formOfNextYear, makeForm } from './made-up-form'
import { makeLeftBehind } from './made-up-left-behind'
import type { DemoClass } from './made-up-student'

/** Share of the students of a class who have handed in this year's form, and of those whose form is still a draft. */
const HANDED_IN = [1, 0.95, 0.9, 0.8, 0.5]
const DRAFTS = [0, 0.05, 0.1, 0.3]

/** Writes what a class keeps about its students: the forms of this year and the last, and left-behind facts. */
export function recordsAbout(
  chance: Chance,
  changeSet: ChangeSet,
  { grade, schoolStart }: DemoClass,
  today: string
) {
  const forms = openWriter(changeSet, registers.environment_forms)
  const leftBehind = openWriter(changeSet, registers.left_behind_children)
  const schoolYear = schoolStart + grade - 1
  const [handedIn, drafts] = [chance.pick(HANDED_IN), chance.pick(DRAFTS)]

  return (studentId: number, student: RecordValues) => {
    const answers = makeForm(chance, student)
    const before = grade > 1 && chance.happens(0.9)
    if (before) {
      const filledOn = `${schoolYear - 1}-09-${chance.whole(10, 28)}`
      forms.create({ ...answers, studentId, schoolYear: schoolYear - 1, formState: '已确认', filledOn })
    }
    if (chance.happens(handedIn)) {
      const own = before ? formOfNextYear(chance, answers) : answers
      const state: RecordValues = chance.happens(drafts)
        ? { formState: '草稿' }
        : { formState: '已确认', filledOn: earlier(`${schoolYear}-09-${chance.whole(10, 28)}`, today) }
      forms.create({ ...own, ...state, studentId, schoolYear })
    }
    const facts = makeLeftBehind(chance, student, today)
    if (facts) leftBehind.create({ ...facts, studentId })
  }
}

function earlier(one: string, other: string): string {
  return one < other ? one : other
}
