import { useEffect, useState } from 'react'

/** Gives the keyboard back to where it was before something opened, once that is gone again. */
export function useFocusBack() {
  // Read while rendering: by the time of an effect, a drawer has taken the keyboard.
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus()
    },
    [before]
  )
}
