import { useState } from 'react'

/** How often one came back to a page that stays in the window while something else lies over it. */
export function useReturns(shown: boolean): number {
  const [was, setWas] = useState({ shown, returns: 0 })
  if (was.shown !== shown) setWas({ shown, returns: was.returns + Number(shown) })
  return was.returns
}
