import type { View, ViewSums } from '@shared/api/records'
import type { FieldValue, RegisterDeclaration } from '@shared/registers'
import { CHOICES_JOINED_BY } from '@shared/rules/choices'
import { refuse } from '../context'
import type { Ledger } from '../database/ledger'
import { composedStore } from './composed'
import type { Viewing } from './viewing'
import { viewOrder } from './views'

/** Records that are put together at a time. */
const BLOCK = 500

/**
 * The number of records of a view, the sums of its number fields and how often each word of its choices stands in it.
 * Refuses with `invalid_input` a field of another kind, and sensitive and internal ones: a count would tell of them.
 */
export function sumView(
  ledger: Ledger,
  register: RegisterDeclaration,
  view: View,
  { fields, viewing }: { fields: string[]; viewing: Viewing }
): ViewSums {
  const kinds = fields.map((key) => [key, kindOf(register, key)] as const)
  const result: ViewSums = { count: 0, sums: {}, counts: {} }
  for (const [key, kind] of kinds) {
    if (kind === 'number') result.sums[key] = 0
    else result.counts[key] = {}
  }
  const ids = viewOrder(ledger, register, view, viewing)
  result.count = ids.length
  const store = composedStore(ledger, register, viewing)
  for (let start = 0; start < ids.length && kinds.length > 0; start += BLOCK) {
    for (const { values } of store.readMany(ids.subarray(start, start + BLOCK))) {
      for (const [key, kind] of kinds)
        add(result, { key, kind, value: values[key] as FieldValue | undefined })
    }
  }
  for (const key in result.sums) result.sums[key] = Math.round((result.sums[key] ?? 0) * 100) / 100
  return result
}

type SummedKind = 'number' | 'choice' | 'choices'

function kindOf({ fields }: RegisterDeclaration, key: string): SummedKind {
  const field = Object.hasOwn(fields, key) ? fields[key] : undefined
  if (!field || field.sensitive || field.internal) return refuse('invalid_input', { reason: '没有这一栏' })
  const { kind } = field
  if (kind === 'number' || kind === 'choice' || kind === 'choices') return kind
  return refuse('invalid_input', { reason: '这一栏不能合计' })
}

function add(
  { sums, counts }: ViewSums,
  { key, kind, value }: { key: string; kind: SummedKind; value: FieldValue | undefined }
) {
  if (kind === 'number') {
    if (typeof value === 'number') sums[key] = (sums[key] ?? 0) + value
    return
  }
  const count = (counts[key] ??= {})
  const words =
    typeof value === 'string' && value !== ''
      ? kind === 'choice'
        ? [value]
        : value.split(CHOICES_JOINED_BY)
      : ['']
  for (const word of words) count[word] = (count[word] ?? 0) + 1
}
