import type { View } from '@shared/api/records'
import type { LeftBehindDefinition } from '@shared/api/session'
import type { SheetView, TemplateSheet } from '@shared/api/templates'
import { findRegister } from '@shared/registers'
import { termPeriod } from '@shared/rules/terms'
import { isFillable } from './bindings'

/** Which records fill a template. */
export interface RecordChoice {
  schoolYear: number
  /** Of registers about days; the whole school year where absent. */
  term?: 1 | 2 | undefined
  grade?: number | undefined
  classNo?: number | undefined
  /** `YYYY-MM-DD` */
  asOf: string
  definition: LeftBehindDefinition
  /** Of left-behind children: those found to be now, instead of everybody on the list. */
  now: boolean
  /** Sheets that are not filled. */
  without: number[]
}

/** The view of each sheet that is filled; a sheet for a class has the records of that class. */
export function viewsFor(
  sheets: readonly TemplateSheet[],
  choice: RecordChoice,
  springTermFrom: string
): SheetView[] {
  return sheets
    .filter((sheet) => isFillable(sheet) && !choice.without.includes(sheet.sheet))
    .map(({ sheet, source, part }) => ({ sheet, view: viewFor(source ?? '', part, choice, springTermFrom) }))
}

function viewFor(
  register: string,
  part: TemplateSheet['part'],
  choice: RecordChoice,
  springTermFrom: string
): View {
  const { schoolYear, term, asOf, definition, now } = choice
  const ofClass = choice.grade === undefined && part ? part : choice
  const { grade, classNo } = ofClass
  const dated = findRegister(register)?.dated
  const period = term && termPeriod({ schoolYear, term }, springTermFrom)
  return {
    register,
    schoolYear,
    asOf,
    ...(grade === undefined ? {} : { grade }),
    ...(classNo === undefined || classNo === null ? {} : { classNo }),
    ...(register === 'left_behind_children' ? { definition } : {}),
    filters: [
      ...(dated && period
        ? [
            { field: dated.from, operator: 'from' as const, value: period.from },
            { field: dated.from, operator: 'to' as const, value: period.to }
          ]
        : []),
      ...(register === 'left_behind_children' && now
        ? [{ field: 'leftBehindType', operator: 'in' as const, value: ['单亲留守', '双亲留守'] }]
        : [])
    ]
  }
}
