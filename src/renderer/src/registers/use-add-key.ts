import { useEffect, useRef } from 'react'
import { somethingLiesOver } from '../ui/something-lies-over'

/** Alt+N begins a new record while the page is on the screen and nothing lies over it. */
export function useAddKey(active: boolean, onAdd: () => void) {
  const add = useRef(onAdd)
  useEffect(() => {
    add.current = onAdd
  })
  useEffect(() => {
    if (!active) return
    function pressed(event: KeyboardEvent) {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyN') return
      event.preventDefault()
      if (!somethingLiesOver()) add.current()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [active])
}
