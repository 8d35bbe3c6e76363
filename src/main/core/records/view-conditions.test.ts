import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Filter } from '@shared/api/records'
import { type RegisterDeclaration, registers } from '@shared/registers'
import { temporaryLedger, type TemporaryLedger } from '../../../../tests/temporary-ledger'
import { createRecord } from './edit'
import { viewOrder } from './views'

const now = new Date('2026-09-01T01:00:00.000Z')
const viewing = { schoolYear: 2026, primaryGrades: 6 } as const
const { students, environment_forms: forms } = registers
const hazards = forms.fields.hazards.options.map(({ label }) => label)
const [first = '', second = '', third = ''] = hazards
let temporary: TemporaryLedger

/** Three students with their forms: two hazards, one of them, none. */
beforeAll(() => {
  temporary = temporaryLedger(now)
  const create = (register: RegisterDeclaration, values: Record<string, unknown>) =>
    createRecord(
      {
        ledger: temporary.ledger,
        register,
        session: { accountId: 1, displayName: '示例老师' },
        now,
        viewing
      },
      values
    )
  const answers = [{ hazards: `${first}、${second}`, parentHabits: '无' }, { hazards: second }, {}]
  for (const [at, values] of answers.entries()) {
    const { id } = create(students, { name: `测试${'甲乙丙'[at]}`, className: '三(2)班' })
    create(forms, { studentId: id, ...values })
  }
})
afterAll(() => temporary.remove())

const found = (filter: Filter) => [
  ...viewOrder(temporary.ledger, forms, { register: forms.key, filters: [filter] }, viewing)
]

it('finds who has one of several choices, by whole labels only', () => {
  const withAny = (...value: string[]) => found({ field: 'hazards', operator: 'in', value })
  expect(withAny(first)).toEqual([1])
  expect(withAny(second)).toEqual([1, 2])
  expect(withAny(first, third)).toEqual([1])
  expect(withAny('')).toEqual([3])
  expect(withAny(third, '')).toEqual([3])
  expect(withAny(second.slice(0, 1))).toEqual([])
})

it('neither filters nor sorts by what is sensitive', () => {
  const refusal = expect.objectContaining({ code: 'invalid_input' })
  expect(() => found({ field: 'parentHabits', operator: 'notBlank' })).toThrow(refusal)
  const sort = [{ field: 'harmSigns', descending: false }]
  expect(() => viewOrder(temporary.ledger, forms, { register: forms.key, sort }, viewing)).toThrow(refusal)
})
