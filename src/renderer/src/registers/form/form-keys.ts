import type { KeyboardEvent } from 'react'

/**
 * Enter goes from field to field as on paper, Shift+Enter back (in a long text it begins a line); it presses buttons
 * and chooses from an open list as everywhere. For `onKeyDownCapture` of the element around the fields; keys in a
 * dialog that a field opened are not its own.
 */
export function goByEnter(event: KeyboardEvent<HTMLElement>) {
  const { target, currentTarget, ctrlKey, altKey, metaKey, shiftKey, nativeEvent } = event
  if (event.key !== 'Enter' || ctrlKey || altKey || metaKey || nativeEvent.isComposing) return
  const isLong = target instanceof HTMLTextAreaElement
  if (!isLong && !(target instanceof HTMLInputElement)) return
  if (!currentTarget.contains(target)) return
  if (isLong && shiftKey) return
  if (target.getAttribute('aria-expanded') === 'true') {
    // The list takes its word first; without a word in it the typed one stays.
    setTimeout(() => step(currentTarget, target, 1))
    return
  }
  event.preventDefault()
  event.stopPropagation()
  step(currentTarget, target, shiftKey ? -1 : 1)
}

/** As `goByEnter`, for forms of long texts: in these Enter begins a line as everywhere. */
export function goByEnterInLines(event: KeyboardEvent<HTMLElement>) {
  if (!(event.target instanceof HTMLTextAreaElement)) goByEnter(event)
}

/** Puts the keyboard into the first field. */
export function focusFirst(container: HTMLElement | null) {
  const first = container?.querySelector(CONTROL)
  if (first instanceof HTMLElement) enter(first)
}

/** Moves the keyboard to the field that a refusal names: `phone`, or `guardians.0.phone` by the label of its cell. */
export function focusField(container: HTMLElement | null, field: string, cellLabel?: string) {
  const cell = cellLabel === undefined ? null : container?.querySelector(`input[aria-label="${cellLabel}"]`)
  const line = container?.querySelector(`[data-field="${field}"]`)
  const control = cell ?? line?.querySelector(CONTROL)
  if (!(control instanceof HTMLElement)) return
  control.focus()
  control.scrollIntoView({ block: 'center' })
}

/** Fields, and the button below a table of rows that adds one. */
const CONTROL =
  'input:not([disabled]):not([tabindex="-1"]), textarea:not([disabled]), button[data-add-row]:not([disabled])'

function step(container: HTMLElement, from: HTMLElement, by: 1 | -1) {
  const all = [...container.querySelectorAll<HTMLElement>(CONTROL)].filter((one) => one.checkVisibility())
  const ofField = (one: HTMLElement) => one.closest('[data-field]') ?? one
  const here = ofField(from)
  const fields = all.filter((one, at) => {
    const before = all[at - 1]
    return before === undefined || ofField(before) !== ofField(one)
  })
  const at = fields.findIndex((one) => ofField(one) === here)
  const next = fields[at + by]
  if (next) return enter(next)
  const around = container.closest('.ant-drawer-section') ?? container.parentElement
  const after = around?.querySelector('[data-after-fields] .ant-btn-primary:not([disabled])')
  if (by === 1 && after instanceof HTMLElement) after.focus()
}

function enter(control: HTMLElement) {
  control.focus()
  if (control instanceof HTMLInputElement && control.type === 'text') control.select()
  control.closest('[data-field]')?.scrollIntoView({ block: 'nearest' })
}
