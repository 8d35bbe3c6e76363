import { type RefObject, useEffect } from 'react'
import { somethingLiesOver } from '../../ui/something-lies-over'
import type { TabWork } from './tab-work'

interface PageKeys {
  active: boolean
  work: RefObject<TabWork | null>
  previous: number | null
  next: number | null
  onOpen: (id: number) => void
  onTab: (place: number) => void
  onBack: () => void
}

/** Ctrl+S and Ctrl+Enter of the tab, Alt+arrows to the neighbours, Alt+1 to Alt+6 to the tabs, Esc back. */
export function usePageKeys({ active, work, previous, next, onOpen, onTab, onBack }: PageKeys) {
  useEffect(() => {
    if (!active) return
    function pressed(event: KeyboardEvent) {
      if (event.isComposing || somethingLiesOver()) return
      if (event.ctrlKey || event.metaKey) {
        if (event.key.toLowerCase() === 's') work.current?.save?.()
        else if (event.key === 'Enter') work.current?.finish?.()
        else return
      } else if (event.altKey) {
        if (event.key === 'ArrowLeft' && previous !== null) onOpen(previous)
        else if (event.key === 'ArrowRight' && next !== null) onOpen(next)
        else if (/^[1-6]$/.test(event.key)) onTab(Number(event.key) - 1)
        else if (!event.key.startsWith('Arrow')) return
      } else if (event.key === 'Escape' && !listIsOpen()) onBack()
      else return
      event.preventDefault()
    }
    // Before anything else hears of the key: what Esc closes is still open then.
    window.addEventListener('keydown', pressed, { capture: true })
    return () => window.removeEventListener('keydown', pressed, { capture: true })
  }, [active, next, onBack, onOpen, onTab, previous, work])
}

function listIsOpen(): boolean {
  if (document.activeElement?.getAttribute('aria-expanded') === 'true') return true
  return [...document.querySelectorAll('.ant-dropdown')].some((one) => one.checkVisibility())
}
