import { useEffect } from 'react'
import { call } from '../api'
import { currentSession, lockSession } from '../session'

/** Locks the ledger here and in the core after so many minutes without mouse or keyboard. */
export function useIdleLock(minutes: number, active: boolean) {
  useEffect(() => {
    if (!active) return
    let lastUsed = Date.now()
    const used = () => (lastUsed = Date.now())
    const events = ['mousemove', 'mousedown', 'keydown', 'wheel'] as const
    for (const event of events) window.addEventListener(event, used, { passive: true })
    const timer = setInterval(() => {
      if (Date.now() - lastUsed > minutes * 60_000) void lockNow()
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
