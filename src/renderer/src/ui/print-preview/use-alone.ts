import { type RefObject, useEffect } from 'react'

/** Makes everything else in the document unreachable while an element of its body is shown, and gives it back after. */
export function useAlone(element: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const here = element.current
    const before = document.activeElement
    const others = [...document.body.children].filter(
      (other): other is HTMLElement => other instanceof HTMLElement && other !== here && !other.inert
    )
    for (const other of others) other.inert = true
    here?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    return () => {
      for (const other of others) other.inert = false
      if (before instanceof HTMLElement) before.focus()
    }
  }, [element])
}
