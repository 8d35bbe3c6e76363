import type { KnownParent } from '@shared/api/committee'
import type { ParsedInputOf } from '@shared/api/contract'
import { type MemberValues, registers } from '@shared/registers'
import { schoolYearOf } from '@shared/rules/school-year'
import { termStateOn } from '@shared/rules/terms-of-office'
import { maskValue } from '@shared/rules/masks'
import { calendarDay } from '../calendar-day'
import { type Call, refuse } from '../context'
import { composedStore } from '../records/composed'
import { recordsAbout } from '../records/record-writer'
import { seen } from '../records/seen'
import { wordOf } from '../records/stored-values'
import { viewingFor } from '../records/viewing'

/**
 * The family of a child as the roster has it, for choosing the parent who sits on the committee. With the membership
 * in `memberId`, the parent of its name is compared with it: another phone is told, and nothing is overwritten.
 */
export function parentsOf(
  call: Call,
  { studentId, memberId }: ParsedInputOf<'committee.parentsOf'>
): KnownParent[] {
  const { ledger } = call
  const day = calendarDay(call.core.options.now())
  const viewing = viewingFor(call, { schoolYear: schoolYearOf(day) })
  const student = seen(composedStore(ledger, registers.students, viewing), studentId, viewing)
  if (student.deletedAt !== null) refuse('record_not_found')
  const { committee_members: register } = registers
  const members = composedStore(ledger, register, viewing).readMany(recordsAbout(ledger, register, studentId))
  const looked = members.find(({ id }) => id === memberId)?.values
  return ((student.values.guardians ?? []) as MemberValues[]).flatMap((parent, place) => {
    const name = wordOf(parent.name)
    if (name === '') return []
    const phone = wordOf(parent.phone)
    return [
      {
        place,
        name,
        relation: wordOf(parent.relation),
        phone: maskValue('phone', phone),
        workplace: [wordOf(parent.workplace), wordOf(parent.job)].filter(Boolean).join(' '),
        serves: members
          .filter(
            ({ id, values }) =>
              id !== memberId && values.memberName === name && termStateOn(values, day, viewing) === '在任'
          )
          .map(({ values }) => `${wordOf(values.level)} ${wordOf(values.position)}`.trim()),
        phoneDiffers: looked?.memberName === name && differs(wordOf(looked.memberPhone), phone)
      }
    ]
  })
}

/** Several phones are joined by 、; one that both know is enough. */
function differs(one: string, other: string): boolean {
  const known = new Set(other.split('、'))
  return one !== '' && other !== '' && !one.split('、').some((phone) => known.has(phone))
}
