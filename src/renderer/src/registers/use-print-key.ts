import { useEffect, useRef } from 'react'
import { somethingLiesOver } from '../ui/something-lies-over'

/** Ctrl+P shows the list as it is printed while the page is on the screen and nothing lies over it. */
export function usePrintKey(active: boolean, onPrint: () => void) {
  const print = useRef(onPrint)
  useEffect(() => {
    print.current = onPrint
  })
  useEffect(() => {
    if (!active) return
    function pressed(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p') return
      // The browser would print the window as it looks, with nine rows of three hundred.
      event.preventDefault()
      if (!somethingLiesOver()) print.current()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [active])
}
