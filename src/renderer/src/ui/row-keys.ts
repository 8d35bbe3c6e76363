import type { KeyboardEvent } from 'react'

const STEPS = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' } as const

/** A line of a table that has the keyboard: arrows go up and down, Enter does what a double click does. */
export function rowKeys(event: KeyboardEvent<HTMLElement>, onEnter: () => void) {
  if (event.target !== event.currentTarget) return
  if (event.key === 'Enter') onEnter()
  else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const next = event.currentTarget[STEPS[event.key]]
    if (next instanceof HTMLElement && next.tabIndex === 0) next.focus()
  } else return
  event.preventDefault()
}
