import { useEffect } from 'react'
import { call } from '../api'
import { currentSession, lockSession } from '../session'

/** How often the core hears that somebody is reading or typing, in milliseconds; it counts its own idle minutes. */
const TELL_EVERY = 20_000

/** Locks the ledger here and in the core after so many minutes without mouse or keyboard. */
export function useIdleLock(minutes: number, active: boolean) {
  useEffect(() => {
    if (!active) return
    let lastUsed = Date.now()
    const used = () => (lastUsed = Date.now())
    const events = ['mousemove', 'mousedown', 'keydown', 'wheel'] as const
    for (const event of events) window.addEventListener(event, used, { passive: true })
    let lastTold = Date.now()
    const timer = setInterval(() => {
      if (Date.now() - lastUsed > minutes * 60_000) return void lockNow()
      if (lastUsed <= lastTold || Date.now() - lastTold < TELL_EVERY) return
      lastTold = Date.now()
      call('settings.read', {}).catch(() => undefined)
    }, 5_000)
    return () => {
      clearInterval(timer)
      for (const event of events) window.removeEventListener(event, used)
    }
  }, [minutes, active])
}

/** Locks at once: the page is covered first, then the core forgets the session. */
export async function lockNow() {
  const session = currentSession()
  lockSession()
  await call('session.signOut', {}, { session }).catch(() => undefined)
}
