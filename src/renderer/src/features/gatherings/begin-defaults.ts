import type { GatheringKey } from '@shared/api/gatherings'
import { meetingKindOn, meetingTitle } from '@shared/rules/meeting-titles'
import type { ClassNode } from '@shared/api/records'
import { today } from '../../ui/moment'

/** A class of the school that a gathering may be begun for. */
export interface OfferedClass {
  grade: number
  classNo: number
  name: string
}

/** The classes of the roster that are in the school's grades. */
export function offeredClasses(nodes: readonly ClassNode[]): OfferedClass[] {
  return nodes.flatMap(({ grade, classNo, name }) =>
    grade === null || classNo === null ? [] : { grade, classNo, name }
  )
}

/** What the dialog holds: the texts of fields by key. */
export type Shared = Record<string, string>

/** What a gathering of these classes most likely is, today. */
export function likelyValues(register: GatheringKey, classes: readonly OfferedClass[]): Shared {
  const date = today()
  if (register === 'trainings') return { date, form: '讲座', hours: '1' }
  const newPupils = classes.length > 0 && classes.every(({ grade }) => grade === 1)
  const kind = meetingKindOn(date, newPupils)
  return { date, kind, title: meetingTitle(date, kind), place: '本班教室' }
}

/** The fields that are asked for, in their order; those of one line together. */
export const ASKED: Record<GatheringKey, readonly string[]> = {
  parent_meetings: ['title', 'kind', 'date', 'place'],
  trainings: ['topic', 'date', 'hours', 'lecturer', 'form', 'place', 'handouts']
}
