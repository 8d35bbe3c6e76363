import type { RecordValues, RegisterDeclaration } from '@shared/registers'

const SIGNS = /[\s《》“”"'、，。,.:：;；()（）—–-]+/g

/**
 * Whether a row tells of the record's event: everything that the declaration recognises it by, as far as both know
 * it, is the same. What a class did is not what the school did. A sheet of signatures belongs to whatever its class
 * did on the day, however it is called.
 */
export function isSameEvent(register: RegisterDeclaration, row: RecordValues, record: RecordValues): boolean {
  const bySheet = Array.isArray(row.attendance)
  return (register.sameBy ?? []).every((key) => {
    const kind = register.fields[key]?.kind
    if (kind === 'schoolClass')
      return ['stage', 'entryYear', 'classNo'].every((part) => (row[part] ?? null) === (record[part] ?? null))
    if (bySheet && (kind === 'text' || kind === 'longText')) return true
    const [one, other] = [row[key] ?? null, record[key] ?? null]
    return one === null || other === null || plain(one) === plain(other)
  })
}

function plain(value: unknown): string {
  return String(value).replace(SIGNS, '')
}
