import type { Filter } from '@shared/api/records'
import type { FieldValue } from '@shared/registers'
import { CHOICES_JOINED_BY } from '@shared/rules/choices'

/** Whether a value as it is shown meets a filter, for values that are worked out and not stored: classes, findings. */
export function compareShown(value: FieldValue | undefined, { operator, value: sought }: Filter): boolean {
  const shown = typeof value === 'boolean' ? (value ? '是' : '否') : (value ?? null)
  if (operator === 'blank') return shown === null
  if (operator === 'notBlank') return shown !== null
  const text = shown === null ? '' : String(shown)
  if (operator === 'in') {
    const words = Array.isArray(sought) ? sought : [String(sought ?? '')]
    return [text, ...text.split(CHOICES_JOINED_BY)].some((word) => words.includes(word))
  }
  if (shown === null) return false
  const wanted = String(Array.isArray(sought) ? (sought[0] ?? '') : (sought ?? ''))
  switch (operator) {
    case 'contains':
      return text.includes(wanted)
    case 'startsWith':
      return text.startsWith(wanted)
    case 'equals':
      return text === wanted
    case 'from':
      return typeof shown === 'number' ? shown >= Number(wanted) : shown >= wanted
    case 'to':
      return typeof shown === 'number' ? shown <= Number(wanted) : shown <= wanted
  }
}
