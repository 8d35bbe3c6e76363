import type { TypingOffers } from '@shared/api/typing'
import type { RegisterDeclaration } from '@shared/registers'

/** What spares typing in one field. */
export interface FieldHelp {
  /** Values that were typed here lately, the latest first. */
  offered: readonly string[]
  /** `YYYY-MM-DD` */
  today: string
  /** Whether a day without a year is the latest not after today: what is written down has happened. */
  past: boolean
  /** Set where the value is the last record's and nobody looked at it yet: empties the field. */
  onClear?: (() => void) | undefined
}

/** The help for one field out of what is offered for the register. */
export function helpFor(
  { dated }: RegisterDeclaration,
  key: string,
  { recent, today }: TypingOffers,
  onClear?: () => void
): FieldHelp {
  return { offered: recent[key] ?? [], today, past: dated?.from === key && !dated.standing, onClear }
}
