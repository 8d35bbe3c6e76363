import { useCallback, useEffect, useId } from 'react'
import { useMayLeave } from './use-may-leave'

const unsavedHere = new Set<string>()
let listening = false

/** Tells the window that something is unsaved: it is asked for before a page, the browser's tab or the window goes. */
export function useUnsaved(unsaved: boolean) {
  const id = useId()
  useEffect(() => {
    if (!unsaved) return
    listen()
    unsavedHere.add(id)
    return () => void unsavedHere.delete(id)
  }, [id, unsaved])
}

/** Does something that takes the page off the screen, unless somebody goes on filling in. */
export function useLeavingAll(): (then: () => void) => Promise<void> {
  const mayLeave = useMayLeave()
  return useCallback(
    async (then) => {
      if (await mayLeave(unsavedHere.size > 0)) then()
    },
    [mayLeave]
  )
}

/** Gives up what is unsaved without asking: somebody else takes over the window. */
export function giveUpUnsaved() {
  unsavedHere.clear()
}

function listen() {
  if (listening) return
  listening = true
  window.addEventListener('beforeunload', (event) => {
    if (unsavedHere.size > 0) event.preventDefault()
  })
}
