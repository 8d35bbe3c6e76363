import type { Filter } from '@shared/api/records'
import { registers } from '@shared/registers'

/** What of a child a view could ask for. */
interface ChildTold {
  student: number
  form: number
  leftBehind: number
  removed: number
  name: string
  phone: string
  idNumber: string
}

/** Ways in which a view could lead to a child: choice of class, recycle bin, ids, search, every filter and sort. */
export function viewsToChild(
  register: keyof typeof registers,
  { student, form, leftBehind, removed, name, phone, idNumber }: ChildTold
) {
  const { fields, collections } = registers[register]
  const columns = [
    ...Object.keys(fields),
    'className',
    'grade',
    'classNo',
    ...Object.entries(collections).flatMap(([key, { fields: members }]) => [
      key,
      ...Object.keys(members).flatMap((member) => [`${key}.${member}`, `${key}.0.${member}`])
    ])
  ]
  const filters: Filter[] = columns.flatMap((field) =>
    (['contains', 'notBlank'] as const).map((operator) => ({ field, operator, value: name.slice(0, 2) }))
  )
  return [
    {},
    { grade: 3, classNo: 1 },
    { entry: { stage: '小学', entryYear: 2024 }, classNo: 1 },
    { former: true },
    { deleted: true },
    { flagged: true },
    { schoolYear: 2027 },
    { ids: [student, form, leftBehind, removed] },
    { ids: [student, form, leftBehind, removed], everyYear: true },
    ...[name, name.slice(0, 2), phone, phone.slice(-4), idNumber].map((search) => ({ search })),
    ...filters.map((filter) => ({ filters: [filter] })),
    ...columns.map((field) => ({ sort: [{ field, descending: true }] }))
  ].map((view) => ({ schoolYear: 2026, register, ...view }))
}
