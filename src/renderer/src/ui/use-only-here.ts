import { type RefObject, useEffect } from 'react'

/**
 * Makes everything of the page beside an element unreachable while it is shown, moves the keyboard into it, and
 * gives the keyboard back afterwards. Lists and messages that open over the page stay reachable.
 */
export function useOnlyHere(element: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const before = document.activeElement
    const uncover = element.current ? coverBeside(element.current) : undefined
    element.current?.focus()
    return () => {
      uncover?.()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [element])
}

function coverBeside(here: HTMLElement): () => void {
  const covered: HTMLElement[] = []
  const page = here.closest('#root')
  for (let inside: HTMLElement | null = here; inside && inside !== page; inside = inside.parentElement) {
    for (const beside of inside.parentElement?.children ?? []) {
      if (beside === inside || !(beside instanceof HTMLElement) || beside.inert) continue
      beside.inert = true
      covered.push(beside)
    }
  }
  return () => {
    for (const other of covered) other.inert = false
  }
}
