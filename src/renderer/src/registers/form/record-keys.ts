import type { KeyboardEvent } from 'react'

/** What can be asked of a form from the keyboard. */
export type FormStep = 'save' | 'saveAndNew' | 'clearCarried'

/** What a key asks of a form: Ctrl+S and Ctrl+Enter save, with Shift another is begun, Alt+C empties what was carried over. */
export function stepOfKey(event: KeyboardEvent): FormStep | null {
  const { ctrlKey, metaKey, altKey, shiftKey, key, code, nativeEvent } = event
  if (nativeEvent.isComposing) return null
  if (altKey && !ctrlKey && code === 'KeyC') return 'clearCarried'
  if (!(ctrlKey || metaKey) || altKey) return null
  if (key === 'Enter') return shiftKey ? 'saveAndNew' : 'save'
  return key.toLowerCase() === 's' && !shiftKey ? 'save' : null
}
