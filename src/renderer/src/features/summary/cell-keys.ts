import type { KeyboardEvent } from 'react'

const ROWS = { ArrowDown: 1, ArrowUp: -1 } as const
const PLACES = { ArrowRight: 1, ArrowLeft: -1 } as const

/**
 * Arrows go from number to number of a table, past cells that open nothing; Tab leaves the table. The cell with the
 * keyboard is the only one that Tab comes back to.
 */
export function cellKeys(event: KeyboardEvent<HTMLTableElement>) {
  const here = event.target instanceof HTMLElement ? event.target.closest('td') : null
  if (!here) return
  const next =
    event.key in PLACES
      ? along(here, PLACES[event.key as keyof typeof PLACES])
      : event.key in ROWS
        ? across(here, ROWS[event.key as keyof typeof ROWS])
        : undefined
  if (next === undefined) return
  event.preventDefault()
  if (next === null) return
  for (const button of event.currentTarget.querySelectorAll('td button'))
    button.setAttribute('tabindex', '-1')
  next.setAttribute('tabindex', '0')
  next.focus()
}

function along(cell: HTMLTableCellElement, step: 1 | -1): HTMLButtonElement | null {
  const cells = [...(cell.parentElement?.children ?? [])]
  return firstButton(step === 1 ? cells.slice(cell.cellIndex + 1) : cells.slice(0, cell.cellIndex).reverse())
}

function across(cell: HTMLTableCellElement, step: 1 | -1): HTMLButtonElement | null {
  const rows = [...(cell.closest('tbody')?.rows ?? [])]
  const at = rows.findIndex((row) => row.contains(cell))
  const others = step === 1 ? rows.slice(at + 1) : rows.slice(0, at).reverse()
  return firstButton(others.map((row) => row.cells[cell.cellIndex]))
}

function firstButton(cells: (Element | undefined)[]): HTMLButtonElement | null {
  return cells.map((cell) => cell?.querySelector('button')).find((button) => button) ?? null
}
